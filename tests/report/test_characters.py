"""Characters: what is cleaned away, kept, or shown as a box."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare.report.characters import BOX, clean, replace, unshowable
from careercompare.report.links import link_target


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain, with “quotes” and é", "plain, with “quotes” and é"),
        ("e\u0301", "é"),
        ("e\x00\u0301", "é"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\tb\x1b[0mc", "a b[0mc"),
        ("\u202etxt.exe\ufeff", "txt.exe"),
        (" \u00a0\u200b\n", ""),
        ("58\u00a0%", "58\u00a0%"),
        ("👩🏽\u200d🚒", "👩🏽\u200d🚒"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    """Controls and turns go, joiners and spaces that must not break stay."""
    assert clean(text) == expected


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    """Clean text is clean."""
    assert clean(clean(text)) == clean(text)


def test_unshowable_characters_become_boxes() -> None:
    """Private use, halves of pairs and codes that are no character; letters are left alone."""
    text = "aé漢\ue000\ud800\ufdd0\uffff"
    assert unshowable(text) == {"\ue000", "\ud800", "\ufdd0", "\uffff"}
    assert replace(text, unshowable(text)) == "aé漢" + BOX * 4


@pytest.mark.parametrize("address", ["https://example.org/a?b=c#d", "HTTP://example.org", "mailto:a@example.org"])
def test_safe_addresses_are_links(address: str) -> None:
    """http, https and mailto may be clicked."""
    assert link_target(address) == address


@pytest.mark.parametrize(
    "address", ["", "javascript:alert(1)", "file:///etc/passwd", "example.org", " https://a b", "https://", "data:x"]
)
def test_other_addresses_are_only_text(address: str) -> None:
    """Everything else stays text."""
    assert link_target(address) == ""
