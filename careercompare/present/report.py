"""What only the report shows: symbols of answers, tallies of groups, points per need, and the chart in words."""

from __future__ import annotations

from collections.abc import Sequence

from careercompare.core.answer import Answer
from careercompare.core.catalogue import Catalogue
from careercompare.present.checklist import SkillGroupView
from careercompare.present.fit import ContributionView
from careercompare.present.panels import CellView
from careercompare.present.pay import UNSOURCED, PayView
from careercompare.present.sources import SourcesView
from careercompare.present.tags import RoleTag
from careercompare.present.wording import NBSP, count

YES, NO, OPEN = "✓", "×", "○"
NOTHING = ("Not known", f"None{NBSP}known.", "No certification is named.", "")
LEGEND = (
    f"{YES} yes · {NO} no · {OPEN} not answered. Dots show how much a role asks for a skill: "
    "●●● essential, ●●○ important, ●○○ useful. Points are what your answer earns of what the skill counts."
)


def answer_symbol(answer: Answer | None) -> str:
    """The sign of an answer; the words that stand beside it say the same."""
    return met_symbol(None if answer is None else answer.known)


def met_symbol(met: bool | None) -> str:
    """The sign of a must-have that is met, not met, or (None) unknown."""
    return OPEN if met is None else YES if met else NO


def tally(group: SkillGroupView) -> str:
    """How the skills of a group were answered: 12 skills: 7 yes, 2 no, 3 not answered."""
    rows = [row for kind in group.kinds for row in kind.rows]
    known = sum(row.answer is not None and row.answer.known for row in rows)
    unanswered = sum(row.answer is None for row in rows)
    return f"{count(group.count, 'skill')}: {known} yes, {len(rows) - known - unanswered} no, {unanswered} not answered"


def need_points(contribution: ContributionView) -> str:
    """What a need counts so far, of how much at most: 2.25 of 3, or 0–3 of 3 while it is not answered."""
    low, high, full = contribution.low, contribution.high, contribution.full
    return f"{low} of {full}" if low == high else f"{low}–{high} of {full}"


def needs_basis(catalogue: Catalogue, tags: Sequence[RoleTag], sources: SourcesView) -> tuple[CellView, ...]:
    """What the needs of each role, and so its fit, rest on."""
    facts = [catalogue.role(tag.role).needs_basis for tag in tags]
    return tuple(
        CellView(fact.text, fact.points, sources.numbers(fact.sources), unsourced=not fact.sources) for fact in facts
    )


def says_nothing(cell: CellView) -> bool:
    """Whether a cell only says that nothing is known, which needs no source."""
    return not cell.points and cell.text in NOTHING


def chart_words(pay: PayView) -> str:
    """The pay chart in sentences, for those who hear it."""
    parts = [f"Pay in {pay.area}. {pay.unit}." if pay.unit else f"Pay in {pay.area}."]
    for row in pay.rows:
        parts += [f"{point.reading}." for point in row.points]
        parts += [f"{row.sentence}"] if row.gap else []
        parts += [f"{row.tag.title}, {UNSOURCED}: {stated.text}." for stated in row.ranges]
    return " ".join(parts)
