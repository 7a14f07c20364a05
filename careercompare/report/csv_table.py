"""The report as one long table (CSV): a line for everything it says, to filter, to sort and to pivot."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import ReportChoices
from careercompare.core.value import value
from careercompare.present.blocks import (
    Block,
    Cards,
    DocumentView,
    Heading,
    Number,
    NumberKind,
    Paragraph,
    PartView,
    PayChart,
    Points,
    SourceList,
    Table,
    Terms,
)
from careercompare.present.cell import NO_SOURCE_MARK, StatementView
from careercompare.present.say import say, speaking
from careercompare.report.cleaning import line, lines
from careercompare.report.finished import Report
from careercompare.report.sheet_text import cell_words
from careercompare.report.told import told

_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*\s?%?", re.ASCII)
# At the beginning; and after what a program set to another country takes for the end of a cell.
_FORMULA = re.compile(r"(^|[;\t\n])([ \u00a0]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])")


@value
class Line:
    """One thing that is said: where it stands, its text, the number behind it, and what it rests on."""

    part: str
    text: str = ""
    table: str = ""
    group: str = ""
    row: str = ""
    column: str = ""
    role: str = ""
    number: Number | None = None
    sources: tuple[int, ...] = ()
    unsourced: bool = False


def make_csv(catalogue: Catalogue, comparison: Comparison, choices: ReportChoices = ReportChoices()) -> Report:
    """The long table of a comparison, in UTF-8 that Excel recognises. Raises ReportError."""
    made = told(catalogue, comparison, choices)
    with speaking(made.language):
        return made.finished(csv_of(made.view))


def csv_of(view: DocumentView) -> bytes:
    """A cleaned document as RFC 4180 says, with a mark of UTF-8 before."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(_heads())
    writer.writerows(_cells(one) for one in lines_of(view))
    return file.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """The text with a ' before whatever a spreadsheet could run as a formula; numbers stay as they are."""
    if _NUMBER.fullmatch(text):
        return text
    return _FORMULA.sub(r"\1\2'", text)


def lines_of(view: DocumentView) -> Iterator[Line]:
    """All that a document says, in its order; the pay chart is left to the table beside it."""
    yield from _opening(view)
    for part in view.parts:
        yield from _part(part)


def _heads() -> tuple[str, ...]:
    return (
        say("Part"),
        say("Table"),
        say("Group"),
        say("Row"),
        say("Column"),
        say("Role"),
        say("Text"),
        say("Number"),
        say("Unit"),
        say("Sources"),
    )


def _cells(one: Line) -> tuple[str, ...]:
    number, unit = one.number, ""
    if number is not None:
        unit = number.unit if number.kind is NumberKind.MONEY and number.unit else number.kind.value
    sources = "; ".join((*map(str, one.sources), *((NO_SOURCE_MARK,) if one.unsourced else ())))
    said = (one.part, one.table, one.group, one.row, one.column, one.role, one.text)
    return (*map(harmless, said), _plain(number), harmless(unit), sources)


def _plain(number: Number | None) -> str:
    """A number as every program reads it: no thousands set apart, a point before decimals."""
    if number is None:
        return ""
    return f"{number.amount:.0f}" if number.amount == round(number.amount) else repr(float(number.amount))


def _opening(view: DocumentView) -> Iterator[Line]:
    part = say("Report")
    heads = [
        (say("Title"), (view.title,)),
        (say("Subtitle"), (view.subtitle,)),
        (say("For whom and when"), view.meta),
        (say("Catalogue"), (view.catalogue,)),
        (say("From"), view.letterhead),
        (say("Note"), tuple(lines(view.note))),
    ]
    for row, texts in heads:
        yield from (Line(part, line(text), row=row) for text in texts if line(text))


def _part(part: PartView) -> Iterator[Line]:
    title, under = line(part.title), ""
    for block in part.blocks:
        if isinstance(block, Heading):
            under = line(block.text)
            if line(block.aside):
                yield Line(title, line(block.aside), under)
        else:
            yield from _block(block, title, under)


def _block(block: Block, part: str, under: str) -> Iterator[Line]:
    match block:
        case Paragraph():
            yield from _statements(block.statements, Line(part, "", under))
        case Points():
            for number, point in enumerate(block.points, start=1):
                row = str(number) if block.ordered else ""
                yield from _statements(point.statements, Line(part, "", under, row=row))
        case Table():
            yield from _table(block, part, under)
        case Cards():
            yield from _table(block.plain, part, under)
        case SourceList():
            yield from _sources(block, part)
        case Terms():
            yield from (Line(part, line(meaning), under, row=line(word)) for word, meaning in block.terms)
        case PayChart() | Heading():
            return


def _statements(statements: Iterable[StatementView], where: Line) -> Iterator[Line]:
    for one in statements:
        if line(one.text):
            yield Line(
                where.part, line(one.text), where.table, row=where.row, sources=one.numbers, unsourced=one.unsourced
            )


def _table(table: Table, part: str, under: str) -> Iterator[Line]:
    name = line(table.caption) or under
    for row in table.rows:
        for column, cell in zip(table.columns, row.cells, strict=True):
            yield Line(
                part,
                cell_words(cell, sourced=False),
                name,
                line(row.group),
                line(row.title),
                line(column.title),
                column.tag.role if column.tag else "",
                cell.number,
                cell.said.all_numbers,
                cell.said.partly_unsourced,
            )
        if line(row.note):
            yield Line(part, line(row.note), name, line(row.group), line(row.title))


def _sources(block: SourceList, part: str) -> Iterator[Line]:
    for one in block.complete or block.sources:
        fields: Sequence[tuple[str, str]] = (
            (say("Title"), one.title),
            (say("Publisher"), one.publisher),
            (say("As of"), one.reference),
            (say("Retrieved"), one.retrieved),
            (say("Licence"), one.licence),
            (say("Address"), one.address),
            (say("Note"), one.note),
        )
        for column, text in fields:
            if line(text):
                yield Line(part, line(text), "", row=f"[{one.number}]", column=column, sources=(one.number,))
