"""The sources that parts of a report name, so that a short report does not list those of the parts it leaves out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from careercompare.present.blocks import (
    Block,
    Cards,
    Heading,
    Paragraph,
    PartView,
    PayChart,
    Points,
    SourceList,
    Table,
    Terms,
)


def cited(parts: Iterable[PartView]) -> frozenset[int]:
    """The numbers of all sources that stand beside a statement."""
    return frozenset(number for part in parts for block in part.blocks for numbers in _of(block) for number in numbers)


def _of(block: Block) -> Iterable[tuple[int, ...]]:
    match block:
        case Paragraph():
            return (said.numbers for said in block.statements)
        case Points():
            return (point.numbers for point in block.points)
        case Table():
            return _of_table(block)
        case Cards():
            gates = (gate.numbers for card in block.cards for gate in card.gates)
            return (*gates, *_of_table(block.plain))
        case PayChart():
            return (stated.number for row in block.rows for stated in row.ranges)
        case Heading() | SourceList() | Terms():
            return ()
        case _:
            assert_never(block)


def _of_table(table: Table) -> Iterable[tuple[int, ...]]:
    return (cell.said.all_numbers for row in table.rows for cell in row.cells)
