"""What the area picker lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careercompare.core.area import Area, AreaKind
from careercompare.core.area_search import find_areas
from careercompare.core.value import value

KINDS = {
    AreaKind.NATION: "Country",
    AreaKind.STATE: "State",
    AreaKind.TERRITORY: "Territory",
    AreaKind.METRO: "Metropolitan area",
    AreaKind.NONMETRO: "Nonmetropolitan area",
    AreaKind.OTHER: "Other area",
}


@value
class AreaChoiceView:
    """One line of the area picker."""

    area: str
    title: str
    kind: str
    recent: bool = False


def area_choices(areas: Mapping[str, Area], text: str, recent: Sequence[str]) -> tuple[AreaChoiceView, ...]:
    """The areas that a text finds, best first; without a text the recently chosen ones stand at the top."""
    found = find_areas(areas, text)
    again = [areas[one] for one in recent if one in areas] if not text.strip() else []
    return tuple(
        AreaChoiceView(area.id, area.title, KINDS[area.kind], place < len(again))
        for place, area in enumerate((*again, *(area for area in found if area not in again)))
    )
