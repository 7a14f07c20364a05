"""The parts of a report while a person arranges them: their order, and which of them are in."""

from __future__ import annotations

from collections.abc import Sequence

from careercompare.core.value import value
from careercompare.present.parts.listing import Part


@value
class PartOrder:
    """All parts by their ids, in the order of a person, with those that are in; never are all of them out."""

    ids: tuple[str, ...]
    on: frozenset[str]

    def turned(self, part: str, *, on: bool) -> PartOrder:
        """With a part in or out; the last one that is in stays, since a report of no parts is none."""
        wanted = self.on | {part} if on else self.on - {part}
        return PartOrder(self.ids, wanted or self.on)

    def moved(self, part: str, place: int) -> PartOrder:
        """With a part at another place, counted from 0 without it; a place beyond an end is that end."""
        others = [one for one in self.ids if one != part]
        others.insert(max(place, 0), part)
        return PartOrder(tuple(others), self.on)

    def chosen(self, known: Sequence[Part]) -> tuple[str, ...]:
        """What the choices of a report hold: nothing if it is the usual order with the usual parts."""
        if self == usual_order(known):
            return ()
        return tuple(part for part in self.ids if part in self.on)


def usual_order(known: Sequence[Part]) -> PartOrder:
    """What a report has if nobody chooses."""
    return PartOrder(tuple(part.id for part in known), frozenset(part.id for part in known if part.usual))


def order_of(chosen: Sequence[str], known: Sequence[Part]) -> PartOrder:
    """The order of chosen parts, where each that is out stands behind the one it usually follows.

    What nobody knows any more is left out; nothing chosen is the usual.
    """
    usual = usual_order(known)
    kept = [part for part in dict.fromkeys(chosen) if part in usual.ids]
    if not kept:
        return usual
    order = list(kept)
    for place, part in enumerate(usual.ids):
        if part not in kept:
            order.insert(order.index(usual.ids[place - 1]) + 1 if place else 0, part)
    return PartOrder(tuple(order), frozenset(kept))
