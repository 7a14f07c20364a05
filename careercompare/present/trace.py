"""Where is this from? Every fact of a comparison in words, with its sources, and what rests on each source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from careercompare.core.catalogue import Catalogue
from careercompare.core.certification import Certification
from careercompare.core.comparison import Comparison
from careercompare.core.role import Role
from careercompare.core.trace import FactKind, TracedFact, resting, traced_facts
from careercompare.core.value import value
from careercompare.present.cell import NO_SOURCE_MARK
from careercompare.present.certifications import certification_words, fee_words, renewal_words
from careercompare.present.interests import interests_words
from careercompare.present.panels import AFTER, BEFORE, GATE, NEEDS, PAY, RolePanelView
from careercompare.present.pay import PayRowView
from careercompare.present.pay_words import EACH, stated_text
from careercompare.present.screen import Screen
from careercompare.present.sources import SourceView, source_view
from careercompare.present.wording import count

_SPOTS = {
    FactKind.RANGE: PAY,
    FactKind.PAY: PAY,
    FactKind.NEEDS: NEEDS,
    FactKind.CERTIFICATION: "certification-details",
    FactKind.FEE: "certification-details",
    FactKind.RENEWAL: "certification-details",
}
NEEDS_TITLE = "What the needs rest on"
LEARNING = ("gaps", "next")
"""Rows that are computed: from the answers, and from the needs, which rest on something."""


@value
class FactView:
    """One fact of a role: where it is shown (`spot`), what it is, what it says, and its sources.

    `shared` is a fact that is the same for every role that refers to it. An unsourced one may still name where it was
    read.
    """

    role: str
    role_title: str
    spot: str
    key: str
    title: str
    text: str
    sources: tuple[SourceView, ...]
    unsourced: bool
    shared: bool

    @property
    def origin(self) -> str:
        """Why it has no source, in a sentence; empty if it has one."""
        if not self.unsourced:
            return ""
        if self.key.startswith(f"{FactKind.RANGE}:"):
            return f"{NO_SOURCE_MARK}: nobody says when, where or how this was measured. It was read in the page below."
        return f"{NO_SOURCE_MARK}: the authors of the catalogue say so, and name nothing that backs it."


@value
class TraceView:
    """Every fact of the compared roles, role by role as they are first shown."""

    facts: tuple[FactView, ...]

    def at(self, role: str, spot: str, key: str = "") -> tuple[FactView, ...]:
        """The facts in one spot of a role (of every role if it is empty), or the one of that key."""
        wanted = NEEDS if spot in LEARNING else spot
        here = [one for one in self.facts if one.spot == wanted and role in ("", one.role)]
        return tuple(one for one in here if one.key == key) or tuple(here)

    def of(self, role: str) -> tuple[FactView, ...]:
        """The facts of one role."""
        return tuple(one for one in self.facts if one.role == role)

    def resting_on(self, source: str) -> tuple[FactView, ...]:
        """The facts that name a source; one that several roles share stands once."""
        found: dict[tuple[str, str], FactView] = {}
        for one in self.facts:
            if any(each.id == source for each in one.sources):
                found.setdefault(("" if one.shared else one.role, one.key), one)
        return tuple(found.values())

    @property
    def unsourced(self) -> tuple[FactView, ...]:
        """The facts that nothing published backs."""
        return tuple(one for one in self.facts if one.unsourced)


def distinct_sources(facts: Iterable[FactView]) -> tuple[SourceView, ...]:
    """The sources of some facts, each once, by number."""
    by_number = {source.number: source for fact in facts for source in fact.sources}
    return tuple(by_number[number] for number in sorted(by_number))


def trace_view(catalogue: Catalogue, screen: Screen) -> TraceView:
    """All that can be traced of what a screen shows."""
    by_id = {source.id: source for source in screen.sources.sources}
    views = []
    for place, panel in enumerate(screen.panels.roles):
        role = catalogue.role(panel.tag.role)
        own = [fact for fact in screen.facts if _belongs(fact, role, panel)]
        for fact in sorted(dict.fromkeys(own), key=_figures_last):
            title, text = _words(catalogue, role, panel, screen.pay.rows[place], fact)
            sources = tuple(sorted((by_id[one] for one in dict.fromkeys(fact.sources)), key=lambda one: one.number))
            spot = _spot(fact)
            shared = not fact.role
            views.append(
                FactView(role.id, role.title, spot, fact.key, title, text, sources, fact.unsourced, shared=shared)
            )
    return TraceView(tuple(views))


@value
class CatalogueSources:
    """Every source of a catalogue with the number of facts that rest on it, the most first."""

    title: str
    uses: tuple[tuple[SourceView, int], ...]
    roles: int
    facts: int
    unsourced: int

    @property
    def summary(self) -> str:
        """All of it in numbers."""
        whole = f"{count(self.facts, 'fact')} of {count(self.roles, 'role')}, {count(len(self.uses), 'source')}"
        return f"{whole}; {self.unsourced or 'no'} {'fact has' if self.unsourced == 1 else 'facts have'} no source."


def catalogue_sources(catalogue: Catalogue) -> CatalogueSources:
    """What rests on each source, counted over every role with each of its official occupations."""
    counted = [(role, role.occupations) for role in catalogue.roles.values()]
    facts = tuple(
        dict.fromkeys(traced_facts(catalogue, counted, catalogue.pay_table(catalogue.area_shown(Comparison().area))))
    )
    numbers = resting(facts)
    most_first = sorted(catalogue.sources.values(), key=lambda source: -numbers.get(source.id, 0))
    uses = tuple((source_view(one, place), numbers.get(one.id, 0)) for place, one in enumerate(most_first, start=1))
    bare = sum(fact.unsourced for fact in facts)
    return CatalogueSources(f"Sources of {catalogue.name}", uses, len(counted), len(facts), bare)


def spot_title(screen: Screen, spot: str) -> str:
    """What a spot is called: the title of its row, or of the view it is in."""
    if spot == NEEDS or spot in LEARNING:
        return NEEDS_TITLE
    if spot == PAY:
        return "Pay"
    if spot.startswith(GATE):
        gates = (gate for role in screen.panels.roles for gate in role.gates)
        return next((gate.name for gate in gates if gate.gate == spot.removeprefix(GATE)), "Must-have")
    return next((row.title for row in screen.panels.rows if row.aspect == spot), spot)


def _belongs(fact: TracedFact, role: Role, panel: RolePanelView) -> bool:
    if fact.role:
        return fact.role == role.id
    if fact.kind in (FactKind.CERTIFICATION, FactKind.FEE, FactKind.RENEWAL):
        return fact.about in role.certifications
    return fact.about == (panel.counted_as.code if panel.counted_as else "")


def _figures_last(fact: TracedFact) -> int:
    """Official figures follow the words, and what was merely stated follows them."""
    return 2 if fact.kind is FactKind.RANGE else int(fact.kind in (FactKind.PAY, FactKind.OUTLOOK))


def _spot(fact: TracedFact) -> str:
    if fact.kind is FactKind.ASPECT:
        return fact.about
    return f"{GATE}{fact.about}" if fact.kind is FactKind.GATE else _SPOTS.get(fact.kind, fact.kind.value)


def _words(
    catalogue: Catalogue, role: Role, panel: RolePanelView, pay: PayRowView, fact: TracedFact
) -> tuple[str, str]:
    """Title and text of a fact."""
    match fact.kind:
        case FactKind.ASPECT:
            return next(one.title for one in catalogue.aspects if one.id == fact.about), _joined(fact.words)
        case FactKind.GATE:
            return catalogue.gates[fact.about].name, _joined(fact.words)
        case FactKind.NEEDS:
            return NEEDS_TITLE, _joined(fact.words)
        case FactKind.BEFORE | FactKind.AFTER:
            return BEFORE if fact.kind is FactKind.BEFORE else AFTER, ": ".join(fact.words)
        case FactKind.CERTIFICATION | FactKind.FEE | FactKind.RENEWAL:
            return _certificate(catalogue.certifications[fact.about], fact.kind, catalogue.released)
    return _figure(role, panel, pay, fact)


def _certificate(one: Certification, kind: FactKind, released: str) -> tuple[str, str]:
    if kind is FactKind.FEE and one.fee is not None:
        return f"Exam fee of {one.name}", fee_words(one.fee, released)
    if kind is FactKind.RENEWAL and one.renewal is not None:
        return f"Keeping {one.name}", renewal_words(one.renewal, released)
    return f"Certificate {one.name}", certification_words(one)


def _figure(role: Role, panel: RolePanelView, pay: PayRowView, fact: TracedFact) -> tuple[str, str]:
    if fact.kind is FactKind.RANGE:
        stated = role.unsourced_pay[int(fact.about)]
        return "Stated pay", f"{stated_text(stated)} {EACH[stated.period]}"
    counted = f" of {panel.counted_as.label}" if panel.counted_as else ""
    if fact.kind is FactKind.PAY:
        return f"Pay{counted}", ", ".join(f"{one.name} {one.text}" for one in pay.points) or pay.sentence
    if fact.kind is FactKind.OUTLOOK:
        return f"Outlook{counted}", panel.outlook
    return "Interests", interests_words(role.interests)


def _joined(words: Sequence[str]) -> str:
    return " ".join(word for word in words if word)
