"""The blocks of a plain text: headings, paragraphs and tables that wrap to a width, without colour."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from rich import box
from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from careercompare.present.cell import NO_SOURCE_MARK
from careercompare.report.characters import clean

LEAST_WIDTH = 40


def printed(blocks: Iterable[RenderableType], width: int) -> str:
    """The blocks as lines of at most `width` columns (40 or more)."""
    paper = io.StringIO()
    console = Console(
        file=paper,
        width=max(width, LEAST_WIDTH),
        color_system=None,
        force_terminal=False,
        force_jupyter=False,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )
    for block in blocks:
        console.print(block)
    return "\n".join(line.rstrip() for line in paper.getvalue().splitlines()).strip("\n") + "\n"


def titled(title: str) -> RenderableType:
    """A title with a line of signs below."""
    return paragraph(f"\n{title}\n{'=' * cell_len(title)}")


def paragraph(words: str) -> Text:
    """A paragraph, cleaned of controls: a catalogue from elsewhere must not be able to steer the terminal."""
    return Text(clean(words), overflow="fold")


def columns(*titles: str, first: int = 16) -> Table:
    """An empty table whose first column has a width of its own: what a row is about needs less room than the rest."""
    made = Table(box=box.SIMPLE_HEAD, show_lines=False, pad_edge=False, expand=True)
    for title in titles:
        made.add_column(paragraph(title), ratio=1, overflow="fold")
    made.columns[0].ratio, made.columns[0].width = None, first
    return made


def add_row(made: Table, title: str, values: Sequence[str]) -> None:
    """One more row."""
    made.add_row(paragraph(title), *(paragraph(value) for value in values))


def marks(numbers: Sequence[int], *, unsourced: bool = False) -> str:
    """What follows a statement: the mark of what has no source, and the numbers of its sources."""
    return (f" {NO_SOURCE_MARK}" if unsourced else "") + "".join(f" [{number}]" for number in numbers)
