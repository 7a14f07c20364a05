"""Fit and gaps, skill by skill, as a part of the report."""

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
from careercompare.present.cell import CellView, StatementView, points
from careercompare.present.checklist import SkillGroupView, SkillRowView
from careercompare.present.fit import ContributionView
from careercompare.present.panels import RolePanelView
from careercompare.present.parts.material import Material
from careercompare.present.report import LEGEND, NO, answer_symbol, brief_gaps, need_points, still_open, tally
from careercompare.present.say import say, say_number
from careercompare.present.scale import importance_word, level_word


def skills_part(material: Material) -> PartView:
    """What is missing, then every skill by who asks for it, the answered ones first.

    Without strengths only gaps are left, and without answers what is asked.
    """
    silent, bare = Withheld.ANSWERS in material.withheld, Withheld.STRENGTHS in material.withheld
    title = say("What is asked") if silent else say("Gaps") if bare else say("Fit and gaps")
    groups = material.screen.checklist.groups
    if not groups:
        return PartView("skills", title, ())
    blocks: list[Block] = [] if silent else [_gaps(material)]
    blocks.append(Paragraph((StatementView(_legend(silent, bare)),), Tone.SMALL))
    for group in groups:
        rows = [row for kind in group.kinds for row in kind.rows if not bare or _lacking(row, material)]
        if rows:
            blocks += _group(group, rows, material)
    return PartView("skills", title, tuple(blocks))


def _legend(silent: bool, bare: bool) -> str:
    dots = say("Dots show how much a role asks for a skill: ●●● essential, ●●○ important, ●○○ useful.")
    return dots if silent or bare else say(LEGEND)


def _gaps(material: Material) -> Table:
    """What each role misses in names, and how much is open in numbers."""
    roles = material.screen.panels.roles
    cells = []
    for role in roles:
        lines = brief_gaps(role.gaps)
        cells.append(Cell(CellView("", points(lines)) if lines else CellView(role.gaps.none)))
    columns = tuple(Column(role.tag.title, role.tag) for role in roles)
    return Table(say("What is missing"), "", columns, (Row(say("Missing"), tuple(cells)),))


def _group(group: SkillGroupView, rows: list[SkillRowView], material: Material) -> tuple[Block, ...]:
    silent, bare = Withheld.ANSWERS in material.withheld, Withheld.STRENGTHS in material.withheld
    asking = {need.tag.role for row in rows for need in row.needs}
    roles = [role for role in material.screen.panels.roles if role.tag.role in asking]
    counted = say_number(len(rows), "{number} skill", "{number} skills")
    left = say_number(len(rows), "{number} skill to go", "{number} skills to go")
    aside = counted if silent else left if bare else tally(group)
    note = "" if silent or bare else say("asks, points")
    columns = [Column(role.tag.title, role.tag, note or say("asks")) for role in roles]
    if not silent:
        columns.append(Column(say("Your answer")))
    answered = [row for row in rows if row.answer is not None]
    unanswered = [row for row in rows if row.answer is None]
    under = "" if silent else still_open(group)
    made = [_row(row, roles, material) for row in answered]
    made += [_row(row, roles, material, under) for row in unanswered]
    heading = Heading(group.title, tuple(role.tag for role in roles), aside)
    return heading, Table(group.title, say("Skill"), tuple(columns), tuple(made))


def _row(row: SkillRowView, roles: list[RolePanelView], material: Material, under: str = "") -> Row:
    cells = [_need(row, role, material) for role in roles]
    if Withheld.ANSWERS not in material.withheld:
        cells.append(_answer(row, material))
    return Row(row.name, tuple(cells), group=under)


def _answer(row: SkillRowView, material: Material) -> Cell:
    if row.answer is not None and row.answer.known and Withheld.STRENGTHS in material.withheld:
        return Cell(CellView(say("not in full")), mark=NO)
    return Cell(CellView(row.answer_words), mark=answer_symbol(row.answer), quiet=row.answer is None)


def _need(row: SkillRowView, role: RolePanelView, material: Material) -> Cell:
    need = next((need for need in row.needs if need.tag.role == role.tag.role), None)
    if need is None:
        return Cell(CellView("—"), quiet=True)
    said = CellView(
        say("{importance}, {level}", importance=importance_word(need.importance), level=level_word(need.level))
    )
    if row.answer is None or Withheld.STRENGTHS in material.withheld:
        return Cell(said, mark=need.dots, quiet=row.answer is None)
    counted = _counted(row, role)
    return Cell(said, need.dots, need_points(counted), Number(counted.earned, NumberKind.POINTS))


def _lacking(row: SkillRowView, material: Material) -> bool:
    """Whether a skill is a gap of any role that asks for it, or may be one."""
    asking = {need.tag.role for need in row.needs}
    roles = [role for role in material.screen.panels.roles if role.tag.role in asking]
    return any(counted.low != counted.full for counted in (_counted(row, role) for role in roles))


def _counted(row: SkillRowView, role: RolePanelView) -> ContributionView:
    return next(one for one in role.fit.contributions if one.skill == row.skill)
