"""Where everything in the report is from, as its part: the numbered list that all footnotes lead to."""

from __future__ import annotations

from careercompare.present.blocks import Paragraph, PartView, SourceList, Tone
from careercompare.present.cell import StatementView
from careercompare.present.parts.material import Material
from careercompare.present.report import shared_by_sources
from careercompare.present.say import say


def sources_part(material: Material) -> PartView:
    """The sources that the other parts name; each keeps the number it has in the whole comparison."""
    every = material.screen.sources.sources
    named = tuple(one for one in every if material.cited is None or one.number in material.cited)
    if not named:
        return PartView("sources", say("Sources"), ())
    told = [StatementView(shared_by_sources(named).sentence)]
    if named[-1].number > len(named):
        told.append(StatementView(say("A number that is missing belongs to something that this report leaves out.")))
    return PartView("sources", say("Sources"), (Paragraph(tuple(told), Tone.SMALL), SourceList(named)))
