"""Pay of several catalogues as one: an area has the tables of all of them, and is one place whoever speaks of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from careercompare.core.area import Area
from careercompare.core.made_mapping import MadeMapping
from careercompare.core.pay import PayTable

Tables = Mapping[str, tuple[PayTable, ...]]


class LayeredTables(Mapping[str, tuple[PayTable, ...]]):
    """Pay tables by area: a later catalogue's come first, in the place of those with the same id below."""

    def __init__(self, maps: Sequence[Tables], off: Sequence[frozenset[str]]) -> None:
        """The tables from the lowest to the highest, each with the ids that give way to those below."""
        self._maps = tuple(zip(maps, off, strict=True))
        self._areas = dict.fromkeys(area for mapping in maps for area in mapping)

    def __getitem__(self, area: str) -> tuple[PayTable, ...]:
        if area not in self._areas:
            raise KeyError(area)
        tables: tuple[PayTable, ...] = ()
        for mapping, off in self._maps:
            below = {table.id for table in tables}
            own = tuple(one for one in mapping.get(area, ()) if one.id not in off or one.id not in below)
            replaced = {one.id for one in own}
            tables = (*own, *(one for one in tables if one.id not in replaced))
        return tables

    def __contains__(self, area: object) -> bool:
        return area in self._areas

    def __iter__(self) -> Iterator[str]:
        return iter(self._areas)

    def __len__(self) -> int:
        return len(self._areas)

    def __repr__(self) -> str:
        return f"LayeredTables({len(self._areas)} areas of {len(self._maps)} catalogues)"


def layered_areas(maps: Sequence[Mapping[str, Area]]) -> Mapping[str, Area]:
    """Areas by id, from the lowest catalogue to the highest; none is touched before the first is asked for.

    The lowest that says what an area lies in counts, so that a table cannot move or rename one.
    """

    def merged() -> dict[str, Area]:
        areas: dict[str, Area] = {}
        for mapping in maps:
            for id_, area in mapping.items():
                known = areas.get(id_)
                if known is None or (area.parents and not known.parents):
                    areas[id_] = area
        return areas

    return MadeMapping(merged)


def replaced_tables(maps: Sequence[Tables]) -> Iterator[tuple[str, int, int]]:
    """Ids of the tables that stand in another's place, with the places of both catalogues; one of many areas once."""
    for place, mapping in enumerate(maps):
        found: set[tuple[str, int]] = set()
        for area in mapping:
            under = [lower for lower in reversed(range(place)) if area in maps[lower]]
            for table in mapping[area] if under else ():
                same = next(((n, one) for n in under for one in maps[n][area] if one.id == table.id), None)
                if same is not None and same[1] != table and (table.id, same[0]) not in found:
                    found.add((table.id, same[0]))
                    yield table.id, place, same[0]
