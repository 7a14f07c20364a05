"""What a cell says: a text and points, each statement with the numbers of its own sources, or with the mark of none."""

from __future__ import annotations

from collections.abc import Iterable

from careercompare.core.source import Fact
from careercompare.core.value import value
from careercompare.present.say import message, say
from careercompare.present.sources import SourcesView
from careercompare.present.wording import in_a_row, listed

NO_SOURCE = message("no source")
NO_SOURCE_MARK = message("∅\u00a0no source")
"""How a statement without a source is marked wherever it is shown: slanted and faint where there are such means."""


@value
class StatementView:
    """A piece of text with the numbers of its sources; `unsourced` marks it, `fact` is the key it is traced by."""

    text: str
    numbers: tuple[int, ...] = ()
    unsourced: bool = False
    fact: str = ""


@value
class PointView:
    """A point of a list, in one or more statements; without numbers or mark it rests on what its cell rests on."""

    statements: tuple[StatementView, ...]

    @property
    def text(self) -> str:
        """All of it."""
        return " ".join(one.text for one in self.statements)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of all its statements, rising."""
        return tuple(sorted({number for one in self.statements for number in one.numbers}))


@value
class CellView:
    """One role's text in one row; numbers and mark hold for the text and for points that have none of their own."""

    text: str
    points: tuple[PointView, ...] = ()
    numbers: tuple[int, ...] = ()
    unsourced: bool = False
    fact: str = ""

    @property
    def all_numbers(self) -> tuple[int, ...]:
        """The numbers of every source of the cell, rising."""
        return tuple(sorted({*self.numbers, *(number for point in self.points for number in point.numbers)}))

    @property
    def statements(self) -> tuple[StatementView, ...]:
        """All that it says, each with the sources it rests on in the end."""
        lead = (StatementView(self.text, self.numbers, self.unsourced, self.fact),) if self.text else ()
        return (*lead, *(self._settled(one) for point in self.points for one in point.statements))

    @property
    def partly_unsourced(self) -> bool:
        """Whether anything in it has no source."""
        return any(one.unsourced for one in self.statements)

    def _settled(self, one: StatementView) -> StatementView:
        if one.fact or not self.fact:
            return one
        return StatementView(one.text, self.numbers, self.unsourced, self.fact)


def points(texts: Iterable[str]) -> tuple[PointView, ...]:
    """Points that rest on what their cell rests on."""
    return tuple(PointView((StatementView(text),)) for text in texts)


def fact_cell(fact: Fact, key: str, sources: SourcesView) -> CellView:
    """The cell of a fact; one that says nothing needs no source."""
    unsourced = not fact.sources and bool(fact.text or fact.points)
    return CellView(fact.text, points(fact.points), sources.numbers(fact.sources), unsourced, key)


def statement(text: str, key: str, ids: Iterable[str], sources: SourcesView) -> StatementView:
    """A statement with sources of its own, or with the mark of none."""
    ids = tuple(ids)
    return StatementView(text, sources.numbers(ids), not ids, key)


def spoken_sources(cell: CellView) -> str:
    """The sources of a cell as one would say them: sources 1 and 3, or no source; empty for what needs none."""
    numbers = [str(number) for number in cell.all_numbers]
    if not numbers:
        return say(NO_SOURCE) if cell.partly_unsourced else ""
    if len(numbers) == 1:
        named = say("source {number}", number=numbers[0])
    else:
        named = say("sources {numbers}", numbers=listed(numbers))
    return in_a_row([named, say("partly no source")]) if cell.partly_unsourced else named
