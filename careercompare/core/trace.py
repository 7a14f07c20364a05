"""Every fact about a role with the sources it rests on: the one walk that whatever shows or counts sources takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from careercompare.core.catalogue import Catalogue
from careercompare.core.certification import Certification
from careercompare.core.pay import PayTable
from careercompare.core.role import CareerStep, Occupation, Role
from careercompare.core.source import Fact
from careercompare.core.value import value


class FactKind(StrEnum):
    """What a fact is about."""

    ASPECT = "aspect"
    GATE = "gate"
    RANGE = "range"
    NEEDS = "needs"
    BEFORE = "before"
    AFTER = "after"
    INTERESTS = "interests"
    CERTIFICATION = "certification"
    FEE = "fee"
    RENEWAL = "renewal"
    PAY = "pay"
    OUTLOOK = "outlook"


_FIGURES = frozenset(
    (FactKind.FEE, FactKind.RENEWAL, FactKind.PAY, FactKind.OUTLOOK, FactKind.INTERESTS, FactKind.RANGE)
)
_MONEY = frozenset("$€£¥₹₩")


@value
class TracedFact:
    """One fact: `role` is empty for what holds whichever role refers to it, `about` an id, code or place in a list.

    `words` are the author's; figures have none of their own here. An unsourced range names where it was read.
    """

    role: str
    kind: FactKind
    about: str
    words: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def key(self) -> str:
        """What tells it from the other facts of its role: fee:ccna."""
        return f"{self.kind}:{self.about}"

    @property
    def has_figure(self) -> bool:
        """Whether it states a number, which nobody may believe without a source."""
        return self.kind in _FIGURES or any(c.isdigit() or c in _MONEY for word in self.words for c in word)

    @property
    def unsourced(self) -> bool:
        """Whether nothing published backs it; a range that was only read somewhere never is backed."""
        return self.kind is FactKind.RANGE or not self.sources


Counted = tuple[Role, Sequence[Occupation]]


def traced_facts(catalogue: Catalogue, counted: Sequence[Counted], table: PayTable | None) -> tuple[TracedFact, ...]:
    """The facts of roles in the order in which they are first shown, pay and outlook of their occupations last."""
    found: list[TracedFact] = []
    for role, _ in counted:
        found += _of_role(catalogue, role)
    for _, occupations in counted if table is not None else ():
        # That a table has no figure is known from the table as well.
        codes = [occupation.code for occupation in occupations] or [""]
        found += [TracedFact("", FactKind.PAY, code, (), (table.source,)) for code in codes if table is not None]
    for _, occupations in counted:
        for occupation in occupations:
            if outlook := catalogue.outlooks.get(occupation.code):
                found.append(TracedFact("", FactKind.OUTLOOK, occupation.code, (), (outlook.source,)))
    return tuple(found)


def resting(facts: Iterable[TracedFact]) -> Mapping[str, int]:
    """How many different facts rest on each source id."""
    numbers: dict[str, int] = {}
    for fact in dict.fromkeys(facts):
        for source in dict.fromkeys(fact.sources):
            numbers[source] = numbers.get(source, 0) + 1
    return numbers


def _of_role(catalogue: Catalogue, role: Role) -> Iterator[TracedFact]:
    for aspect in catalogue.aspects:
        if fact := role.aspects.get(aspect.id):
            yield _stated(role, FactKind.ASPECT, aspect.id, fact)
    for gate in role.gates:
        yield TracedFact(role.id, FactKind.GATE, gate.gate, (gate.note,), gate.sources)
    for place, one in enumerate(role.unsourced_pay):
        yield TracedFact(role.id, FactKind.RANGE, str(place), (), (one.found_in,))
    yield _stated(role, FactKind.NEEDS, "", role.needs_basis)
    yield from _steps(role, FactKind.BEFORE, role.before)
    yield from _steps(role, FactKind.AFTER, role.after)
    if role.interests is not None and role.interests.letters:
        yield TracedFact(role.id, FactKind.INTERESTS, role.interests.occupation, (), role.interests.sources)
    for held in role.certifications:
        if certification := catalogue.certifications.get(held):
            yield from _of_certification(certification)


def _stated(role: Role, kind: FactKind, about: str, fact: Fact) -> TracedFact:
    return TracedFact(role.id, kind, about, (fact.text, *fact.points), fact.sources)


def _steps(role: Role, kind: FactKind, steps: Sequence[CareerStep]) -> Iterator[TracedFact]:
    for place, step in enumerate(steps):
        yield TracedFact(role.id, kind, str(place), (step.title, step.why), step.sources)


def _of_certification(one: Certification) -> Iterator[TracedFact]:
    words = one.name, one.full_name, one.shows, one.prerequisites, one.validity
    yield TracedFact("", FactKind.CERTIFICATION, one.id, words, one.sources)
    if one.fee is not None:
        yield TracedFact("", FactKind.FEE, one.id, (), (one.fee.source,))
    if one.renewal is not None:
        yield TracedFact("", FactKind.RENEWAL, one.id, (), (one.renewal.source,))
