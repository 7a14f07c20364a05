"""The very bytes that reports should have, as digests: `python -m tests.report.golden` writes down those of today.

They change with Typst, pikepdf, the fonts, the templates and the words of a report. Whoever changes one of these looks
at the pages, runs the command, and commits the new digests along with the change.
"""

from __future__ import annotations

import hashlib
import json
import sys
from importlib.metadata import version
from pathlib import Path

from careercompare.core.report_choices import Paper
from tests.report.matrix import Case, made

FILE = Path(__file__).with_name("golden.json")
CASES = (Case(2, Paper.A4, "en", "plain"), Case(4, Paper.LETTER, "en", "plain"), Case(3, Paper.A4, "en", "emoji"))


def makers() -> str:
    """What makes the bytes, by its versions."""
    return ", ".join(f"{name} {version(name)}" for name in ("typst", "pikepdf"))


def digests() -> dict[str, str]:
    """Those of reports made now."""
    return {str(case): hashlib.sha256(made(case).pdf).hexdigest() for case in CASES}


def written(file: Path = FILE) -> dict[str, str]:
    """Those that were written down for these versions; none if nobody has yet."""
    known: dict[str, dict[str, str]] = json.loads(file.read_text("utf-8")) if file.exists() else {}
    return known.get(makers(), {})


def write(file: Path = FILE) -> None:
    """Write down the digests of today beside those of other versions."""
    known = json.loads(file.read_text("utf-8")) if file.exists() else {}
    file.write_text(json.dumps({**known, makers(): digests()}, indent=2, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
    print(f"{FILE}: {len(CASES)} digests for {makers()}")
    sys.exit(0)
