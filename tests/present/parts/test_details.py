"""The longer texts."""

from __future__ import annotations

from dataclasses import replace

from careercompare.core.comparison import Comparison
from careercompare.present.blocks import Table
from careercompare.present.parts.details import details_part
from tests.builders import two_roles_catalogue
from tests.present.parts.material_builder import build_material


def test_every_aspect_that_folds_is_a_row() -> None:
    """And none of those that stand in the table."""
    material = build_material(Comparison(("network-engineer", "security-engineer")), two_roles_catalogue())
    [table] = details_part(material).blocks

    assert isinstance(table, Table)
    titles = [row.title for row in table.rows]
    assert titles == [*(row.title for row in material.screen.panels.sections), "What the needs rest on"]
    assert "Day to day" in titles
    assert [cell.said for cell in table.rows[-1].cells] == [role.basis for role in material.screen.panels.roles]


def test_what_has_a_part_of_its_own_is_not_told_twice() -> None:
    """Unless the report does without that part."""
    material = build_material(Comparison(("network-engineer", "security-engineer")), two_roles_catalogue())
    [table] = details_part(replace(material, parts=("steps", "certifications", "details"))).blocks

    assert isinstance(table, Table)
    titles = [row.title for row in table.rows]
    assert "Certifications in detail" in titles
    assert "Where it leads" not in titles
