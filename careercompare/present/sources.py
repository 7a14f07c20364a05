"""The numbered list of sources that every figure and fact on screen and paper points into."""

from __future__ import annotations

from collections.abc import Iterable

from careercompare.core.catalogue import Catalogue
from careercompare.core.source import Source
from careercompare.core.trace import TracedFact
from careercompare.core.value import value
from careercompare.present.wording import date


@value
class SourceView:
    """One numbered source; `reference` and `retrieved` are dates in words."""

    id: str
    number: int
    title: str
    publisher: str
    reference: str
    retrieved: str
    licence: str
    address: str
    note: str

    @property
    def line(self) -> str:
        """The source in one line: publisher, title, reference date."""
        return f"[{self.number}] {self.publisher}: {self.title}, {self.reference}"


@value
class SourcesView:
    """All sources of a comparison, in the order in which it first points to them."""

    sources: tuple[SourceView, ...]

    def numbers(self, ids: Iterable[str]) -> tuple[int, ...]:
        """The numbers of some source ids, rising."""
        by_id = {source.id: source.number for source in self.sources}
        return tuple(sorted({by_id[one] for one in ids if one in by_id}))


def sources_view(catalogue: Catalogue, facts: Iterable[TracedFact]) -> SourcesView:
    """Number every source that facts rest on, in their order."""
    ids = dict.fromkeys(one for fact in facts for one in fact.sources)
    known = [catalogue.sources[one] for one in ids if one in catalogue.sources]
    return SourcesView(tuple(source_view(source, number) for number, source in enumerate(known, start=1)))


def source_view(source: Source, number: int) -> SourceView:
    """One source under its number."""
    return SourceView(
        source.id,
        number,
        source.title,
        source.publisher,
        date(source.reference),
        date(source.retrieved),
        source.licence,
        source.address,
        source.note,
    )
