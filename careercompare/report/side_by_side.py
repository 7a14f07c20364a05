"""The comparison as one table, a column per role: what is copied to be pasted into other programs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import ReportChoices
from careercompare.core.value import value
from careercompare.present.blocks import Cards, Cell, DocumentView, Paragraph, PartView, Row, SourceList, Table
from careercompare.present.cell import NO_SOURCE_MARK, CellView
from careercompare.present.say import say, speaking
from careercompare.present.sources import SourceView
from careercompare.report.cleaning import line
from careercompare.report.told import told

COMPARED = ("cover", "table", "gates", "pay", "outlook")
"""The parts whose tables have a column per role and nothing else that would have to stand beside."""


@value
class SideRow:
    """A row: its title, a text per role, and the numbers of its sources; a row without texts is a heading."""

    title: str
    texts: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()


@value
class SideBySide:
    """The whole table; `heads` are those of its columns, `sources` the lines that its numbers lead to."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[SideRow, ...]
    sources: tuple[str, ...]
    right_to_left: bool = False


def side_by_side(catalogue: Catalogue, comparison: Comparison, choices: ReportChoices) -> SideBySide:
    """The table of a comparison, of those parts that are wished. Raises ReportError."""
    wished = tuple(part for part in COMPARED if part in (choices.parts or COMPARED)) or COMPARED
    made = told(catalogue, comparison, replace(choices, parts=(*wished, "sources")))
    with speaking(made.language):
        return table_of(made.view)


def table_of(view: DocumentView) -> SideBySide:
    """The table of a cleaned document, in the language of the moment."""
    rows = tuple(row for part in view.parts for row in _part_rows(part, len(view.roles)))
    used = {number for row in rows for number in row.numbers}
    listed = (block for part in view.parts for block in part.blocks if isinstance(block, SourceList))
    sources = tuple(_source(one) for block in listed for one in block.sources if one.number in used)
    heads = (say("Aspect"), *(f"{tag.letter} {line(tag.title)}" for tag in view.roles), say("Sources"))
    return SideBySide(line(view.title), heads, rows, sources, view.right_to_left)


def _part_rows(part: PartView, roles: int) -> Iterator[SideRow]:
    tables = [_side_table(block) for block in part.blocks if isinstance(block, Table | Cards)]
    rows = [row for table in tables for row in table if len(row.texts) == roles]
    if rows:
        yield SideRow(line(part.title))
        yield from (replace(row, numbers=row.numbers or _below(part)) for row in rows)


def _below(part: PartView) -> tuple[int, ...]:
    """The sources of published pay, which are named once below its table: copied rows stand alone."""
    if part.id != "pay":
        return ()
    told = (one for block in part.blocks if isinstance(block, Paragraph) for one in block.statements)
    return tuple(sorted({number for one in told for number in one.numbers}))


def _side_table(block: Table | Cards) -> list[SideRow]:
    """The rows of a table by their roles' columns."""
    table = block.plain if isinstance(block, Cards) else block
    places = [place for place, column in enumerate(table.columns) if column.tag is not None]
    return [_row(row, places) for row in table.rows]


def _row(row: Row, places: list[int]) -> SideRow:
    cells = [row.cells[place] for place in places]
    numbers = {number for cell in cells for number in cell.said.all_numbers}
    note = f" ({line(row.note)})" if line(row.note) else ""
    return SideRow(f"{line(row.title)}{note}", tuple(_text(cell) for cell in cells), tuple(sorted(numbers)))


def _text(cell: Cell) -> str:
    """All of a cell in one line, with the mark of what has no source but without the numbers of sources."""
    said = " ".join(part for part in (line(cell.mark), _said(cell.said)) if part)
    return ", ".join(part for part in (said, line(cell.aside)) if part)


def _said(said: CellView) -> str:
    mark = f" {say(NO_SOURCE_MARK)}" if said.unsourced else ""
    points = []
    for point in said.points:
        told_points = (
            f"{line(one.text)}{f' {say(NO_SOURCE_MARK)}' if one.unsourced else ''}" for one in point.statements
        )
        points.append(" ".join(told_points))
    text = line(said.text)
    return f"{text}{mark}{' · ' if points else ''}{' · '.join(points)}" if text else f"{' · '.join(points)}{mark}"


def _source(source: SourceView) -> str:
    when = f", {line(source.reference)}" if line(source.reference) else ""
    return f"[{source.number}] {line(source.publisher)}: {line(source.title)}{when}. {line(source.address)}"
