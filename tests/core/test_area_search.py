"""Areas are found by words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare.core.area_search import find_areas, has_words
from tests.core.test_area import AREAS


def found(text: str) -> list[str]:
    """The ids that a text finds."""
    return [area.id for area in find_areas(AREAS, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("st louis", ["us-metro-41180"]),
        ("LOUIS st.", ["us-metro-41180"]),
        ("kansas city", ["us-metro-28140"]),
        ("city, kan", ["us-metro-28140"]),
        ("kansas", ["us-ks", "us-metro-28140", "us-nonmetro-2000006"]),
        ("german", ["us-metro-41900"]),
        ("SAN GERMÁN", ["us-metro-41900"]),
        ("puerto", ["us-pr", "us-metro-41900"]),
        ("28140", ["us-metro-28140"]),
        ("united", ["us"]),
        ("mo", ["us-mo", "us-metro-28140", "us-metro-41180"]),
        ("us-ks", ["us-ks", "us-metro-28140"]),
        ("ansas", []),
        ("kansas boston", []),
        ("?!", []),
    ],
)
def test_every_word_counts_and_a_beginning_is_enough(text: str, expected: list[str]) -> None:
    """In any order, without accents, case or signs; a title counts more than where the area lies."""
    assert expected == found(text)


def test_without_a_text_all_come_from_wide_to_narrow() -> None:
    """And by title among equals."""
    assert found(" ") == [
        "us",
        "us-ks",
        "us-la",
        "us-mo",
        "us-pr",
        "us-metro-28140",
        "us-metro-41900",
        "us-metro-41180",
        "us-nonmetro-2000006",
    ]


@given(st.text(max_size=30))
def test_any_text_can_be_searched(text: str) -> None:
    """No text fails, and nothing is found twice."""
    assert len(set(found(text))) == len(found(text))


def test_whole_words_are_more_than_beginnings() -> None:
    """What may be taken without asking."""
    kansas = AREAS["us-ks"]

    assert has_words(kansas, "KANSAS")
    assert has_words(kansas, "us ks")
    assert not has_words(kansas, "kan")
    assert not has_words(kansas, "?")
