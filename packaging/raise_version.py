"""Raises the version everywhere it is told: the package, the notes for software centres, and the change log."""

from __future__ import annotations

import datetime as dt
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = Path("careercompare") / "__init__.py"
METAINFO = Path("packaging") / "linux" / "io.github.careercompare.CareerCompare.metainfo.xml"
CHANGES = Path("CHANGELOG.md")
_VERSION = re.compile(r'^__version__ = "(\d+\.\d+\.\d+)"$', re.MULTILINE)
_UNRELEASED = "## Unreleased\n"
_RELEASES = "  <releases>\n"


class VersionError(Exception):
    """Why the version was not raised, in one sentence."""


def main() -> int:
    """Raise to the version that is named; returns the exit code."""
    if len(sys.argv) != 2:
        print("usage: raise_version.py 1.2.3", file=sys.stderr)
        return 2
    try:
        changed = raise_version(ROOT, sys.argv[1], dt.datetime.now(dt.UTC).date())
    except VersionError as error:
        print(f"raise_version: {error}", file=sys.stderr)
        return 1
    for file in changed:
        print(file)
    return 0


def raise_version(root: Path, wanted: str, today: dt.date) -> list[Path]:
    """Write a version into all files at once, or into none; returns them. Raises VersionError."""
    if not re.fullmatch(r"\d+\.\d+\.\d+", wanted):
        raise VersionError(f"“{wanted}” is no version; write three numbers, such as 1.2.3.")
    texts = {file: (root / file).read_text(encoding="utf-8") for file in (PACKAGE, METAINFO, CHANGES)}
    found = _VERSION.search(texts[PACKAGE])
    if found is None:
        raise VersionError(f"{PACKAGE} does not tell a version.")
    if _numbers(wanted) <= _numbers(found[1]):
        raise VersionError(f"{wanted} is not above {found[1]}.")
    _section, unreleased, rest = texts[CHANGES].partition(_UNRELEASED)
    if not unreleased or not rest.partition("\n## ")[0].strip():
        raise VersionError(f"{CHANGES} tells of nothing under “Unreleased”; what would the release be for?")
    release = f'    <release version="{wanted}" date="{today}"/>\n'
    changed = {
        PACKAGE: texts[PACKAGE].replace(found[0], f'__version__ = "{wanted}"'),
        METAINFO: texts[METAINFO].replace(_RELEASES, _RELEASES + release, 1),
        CHANGES: texts[CHANGES].replace(_UNRELEASED, f"{_UNRELEASED}\n## {wanted} – {today}\n", 1),
    }
    for file, text in changed.items():
        if text == texts[file]:
            raise VersionError(f"{file} has no place for a version.")
    for file, text in changed.items():
        (root / file).write_text(text, encoding="utf-8")
    return list(changed)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


if __name__ == "__main__":
    sys.exit(main())
