"""What the templates of the web page ask about blocks: which template, which colour, which shape of table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from careercompare.core.value import value
from careercompare.present.blocks import Block, Heading, Paragraph, Row, Table
from careercompare.present.report import met_symbol
from careercompare.present.tags import RoleTag
from careercompare.report.cleaning import line, lines
from careercompare.report.links import link_target
from careercompare.report.pay_drawing import pay_drawing
from careercompare.report.pay_row_drawing import LARGE, text_width

LONGEST_WORD = 16
"""What stands in place of a number: not applicable, over $239,200."""

FEW = 2
"""So many columns beside the first leave room for another table beside."""


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


def beside(blocks: Sequence[Block]) -> list[list[tuple[Block, ...]]]:
    """The blocks in runs, each from one heading to the next: slim ones that follow one another share a line."""
    runs: list[list[Block]] = [[]]
    for block in blocks:
        if isinstance(block, Heading):
            runs.append([])
        runs[-1].append(block)
    made: list[list[tuple[Block, ...]]] = []
    for run in filter(None, runs):
        if made and _slim(run) and _slim(made[-1][-1]):
            made[-1].append(tuple(run))
        else:
            made.append([tuple(run)])
    return made


def _slim(run: Sequence[Block]) -> bool:
    """Whether a run is a heading over one table of few numbers, or over a sentence in its place."""
    heading, *below = run
    return isinstance(heading, Heading) and len(below) == 1 and _little(below[0])


def _little(block: Block) -> bool:
    if isinstance(block, Table):
        return len(block.columns) <= FEW and all(table_shape(block).numbers)
    return isinstance(block, Paragraph) and len(block.statements) == 1


def kind(block: Block) -> str:
    """The name of a block's template."""
    return type(block).__name__.lower()


def accent(tag: RoleTag) -> str:
    """The theme's colour of a role."""
    return "abcd"[tag.accent]


def px(length: float) -> str:
    """A length in as few digits as a screen can show."""
    return f"{length:.1f}".removesuffix(".0")


def percent(share: float) -> str:
    """A share as the length that CSS and SVG know."""
    return f"{share * 100:.2f}%"


def shortened(text: str, width: float) -> str:
    """A text that stays within a width, about; what is too long ends in an ellipsis."""
    if text_width(text, LARGE) <= width:
        return text
    kept = text
    while kept and text_width(f"{kept}…", LARGE) > width:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


TOOLS: Mapping[str, object] = {
    "kind": kind,
    "accent": accent,
    "px": px,
    "percent": percent,
    "shortened": shortened,
    "table_shape": table_shape,
    "beside": beside,
    "pay_drawing": pay_drawing,
    "link_target": link_target,
    "met_symbol": met_symbol,
    "line": line,
    "lines": lines,
}
