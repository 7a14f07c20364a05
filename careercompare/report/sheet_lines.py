"""How many lines a text takes in a cell of some width: nobody measures rows for a program that opens them later."""

from __future__ import annotations

import unicodedata

LINE = 13.0
"""The height of a line at the usual size, in points."""
SIZE = 10
SPACE = 0.5
_NARROW = frozenset("fijlrtI.,:;'’|!()[]/- \u00a0")
_WIDE = frozenset("mwMW@%—…●○◐✓")
HIGHEST = 409
"""No row of a spreadsheet is higher, in points."""


def height_of(words: str, width: float, size: float = SIZE) -> float:
    """The height of a row, in points, that shows these words in a cell so many digits wide."""
    return min(lines_of(words, width * SIZE / size) * LINE * size / SIZE + 3, HIGHEST)


def lines_of(words: str, width: float) -> int:
    """The lines when each breaks at spaces, and a word that is longer than a line within itself."""
    return sum(_broken(one, max(width - 1, 1)) for one in words.split("\n"))


def _broken(text: str, width: float) -> int:
    lines, used = 1, 0.0
    for word in text.split(" "):
        needs = width_of(word)
        if used and used + SPACE + needs > width:
            lines, used = lines + 1, 0.0
        used += needs + (SPACE if used else 0)
        if used > width:
            more = int(-(-used // width)) - 1
            lines, used = lines + more, used - more * width
    return lines


def width_of(text: str) -> float:
    """Its width in digits, nearly: in the usual fonts i is half of one, M nearly two, and letters of East Asia two."""
    return sum(map(_width, text))


def _width(one: str) -> float:
    if one in _NARROW:
        return 0.5
    if one in _WIDE or unicodedata.east_asian_width(one) in "WF":
        return 1.8
    if unicodedata.combining(one):
        return 0.0
    return 1.25 if one.isupper() else 1.0
