"""Where everything in the report is from, as its part: the numbered list that all footnotes lead to."""

from __future__ import annotations

from dataclasses import replace

from careercompare.present.blocks import Paragraph, PartView, SourceList, Tone
from careercompare.present.cell import StatementView
from careercompare.present.parts.material import Material
from careercompare.present.report import shared_by_sources
from careercompare.present.say import say


def sources_part(material: Material) -> PartView:
    """The sources that the other parts name, under their numbers in the comparison; what they share is said once."""
    every = material.screen.sources.sources
    named = tuple(one for one in every if material.cited is None or one.number in material.cited)
    if not named:
        return PartView("sources", say("Sources"), ())
    shared = shared_by_sources(named)
    told = [StatementView(shared.sentence)]
    if named[-1].number > len(named):
        told.append(StatementView(say("A number that is missing belongs to something that this report leaves out.")))
    listed = tuple(
        replace(
            one,
            retrieved="" if one.retrieved == shared.retrieved else one.retrieved,
            licence="" if one.licence == shared.licence else one.licence,
        )
        for one in named
    )
    return PartView("sources", say("Sources"), (Paragraph(tuple(told), Tone.SMALL), SourceList(listed, named)))
