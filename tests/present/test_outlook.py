"""Projections in words."""

from __future__ import annotations

from dataclasses import replace

from careercompare.core.outlook import Outlook
from careercompare.present.outlook import outlook_words

GROWING = Outlook("15-1212", 2024, 2034, 182.8, 234.8, 28.5, 16.0, "", "", "", "bls")


def test_change_and_openings() -> None:
    """In percent, and in jobs rather than thousands of them."""
    assert outlook_words(GROWING) == "+28.5\u00a0% jobs 2024–34, 16,000 openings a year"


def test_the_area_is_named_where_it_is_known() -> None:
    """Pay may be shown of another."""
    assert outlook_words(replace(GROWING, area_title="United States")).endswith(" a year, in the United States")


def test_without_a_projection_there_is_nothing_to_say() -> None:
    """The table says that none is published."""
    assert outlook_words(None) == ""
