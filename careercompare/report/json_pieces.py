"""The pieces that the JSON of a report is put together from; json_shapes has what they make up."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

Sources = Annotated[list[int], Meta(description="Numbers of the sources it rests on, as in the list of sources.")]
Unsourced = Annotated[bool, Meta(description="Whether it would need a source and has none.")]
RoleId = Annotated[str, Meta(description="Id of a role.")]
Fact = Annotated[str, Meta(description="By what a catalogue knows this fact; empty for the report's own words.")]


class Shape(Struct, kw_only=True):
    """An object with these keys, all of them always there."""


class Role(Shape):
    """A role that is compared."""

    id: str
    letter: Annotated[str, Meta(description="By which the report calls it: A, B, C or D.")]
    title: str


class Statement(Shape):
    """A piece of text with its sources."""

    text: str
    sources: Sources
    unsourced: Unsourced
    fact: Fact


class Number(Shape):
    """The number behind a text."""

    amount: Annotated[float, Meta(description="Of a share from 0 to 1; of money in its currency.")]
    kind: Literal["money", "share", "count", "points"]
    unit: Annotated[str, Meta(description="Of money the code of its currency, else empty.")]


class Cell(Shape):
    """What stands in a table; sources and unsourced hold for its text, and for points that have none of their own."""

    text: str
    points: Annotated[list[list[Statement]], Meta(description="A list below the text, each point in statements.")]
    sources: Sources
    unsourced: Unsourced
    fact: Fact
    mark: Annotated[str, Meta(description="A sign before the text, such as ●●○ or ✓.")]
    aside: Annotated[str, Meta(description="Words after it.")]
    number: Number | None
    quiet: Annotated[bool, Meta(description="Whether it matters less, such as what is not answered.")]


class Column(Shape):
    """The head of a column."""

    title: str
    role: RoleId | None
    note: Annotated[str, Meta(description="What its values are.")]


class Row(Shape):
    """A row with a cell for each column."""

    title: str
    group: Annotated[str, Meta(description="The subheading it stands under, or empty.")]
    note: str
    cells: list[Cell]


class Fit(Shape):
    """How much of a role is covered: from low to high, as what is not answered may count or not."""

    low: Annotated[float | None, Meta(description="A share from 0 to 1; null while nothing is answered.")]
    high: float | None
    headline: str
    sentence: str


class Gate(Shape):
    """A must-have."""

    id: str
    name: str
    met: Annotated[bool | None, Meta(description="Null while not answered.")]
    state: str
    sources: Sources
    unsourced: Unsourced


class Card(Shape):
    """A role at a glance."""

    role: RoleId
    summary: str
    counted_as: str
    origin: str
    fit: Fit
    split: str
    gates: list[Gate]


class Tick(Shape):
    """A mark on an axis."""

    amount: int
    text: str


class PayPoint(Shape):
    """A published value of pay."""

    name: Annotated[str, Meta(description="P10, P25, Median, P75 or P90.")]
    amount: Annotated[int | None, Meta(description="Null if no amount is published; the mark says why.")]
    floor: Annotated[int | None, Meta(description="What a top-coded value is higher than.")]
    mark: str
    text: str


class StatedPay(Shape):
    """A range that somebody stated and nobody sourced; `sources` are where it was found."""

    low: int
    high: int
    text: str
    sources: Sources


class PayRow(Shape):
    """What a role pays."""

    role: RoleId
    counted_as: str
    points: list[PayPoint]
    stated: list[StatedPay]
    gap: Annotated[str, Meta(description="Why nothing is published, or empty.")]


class Source(Shape):
    """Where facts are from; dates are in words."""

    number: int
    id: str
    title: str
    publisher: str
    reference: str
    retrieved: str
    licence: str
    address: str
    note: str


class Term(Shape):
    """A word and what it means."""

    word: str
    meaning: str
