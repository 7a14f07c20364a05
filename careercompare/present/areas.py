"""Areas in words: how a sentence names one, what the picker lists, and when an area is not known here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careercompare.core.area import Area, AreaKind, find_areas
from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.value import value

KINDS = {
    AreaKind.NATION: "Country",
    AreaKind.STATE: "State",
    AreaKind.TERRITORY: "Territory",
    AreaKind.METRO: "Metropolitan area",
    AreaKind.NONMETRO: "Nonmetropolitan area",
    AreaKind.OTHER: "Other area",
}
_WITH_ARTICLE = ("United ", "District ", "Virgin Islands", "Netherlands", "Philippines")


@value
class AreaChoiceView:
    """One line of the area picker."""

    area: str
    title: str
    kind: str
    recent: bool = False


def the_area(title: str) -> str:
    """An area as a sentence names it: the United States, Texas, the Northwest Alabama nonmetropolitan area."""
    article = title.startswith(_WITH_ARTICLE) or title.endswith(" area")
    return f"the {title}" if article else title


def area_choices(areas: Mapping[str, Area], text: str, recent: Sequence[str]) -> tuple[AreaChoiceView, ...]:
    """The areas that a text finds, best first; without a text the recently chosen ones stand at the top."""
    found = find_areas(areas, text)
    again = [areas[one] for one in recent if one in areas] if not text.strip() else []
    return tuple(
        AreaChoiceView(area.id, area.title, KINDS[area.kind], place < len(again))
        for place, area in enumerate((*again, *(area for area in found if area not in again)))
    )


def missing_area(catalogue: Catalogue, comparison: Comparison) -> str:
    """A sentence if the comparison's area is not one of the catalogue's, which other is shown; else empty."""
    wished = comparison.area
    shown = catalogue.area_shown(wished)
    table = catalogue.pay_table(shown)
    if shown == wished or table is None:
        return ""
    name = f"area “{wished}”" if wished else "area without a name"
    return f"This catalogue has no {name}, so pay is shown for {the_area(table.area_title)}; your comparison keeps it."
