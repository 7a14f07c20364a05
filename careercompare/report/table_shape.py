"""How a table is laid out, wherever it is shown: its rows by group, and which of its columns are numbers."""

from __future__ import annotations

from itertools import groupby

from careercompare.core.value import value
from careercompare.present.blocks import Row, Table
from careercompare.report.cleaning import line

LONGEST_WORD = 16
"""What stands in place of a number: not applicable, over $239,200."""


@value
class TableShape:
    """How a table is drawn: its rows by group, which columns are numbers, and whether every column is a role's."""

    groups: tuple[tuple[str, tuple[Row, ...]], ...]
    numbers: tuple[bool, ...]
    roles: bool

    @property
    def compact(self) -> bool:
        """Whether it is narrow enough to stay a table on a small screen."""
        return all(self.numbers) and len(self.numbers) < 3

    def quiet(self, row: Row) -> bool:
        """Whether nothing in a row is loud."""
        return bool(row.cells) and all(cell.quiet for cell in row.cells)


def table_shape(table: Table) -> TableShape:
    """The shape of a table."""
    groups = tuple((group, tuple(rows)) for group, rows in groupby(table.rows, lambda row: line(row.group)))
    roles = bool(table.columns) and all(column.tag for column in table.columns)
    counted = any(cell.number for row in table.rows for cell in row.cells)
    numbers = tuple(counted and _short(table, place) for place in range(len(table.columns)))
    return TableShape(groups, numbers, roles)


def _short(table: Table, place: int) -> bool:
    """Whether a column holds nothing but numbers and a word in place of one: they stand under one another."""
    cells = [row.cells[place] for row in table.rows]
    return not any(
        cell.mark or cell.aside or cell.said.points or (len(cell.said.text) > LONGEST_WORD and not cell.number)
        for cell in cells
    )
