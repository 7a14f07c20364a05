"""The report as JSON: the same parts as on paper, with the numbers behind their words."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import ReportChoices
from careercompare.present import blocks
from careercompare.present.cell import PointView, StatementView
from careercompare.present.panels import GateView
from careercompare.present.pay import PayRowView
from careercompare.report import json_pieces as pieces
from careercompare.report import json_shapes as shapes
from careercompare.report.finished import Report
from careercompare.report.told import told


def make_json(catalogue: Catalogue, comparison: Comparison, choices: ReportChoices = ReportChoices()) -> Report:
    """The report of a comparison for other programs; `report_schema` tells its shape. Raises ReportError."""
    made = told(catalogue, comparison, choices)
    return made.finished(json_of(made.view))


def json_of(view: blocks.DocumentView) -> bytes:
    """A cleaned document as JSON, in UTF-8."""
    return msgspec.json.format(msgspec.json.encode(document(view)), indent=1) + b"\n"


def document(view: blocks.DocumentView) -> shapes.Document:
    """A document in the shape that is written."""
    return shapes.Document(
        schema=shapes.SCHEMA,
        version=shapes.VERSION,
        title=view.title,
        subtitle=view.subtitle,
        meta=list(view.meta),
        catalogue=view.catalogue,
        language=view.language,
        texts_language=view.texts_language,
        right_to_left=view.right_to_left,
        letterhead=list(view.letterhead),
        note=view.note,
        roles=[pieces.Role(id=tag.role, letter=tag.letter, title=tag.title) for tag in view.roles],
        parts=[shapes.Part(id=part.id, title=part.title, blocks=list(map(_block, part.blocks))) for part in view.parts],
    )


def _block(block: blocks.Block) -> shapes.Block:
    match block:
        case blocks.Heading():
            roles = [tag.role for tag in block.tags]
            return shapes.Heading(text=block.text, roles=roles, aside=block.aside)
        case blocks.Paragraph():
            return shapes.Paragraph(tone=block.tone.value, statements=list(map(_statement, block.statements)))
        case blocks.Points():
            return shapes.Points(ordered=block.ordered, points=_points(block.points))
        case blocks.Table():
            return _table(block)
        case blocks.Cards():
            return shapes.Cards(cards=list(map(_card, block.cards)), table=_table(block.plain))
        case blocks.PayChart():
            return _chart(block)
        case blocks.SourceList():
            return _sources(block)
        case blocks.Terms():
            return shapes.Terms(terms=[pieces.Term(word=word, meaning=meaning) for word, meaning in block.terms])


def _statement(one: StatementView) -> pieces.Statement:
    return pieces.Statement(text=one.text, sources=list(one.numbers), unsourced=one.unsourced, fact=one.fact)


def _points(points: Sequence[PointView]) -> list[list[pieces.Statement]]:
    return [list(map(_statement, point.statements)) for point in points]


def _table(table: blocks.Table) -> shapes.Table:
    return shapes.Table(
        caption=table.caption,
        corner=table.corner,
        columns=[
            pieces.Column(title=one.title, role=one.tag.role if one.tag else None, note=one.note)
            for one in table.columns
        ],
        rows=[
            pieces.Row(title=row.title, group=row.group, note=row.note, cells=list(map(_cell, row.cells)))
            for row in table.rows
        ],
    )


def _cell(cell: blocks.Cell) -> pieces.Cell:
    said, number = cell.said, cell.number
    return pieces.Cell(
        text=said.text,
        points=_points(said.points),
        sources=list(said.numbers),
        unsourced=said.unsourced,
        fact=said.fact,
        mark=cell.mark,
        aside=cell.aside,
        number=pieces.Number(amount=number.amount, kind=number.kind.value, unit=number.unit) if number else None,
        quiet=cell.quiet,
    )


def _card(card: blocks.RoleCard) -> pieces.Card:
    fit = card.fit
    return pieces.Card(
        role=card.tag.role,
        summary=card.summary,
        counted_as=card.counted,
        origin=card.origin,
        # Nothing answered: no number at all, rather than a nought that means something else.
        fit=pieces.Fit(
            low=fit.low if fit.known else None,
            high=fit.high if fit.known else None,
            headline=fit.headline,
            sentence=fit.sentence,
        ),
        split=card.split,
        gates=list(map(_gate, card.gates)),
    )


def _gate(gate: GateView) -> pieces.Gate:
    return pieces.Gate(
        id=gate.gate,
        name=gate.name,
        met=gate.met,
        state=gate.state,
        sources=list(gate.numbers),
        unsourced=gate.unsourced,
    )


def _chart(chart: blocks.PayChart) -> shapes.PayChart:
    return shapes.PayChart(
        words=chart.words,
        low=chart.axis.low,
        high=chart.axis.high,
        ticks=[pieces.Tick(amount=amount, text=text) for amount, text in chart.axis.ticks],
        rows=list(map(_pay, chart.rows)),
    )


def _pay(row: PayRowView) -> pieces.PayRow:
    points = [
        pieces.PayPoint(
            name=one.name,
            amount=None if one.top_coded else one.amount,
            floor=one.amount if one.top_coded else None,
            mark=one.mark,
            text=one.text,
        )
        for one in row.points
    ]
    stated = [
        pieces.StatedPay(low=one.low, high=one.high, text=one.text, sources=list(one.number)) for one in row.ranges
    ]
    return pieces.PayRow(role=row.tag.role, counted_as=row.counted_as, points=points, stated=stated, gap=row.gap)


def _sources(block: blocks.SourceList) -> shapes.SourceList:
    return shapes.SourceList(
        sources=[
            pieces.Source(
                number=one.number,
                id=one.id,
                title=one.title,
                publisher=one.publisher,
                reference=one.reference,
                retrieved=one.retrieved,
                licence=one.licence,
                address=one.address,
                note=one.note,
            )
            for one in block.complete or block.sources
        ]
    )
