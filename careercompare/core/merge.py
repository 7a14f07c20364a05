"""Several catalogues as one: later ones add entries to earlier ones, or replace them by id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from careercompare.core.catalogue import Catalogue
from careercompare.core.merge_pay import LayeredTables, layered_areas, replaced_tables
from careercompare.core.origin import Origin, Override
from careercompare.core.value import value

V = TypeVar("V")

PAY, AREAS = "pay_tables", "areas"
PARTS = ("aspects", "kinds", "gates", "skills", "certifications", "sources", "outlooks", PAY, AREAS, "roles")
"""What a catalogue consists of: mappings, and tuples of values with an id."""


@value
class Layer:
    """A catalogue to be laid over others; `off` names the replacements (part, id) that shall not count."""

    catalogue: Catalogue
    off: frozenset[tuple[str, str]] = frozenset()


class Layered(Mapping[str, V]):
    """Mappings as one: a later one's value counts, and no value is touched before it is asked for."""

    def __init__(self, maps: Sequence[Mapping[str, V]], hidden: Sequence[frozenset[str]]) -> None:
        """The mappings from the lowest to the highest, each with the ids of it that do not count."""
        self._maps = tuple(zip(maps, hidden, strict=True))
        ids: dict[str, Mapping[str, V]] = {}
        for mapping, out in self._maps:
            ids.update((id_, mapping) for id_ in mapping if id_ not in out)
        self._home = ids

    def __getitem__(self, id_: str) -> V:
        return self._home[id_][id_]

    def __contains__(self, id_: object) -> bool:
        return id_ in self._home

    def __iter__(self) -> Iterator[str]:
        return iter(self._home)

    def __len__(self) -> int:
        return len(self._home)

    def __repr__(self) -> str:
        return f"Layered({len(self._home)} of {len(self._maps)} mappings)"


def merge(layers: Sequence[Layer]) -> Catalogue:
    """One catalogue of all layers, the lowest first; a single one is handed back as it is.

    Name, version and opening roles are the lowest's, so that what it is called does not depend on what is added.
    """
    first = layers[0].catalogue
    if len(layers) == 1:
        return first
    origins = [origin_of(layer.catalogue) for layer in layers]
    merged: dict[str, Any] = {}
    overrides: list[Override] = []
    for part in PARTS:
        maps = [_by_id(layer.catalogue, part) for layer in layers]
        if part == AREAS:
            merged[part] = layered_areas(maps)
            continue
        overrides += _overrides(part, maps, layers, origins)
        if part == PAY:
            merged[part] = LayeredTables(maps, [_off(part, layer) for layer in layers])
            continue
        hidden = [_hidden(maps[:place], _off(part, layer)) for place, layer in enumerate(layers)]
        layered = Layered(maps, hidden)
        merged[part] = layered if isinstance(getattr(first, part), Mapping) else tuple(layered.values())
        if part == "roles":
            merged["origins"] = {
                id_: origin
                for mapping, out, origin in zip(maps, hidden, origins, strict=True)
                for id_ in mapping
                if id_ not in out
            }
    opens = next((layer.catalogue.opens_with for layer in layers if layer.catalogue.opens_with), ())
    return replace(first, **merged, overrides=tuple(overrides), opens_with=opens)


def origin_of(catalogue: Catalogue) -> Origin:
    """How a catalogue is named beside what comes from it."""
    return Origin(catalogue.id, catalogue.name, catalogue.version, catalogue.released)


def _by_id(catalogue: Catalogue, part: str) -> Mapping[str, Any]:
    entries = getattr(catalogue, part)
    return entries if isinstance(entries, Mapping) else {entry.id: entry for entry in entries}


def _off(part: str, layer: Layer) -> frozenset[str]:
    return frozenset(id_ for kind, id_ in layer.off if kind == part)


def _hidden(below: Sequence[Mapping[str, Any]], off: frozenset[str]) -> frozenset[str]:
    """The ids that are turned off, and that something below can stand in for."""
    return frozenset(id_ for id_ in off if any(id_ in mapping for mapping in below))


def _overrides(
    part: str, maps: Sequence[Mapping[str, Any]], layers: Sequence[Layer], origins: Sequence[Origin]
) -> Iterator[Override]:
    """What each layer replaces; an entry that says the same as the one below replaces nothing."""
    for id_, by, over in replaced_tables(maps) if part == PAY else _replaced(maps):
        yield Override(part, id_, origins[by], origins[over], (part, id_) not in layers[by].off)


def _replaced(maps: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, int, int]]:
    """Ids of what stands in another's place, with the places of both catalogues."""
    for place, mapping in enumerate(maps):
        for id_ in mapping:
            below = next((lower for lower in reversed(range(place)) if id_ in maps[lower]), None)
            if below is not None and mapping[id_] != maps[below][id_]:
                yield id_, place, below
