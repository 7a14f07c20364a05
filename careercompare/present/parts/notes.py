"""The notes of the person, as a part of the report."""

from __future__ import annotations

from careercompare.present.blocks import Paragraph, PartView
from careercompare.present.cell import StatementView
from careercompare.present.parts.material import Material
from careercompare.present.say import say


def notes_part(material: Material) -> PartView:
    """What the person wrote, line by line."""
    lines = [line for line in material.screen.heading.notes.splitlines() if line.strip()]
    return PartView("notes", say("Notes"), tuple(Paragraph((StatementView(line),)) for line in lines))
