"""Texts cut to a length."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from careercompare.present.shortening import ELLIPSIS, shortened


def test_what_fits_stays_as_it_is() -> None:
    """Without an ellipsis, and to the last letter."""
    assert shortened("Network Engineer", 16) == "Network Engineer"
    assert shortened("  Network Engineer ", 16) == "Network Engineer"
    assert shortened("", 5) == ""


def test_a_cut_comes_after_a_word() -> None:
    """And takes the sign before it along, so that no comma stands before the ellipsis."""
    assert shortened("Designs, builds and runs networks", 20) == "Designs, builds and…"
    assert shortened("Designs and builds, then runs", 20) == "Designs and builds…"


def test_a_long_word_is_cut_where_it_must_be() -> None:
    """Rather than leaving nearly nothing of it."""
    assert shortened("a pneumonoultramicroscopic word", 12) == "a pneumonou…"


def test_no_letter_loses_its_accent() -> None:
    """A letter is left out with what stands on it."""
    assert shortened("abcde\u0301fgh", 6) == "abcd…"


@given(st.text(), st.integers(1, 60))
def test_it_is_never_longer_and_begins_as_the_text_does(text: str, most: int) -> None:
    """Whatever the text: so many characters at most, each of them its own."""
    short = shortened(text, most)

    assert len(short) <= most
    assert text.strip().startswith(short.removesuffix(ELLIPSIS)) or short == text.strip()
    assert shortened(short, most) == short
    assert len(short) < 2 or not short.endswith(ELLIPSIS) or not unicodedata.combining(short[0])
