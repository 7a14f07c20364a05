"""The role panels: a header per role, and rows of aspects that stand side by side."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from careercompare.core.catalogue import Catalogue, Place
from careercompare.core.comparison import Comparison
from careercompare.core.earnings import occupation_of
from careercompare.core.fit import Fit
from careercompare.core.role import CareerStep, Role
from careercompare.core.source import Fact
from careercompare.core.split import split
from careercompare.core.trace import FactKind
from careercompare.core.value import value
from careercompare.present.cell import CellView, PointView, fact_cell, statement
from careercompare.present.certifications import certification_point
from careercompare.present.fit import FitView, GapsView, fit_view, gaps_view, split_words
from careercompare.present.interests import interests_words
from careercompare.present.origin import OriginView, origin_views
from careercompare.present.outlook import outlook_words
from careercompare.present.say import message, say
from careercompare.present.sources import SourcesView
from careercompare.present.tags import RoleTag, tags

BEFORE, AFTER = message("Where people come from"), message("Where it leads")
PAY, NEEDS, GATE = ":pay", ":needs", ":gate:"
"""Where facts are shown that are in no row, told apart from the rows by the colon; a gate's id follows."""
NOT_STATED = message("Not stated")


@value
class OccupationView:
    """An official occupation a role can be counted as."""

    code: str
    title: str
    basis: str
    chosen: bool

    @property
    def label(self) -> str:
        """Code and title in one."""
        return f"{self.code} {self.title}"


@value
class GateView:
    """A must-have; `met` is None while unknown, `unsourced` says that nothing backs the note."""

    gate: str
    name: str
    question: str
    note: str
    met: bool | None
    state: str
    numbers: tuple[int, ...]
    unsourced: bool


@value
class AspectRowView:
    """One aspect for every role; `folds` tells a section from a row of the table."""

    aspect: str
    title: str
    help: str
    folds: bool
    cells: tuple[CellView, ...]


@value
class RolePanelView:
    """The header of one role; `basis` is what its needs, and so its fit, rest on."""

    tag: RoleTag
    summary: str
    occupations: tuple[OccupationView, ...]
    fit: FitView
    split: str
    gaps: GapsView
    gates: tuple[GateView, ...]
    outlook: str
    outlook_numbers: tuple[int, ...]
    basis: CellView
    origin: OriginView | None = None

    @property
    def counted_as(self) -> OccupationView | None:
        """The occupation the role is counted as."""
        return next((occupation for occupation in self.occupations if occupation.chosen), None)


@value
class PanelsView:
    """All role panels; every row has one cell per role, in the roles' order."""

    roles: tuple[RolePanelView, ...]
    rows: tuple[AspectRowView, ...]

    @property
    def table(self) -> tuple[AspectRowView, ...]:
        """The rows that always stand open."""
        return tuple(row for row in self.rows if not row.folds)

    @property
    def sections(self) -> tuple[AspectRowView, ...]:
        """The rows that fold."""
        return tuple(row for row in self.rows if row.folds)


def panels_view(
    catalogue: Catalogue, comparison: Comparison, roles: Sequence[Role], fits: Sequence[Fit], sources: SourcesView
) -> PanelsView:
    """Headers and aligned rows for the compared roles."""
    several = set(split(roles).shared.skills) | set(split(roles).some.skills)
    origins = origin_views(catalogue, [role.id for role in roles])
    headers = tuple(
        _panel(catalogue, comparison, role, tag, fit, several, sources, origin)
        for role, tag, fit, origin in zip(roles, tags(roles), fits, origins, strict=True)
    )
    rows = [
        AspectRowView(
            aspect.id,
            aspect.title,
            aspect.help,
            aspect.place is Place.SECTION,
            tuple(_cell(role, aspect.id, sources) for role in roles),
        )
        for aspect in catalogue.aspects
        # in a library of many fields, most rows are none of these roles' business
        if not roles or any(aspect.id in role.aspects for role in roles)
    ]
    rows.append(_outlook_row(headers))
    rows.append(_interests_row(roles, sources))
    rows.append(_certifications_row(catalogue, roles, sources))
    before, after = [role.before for role in roles], [role.after for role in roles]
    rows.append(_steps_row(FactKind.BEFORE, say(BEFORE), say("Jobs that lead here."), before, sources))
    rows.append(_steps_row(FactKind.AFTER, say(AFTER), say("Jobs that people move on to."), after, sources))
    return PanelsView(headers, tuple(rows))


