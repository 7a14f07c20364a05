"""The aspects of the roles side by side, as a part of the report."""

from __future__ import annotations

from careercompare.present.blocks import Cell, Column, PartView, Row, Table
from careercompare.present.panels import AspectRowView
from careercompare.present.parts.material import Material
from careercompare.present.report import has_verdict
from careercompare.present.say import say


def table_part(material: Material) -> PartView:
    """A row per aspect of the table, a column per role."""
    panels = material.screen.panels
    title = say("Side by side") if has_verdict(material.screen) else say("The work")
    if not panels.table:
        return PartView("table", title, ())
    columns = tuple(Column(role.tag.title, role.tag) for role in panels.roles)
    table = Table(say("The roles, aspect by aspect"), say("Aspect"), columns, tuple(map(aspect_row, panels.table)))
    return PartView("table", title, (table,))


def aspect_row(row: AspectRowView) -> Row:
    """An aspect as a row; one without a title is known by its id."""
    return Row(row.title.strip() or row.aspect, tuple(Cell(cell) for cell in row.cells))
