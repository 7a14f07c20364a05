"""Texts as the Typst templates print them: cleaned, in lines, each statement with its own sources."""

from __future__ import annotations

import re
from collections.abc import Sequence

from careercompare.present.cell import CellView, PointView, StatementView
from careercompare.report.characters import clean
from careercompare.report.typesetting import Data

_BLANKS = re.compile("[ \t\r\n\f\v]+")


def line(text: str) -> str:
    """A text in one line, empty if there is nothing to see in it."""
    # Spaces that must not break ("58 %") stay as they are.
    return _BLANKS.sub(" ", clean(text)).strip(" ")


def paragraphs(text: str) -> list[str]:
    """A text in its lines, without those that are empty."""
    return [one for part in clean(text).splitlines() if (one := line(part))]


def numbers_data(numbers: Sequence[int]) -> list[str]:
    """Numbers of sources, as the labels of the list have them."""
    return [str(number) for number in numbers]


def statements_data(statements: Sequence[StatementView]) -> Data:
    """Statements in a row, without those that say nothing."""
    return [
        {"text": text, "numbers": numbers_data(one.numbers), "unsourced": one.unsourced, "own": bool(one.fact)}
        for one in statements
        if (text := line(one.text))
    ]


def points_data(points: Sequence[PointView]) -> Data:
    """The points of a list, each in statements."""
    return [statements_data(point.statements) for point in points if line(point.text)]


def cell_data(cell: CellView) -> Data:
    """A cell: paragraphs, then points in statements."""
    return {
        "paragraphs": paragraphs(cell.text),
        "points": points_data(cell.points),
        "numbers": numbers_data(cell.numbers),
        "unsourced": cell.unsourced,
        "own": bool(cell.fact),
    }
