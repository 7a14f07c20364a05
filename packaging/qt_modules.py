"""Write the file that spares every start of the frozen app the compiling of PySide6's own modules.

The spec runs this in a process of its own, so that it needs no Qt itself: `python packaging/qt_modules.py FILE`.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from careercompare.ui.lean_qt import mark_of, packed


def main(file: Path) -> None:
    """Let PySide6 unpack its modules, and keep them."""
    import PySide6.QtCore  # noqa: F401

    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(packed(mark_of(frozen=True)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
