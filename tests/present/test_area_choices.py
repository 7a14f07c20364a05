"""What the area picker lists, and in which order."""

from __future__ import annotations

from careercompare.core.area import Area, AreaKind
from careercompare.present.area_choices import AreaChoiceView, area_choices

AREAS = {
    "us": Area("us", "United States", AreaKind.NATION),
    "us-tx": Area("us-tx", "Texas", AreaKind.STATE, ("us",)),
    "us-metro-10180": Area("us-metro-10180", "Abilene, TX", AreaKind.METRO, ("us-tx",)),
}


def test_what_was_chosen_before_stands_first() -> None:
    """Each area once, with its kind; one that is gone is passed over."""
    assert area_choices(AREAS, "", ("us-metro-10180", "gone")) == (
        AreaChoiceView("us-metro-10180", "Abilene, TX", "Metropolitan area", recent=True),
        AreaChoiceView("us", "United States", "Country"),
        AreaChoiceView("us-tx", "Texas", "State"),
    )


def test_a_search_has_its_own_order() -> None:
    """What was chosen before does not stand before what fits better."""
    found = area_choices(AREAS, "tex", ("us-metro-10180",))
    assert [(choice.area, choice.recent) for choice in found] == [("us-tx", False), ("us-metro-10180", False)]
