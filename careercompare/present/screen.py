"""Everything that is shown of a comparison, from one call."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.earnings import earnings, occupation_of
from careercompare.core.fit import fit
from careercompare.core.role import Role
from careercompare.core.trace import TracedFact, traced_facts
from careercompare.core.value import value
from careercompare.core.verdict import verdict
from careercompare.present.checklist import ChecklistView, checklist_view
from careercompare.present.fit import FORMULA
from careercompare.present.next_best import NextBestView, next_best_view
from careercompare.present.origin import catalogue_line
from careercompare.present.panels import PanelsView, panels_view
from careercompare.present.pay import PayView, pay_view
from careercompare.present.say import say
from careercompare.present.sources import SourcesView, sources_view
from careercompare.present.verdict import VerdictView, verdict_view
from careercompare.present.wording import date, listed


@value
class HeadingView:
    """Whose comparison of what this is."""

    title: str
    prepared_for: str
    date: str
    notes: str
    catalogue: str


@value
class Screen:
    """One slice per view, repainted only when it differs by value; `facts` are all that the sources are named for."""

    heading: HeadingView
    checklist: ChecklistView
    panels: PanelsView
    verdict: VerdictView
    next_best: NextBestView
    pay: PayView
    sources: SourcesView
    formula: str
    facts: tuple[TracedFact, ...]


def present(catalogue: Catalogue, comparison: Comparison) -> Screen:
    """All views of a comparison; roles that the catalogue does not have are left out."""
    roles = [catalogue.roles[role] for role in comparison.roles if role in catalogue.roles]
    fits = [fit(role, comparison.answers, comparison.weights) for role in roles]
    counted = [(role, [one] if (one := occupation_of(role, comparison)) else []) for role in roles]
    codes = [one.code for _, ones in counted for one in ones]
    table = catalogue.pay_table(catalogue.area_shown(comparison.area), codes)
    facts = traced_facts(catalogue, counted, table)
    sources = sources_view(catalogue, facts)
    judged = verdict(roles, comparison.answers, comparison.weights)
    earned = earnings(roles, comparison, table)
    paid = pay_view(catalogue, comparison, roles, table, sources)
    weights = comparison.weights
    return Screen(
        HeadingView(
            comparison.title or _title_of(roles),
            comparison.prepared_for,
            date(comparison.date),
            comparison.notes,
            catalogue_line(catalogue, [role.id for role in roles]),
        ),
        checklist_view(catalogue, comparison, roles),
        panels_view(catalogue, comparison, roles, fits, sources),
        verdict_view(catalogue, roles, fits, judged, earned, table, paid.numbers),
        next_best_view(catalogue, roles, fits),
        paid,
        sources,
        say(FORMULA, essential=weights.essential, important=weights.important, useful=weights.useful),
        facts,
    )


def missing_roles(catalogue: Catalogue, comparison: Comparison) -> str:
    """A sentence about chosen roles that the catalogue does not have, empty if it has them all."""
    gone = [f"“{role}”" for role in comparison.roles if role not in catalogue.roles]
    if not gone:
        return ""
    return f"This catalogue has no role {listed(gone, 'or')}, so it is not shown; the file keeps it."


def _title_of(roles: Sequence[Role]) -> str:
    if not roles:
        return say("New comparison")
    titles = [role.title for role in roles]
    return say("{roles}?", roles=reduce(_or, titles)) if len(titles) > 1 else titles[0]


def _or(first: str, other: str) -> str:
    return say("{first} or {other}", first=first, other=other)
