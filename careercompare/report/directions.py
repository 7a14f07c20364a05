"""Which way texts run: from the left or from the right."""

from __future__ import annotations

import unicodedata

from careercompare.present.say import RIGHT_TO_LEFT


def direction(text: str) -> str:
    """Which way most letters of a text run: rtl, ltr, or empty if none runs any way."""
    ways = [unicodedata.bidirectional(character) for character in text]
    right, left = sum(way in {"R", "AL"} for way in ways), ways.count("L")
    return "" if not right and not left else "rtl" if right > left else "ltr"


def runs_against(text: str, *, right_to_left: bool) -> bool:
    """Whether all of a text runs the other way than its page: a sentence that only quotes others does not.

    Nor does one with the mark that amounts in Arabic and Hebrew begin with: it was put in order for such a page.
    """
    if right_to_left and RIGHT_TO_LEFT in text:
        return False
    other = "ltr" if right_to_left else "rtl"
    return direction(text) == other and _only(text, other)


def _only(text: str, way: str) -> bool:
    """Whether all letters run that way."""
    return all((unicodedata.bidirectional(one) == "L") is (way == "ltr") for one in text if one.isalpha())
