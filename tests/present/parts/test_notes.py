"""The notes of the person, as a part of the report."""

from __future__ import annotations

from careercompare.core.comparison import Comparison
from careercompare.present.blocks import Paragraph
from careercompare.present.cell import StatementView
from careercompare.present.parts.notes import notes_part
from tests.present.parts.material_builder import build_material


def test_every_line_is_a_paragraph_of_its_own() -> None:
    """Empty lines are none."""
    part = notes_part(build_material(Comparison(notes="Ask Mara.\n\n  \nThink *twice*.")))

    assert part.blocks == (
        Paragraph((StatementView("Ask Mara."),)),
        Paragraph((StatementView("Think *twice*."),)),
    )


def test_without_notes_there_is_nothing_to_say() -> None:
    """So the part is left out of the report."""
    assert notes_part(build_material(Comparison(notes=" \n"))).blocks == ()
