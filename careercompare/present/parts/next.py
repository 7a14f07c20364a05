"""The next best skills, as a part of the report."""

from __future__ import annotations

from careercompare.core.report_choices import Withheld
from careercompare.present.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Number,
    NumberKind,
    Paragraph,
    PartView,
    Row,
    Table,
    Tone,
)
from careercompare.present.cell import CellView, StatementView
from careercompare.present.next_best import NextListView, NextSkillView
from careercompare.present.parts.material import Material
from careercompare.present.report import given_answer, next_note
from careercompare.present.say import say
from careercompare.present.wording import gained


def next_part(material: Material) -> PartView:
    """What to learn for each role and for all at once, with what it adds; not without the answers it rests on."""
    title = say("Next best skills")
    lists = material.screen.next_best.lists
    if not material.screen.checklist.groups or Withheld.ANSWERS in material.withheld:
        return PartView("next", title, ())
    blocks: list[Block] = [Paragraph((StatementView(next_note(lists)),), Tone.SMALL)]
    for one in lists:
        blocks.append(Heading(one.title, () if one.tag is None else (one.tag,)))
        if one.skills:
            blocks.append(_table(one, material))
        else:
            blocks.append(Paragraph((StatementView(one.empty),), Tone.SMALL))
    return PartView("next", title, tuple(blocks))


def _table(one: NextListView, material: Material) -> Table:
    roles = [role.tag for role in material.screen.panels.roles]
    columns = (Column(say("Adds")),) if one.tag else tuple(Column(say("Adds"), tag) for tag in roles)
    return Table(one.title, say("Skill"), columns, tuple(_row(skill, material) for skill in one.skills))


def _row(skill: NextSkillView, material: Material) -> Row:
    # Part of a skill is a strength as well.
    answer = "" if Withheld.STRENGTHS in material.withheld else given_answer(skill, material.screen.checklist)
    cells = (Cell(CellView(gained(gain)), number=Number(gain, NumberKind.POINTS)) for gain in skill.gains)
    return Row(skill.name, tuple(cells), note=answer)
