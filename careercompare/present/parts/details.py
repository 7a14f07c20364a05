"""The longer texts on the roles side by side, as a part of the report."""

from __future__ import annotations

from careercompare.core.trace import FactKind
from careercompare.present.blocks import Cell, Column, PartView, Row, Table
from careercompare.present.parts.material import Material
from careercompare.present.parts.table import aspect_row
from careercompare.present.say import say

STEPS = {FactKind.BEFORE.value, FactKind.AFTER.value}
"""What folds on the screen and is told by a part of its own."""


def details_part(material: Material) -> PartView:
    """A row per aspect that folds on the screen, without what other parts of the report tell."""
    panels = material.screen.panels
    title = say("In detail")
    steps = "steps" in material.parts
    rows = [aspect_row(row) for row in panels.sections if not (steps and row.aspect in STEPS)]
    if any(role.needs for role in material.roles):
        # Fit can be no better than what the needs rest on.
        rows.append(Row(say("What the needs rest on"), tuple(Cell(panel.basis) for panel in panels.roles)))
    if not rows:
        return PartView("details", title, ())
    columns = tuple(Column(role.tag.title, role.tag) for role in panels.roles)
    table = Table(say("The roles in detail"), say("Aspect"), columns, tuple(rows))
    return PartView("details", title, (table,))
