"""Areas lie in wider ones."""

from __future__ import annotations

from careercompare.core.area import Area, AreaKind, countries, wider_areas

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


def test_a_metro_lies_in_its_states_and_then_in_the_nation() -> None:
    """Nearest first, each once; what is not known is passed over."""
    assert [area.id for area in wider_areas(AREAS, "us-metro-28140")] == ["us-mo", "us-ks", "us"]
    assert [area.id for area in wider_areas(AREAS, "us-metro-41180")] == ["us-mo", "us"]
    assert wider_areas(AREAS, "us") == wider_areas(AREAS, "mars") == ()


def test_areas_that_lie_in_each_other_end() -> None:
    """A circle in somebody's file stops nobody."""
    circle = {"a": Area("a", "A", parents=("b",)), "b": Area("b", "B", parents=("a", "b"))}
    assert [area.id for area in wider_areas(circle, "a")] == ["b"]


def test_countries_are_what_lies_in_nothing() -> None:
    """An author's own table names a country without saying that it is one; a state without its nation is none."""
    own = Area("uk", "United Kingdom")
    lost = Area("xx-yy", "Somewhere", AreaKind.STATE)

    assert countries(AREAS | {"uk": own, "xx-yy": lost}) == (AREAS["us"], own)
