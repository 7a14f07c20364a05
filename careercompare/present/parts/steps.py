"""Where people of each role come from and where it leads, as a part of the report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careercompare.core.role import CareerStep, Role
from careercompare.core.trace import FactKind
from careercompare.present.blocks import Cell, Column, Paragraph, PartView, Row, Table, Tone
from careercompare.present.cell import CellView, StatementView
from careercompare.present.parts.material import Material
from careercompare.present.say import say
from careercompare.present.tags import RoleTag
from careercompare.present.wording import listed


def steps_part(material: Material) -> PartView:
    """A table for each role: the jobs before it and after it, with what is told of each."""
    tags = [panel.tag for panel in material.screen.panels.roles]
    paired = list(zip(material.roles, tags, strict=True))
    tables = tuple(_table(material, role, tag, tags) for role, tag in paired if role.before or role.after)
    if not tables:
        return PartView("steps", say("Career steps"), ())
    without = [tag.title for role, tag in paired if not (role.before or role.after)]
    none = StatementView(say("No career step is named for {roles}.", roles=listed(without)))
    remarks = (Paragraph((none,), Tone.SMALL),) if without else ()
    return PartView("steps", say("Career steps"), (*tables, *remarks))


def _table(material: Material, role: Role, tag: RoleTag, tags: Sequence[RoleTag]) -> Table:
    rows = (
        *_rows(material, FactKind.BEFORE, say("Where people come from"), role.before, tags),
        *_rows(material, FactKind.AFTER, say("Where it leads"), role.after, tags),
    )
    caption = say("Career steps of {role}", role=role.title)
    return Table(caption, say("Step"), (Column(tag.title, tag),), rows)


def _rows(
    material: Material, kind: FactKind, group: str, steps: Sequence[CareerStep], tags: Sequence[RoleTag]
) -> Iterator[Row]:
    letters = {tag.role: tag.letter for tag in tags}
    for place, step in enumerate(steps):
        said = CellView(
            step.why,
            (),
            material.screen.sources.numbers(step.sources),
            not step.sources,
            f"{kind}:{place}",
        )
        letter = letters.get(step.role or "")
        aside = say("compared here: {letter}", letter=letter) if letter else ""
        yield Row(step.title, (Cell(said, aside=aside),), group=group)
