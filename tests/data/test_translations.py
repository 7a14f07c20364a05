"""The languages that a report can be written in."""

from __future__ import annotations

import pytest

from careercompare.core.errors import ReportError
from careercompare.core.language import ENGLISH
from careercompare.data.translations import language_of, languages


def test_english_needs_no_file() -> None:
    """It is the first, since the app itself speaks it."""
    assert languages()[0] == ENGLISH
    assert language_of("en") is ENGLISH


def test_a_language_that_nobody_wrote_is_refused() -> None:
    """With those that there are."""
    with pytest.raises(ReportError, match=r"cannot be written in “tlh”; choose one of en \(English\)"):
        language_of("tlh")
