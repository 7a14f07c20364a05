"""What saving would change, file by file, as lines that go and lines that come."""

from __future__ import annotations

import difflib
import re

from careercompare.core.value import value
from careercompare.data.text_check import Texts

AROUND = 2


@value
class ChangedLine:
    """A line of a file: `sign` is “-” if it goes, “+” if it comes, “@” for a leap, and empty if it only stands near."""

    sign: str
    text: str


@value
class FileChange:
    """One file; `state` says whether it is new, changed or deleted."""

    name: str
    state: str
    lines: tuple[ChangedLine, ...]


def changes_view(before: Texts, now: Texts) -> tuple[FileChange, ...]:
    """Every file whose text differs."""
    names = sorted(name for name in {*before, *now} if before.get(name) != now.get(name))
    return tuple(_change(name, before.get(name), now.get(name)) for name in names)


def _change(name: str, old: str | None, new: str | None) -> FileChange:
    state = "new" if old is None else "deleted" if new is None else "changed"
    compared = difflib.unified_diff((old or "").splitlines(), (new or "").splitlines(), lineterm="", n=AROUND)
    lines = [_line(line) for line in list(compared)[2:]]
    return FileChange(name, state, tuple(lines))


def _line(line: str) -> ChangedLine:
    if line.startswith("@@"):
        return ChangedLine("@", f"Line {re.findall('[0-9]+', line.partition('+')[2])[0]}")
    return ChangedLine(line[:1].strip(), line[1:])
