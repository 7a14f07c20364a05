"""What the Typst templates print of a document: every block with the name of its kind, its texts and its places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from careercompare.core.answer import NO, YES
from careercompare.core.report_choices import Paper, ReportChoices
from careercompare.present import blocks
from careercompare.present.cell import NO_SOURCE_MARK
from careercompare.present.fit import answer_words
from careercompare.present.money_axis import AxisView
from careercompare.present.panels import GateView
from careercompare.present.pay import UNSOURCED_MARK, PayRowView
from careercompare.present.report import met_symbol
from careercompare.present.say import say
from careercompare.present.sources import SourceView
from careercompare.present.tags import RoleTag
from careercompare.report.links import link_target
from careercompare.report.typesetting import Data
from careercompare.report.typst_texts import (
    cell_data,
    line,
    numbers_data,
    paragraphs,
    points_data,
    statements_data,
)

PORTRAIT_MOST = 2
TYPST_NAMES = {Paper.A4: "a4", Paper.LETTER: "us-letter"}


def typst_data(
    document: blocks.DocumentView, choices: ReportChoices, pictures: Mapping[str, bytes] | None = None
) -> dict[str, Data]:
    """Everything the templates read; every text is printed as it is, nothing in it is ever run.

    `pictures` has the logo, if there is one.
    """
    whole = any(part.id == "details" for part in document.parts)
    return {
        "title": line(document.title) or say("Career comparison"),
        "subtitle": document.subtitle,
        "meta": [one for part in document.meta if (one := line(part))],
        "catalogue": line(document.catalogue),
        "language": document.language,
        "texts-language": document.texts_language,
        "right-to-left": document.right_to_left,
        "paper": TYPST_NAMES[choices.paper],
        "ink": choices.ink.value,
        "landscape": len(document.roles) > PORTRAIT_MOST,
        "letterhead": [one for part in document.letterhead if (one := line(part))],
        "logo": next(iter(pictures or ()), ""),
        "note": paragraphs(document.note),
        "roles": [role_data(tag) for tag in document.roles],
        "parts": [_part(part if whole else _shortened(part)) for part in document.parts],
        "words": {
            "no-source": say(NO_SOURCE_MARK),
            "no-source-pay": say(UNSOURCED_MARK),
            "logo": logo_words(line(choices.letterhead.name)),
            "note": say("Note"),
            "page": say("Page {page} of {pages}"),
            "of-what-is-asked": say("of what the role asks"),
            "plain-answers": [[answer_words(YES)], [answer_words(NO)]],
        },
    }


def logo_words(name: str) -> str:
    """What a logo is for those who hear it; `name` is whose it is, or empty."""
    return say("Logo of {name}", name=name) if name else say("Logo")


def _shortened(part: blocks.PartView) -> blocks.PartView:
    """A part as a report without details prints it: of the notes on sources only those that a licence asks for."""
    return replace(
        part,
        blocks=tuple(
            blocks.SourceList(tuple(_bare(source) for source in block.sources))
            if isinstance(block, blocks.SourceList)
            else block
            for block in part.blocks
        ),
    )


def _bare(source: SourceView) -> SourceView:
    return source if source.licence.startswith("CC ") else replace(source, note="")


def role_data(tag: RoleTag) -> dict[str, Data]:
    """A role by its letter, the name of its colour, and its title."""
    title = line(tag.title) or say("Role {letter}", letter=tag.letter)
    return {"letter": tag.letter, "accent": "abcd"[tag.accent], "title": title}


def _part(part: blocks.PartView) -> Data:
    return {"id": part.id, "title": line(part.title), "blocks": [_block(block) for block in part.blocks]}


def _block(block: blocks.Block) -> Data:
    match block:
        case blocks.Heading():
            tags = [tag.accent for tag in block.tags]
            return {"kind": "heading", "text": line(block.text), "tags": tags, "aside": line(block.aside)}
        case blocks.Paragraph():
            said = statements_data(block.statements)
            return {"kind": "paragraph", "statements": said, "tone": block.tone.value}
        case blocks.Points():
            return {"kind": "points", "points": points_data(block.points), "ordered": block.ordered}
        case blocks.Table():
            return _table(block)
        case blocks.Cards():
            return {"kind": "cards", "cards": [_card(card) for card in block.cards]}
        case blocks.PayChart():
            return _chart(block)
        case blocks.SourceList():
            return {"kind": "source-list", "sources": [_source(source) for source in block.sources]}
        case blocks.Terms():
            return {"kind": "terms", "terms": [[line(word), line(meaning)] for word, meaning in block.terms]}


def _table(table: blocks.Table) -> Data:
    return {
        "kind": "table",
        "caption": line(table.caption),
        "corner": line(table.corner),
        "columns": [
            {
                "title": line(column.title),
                "tag": None if column.tag is None else column.tag.accent,
                "note": line(column.note),
            }
            for column in table.columns
        ],
        "rows": [
            {
                "title": line(row.title),
                "note": line(row.note),
                "group": line(row.group),
                "cells": [_cell(cell) for cell in row.cells],
            }
            for row in table.rows
        ],
    }


def _cell(cell: blocks.Cell) -> Data:
    return {
        "said": cell_data(cell.said),
        "mark": cell.mark,
        "aside": line(cell.aside),
        "quiet": cell.quiet,
        "figure": cell.number is not None,
    }


def _card(card: blocks.RoleCard) -> Data:
    fit = card.fit
    return {
        "tag": card.tag.accent,
        "summary": line(card.summary),
        "counted": line(card.counted),
        "origin": line(card.origin),
        "split": card.split,
        "fit": {
            "known": fit.known,
            "low": fit.low,
            "high": fit.high,
            "headline": fit.headline,
            "sentence": fit.sentence,
        },
        "gates": [_gate(gate) for gate in card.gates],
    }


def _gate(gate: GateView) -> Data:
    return {
        "symbol": met_symbol(gate.met) if gate.state else "•",
        "name": line(gate.name),
        "state": gate.state,
        "numbers": numbers_data(gate.numbers),
        "unsourced": gate.unsourced,
    }


def _chart(chart: blocks.PayChart) -> Data:
    return {
        "kind": "pay-chart",
        "words": line(chart.words),
        "ticks": [{"at": _share(tick, chart.axis), "text": text} for tick, text in chart.axis.ticks],
        "rows": [pay_row_data(row, chart.axis) for row in chart.rows],
    }


def pay_row_data(row: PayRowView, axis: AxisView) -> dict[str, Data]:
    """One line of the pay chart, its amounts as shares of the axis."""
    return {
        "tag": row.tag.accent,
        "label": line(row.label),
        "gap": row.gap,
        "points": {
            point.name.lower(): {
                "at": _share(point.amount, axis),
                "name": say(point.name),
                "text": point.text,
                "open": point.top_coded,
            }
            for point in row.points
            if point.amount is not None or point.top_coded
        },
        "ranges": [
            {
                "low": _share(stated.low, axis),
                "high": _share(stated.high, axis),
                "text": stated.text,
                "numbers": numbers_data(stated.number),
            }
            for stated in row.ranges
        ],
    }


def _share(amount: int | None, axis: AxisView) -> float:
    """Where an amount stands on the axis, from 0 to 1; without an amount (open-ended) at its end."""
    return 1.0 if amount is None else (amount - axis.low) / (axis.high - axis.low)


def _source(source: SourceView) -> Data:
    address = source.address.strip()
    retrieved = say("retrieved {day}", day=line(source.retrieved)) if line(source.retrieved) else ""
    return {
        "number": str(source.number),
        "title": line(source.title),
        "about": _filled(line(source.publisher), line(source.licence), line(source.reference), retrieved),
        "address": line(address),
        "target": link_target(address),
        "note": line(source.note),
    }


def _filled(*texts: str) -> Sequence[str]:
    return [text for text in texts if text]
