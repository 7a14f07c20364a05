"""Rows of a CSV file with known columns: each cell knows where it stands, and every mistake is reported."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from careercompare.core.errors import Problem
from careercompare.data.spelling import did_you_mean
from careercompare.data.yaml_reading import Document, RefusedError, decode

MOST_CSV_BYTES = 8_000_000
MOST_PROBLEMS = 50
"""After so many problems of one file the rest is not looked at: something else is wrong with it."""

_CELL = re.compile(r'"((?:[^"]|"")*)"|([^",]*)')


@dataclass(slots=True)
class Table:
    """What one CSV file holds: its rows with the columns in the order that was asked for, and what was wrong."""

    document: Document
    columns: tuple[str, ...]
    rows: list[Row] = field(default_factory=list)
    order: tuple[int, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing was wrong so far."""
        return not self.document.problems

    @property
    def full(self) -> bool:
        """Whether so much is wrong that nobody would read more of it."""
        return len(self.document.problems) >= MOST_PROBLEMS

    def report(self, row: Row, column: str, what: str) -> None:
        """Add a problem that stands at a cell."""
        place = self.order[self.columns.index(column)]
        self.document.problems.append(Problem(self.document.file, row.line, _starts(row.text)[place], what))


@dataclass(slots=True)
class Row:
    """One line: its number, its text, and its cells in the order that was asked for."""

    line: int
    text: str
    cells: tuple[str, ...]


def read_csv(content: bytes, file: str, columns: tuple[str, ...]) -> Table:
    """The rows of a CSV file that must have exactly these columns, in any order; `file` is its name in problems.

    A row is a line; a cell with a comma or a quote stands in double quotes.
    """
    table = Table(Document(file), columns)
    try:
        lines = decode(content, MOST_CSV_BYTES).splitlines()
    except RefusedError as refused:
        table.document.problems.append(Problem(file, refused.line, refused.column, refused.what))
        return table
    if not lines:
        table.document.problems.append(Problem(file, 1, 1, f"the file is empty; begin it with {','.join(columns)}"))
        return table
    names = _cells(lines[0])
    if not _check_names(table, lines[0], names):
        return table
    assert names is not None
    table.order = tuple(names.index(column) for column in columns)
    straight = table.order == tuple(range(len(columns)))
    for line, text in enumerate(lines[1:], start=2):
        cells = _cells(text)
        if cells is None:
            _report(table, line, 1, "a quote is not closed, or stands inside a cell; quote the whole cell")
        elif len(cells) != len(columns):
            _report(table, line, 1, f"this row has {len(cells)} cells; write {len(columns)}: {', '.join(columns)}")
        else:
            table.rows.append(Row(line, text, cells if straight else tuple(cells[place] for place in table.order)))
        if table.full:
            break
    return table


def _report(table: Table, line: int, column: int, what: str) -> None:
    table.document.problems.append(Problem(table.document.file, line, column, what))


def _check_names(table: Table, head: str, names: tuple[str, ...] | None) -> bool:
    if names is None:
        _report(table, 1, 1, "a quote is not closed, or stands inside a cell; write the names of the columns")
        return False
    starts = _starts(head)
    missing = [column for column in table.columns if column not in names]
    for place, name in enumerate(names):
        if name not in table.columns:
            hint = did_you_mean(name, missing, f"remove it; the columns here are {', '.join(table.columns)}")
            _report(table, 1, starts[place], f"unknown column “{name}”; {hint}")
        elif name in names[:place]:
            _report(table, 1, starts[place], f"the column “{name}” stands here again; remove one of them")
    if table.sound:
        for column in missing:
            _report(table, 1, 1, f"the column “{column}” is missing; add it")
    return table.sound


def _cells(text: str) -> tuple[str, ...] | None:
    """The cells of a line, or None if its quotes do not fit."""
    if '"' not in text:
        return tuple(text.split(","))
    cells, end = [], -1
    for found in _found(text):
        quoted, bare = found.groups()
        cells.append(bare if quoted is None else quoted.replace('""', '"'))
        end = found.end()
    return tuple(cells) if end == len(text) else None


def _starts(text: str) -> list[int]:
    """The columns, from 1, at which the cells of a line begin."""
    return [found.start() + 1 for found in _found(text)]


def _found(text: str) -> Iterator[re.Match[str]]:
    place = 0
    while found := _CELL.match(text, place):
        yield found
        place = found.end() + 1
        if text[found.end() : place] != ",":
            return


def csv_text(columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A CSV file of these rows, as `read_csv` reads it; raises ValueError for a cell that cannot stand in a line."""
    return "".join(",".join(map(_written, row)) + "\n" for row in (columns, *rows))


def _written(cell: str) -> str:
    if len(cell.splitlines()) > 1 or cell.endswith(("\n", "\r")):
        raise ValueError("a cell of a CSV file is one line")
    return '"' + cell.replace('"', '""') + '"' if '"' in cell or "," in cell else cell
