"""What stands on the sheet of a part, and how wide its columns are: planned whole before anything is written."""

from __future__ import annotations

from careercompare.core.value import value
from careercompare.present.blocks import Block, Cards, PartView, SourceList, Table, Terms
from careercompare.present.say import say
from careercompare.report.cleaning import line
from careercompare.report.links import link_target
from careercompare.report.sheet_grid import Grid, GridCell, GridHead, GridRow, grid_of

FIRST = (14, 34)
"""The narrowest and widest first column, in letters."""
WIDEST, WIDEST_OF_MANY, NARROWEST = 46, 32, 11
MANY = 3
"""Of more columns of long texts than these each is narrower."""
WHOLE_HEAD = 24
"""A head that is not longer stands in one line."""
READABLE = 100
"""About so long is a line of text, over as many columns as it takes."""
FREE = 9
"""How wide a column is that nobody made wider."""


@value
class SheetPlan:
    """A part's blocks, each with its grid if it is one.

    `widths` are those of its columns, in digits; texts end at the column `span` and are `text_width` wide.
    """

    title: str
    blocks: tuple[tuple[Block, Grid | None], ...]
    widths: tuple[int, ...]
    span: int
    text_width: int


def plan_of(part: PartView, language: str = "en") -> SheetPlan:
    """Plan a sheet."""
    blocks = tuple((block, _grid(block, language)) for block in part.blocks)
    grids = [grid for _, grid in blocks if grid is not None]
    widths = _widths(grids) if grids else (READABLE,)
    span, width = 0, widths[0]
    while width < READABLE:
        span += 1
        width += widths[span] if span < len(widths) else FREE
    return SheetPlan(line(part.title), blocks, widths, span, width)


def _grid(block: Block, language: str) -> Grid | None:
    match block:
        case Table():
            return grid_of(block, language)
        case Cards():
            return grid_of(block.plain, language)
        case Terms():
            rows = tuple(GridRow(line(word), "", "", (GridCell(line(meaning)),)) for word, meaning in block.terms)
            return Grid("", say("Word"), (GridHead(say("What it means")),), rows)
        case SourceList():
            return _sources(block)
    return None


def _sources(block: SourceList) -> Grid:
    titles = (
        say("Publisher"),
        say("Title"),
        say("As of"),
        say("Retrieved"),
        say("Licence"),
        say("Address"),
        say("Note"),
    )
    rows = tuple(
        GridRow(
            f"[{one.number}]",
            "",
            "",
            (
                *(GridCell(line(words)) for words in (one.publisher, one.title, one.reference, one.retrieved)),
                GridCell(line(one.licence)),
                GridCell(line(one.address), address=link_target(line(one.address))),
                GridCell(line(one.note)),
            ),
            one.number,
        )
        for one in block.complete or block.sources
    )
    return Grid("", say("Number"), tuple(map(GridHead, titles)), rows)


def _widths(grids: list[Grid]) -> tuple[int, ...]:
    columns = range(max(len(grid.heads) for grid in grids))
    needed = [max(_needed(grid, at) for grid in grids) + 2 for at in columns]
    widest = WIDEST_OF_MANY if sum(one > WIDEST_OF_MANY for one in needed) > MANY else WIDEST
    first = [len(words) for grid in grids for words in (grid.corner, *(row.title for row in grid.rows))]
    return (
        min(max(*first, FIRST[0]) + 2, FIRST[1]),
        *(min(one, widest) for one in needed),
    )


def _needed(grid: Grid, at: int) -> int:
    """How many letters the longest line of a column has; a long head may break at spaces."""
    if at >= len(grid.heads):
        return NARROWEST
    head = grid.heads[at]
    titles = [len(word) + 3 for text in (head.title, head.note) for word in text.split()]
    cells = [len(text) for row in grid.rows for text in row.cells[at].words.splitlines()]
    return max(NARROWEST, min(len(head.title) + 6, WHOLE_HEAD), *titles, *cells)
