"""The aspects side by side."""

from __future__ import annotations

from careercompare.core.comparison import Comparison
from careercompare.present.blocks import Table
from careercompare.present.parts.table import table_part
from tests.builders import two_roles_catalogue
from tests.present.parts.material_builder import build_material


def test_every_aspect_that_does_not_fold_is_a_row_with_a_cell_per_role() -> None:
    """The very cells of the screen, sources and all."""
    material = build_material(Comparison(("network-engineer", "security-engineer")), two_roles_catalogue())
    part = table_part(material)
    [table] = part.blocks

    assert part.title == "Side by side"
    assert isinstance(table, Table)
    assert [column.tag and column.tag.letter for column in table.columns] == ["A", "B"]
    shown = [(row.title, row.cells) for row in material.screen.panels.table]
    assert [(row.title, tuple(cell.said for cell in row.cells)) for row in table.rows] == shown


def test_a_single_role_stands_beside_nothing() -> None:
    """So the part is called by what it holds."""
    assert table_part(build_material(Comparison(("network-engineer",)))).title == "The work"
