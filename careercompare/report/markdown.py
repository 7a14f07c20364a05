"""The report as Markdown (CommonMark with tables), for notes, wikis and whatever is made from them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import ReportChoices
from careercompare.present.blocks import (
    Block,
    Cards,
    DocumentView,
    Heading,
    Paragraph,
    PayChart,
    Points,
    SourceList,
    Table,
    Terms,
)
from careercompare.present.say import say, speaking
from careercompare.present.sources import SourceView
from careercompare.report.cleaning import line, lines
from careercompare.report.finished import Report
from careercompare.report.markdown_text import address, cell, column, escaped, point, statements
from careercompare.report.table_shape import table_shape
from careercompare.report.told import told


def make_markdown(catalogue: Catalogue, comparison: Comparison, choices: ReportChoices = ReportChoices()) -> Report:
    """The report of a comparison as Markdown. Raises ReportError."""
    made = told(catalogue, comparison, choices)
    with speaking(made.language):
        return made.finished(markdown(made.view))


def markdown(view: DocumentView) -> str:
    """A cleaned document as Markdown, in the language of the moment."""
    pieces = [*_head(view)]
    for part in view.parts:
        pieces.append(f"## {escaped(part.title)}")
        for block in part.blocks:
            pieces += _block(block)
    pieces += ["---", " · ".join(one for one in ("careercompare", escaped(view.catalogue)) if one)]
    return "\n\n".join(piece for piece in pieces if piece) + "\n"


def _head(view: DocumentView) -> Iterator[str]:
    yield " · ".join(escaped(one) for one in view.letterhead)
    yield f"# {escaped(view.title)}"
    yield " · ".join(made for one in (view.subtitle, *view.meta) if (made := escaped(one)))
    yield "\n>\n".join(f"> {escaped(one)}" for one in lines(view.note))


def _block(block: Block) -> Iterator[str]:
    """The block as pieces with an empty line between them."""
    match block:
        case Heading():
            letters = ", ".join(tag.letter for tag in block.tags)
            text = escaped(block.text)
            yield f"### {text}{f' ({letters})' if letters else ''}" if text else ""
            yield escaped(block.aside)
        case Paragraph():
            yield statements(block.statements)
        case Points():
            starts = (f"{place}." if block.ordered else "-" for place in range(1, len(block.points) + 1))
            yield "\n".join(f"{start} {point(one)}" for start, one in zip(starts, block.points, strict=True))
        case Table():
            yield _table(block)
        case Cards():
            yield _table(block.plain)
        case SourceList():
            yield "\n".join(f"- {_source(one)}" for one in block.sources)
        case Terms():
            yield "\n".join(f"- {escaped(term)}: {escaped(meaning)}" for term, meaning in block.terms)
        case PayChart():
            yield ""  # the table beside it has the same numbers


def _table(table: Table) -> str:
    shape = table_shape(table)
    rows = [_row([escaped(table.corner), *(column(one) for one in table.columns)])]
    rows.append(_row(["---", *("---:" if number else "---" for number in shape.numbers)]))
    for group, inside in shape.groups:
        if group:
            rows.append(_row([escaped(group), *("" for _ in table.columns)]))
        for row in inside:
            note = f" ({escaped(row.note)})" if line(row.note) else ""
            rows.append(_row([f"{escaped(row.title)}{note}", *(cell(one) for one in row.cells)]))
    return "\n".join(rows)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _source(source: SourceView) -> str:
    named = ". ".join(made for one in (source.title, source.publisher) if (made := escaped(one)))
    when = f", {escaped(source.reference)}" if line(source.reference) else ""
    retrieved = say("Retrieved {day}.", day=escaped(source.retrieved)) if line(source.retrieved) else ""
    licence = f"{escaped(source.licence)}." if line(source.licence) else ""
    parts = (f"[{source.number}] {named}{when}.", retrieved, licence, escaped(source.note), address(source.address))
    return " ".join(part for part in parts if part)
