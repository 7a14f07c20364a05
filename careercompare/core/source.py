"""Where a fact came from, and a fact that can say so."""

from __future__ import annotations

from careercompare.core.value import value


@value
class Source:
    """One origin of facts; `reference` and `retrieved` are dates as YYYY, YYYY-MM or YYYY-MM-DD."""

    id: str
    title: str
    publisher: str
    reference: str
    retrieved: str
    licence: str
    address: str
    note: str = ""


@value
class Fact:
    """A statement in our own words with the ids of its sources; no source means it is shown as unsourced."""

    text: str
    points: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
