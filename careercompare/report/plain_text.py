"""The report as plain text: in columns for a terminal or a file, or line by line for a letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import ReportChoices
from careercompare.present.blocks import (
    Block,
    Cards,
    Cell,
    Column,
    DocumentView,
    Heading,
    Paragraph,
    PayChart,
    Points,
    SourceList,
    Table,
    Terms,
)
from careercompare.present.cell import CellView, StatementView
from careercompare.present.numerals import NBSP
from careercompare.present.say import say, speaking
from careercompare.present.sources import SourceView
from careercompare.report.cleaning import line, lines
from careercompare.report.finished import Report
from careercompare.report.table_shape import table_shape
from careercompare.report.text_blocks import add_row, columns, marks, paragraph, printed, titled
from careercompare.report.text_chart import text_chart
from careercompare.report.told import told

WIDTH = 80
UNWRAPPED = 100_000
"""So wide that nothing wraps: whatever shows the lines does it."""
SHORT = 12
NARROWEST = 17
"""Columns of a table; where there is less room, its rows stand line by line."""


def make_text(catalogue: Catalogue, comparison: Comparison, choices: ReportChoices = ReportChoices()) -> Report:
    """The report of a comparison as plain text of 80 columns. Raises ReportError."""
    made = told(catalogue, comparison, choices)
    with speaking(made.language):
        return made.finished(plain_text(made.view))


def plain_text(view: DocumentView, width: int = WIDTH) -> str:
    """A cleaned document as lines of at most so many columns (40 or more), in the language of the moment."""
    return printed(_document(view, width), width)


def flowing_text(view: DocumentView) -> str:
    """The same without columns: it reads well in any font and at any width."""
    return printed(_document(view, None), UNWRAPPED)


def _document(view: DocumentView, width: int | None) -> Iterator[RenderableType]:
    yield from (paragraph(line(one)) for one in view.letterhead)
    yield titled(line(view.title).upper())
    yield paragraph(" · ".join(line(one) for one in (view.subtitle, *view.meta) if line(one)))
    yield from (paragraph(f"\n{one}" if not place else one) for place, one in enumerate(lines(view.note)))
    for part in view.parts:
        yield titled(line(part.title))
        for block in part.blocks:
            yield from _block(block, width)
    yield paragraph("\n" + " · ".join(one for one in ("careercompare", line(view.catalogue)) if one))


def _block(block: Block, width: int | None) -> Iterator[RenderableType]:
    match block:
        case Heading():
            letters = " ".join(tag.letter for tag in block.tags)
            text = " · ".join(one for one in (letters, line(block.text)) if one)
            yield paragraph("\n" + (f"{text} ({line(block.aside)})" if line(block.aside) else text))
        case Paragraph():
            yield paragraph(_statements(block.statements))
        case Points():
            for place, one in enumerate(block.points, start=1):
                yield _item(f"{place}." if block.ordered else "-", _statements(one.statements))
        case Table():
            yield from _table(block, width)
        case Cards():
            yield from _table(block.plain, width)
        case PayChart():
            yield from (paragraph(one) for one in (text_chart(block, width) if width else ()))
        case SourceList():
            for source in block.sources:
                yield _item(f"[{source.number}]", _source(source))
        case Terms():
            for term, meaning in block.terms:
                yield _item("-", f"{line(term)}: {line(meaning)}")


def _item(sign: str, text: str) -> RenderableType:
    """A line under its sign, to which further lines stand flush."""
    from rich.table import Table as Grid

    grid = Grid.grid(padding=(0, 1))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(sign, paragraph(text))
    return grid


def _table(table: Table, width: int | None) -> Iterator[RenderableType]:
    room = 0 if width is None else (width - 18) // max(len(table.columns), 1)
    if room < NARROWEST:
        yield from _listed(table)
        return
    made = columns(line(table.corner), *(_column(one) for one in table.columns))
    for place, number in enumerate(table_shape(table).numbers, start=1):
        made.columns[place].justify = "right" if number else "left"
    for group, rows in table_shape(table).groups:
        if group:
            made.add_section()
            add_row(made, group, ["" for _ in table.columns])
        for row in rows:
            title = f"{line(row.title)}\n({line(row.note)})" if line(row.note) else line(row.title)
            add_row(made, title, [_cell(one) for one in row.cells])
    yield made


def _listed(table: Table) -> Iterator[RenderableType]:
    """A table as lines: each row's title, and below it each cell after the head of its column."""
    heads = [line(_column(one).replace("\n", " ")) for one in table.columns]
    for group, rows in table_shape(table).groups:
        if group:
            yield paragraph(f"\n{group}")
        for row in rows:
            yield paragraph(f"\n{line(row.title)}" + (f" ({line(row.note)})" if line(row.note) else ""))
            for head, cell in zip(heads, row.cells, strict=True):
                yield Padding(paragraph(f"{head}: {_cell(cell)}"), (0, 0, 0, 2))


def _column(column: Column) -> str:
    letter = f"{column.tag.letter} " if column.tag else ""
    return f"{letter}{line(column.title)}" + (f"\n({line(column.note)})" if line(column.note) else "")


def _cell(cell: Cell) -> str:
    said = _said(cell.said)
    words = " ".join(part for part in (line(cell.mark), said) if part)
    return ", ".join(part for part in (words, _unbroken(line(cell.aside))) if part) or "-"


def _unbroken(text: str) -> str:
    """A short text that stays in one line: 3 of 3."""
    return text.replace(" ", NBSP) if len(text) <= SHORT else text


def _said(said: CellView) -> str:
    mark = marks(said.numbers, unsourced=said.unsourced)
    text = lines(said.text)
    points = [f"- {_statements(point.statements)}" for point in said.points]
    if text:
        return "\n".join([*text[:-1], text[-1] + mark, *points])
    return "\n".join(points) + mark


def _statements(told: Sequence[StatementView]) -> str:
    return " ".join(line(one.text) + marks(one.numbers, unsourced=one.unsourced) for one in told if line(one.text))


def _source(source: SourceView) -> str:
    named = ". ".join(line(one) for one in (source.title, source.publisher) if line(one))
    when = f", {line(source.reference)}" if line(source.reference) else ""
    retrieved = say("Retrieved {day}.", day=line(source.retrieved)) if line(source.retrieved) else ""
    licence = f"{line(source.licence)}." if line(source.licence) else ""
    parts = (f"{named}{when}.", retrieved, licence, line(source.note), line(source.address))
    return " ".join(part for part in parts if part)
