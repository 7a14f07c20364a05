"""Where facts come from, as plain text: each fact of some roles with its sources, or all sources with their load."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from rich.console import RenderableType

from careercompare.present.screen import Screen
from careercompare.present.trace import CatalogueSources, FactView, TraceView
from careercompare.present.wording import count
from careercompare.report.characters import clean
from careercompare.report.text_blocks import add_row, columns, marks, paragraph, printed, titled

LONGEST = 150
"""How much of a fact is quoted; JSON has all of it."""


def roles_sources_text(screen: Screen, trace: TraceView, width: int) -> str:
    """Every fact of the compared roles with its sources, and these in full."""
    return printed(_roles(screen, trace), width)


def catalogue_sources_text(known: CatalogueSources, width: int) -> str:
    """Every source of a catalogue with the number of facts that rest on it, the most first."""
    return printed(_catalogue(known), width)


def _roles(screen: Screen, trace: TraceView) -> Iterable[RenderableType]:
    for role in screen.panels.roles:
        facts = trace.of(role.tag.role)
        bare = sum(fact.unsourced for fact in facts)
        yield titled(role.tag.title)
        yield paragraph(f"{count(len(facts), 'fact')}, {bare or 'none'} without a source.")
        made = columns("What", "It says", "Sources", first=20)
        made.columns[2].ratio, made.columns[2].width = None, 13
        for fact in facts:
            add_row(made, fact.title, [_quoted(fact), _marks(fact)])
        yield made
    yield titled("Sources")
    for source in screen.sources.sources:
        facts_on_it = count(len(trace.resting_on(source.id)), "fact")
        yield paragraph(
            f"{source.line}. Retrieved {source.retrieved}. {source.licence}. {source.address} ({facts_on_it})"
        )


def _catalogue(known: CatalogueSources) -> Iterable[RenderableType]:
    yield paragraph(known.title.upper())
    yield paragraph(known.summary)
    made = columns("Facts", "Source", first=5)
    for source, facts in known.uses:
        about = f"As of {source.reference}, retrieved {source.retrieved}. {source.licence}. Id: {source.id}"
        add_row(made, f"{facts:,}", [f"{source.title}. {source.publisher}\n{about}\n{source.address}\n"])
    yield made


def _quoted(fact: FactView) -> str:
    return textwrap.shorten(clean(fact.text), LONGEST, placeholder=" …")


def _marks(fact: FactView) -> str:
    return marks([source.number for source in fact.sources], unsourced=fact.unsourced).strip(" ")
