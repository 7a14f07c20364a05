"""What stands on the sheet of a part, and how wide its columns are: planned whole before anything is written."""

from __future__ import annotations

import math

from careercompare.core.value import value
from careercompare.present.blocks import Block, Cards, PartView, SourceList, Table, Terms
from careercompare.present.say import say
from careercompare.report.cleaning import line
from careercompare.report.links import link_target
from careercompare.report.sheet_grid import Grid, GridCell, GridHead, GridRow, grid_of
from careercompare.report.sheet_lines import width_of

FIRST = (10, 34)
"""The narrowest and widest first column, in letters."""
WIDEST, WIDEST_OF_MANY, NARROWEST = 46, 32, 11
LINKS, ALONE = 70, 80
"""The widest of addresses, which do not break at spaces, and of a column that is the only one."""
MANY = 3
"""Of more columns of long texts than these each is narrower."""
WHOLE_HEAD = 24
"""A head that is not longer stands in one line."""
READABLE = 100
"""About so long is a line of text, over as many columns as it takes."""
BOLD, FINE = 1.1, 0.9
"""How much wider bold letters are, and how much narrower small ones."""
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
    if any(grid.paired for _, grid in blocks if grid is not None):
        # Tables stand below one another: a role keeps its columns from one to the next.
        blocks = tuple((block, _grid(block, language, paired=True)) for block in part.blocks)
    grids = [grid for _, grid in blocks if grid is not None]
    widths = _widths(grids) if grids else (READABLE,)
    span, width = 0, widths[0]
    while width < READABLE:
        span += 1
        width += widths[span] if span < len(widths) else FREE
    return SheetPlan(line(part.title), blocks, widths, span, width)


def _grid(block: Block, language: str, *, paired: bool = False) -> Grid | None:
    match block:
        case Table():
            return grid_of(block, language, paired=paired)
        case Cards():
            return grid_of(block.plain, language, paired=paired)
        case Terms():
            rows = tuple(GridRow(line(word), "", "", (GridCell(line(meaning)),)) for word, meaning in block.terms)
            return Grid("", say("Word"), (GridHead(say("What it means")),), rows)
        case SourceList():
            return _sources(block)
    return None


def _sources(block: SourceList) -> Grid:
    """The sources as a table; a column that none of them fills is left out."""
    heads = (
        say("Publisher"),
        say("Title"),
        say("As of"),
        say("Retrieved"),
        say("Licence"),
        say("Note"),
        say("Address"),
    )
    sources = block.complete or block.sources
    told = [
        (one.publisher, one.title, one.reference, one.retrieved, one.licence, one.note, one.address) for one in sources
    ]
    filled = [at for at in range(len(heads)) if any(line(texts[at]) for texts in told)]
    last = len(heads) - 1
    rows = []
    for one, texts in zip(sources, told, strict=True):
        links = [link_target(line(texts[at])) if at == last else "" for at in filled]
        cells = (GridCell(line(texts[at]), address=link) for at, link in zip(filled, links, strict=True))
        rows.append(GridRow(f"[{one.number}]", "", "", tuple(cells), one.number))
    return Grid("", say("Number"), tuple(GridHead(heads[at]) for at in filled), tuple(rows))


def _widths(grids: list[Grid]) -> tuple[int, ...]:
    columns = range(max(len(grid.heads) for grid in grids))
    needed = [max(_needed(grid, at) for grid in grids) + 2 for at in columns]
    widest = (
        ALONE if len(needed) == 1 else WIDEST_OF_MANY if sum(one > WIDEST_OF_MANY for one in needed) > MANY else WIDEST
    )
    titles = [words for grid in grids for words in (grid.corner, *(row.title for row in grid.rows))]
    first = [width_of(words) * BOLD for words in titles]
    first += [width_of(row.note) * FINE for grid in grids for row in grid.rows]
    return (
        min(math.ceil(max(*first, FIRST[0])) + 2, FIRST[1]),
        *(min(one, LINKS if _leads(grids, at) else widest) for at, one in enumerate(needed)),
    )


def _leads(grids: list[Grid], at: int) -> bool:
    """Whether a column has links, which do not break at spaces."""
    return any(row.cells[at].address for grid in grids if at < len(grid.heads) for row in grid.rows)


def _needed(grid: Grid, at: int) -> int:
    """How wide the longest line of a column is; a long head may break at spaces."""
    if at >= len(grid.heads):
        return NARROWEST
    head = grid.heads[at]
    titles = [width_of(word) * BOLD + 2 for text in (head.title, head.note) for word in text.split()]
    cells = [width_of(text) for row in grid.rows for text in row.cells[at].words.splitlines()]
    return math.ceil(max(NARROWEST, min(width_of(head.title) * BOLD + 6, WHOLE_HEAD), *titles, *cells))
