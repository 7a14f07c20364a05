"""The notes of the person, as a part of the report."""

from __future__ import annotations

from careercompare.present.blocks import Paragraph, PartView
from careercompare.present.cell import StatementView
from careercompare.present.say import say
from careercompare.present.screen import Screen


def notes_part(screen: Screen) -> PartView:
    """What the person wrote, line by line."""
    lines = [line for line in screen.heading.notes.splitlines() if line.strip()]
    return PartView("notes", say("Notes"), tuple(Paragraph((StatementView(line),)) for line in lines))
