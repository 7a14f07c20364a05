"""Where facts come from, for other programs: facts with the numbers of their sources, and the sources."""

from __future__ import annotations

from careercompare.present.screen import Screen
from careercompare.present.sources import SourceView
from careercompare.present.trace import CatalogueSources, FactView, TraceView

FORMAT = 1
"""A new key may come at any time, a changed or vanished one raises it."""


def source_json(source: SourceView) -> dict[str, object]:
    """One source; dates are in words, as everywhere."""
    return {
        "number": source.number,
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "reference": source.reference,
        "retrieved": source.retrieved,
        "licence": source.licence,
        "address": source.address,
        "note": source.note,
    }


def roles_sources_json(screen: Screen, trace: TraceView) -> dict[str, object]:
    """Every fact of the compared roles; `facts` of a source counts one that several roles share once."""
    return {
        "format": FORMAT,
        "catalogue": screen.heading.catalogue,
        "roles": [
            {
                "id": role.tag.role,
                "title": role.tag.title,
                "facts": [_fact(fact) for fact in trace.of(role.tag.role)],
            }
            for role in screen.panels.roles
        ],
        "sources": [
            {**source_json(source), "facts": len(trace.resting_on(source.id))} for source in screen.sources.sources
        ],
    }


def catalogue_sources_json(known: CatalogueSources) -> dict[str, object]:
    """Every source of a catalogue with the number of facts that rest on it; numbers are those of this list."""
    return {
        "format": FORMAT,
        "catalogue": known.title,
        "facts": known.facts,
        "unsourced": known.unsourced,
        "sources": [{**source_json(source), "facts": facts} for source, facts in known.uses],
    }


def _fact(fact: FactView) -> dict[str, object]:
    return {
        "fact": fact.key,
        "title": fact.title,
        "text": fact.text,
        "sources": [source.number for source in fact.sources],
        "unsourced": fact.unsourced,
    }
