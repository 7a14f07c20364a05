"""The report as one web page: no script, nothing from anywhere else, for screen and paper, light and dark."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import Ink, ReportChoices
from careercompare.present.blocks import Cards, DocumentView, PartView, SourceList
from careercompare.present.say import speaking
from careercompare.present.sources import SourceView
from careercompare.report.cleaning import line, lines
from careercompare.report.finished import Report
from careercompare.report.html_shapes import TOOLS
from careercompare.report.html_templates import style_sheet, templates
from careercompare.report.html_voice import Mentions, Voice
from careercompare.report.html_words import PageWords
from careercompare.report.logo import Logo, logo_of
from careercompare.report.told import told

if TYPE_CHECKING:
    from markupsafe import Markup

CONTENTS_FROM = 4
"""A report of fewer parts needs no list of them."""


def make_html(catalogue: Catalogue, comparison: Comparison, choices: ReportChoices = ReportChoices()) -> Report:
    """The report of a comparison as a web page. Raises ReportError."""
    made = told(catalogue, comparison, choices)
    with speaking(made.language):
        return made.finished(html_page(made.view, choices.ink, logo_of(choices.letterhead.logo)))


def html_page(view: DocumentView, ink: Ink = Ink.COLOUR, logo: Logo | None = None) -> str:
    """A cleaned document as a web page, in the language of the moment."""
    from markupsafe import Markup

    black = ink is Ink.BLACK
    style = style_sheet(black=black)
    parts = _named(view.parts)
    shared = {
        "view": view,
        "black": black,
        "words": PageWords(),
        "voice": Voice(view),
        "mentions": Mentions(),
        "listed": {one.number for one in _sources(view)},
        **TOOLS,
    }
    # The lists of sources come last: they lead back to every place that the other parts lead from.
    order = sorted(parts, key=lambda named: any(isinstance(block, SourceList) for block in named[1].blocks))
    made = {name: _part(name, part, shared) for name, part in order}
    return (
        templates()
        .get_template("page.html")
        .render(
            shared,
            style=Markup(style),
            policy=_policy(style),
            logo=_data_address(logo),
            about=[one for one in (view.subtitle, *view.meta) if line(one)],
            note=lines(view.note),
            contents=[(name, line(part.title)) for name, part in parts] if len(parts) >= CONTENTS_FROM else [],
            parts=[made[name] for name, _ in parts],
        )
    )


def _part(name: str, part: PartView, shared: dict[str, object]) -> Markup:
    from markupsafe import Markup

    cover = part.id == "cover"
    opening = list(takewhile(lambda block: not isinstance(block, Cards), part.blocks)) if cover else []
    made = (
        templates()
        .get_template("part.html")
        .render(
            shared,
            part=part,
            part_id=name,
            part_title=line(part.title),
            opening=opening,
            rest=part.blocks[len(opening) :],
        )
    )
    return Markup(made)


def _named(parts: Iterable[PartView]) -> list[tuple[str, PartView]]:
    """Each part under a name of its own, even if somebody wished for one twice."""
    seen: dict[str, int] = {}
    named = []
    for part in parts:
        seen[part.id] = seen.get(part.id, 0) + 1
        named.append((part.id if seen[part.id] == 1 else f"{part.id}-{seen[part.id]}", part))
    return named


def _sources(view: DocumentView) -> Iterator[SourceView]:
    lists = (block for part in view.parts for block in part.blocks if isinstance(block, SourceList))
    return (source for block in lists for source in block.sources)


def _policy(style: str) -> str:
    """Nothing may be loaded or run; the page's own style is known by its hash."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"


def _data_address(logo: Logo | None) -> str:
    return "" if logo is None else f"data:{logo.media};base64,{base64.b64encode(logo.content).decode()}"
