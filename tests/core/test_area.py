"""Areas are found by words, and lie in wider ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare.core.area import Area, AreaKind, find_areas, wider_areas

AREAS = {
    area.id: area
    for area in (
        Area("us", "United States", AreaKind.NATION),
        Area("us-ks", "Kansas", AreaKind.STATE, ("us",)),
        Area("us-mo", "Missouri", AreaKind.STATE, ("us",)),
        Area("us-la", "Louisiana", AreaKind.STATE, ("us",)),
        Area("us-pr", "Puerto Rico", AreaKind.TERRITORY, ("us",)),
        Area("us-metro-28140", "Kansas City, MO-KS", AreaKind.METRO, ("us-mo", "us-ks")),
        Area("us-metro-41180", "St. Louis, MO-IL", AreaKind.METRO, ("us-mo", "us-il")),
        Area("us-metro-41900", "San Germán, PR", AreaKind.METRO, ("us-pr",)),
        Area("us-nonmetro-2000006", "Kansas nonmetropolitan area", AreaKind.NONMETRO, ("us-ks",)),
    )
}


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


def test_a_metro_lies_in_its_states_and_then_in_the_nation() -> None:
    """Nearest first, each once; what is not known is passed over."""
    assert [area.id for area in wider_areas(AREAS, "us-metro-28140")] == ["us-mo", "us-ks", "us"]
    assert [area.id for area in wider_areas(AREAS, "us-metro-41180")] == ["us-mo", "us"]
    assert wider_areas(AREAS, "us") == wider_areas(AREAS, "mars") == ()


def test_areas_that_lie_in_each_other_end() -> None:
    """A circle in somebody's file stops nobody."""
    circle = {"a": Area("a", "A", parents=("b",)), "b": Area("b", "B", parents=("a", "b"))}
    assert [area.id for area in wider_areas(circle, "a")] == ["b"]
