"""The must-haves of the roles, as a part of the report: what each asks, what was answered, and what it means."""

from __future__ import annotations

from careercompare.core.report_choices import Withheld
from careercompare.core.trace import FactKind
from careercompare.present.blocks import Cell, Column, Paragraph, PartView, Row, Table
from careercompare.present.cell import CellView, StatementView
from careercompare.present.panels import GateView, RolePanelView
from careercompare.present.parts.material import Material
from careercompare.present.report import met_symbol
from careercompare.present.say import say, say_number


def gates_part(material: Material) -> PartView:
    """A row for each must-have, a column for the answer and one for each role; what is met is no gap."""
    gaps_only = Withheld.STRENGTHS in material.withheld
    answers_told = Withheld.ANSWERS not in material.withheld
    panels = material.screen.panels.roles
    gates = {gate.gate: gate for panel in panels for gate in panel.gates if not (gaps_only and gate.met)}
    if not gates:
        return PartView("gates", say("Must-haves"), ())
    answer = (Column(say("Your answer")),) if answers_told else ()
    columns = (*answer, *(Column(panel.tag.title, panel.tag, _counted(panel, material.withheld)) for panel in panels))
    rows = tuple(
        Row(
            gate.name,
            (*((_answer(gate),) if answers_told else ()), *(_asked(panel, gate.gate) for panel in panels)),
            gate.question,
        )
        for gate in gates.values()
    )
    lead = say("None of these counts in fit. How firmly they are asked differs: ask before you rule a role out.")
    table = Table(say("What must be met, whatever the fit"), say("Must-have"), columns, rows)
    return PartView("gates", say("Must-haves"), (Paragraph((StatementView(lead),)), table))


def _answer(gate: GateView) -> Cell:
    words = say("not answered") if gate.met is None else say("yes") if gate.met else say("no")
    return Cell(CellView(words), met_symbol(gate.met), quiet=gate.met is None)


def _asked(panel: RolePanelView, wanted: str) -> Cell:
    gate = next((one for one in panel.gates if one.gate == wanted), None)
    if gate is None:
        return Cell(CellView(say("Not named")), quiet=True)
    if not gate.note:
        return Cell(CellView(say("Named, with nothing said about it"), (), gate.numbers), quiet=True)
    return Cell(CellView(gate.note, (), gate.numbers, gate.unsourced, f"{FactKind.GATE}:{gate.gate}"))


def _counted(panel: RolePanelView, withheld: frozenset[Withheld]) -> str:
    """How many there are, or how they were answered."""
    answers = [gate.met for gate in panel.gates]
    if not answers:
        return say("none named")
    if Withheld.ANSWERS in withheld:
        return say_number(len(answers), "{number} named", "{number} named")
    met, not_met, unanswered = (answers.count(state) for state in (True, False, None))
    counts = (
        (met, say_number(met, "{number} met", "{number} met")),
        (not_met, say_number(not_met, "{number} not met", "{number} not met")),
        (unanswered, say_number(unanswered, "{number} not answered", "{number} not answered")),
    )
    told = counts[1:] if Withheld.STRENGTHS in withheld else counts
    return " · ".join(words for number, words in told if number)
