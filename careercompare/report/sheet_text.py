"""Texts as one cell of a sheet or a file of rows holds them: with the numbers of their sources in brackets."""

from __future__ import annotations

from collections.abc import Sequence

from careercompare.present.blocks import Cell
from careercompare.present.cell import NO_SOURCE_MARK, CellView, PointView, StatementView
from careercompare.present.say import say
from careercompare.report.cleaning import line, lines

LONGEST = 32_767
"""So many letters a cell of a spreadsheet holds, counted as UTF-16 does."""


def marks(numbers: Sequence[int], unsourced: bool) -> str:
    """What tells the sources: [1] [3], or the mark of none."""
    return " ".join((*(f"[{number}]" for number in numbers), *((NO_SOURCE_MARK,) if unsourced else ())))


def statement_words(one: StatementView) -> str:
    """A statement with its sources, in a line."""
    return " ".join(part for part in (line(one.text), marks(one.numbers, one.unsourced)) if part)


def point_words(point: PointView) -> str:
    """A point in a line, each statement with its sources."""
    return " ".join(words for one in point.statements if (words := statement_words(one)))


def said_words(said: CellView) -> str:
    """What a cell says: its text, then its points, a line each; its own sources follow the text, else stand last."""
    told = "\n".join(lines(said.text))
    points = [f"• {words}" for point in said.points if (words := point_words(point))]
    own = marks(said.numbers, said.unsourced) if told or points else ""
    if told:
        return "\n".join((" ".join(part for part in (told, own) if part), *points))
    return " ".join(part for part in ("\n".join(points), own) if part)


def cell_words(cell: Cell, *, sourced: bool = True) -> str:
    """All words of a cell; without sources it is what a number is held against."""
    said = cell.said if sourced else CellView(cell.said.text, cell.said.points)
    told = " ".join(part for part in (line(cell.mark), said_words(said)) if part)
    return " · ".join(part for part in (told, line(cell.aside)) if part)


def fitting(text: str) -> str:
    """The text if a cell can hold it, else its beginning and a sentence that says so."""
    if _length(text) <= LONGEST:
        return text
    more = "\n" + say("… The rest of this text does not fit into a cell; the PDF has all of it.")
    room = LONGEST - _length(more)
    # As no letter takes more than two units, this much always fits; whole letters are kept.
    kept = text[:room].encode("utf-16-le", "surrogatepass")[: 2 * room].decode("utf-16-le", "ignore")
    return kept + more


def _length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
