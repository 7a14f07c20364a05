"""A table of the report as a grid for a spreadsheet: numbers as numbers, with what they say and their sources."""

from __future__ import annotations

from careercompare.core.value import value
from careercompare.present.blocks import Cell, Column, Number, NumberKind, Table
from careercompare.present.say import say
from careercompare.present.tags import RoleTag
from careercompare.report.cleaning import line
from careercompare.report.number_formats import format_of, plain_format
from careercompare.report.sheet_text import cell_words, marks


@value
class GridHead:
    """The head of a column, `note` in a line below; a role's has its tag."""

    title: str
    note: str = ""
    tag: RoleTag | None = None
    figures: bool = False


@value
class GridCell:
    """Words, or a number with the format that shows it; `source` is the number of the one source it leads to, or 0.

    `address` is where its words lead outside, if anywhere.
    """

    words: str = ""
    number: Number | None = None
    format: str = ""
    quiet: bool = False
    source: int = 0
    address: str = ""


@value
class GridRow:
    """A row under its title; `group` is the subheading it stands under, `source` the number of the source it tells."""

    title: str
    note: str
    group: str
    cells: tuple[GridCell, ...]
    source: int = 0


@value
class Grid:
    """A table laid out: every row has a cell for each head; `paired` tells that roles have two columns each."""

    caption: str
    corner: str
    heads: tuple[GridHead, ...]
    rows: tuple[GridRow, ...]
    paired: bool = False


def grid_of(table: Table, language: str = "en", *, paired: bool = False) -> Grid:
    """Lay a table out.

    A number whose words say just that is the cell; where words say more, the number has a column of its own beside
    them. Sources of numbers stand in a column at the end, as a number has no room for them. With `paired` every role
    has two columns, so that it stands where it does in another table.
    """
    columns = [_spread(table, place, language, paired=paired) for place in range(len(table.columns))]
    sources = [_sources(table, place, columns) for place in range(len(table.rows))]
    heads = [head for column in columns for head in column.heads]
    if any(cell.words for cell in sources):
        heads.append(GridHead(say("Sources")))
    rows = []
    for place, row in enumerate(table.rows):
        cells = [cell for column in columns for cell in column.cells[place]]
        if len(heads) > len(cells):
            cells.append(sources[place])
        rows.append(GridRow(line(row.title), line(row.note), line(row.group), tuple(cells)))
    two = any(len(column.heads) > 1 and column.heads[0].tag is not None for column in columns)
    return Grid(line(table.caption), line(table.corner), tuple(heads), tuple(rows), two)


@value
class _Spread:
    """A column of the table as one or two of the grid, and which of its rows are a number alone."""

    heads: tuple[GridHead, ...]
    cells: tuple[tuple[GridCell, ...], ...]
    alone: frozenset[int]


def _spread(table: Table, place: int, language: str, *, paired: bool) -> _Spread:
    column, cells = table.columns[place], [row.cells[place] for row in table.rows]
    formats = [_format(cell, language) for cell in cells]
    beside = any(cell.number is not None and format_ is None for cell, format_ in zip(cells, formats, strict=True))
    title = line(column.tag.title if column.tag else column.title)
    head = GridHead(title, line(column.note), column.tag, not beside and 2 * sum(map(bool, formats)) > len(cells))
    if not beside:
        more = (GridCell(),) if paired and column.tag else ()
        made = tuple((_made(cell, format_), *more) for cell, format_ in zip(cells, formats, strict=True))
        heads = (head, *(GridHead("", "", column.tag) for _ in more))
        return _Spread(heads, made, frozenset(at for at, format_ in enumerate(formats) if format_))
    two = tuple((_made(cell, None), _number(cell, language)) for cell in cells)
    return _Spread((head, GridHead(_unit(cells), title, column.tag, True)), two, frozenset())


def _format(cell: Cell, language: str) -> str | None:
    return format_of(cell_words(cell, sourced=False), cell.number, language) if cell.number is not None else None


def _made(cell: Cell, format_: str | None) -> GridCell:
    if format_ is not None:
        return GridCell(cell_words(cell, sourced=False), cell.number, format_, cell.quiet)
    return GridCell(cell_words(cell), quiet=cell.quiet)


def _number(cell: Cell, language: str) -> GridCell:
    if cell.number is None:
        return GridCell()
    return GridCell("", cell.number, plain_format(cell.number, language), cell.quiet)


def _unit(cells: list[Cell]) -> str:
    """What the numbers of a column are."""
    numbers = [cell.number for cell in cells if cell.number is not None]
    if len({number.kind for number in numbers}) > 1:
        return say("As a number")
    return {
        NumberKind.MONEY: say("Amount"),
        NumberKind.SHARE: say("Share"),
        NumberKind.COUNT: say("Number"),
        NumberKind.POINTS: say("Points"),
    }[numbers[0].kind]


def _sources(table: Table, at: int, columns: list[_Spread]) -> GridCell:
    """The sources of a row's numbers: once if they are the same for all, else by column."""
    told = {
        _short(table.columns[place]): table.rows[at].cells[place].said
        for place, column in enumerate(columns)
        if at in column.alone
    }
    found = {name: marks(said.numbers, said.unsourced) for name, said in told.items()}
    if len(set(found.values())) <= 1:
        words = next(iter(found.values()), "")
    else:
        words = ", ".join(f"{name} {mark}" for name, mark in found.items() if mark)
    numbers = {number for said in told.values() for number in said.numbers}
    return GridCell(words, source=numbers.pop() if len(numbers) == 1 else 0)


def _short(column: Column) -> str:
    return column.tag.letter if column.tag else line(column.title)
