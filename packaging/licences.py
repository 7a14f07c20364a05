"""Gather the licence texts of everything the app ships with into resources/licences (run when a pin changes)."""

from __future__ import annotations

import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "resources" / "licences"
SHIPPED = (
    "annotated-types",
    "babel",
    "Jinja2",
    "lxml",
    "markdown-it-py",
    "MarkupSafe",
    "mdurl",
    "msgspec",
    "numpy",
    "packaging",
    "pikepdf",
    "pillow",
    "platformdirs",
    "pydantic",
    "pydantic-core",
    "Pygments",
    "pyqtgraph",
    "python-calamine",
    "PyYAML",
    "RapidFuzz",
    "rich",
    "typing_extensions",
    "typing-inspection",
    "typst",
    "XlsxWriter",
)
WORDS = ("LICENSE", "LICENCE", "COPYING", "NOTICE", "COPYRIGHT")


def main() -> int:
    """Write one text per package; fails if a package has none."""
    missing = []
    for name in SHIPPED:
        found = distribution(name)
        texts = [text for text in _texts(found) if text]
        if not texts:
            missing.append(name)
            continue
        keys = [key for key in ("License-Expression", "License") if key in found.metadata]
        licence = found.metadata[keys[0]] if keys else "see below"
        title = f"{found.metadata['Name']} {found.version} ({licence.splitlines()[0][:80]})"
        (TARGET / f"{name.lower()}.txt").write_text(title + "\n\n" + "\n\n".join(texts), encoding="utf-8")
    if missing:
        print(f"No licence text found in: {', '.join(missing)}; write it by hand into {TARGET}.", file=sys.stderr)
    return 1 if missing else 0


def _texts(found: Distribution) -> list[str]:
    files = [file for file in found.files or () if any(word in file.name.upper() for word in WORDS)]
    return [Path(str(file.locate())).read_text(encoding="utf-8", errors="replace").strip() for file in files]


if __name__ == "__main__":
    sys.exit(main())
