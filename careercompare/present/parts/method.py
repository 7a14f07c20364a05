"""How fit is computed and what pay figures are, as a part of the report: a formula that can be checked by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from careercompare.core.answer import yes_at
from careercompare.core.fit import TWELFTHS, Fit, credit, fit
from careercompare.core.report_choices import Withheld
from careercompare.core.skill import Importance, Level
from careercompare.present.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Number,
    NumberKind,
    Paragraph,
    PartView,
    Points,
    Row,
    Table,
)
from careercompare.present.cell import CellView, StatementView, points
from careercompare.present.parts.material import Material
from careercompare.present.say import say
from careercompare.present.scale import level_words
from careercompare.present.wording import percent, weight_points, whole


def method_part(material: Material) -> PartView:
    """The formula with its weights, what it comes to for each role, and how to read pay."""
    blocks: list[Block] = []
    fits = [fit(role, material.comparison.answers, material.comparison.weights) for role in material.roles]
    if any(one.contributions for one in fits):
        blocks += [
            Paragraph((StatementView(material.screen.formula), StatementView(_example(material)))),
            _table(material, fits),
            Points(points(_remarks())),
        ]
    if material.has("pay") and any(row.points or row.ranges for row in material.screen.pay.rows):
        blocks += [Heading(say("What pay figures are, and what they are not")), Points(points(_of_pay(material)))]
    return PartView("method", say("How fit is computed"), tuple(blocks))


def _example(material: Material) -> str:
    """An answer at a level, worked out with the weights of this comparison."""
    asked, known = Level.PRACTITIONER, Level.WORKING
    weight = material.comparison.weights.of(Importance.ESSENTIAL)
    return say(
        "Example: an essential skill asked at {asked} counts {full}; who knows it at {known} earns {earned}.",
        asked=level_words(asked),
        known=level_words(known),
        full=weight_points(weight * TWELFTHS),
        earned=weight_points(weight * credit(yes_at(known), asked)),
    )


def _table(material: Material, fits: Sequence[Fit]) -> Table:
    """The counts behind each number; without the answers only what is asked, and of gaps not what is covered."""
    rows = [
        _counts(say("Skills asked"), fits, lambda one: len(one.contributions)),
        _points(say("Points asked"), fits, lambda one: one.total),
    ]
    if Withheld.STRENGTHS in material.withheld:
        rows += [
            _points(say("Points missing"), fits, lambda one: one.total - _high(one)),
            _points(say("Points still open"), fits, lambda one: _high(one) - _low(one), say("not answered")),
        ]
    elif Withheld.ANSWERS not in material.withheld:
        rows += [
            _counts(say("Skills answered"), fits, lambda one: one.answered),
            _points(say("Points earned"), fits, _low),
            _points(say("Points still open"), fits, lambda one: _high(one) - _low(one), say("not answered")),
            _bounds(say("Low bound"), fits, lambda one: one.low, say("earned ÷ asked")),
            _bounds(say("High bound"), fits, lambda one: one.high, say("(earned + open) ÷ asked")),
        ]
    columns = tuple(Column(panel.tag.title, panel.tag) for panel in material.screen.panels.roles)
    return Table(say("The counts behind fit"), say("Count"), columns, tuple(rows))


def _counts(title: str, fits: Sequence[Fit], of: Callable[[Fit], int]) -> Row:
    return Row(title, tuple(Cell(CellView(whole(of(one))), number=Number(of(one), NumberKind.COUNT)) for one in fits))


def _points(title: str, fits: Sequence[Fit], of: Callable[[Fit], int], note: str = "") -> Row:
    cells = (
        Cell(CellView(weight_points(of(one))), number=Number(of(one) / TWELFTHS, NumberKind.POINTS)) for one in fits
    )
    return Row(title, tuple(cells), note)


def _bounds(title: str, fits: Sequence[Fit], of: Callable[[Fit], Fraction], note: str) -> Row:
    """A share of each role; while nothing is answered there is none."""
    cells = (
        Cell(CellView(percent(of(one))), number=Number(float(of(one)), NumberKind.SHARE))
        if one.known
        else Cell(CellView(say("not answered")), quiet=True)
        for one in fits
    )
    return Row(title, tuple(cells), note)


def _low(one: Fit) -> int:
    return sum(contribution.low for contribution in one.contributions)


def _high(one: Fit) -> int:
    return sum(contribution.high for contribution in one.contributions)


def _remarks() -> tuple[str, ...]:
    return (
        say("Knowing more than a role asks adds nothing, and a skill that it does not ask for takes nothing away."),
        say(
            "A lead smaller than one skill can move is too close to call; one that other weights turn depends on them."
        ),
        say("Fit is no chance of being hired: must-haves, character and the market stand outside it."),
    )


def _of_pay(material: Material) -> tuple[str, ...]:
    rows = material.screen.pay.rows
    published = (
        say("They describe everyone counted under an official occupation, in one area at one date. They are no offer."),
        say("Amounts stand as they were published, not adjusted for prices, taxes or your experience."),
    )
    unsourced = (say("A range marked as without a source is shown as it was read, and nothing is judged by it."),)
    return (
        *(published if any(row.points for row in rows) else ()),
        *(unsourced if any(row.ranges for row in rows) else ()),
    )
