"""The numbered list of sources that every figure and fact on screen and paper points into."""

from __future__ import annotations

from collections.abc import Iterable

from careercompare.core.catalogue import Catalogue
from careercompare.core.pay import PayTable
from careercompare.core.role import Role
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


def sources_view(
    catalogue: Catalogue, roles: Iterable[Role], table: PayTable | None, outlooks: Iterable[str]
) -> SourcesView:
    """Number every source that the roles, their certifications, the pay table and the outlooks point to."""
    ids: dict[str, None] = {}
    for role in roles:
        for aspect in catalogue.aspects:
            if fact := role.aspects.get(aspect.id):
                ids.update(dict.fromkeys(fact.sources))
        ids.update(dict.fromkeys(one for gate in role.gates for one in gate.sources))
        ids.update(dict.fromkeys(one.found_in for one in role.unsourced_pay))
        ids.update(dict.fromkeys(role.needs_basis.sources))
        ids.update(dict.fromkeys(one for step in role.before + role.after for one in step.sources))
        ids.update(dict.fromkeys(role.interests.sources if role.interests else ()))
        for held in role.certifications:
            if certification := catalogue.certifications.get(held):
                ids.update(dict.fromkeys(certification.all_sources()))
    if table is not None:
        ids[table.source] = None
    ids.update(dict.fromkeys(outlooks))
    known = [catalogue.sources[one] for one in ids if one in catalogue.sources]
    return SourcesView(
        tuple(
            SourceView(
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
            for number, source in enumerate(known, start=1)
        )
    )