def _panel(
    catalogue: Catalogue,
    comparison: Comparison,
    role: Role,
    tag: RoleTag,
    fit: Fit,
    shared: Collection[str],
    sources: SourcesView,
    origin: OriginView | None,
) -> RolePanelView:
    counted = occupation_of(role, comparison)
    occupations = tuple(
        OccupationView(occupation.code, occupation.title, occupation.basis, occupation == counted)
        for occupation in role.occupations
    )
    gates = []
    for needed in role.gates:
        gate = catalogue.gates[needed.gate]
        met = comparison.gates.get(gate.id)
        state = say("not answered") if met is None else say("met") if met else say("not met")
        numbers = sources.numbers(needed.sources)
        unsourced = not needed.sources
        gates.append(GateView(gate.id, gate.name, gate.question, needed.note, met, state, numbers, unsourced))
    outlook = catalogue.outlooks.get(counted.code) if counted else None
    return RolePanelView(
        tag,
        role.summary,
        occupations,
        fit_view(fit, catalogue),
        split_words(fit, shared),
        gaps_view(fit, catalogue),
        tuple(gates),
        outlook_words(outlook),
        sources.numbers([outlook.source]) if outlook else (),
        _said(role.needs_basis, f"{FactKind.NEEDS}:", sources),
        origin,
    )


def _cell(role: Role, aspect: str, sources: SourcesView) -> CellView:
    fact = role.aspects.get(aspect)
    return CellView(say(NOT_STATED)) if fact is None else _said(fact, f"{FactKind.ASPECT}:{aspect}", sources)


def _said(fact: Fact, key: str, sources: SourcesView) -> CellView:
    """A fact; of one that is still being written and says nothing, that it does."""
    return fact_cell(fact, key, sources) if fact.text or fact.points else CellView(say(NOT_STATED))


def _outlook_row(headers: Sequence[RolePanelView]) -> AspectRowView:
    cells = []
    for header in headers:
        key = f"{FactKind.OUTLOOK}:{header.counted_as.code}" if header.counted_as and header.outlook else ""
        cells.append(CellView(header.outlook or say("No projection published"), (), header.outlook_numbers, fact=key))
    return AspectRowView(
        "outlook", say("Outlook"), say("How many jobs official projections expect."), False, tuple(cells)
    )


def _interests_row(roles: Sequence[Role], sources: SourcesView) -> AspectRowView:
    cells = []
    for role in roles:
        words, found = interests_words(role.interests), role.interests
        if words and found:
            key = f"{FactKind.INTERESTS}:{found.occupation}"
            cells.append(CellView(words, (), sources.numbers(found.sources), not found.sources, key))
        else:
            cells.append(CellView(say(NOT_STATED)))
    help_text = say("What people of this work like to do, strongest first, by the six types that O*NET measures.")
    return AspectRowView("interests", say("Interests"), help_text, False, tuple(cells))


def _certifications_row(catalogue: Catalogue, roles: Sequence[Role], sources: SourcesView) -> AspectRowView:
    cells = []
    for role in roles:
        held = [catalogue.certifications[one] for one in role.certifications]
        points = tuple(certification_point(one, sources, catalogue.released) for one in held)
        cells.append(CellView("" if points else say("No certification is named."), points))
    return AspectRowView(
        "certification-details",
        say("Certifications in detail"),
        say("What each certificate shows, asks for and costs."),
        True,
        tuple(cells),
    )


def _steps_row(
    kind: FactKind, title: str, help_text: str, steps: Sequence[tuple[CareerStep, ...]], sources: SourcesView
) -> AspectRowView:
    cells = []
    for taken in steps:
        points = tuple(
            PointView(
                (
                    statement(
                        say("{title}: {text}", title=step.title, text=step.why),
                        f"{kind}:{place}",
                        step.sources,
                        sources,
                    ),
                )
            )
            for place, step in enumerate(taken)
        )
        cells.append(CellView("" if points else say("None\u00a0known."), points))
    return AspectRowView(kind.value, title, help_text, True, tuple(cells))
