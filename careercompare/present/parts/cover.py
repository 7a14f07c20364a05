"""The verdict and the roles at a glance: the part that a report opens with."""

from __future__ import annotations

from dataclasses import replace

from careercompare.core.report_choices import Withheld
from careercompare.present.blocks import (
    Block,
    Cards,
    Cell,
    Column,
    Number,
    NumberKind,
    Paragraph,
    PartView,
    RoleCard,
    Row,
    Table,
    Tone,
)
from careercompare.present.cell import CellView, StatementView
from careercompare.present.fit import FitView
from careercompare.present.panels import GateView, RolePanelView
from careercompare.present.parts.material import Material
from careercompare.present.report import has_verdict, met_symbol
from careercompare.present.say import say


def cover_part(material: Material) -> PartView:
    """Who leads and why, then each role with its fit in two bounds and its must-haves."""
    verdict, panels = material.screen.verdict, material.screen.panels
    silent = Withheld.ANSWERS in material.withheld
    several = has_verdict(material.screen)
    title = verdict.headline if several and not silent else say("At a glance")
    blocks: list[Block] = []
    if several:
        fit = () if silent else (Paragraph((StatementView(verdict.fit),), Tone.LEAD),)
        pay = (Paragraph((StatementView(verdict.pay, verdict.numbers),), Tone.LEAD),) if verdict.pay else ()
        basis = (Paragraph((StatementView(verdict.basis),), Tone.SMALL),) if verdict.basis else ()
        blocks += [*fit, *pay, *basis]
    left_out = _left_out(material)
    if left_out:
        blocks.append(Paragraph((StatementView(left_out),), Tone.SMALL))
    cards = tuple(_card(role, material) for role in panels.roles)
    return PartView("cover", title, (*blocks, Cards(cards, _plain(cards))))


def _left_out(material: Material) -> str:
    """What is not told, for those who would miss it."""
    if Withheld.ANSWERS in material.withheld:
        return say("The answers behind this comparison are not part of this report.")
    if Withheld.STRENGTHS in material.withheld:
        return say("Only gaps and open questions are listed; what was answered with yes is left out.")
    return ""


def _card(role: RolePanelView, material: Material) -> RoleCard:
    silent = Withheld.ANSWERS in material.withheld
    fit = replace(role.fit, headline="", sentence="", short="") if silent else role.fit
    return RoleCard(
        role.tag,
        role.summary,
        _counted(role),
        role.origin.line if role.origin else "",
        fit,
        "" if silent else role.split,
        tuple(replace(gate, state="") if silent else gate for gate in role.gates if told(gate, material)),
    )


def _counted(role: RolePanelView) -> str:
    counted = role.counted_as
    if counted is None:
        return say("No official occupation is named.")
    return say("Counted as {occupation}", occupation=counted.label)


def told(gate: GateView, material: Material) -> bool:
    """Whether a must-have may be told: a met one is a strength."""
    return not (gate.met and Withheld.STRENGTHS in material.withheld)


def _plain(cards: tuple[RoleCard, ...]) -> Table:
    """The cards as a table, for files that have no pictures."""
    fits = [card.fit for card in cards]
    rows = [
        Row(say("The role"), tuple(Cell(CellView(card.summary)) for card in cards)),
        Row(say("Official occupation"), tuple(Cell(CellView(card.counted)) for card in cards)),
    ]
    if any(card.origin for card in cards):
        rows.append(Row(say("From"), tuple(Cell(CellView(card.origin)) for card in cards)))
    if any(fit.sentence for fit in fits):
        rows.append(Row(say("You cover"), tuple(_share(fit, fit.low, fit.headline) for fit in fits)))
        rows.append(Row(say("In words"), tuple(Cell(CellView(fit.sentence)) for fit in fits)))
        rows.append(Row(say("Answered"), tuple(Cell(CellView(fit.counts)) for fit in fits)))
    if any(card.split for card in cards):
        rows.append(Row(say("Shared and own"), tuple(Cell(CellView(card.split)) for card in cards)))
    gates = dict.fromkeys(gate.name for card in cards for gate in card.gates)
    rows += [Row(gate, tuple(_gate(card, gate) for card in cards), group=say("Must-haves")) for gate in gates]
    columns = tuple(Column(card.tag.title, card.tag) for card in cards)
    return Table(say("The roles at a glance"), "", columns, tuple(rows))


def _share(fit: FitView, share: float, words: str) -> Cell:
    number = Number(share, NumberKind.SHARE) if fit.known else None
    return Cell(CellView(words), number=number, quiet=not fit.known)


def _gate(card: RoleCard, name: str) -> Cell:
    gate = next((gate for gate in card.gates if gate.name == name), None)
    if gate is None:
        return Cell(CellView(say("not asked")), quiet=True)
    said = CellView(gate.state or say("asked"), (), gate.numbers, gate.unsourced)
    return Cell(said, mark=met_symbol(gate.met) if gate.state else "", quiet=gate.met is None)
