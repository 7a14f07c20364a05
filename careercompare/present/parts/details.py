"""The longer texts on the roles side by side, as a part of the report."""

from __future__ import annotations

from careercompare.core.trace import FactKind
from careercompare.present.blocks import Column, PartView, Table
from careercompare.present.parts.material import Material
from careercompare.present.parts.table import aspect_row
from careercompare.present.say import say

ELSEWHERE = {"certification-details": "certifications", FactKind.BEFORE.value: "steps", FactKind.AFTER.value: "steps"}
"""Aspects that fold on the screen and have a part of their own, by their ids."""


def details_part(material: Material) -> PartView:
    """A row per aspect that folds on the screen, without what other parts of the report tell."""
    panels = material.screen.panels
    title = say("In detail")
    elsewhere = {aspect for aspect, part in ELSEWHERE.items() if part in material.parts}
    rows = [aspect_row(row) for row in panels.sections if row.aspect not in elsewhere]
    if not rows:
        return PartView("details", title, ())
    columns = tuple(Column(role.tag.title, role.tag) for role in panels.roles)
    table = Table(say("The roles in detail"), say("Aspect"), columns, tuple(rows))
    return PartView("details", title, (table,))
