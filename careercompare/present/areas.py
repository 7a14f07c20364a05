"""Areas in words: how a sentence names one, and when one is not known here."""

from __future__ import annotations

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.present.say import say

_WITH_ARTICLE = ("United ", "District ", "Virgin Islands", "Netherlands", "Philippines")


def the_area(title: str) -> str:
    """An area as a sentence names it: the United States, Texas, the Northwest Alabama nonmetropolitan area."""
    article = title.startswith(_WITH_ARTICLE) or title.endswith(" area")
    return say("the {area}", area=title) if article else title


def missing_area(catalogue: Catalogue, comparison: Comparison) -> str:
    """A sentence if the comparison's area is not one of the catalogue's, which other is shown; else empty."""
    wished = comparison.area
    shown = catalogue.area_shown(wished)
    table = catalogue.pay_table(shown)
    if shown == wished or table is None:
        return ""
    shown = the_area(table.area_title)
    if not wished:
        return say(
            "This catalogue has no area without a name, so pay is shown for {area}; your comparison keeps it.",
            area=shown,
        )
    return say(
        "This catalogue has no area “{wished}”, so pay is shown for {area}; your comparison keeps it.",
        wished=wished,
        area=shown,
    )
