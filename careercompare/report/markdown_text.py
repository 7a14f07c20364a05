"""Any text as Markdown that shows exactly that text, whatever it means to a Markdown program."""

from __future__ import annotations

import re
from collections.abc import Sequence

from careercompare.present.blocks import Cell, Column
from careercompare.present.cell import NO_SOURCE_MARK, CellView, PointView, StatementView
from careercompare.present.say import say
from careercompare.report.cleaning import line, lines
from careercompare.report.links import link_target

_SIGNS = re.compile(r"[\\`*_\[\]<>|~&#]")
# What starts a list, a rule or a line under a heading, if it is the first sign of a line.
_START = re.compile(r"(?:[+\-=:](?=[+\-=\s]|$)|(\d{1,9})(?=[.)]))")
# What some programs turn into links by themselves.
_LINKS = re.compile(r"(?<=:)(?=//)|(?=@)|(?<=www)(?=\.)", re.IGNORECASE)
BETWEEN_POINTS = " • "


def escaped(text: str) -> str:
    """A text in one line, no sign of which is taken for Markdown."""
    text = line(text)
    made = _LINKS.sub(lambda _: "\\", _SIGNS.sub(lambda sign: f"\\{sign[0]}", text))
    start = _START.match(made)
    if start is None:
        return made
    return f"{start[1]}\\{made[len(start[1]) :]}" if start[1] else f"\\{made}"


def sources(numbers: Sequence[int], *, unsourced: bool = False) -> str:
    """What follows a statement: the mark of what has no source, and the numbers of its sources."""
    return (f" *{say(NO_SOURCE_MARK)}*" if unsourced else "") + "".join(f" [{number}]" for number in numbers)


def statements(told: Sequence[StatementView]) -> str:
    """Statements in a row."""
    made = (escaped(one.text) + sources(one.numbers, unsourced=one.unsourced) for one in told)
    return " ".join(one for one in made if one)


def point(told: PointView) -> str:
    """A point of a list."""
    return statements(told.statements)


def cell_text(said: CellView) -> str:
    """All that a cell says, in one line."""
    mark = sources(said.numbers, unsourced=said.unsourced)
    text = " ".join(escaped(one) for one in lines(said.text))
    points = BETWEEN_POINTS.join(point(one) for one in said.points)
    return f"{text}{mark}{BETWEEN_POINTS if points else ''}{points}" if text else f"{points}{mark}"


def cell(told: Cell) -> str:
    """A cell of a table: its sign, its words, and what follows them."""
    words = " ".join(part for part in (escaped(told.mark), cell_text(told.said)) if part)
    aside = escaped(told.aside)
    return " · ".join(part for part in (words, aside) if part) or "–"


def column(told: Column) -> str:
    """The head of a column, with the letter of its role."""
    letter = f"{told.tag.letter} · " if told.tag else ""
    note = f" ({escaped(told.note)})" if told.note else ""
    return f"{letter}{escaped(told.title)}{note}"


def address(text: str) -> str:
    """An address as a link if it may be one."""
    target = link_target(text)
    return f"<{target}>" if target and not set(target) & set("<>\\") else escaped(text)
