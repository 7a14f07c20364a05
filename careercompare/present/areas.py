"""Areas in words: how a sentence names one, and when one is not known here."""

from __future__ import annotations

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison

_WITH_ARTICLE = ("United ", "District ", "Virgin Islands", "Netherlands", "Philippines")


def the_area(title: str) -> str:
    """An area as a sentence names it: the United States, Texas, the Northwest Alabama nonmetropolitan area."""
    article = title.startswith(_WITH_ARTICLE) or title.endswith(" area")
    return f"the {title}" if article else title


def missing_area(catalogue: Catalogue, comparison: Comparison) -> str:
    """A sentence if the comparison's area is not one of the catalogue's, which other is shown; else empty."""
    wished = comparison.area
    shown = catalogue.area_shown(wished)
    table = catalogue.pay_table(shown)
    if shown == wished or table is None:
        return ""
    name = f"area “{wished}”" if wished else "area without a name"
    return f"This catalogue has no {name}, so pay is shown for {the_area(table.area_title)}; your comparison keeps it."
