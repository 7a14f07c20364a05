"""Names of sheets that a spreadsheet takes: short enough, without what it forbids, and each only once."""

from __future__ import annotations

import re
from collections.abc import Iterable

from careercompare.present.say import say
from careercompare.report.cleaning import line

LONGEST = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_RESERVED = "history"
"""A spreadsheet keeps a sheet of this name for itself."""


def sheet_names(titles: Iterable[str]) -> list[str]:
    """A name for each title, in their order."""
    names: list[str] = []
    taken = {_RESERVED}
    for title in titles:
        legal = line(_FORBIDDEN.sub(" ", title)).strip("' ") or say("Sheet")
        name, number = _short(legal, ""), 2
        while name.casefold() in taken:
            name, number = _short(legal, f" {number}"), number + 1
        taken.add(name.casefold())
        names.append(name)
    return names


def _short(name: str, ending: str) -> str:
    room = 2 * (LONGEST - len(ending))
    # Counted as UTF-16 does; half a letter is none.
    kept = name.encode("utf-16-le", "surrogatepass")[:room].decode("utf-16-le", "ignore")
    return kept.strip("' ") + ending
