"""Areas that pay is published for, and how they lie in each other."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from careercompare.core.value import value


class AreaKind(StrEnum):
    """What an area is, from wide to narrow; OTHER is what an author's own table speaks of."""

    NATION = "nation"
    STATE = "state"
    TERRITORY = "territory"
    METRO = "metro"
    NONMETRO = "nonmetro"
    OTHER = "other"


@value
class Area:
    """A place with pay of its own; `parents` are the wider areas to look in for what is not published here."""

    id: str
    title: str
    kind: AreaKind = AreaKind.OTHER
    parents: tuple[str, ...] = ()


def countries(areas: Mapping[str, Area]) -> tuple[Area, ...]:
    """The areas that lie in no other and are no state or city: nations, and what authors' own tables speak of."""
    wide = (AreaKind.NATION, AreaKind.OTHER)
    return tuple(area for area in areas.values() if area.kind in wide and not area.parents)


def wider_areas(areas: Mapping[str, Area], area: str) -> tuple[Area, ...]:
    """Everything an area lies in, the nearest first; an area that is not known lies in nothing."""
    found: dict[str, Area] = {}
    ring = [area]
    while ring:
        ring = [
            parent
            for inner in ring
            if inner in areas
            for parent in areas[inner].parents
            if parent in areas and parent not in found and parent != area
        ]
        found.update((parent, areas[parent]) for parent in ring)
    return tuple(found.values())
