"""What the JSON of a report looks like: its schema is made from these, and what is written is held against them."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from careercompare.report.json_pieces import Card, Column, PayRow, Role, Row, Shape, Source, Statement, Term, Tick

SCHEMA: Literal["careercompare-report"] = "careercompare-report"
VERSION: Literal[1] = 1
"""A new key may come at any time; one that changes or vanishes, or a new kind of block, raises it."""


class Heading(Shape, tag_field="kind", tag="heading"):
    """A heading below the part's own."""

    text: str
    roles: Annotated[list[str], Meta(description="Ids of the roles it is about.")]
    aside: str


class Paragraph(Shape, tag_field="kind", tag="paragraph"):
    """Statements in a row."""

    tone: Literal["lead", "normal", "small"]
    statements: list[Statement]


class Points(Shape, tag_field="kind", tag="points"):
    """A list."""

    ordered: bool
    points: list[list[Statement]]


class Table(Shape, tag_field="kind", tag="table"):
    """A table of data."""

    caption: str
    corner: Annotated[str, Meta(description="What its rows are.")]
    columns: list[Column]
    rows: list[Row]


class Cards(Shape, tag_field="kind", tag="cards"):
    """The roles at a glance; the table says the same."""

    cards: list[Card]
    table: Table


class PayChart(Shape, tag_field="kind", tag="pay-chart"):
    """The pay chart; the table beside it has the same numbers."""

    words: Annotated[str, Meta(description="All of it in words.")]
    low: Annotated[int, Meta(description="Where its axis begins.")]
    high: int
    ticks: list[Tick]
    rows: list[PayRow]


class SourceList(Shape, tag_field="kind", tag="source-list"):
    """The sources that the numbers of all statements lead to."""

    sources: list[Source]


class Terms(Shape, tag_field="kind", tag="terms"):
    """Words and what they mean."""

    terms: list[Term]


Block = Heading | Paragraph | Points | Table | Cards | PayChart | SourceList | Terms


class Part(Shape):
    """A part of the report, as chosen."""

    id: str
    title: str
    blocks: list[Block]


class Document(Shape):
    """A report of careercompare: what it says, in its language, without what was withheld."""

    schema: Literal["careercompare-report"]
    version: Literal[1]
    title: str
    subtitle: str
    meta: Annotated[list[str], Meta(description="For whom it is, and its date.")]
    catalogue: str
    language: Annotated[str, Meta(description="Of the report's own words.")]
    texts_language: Annotated[str, Meta(description="Of what the catalogue says.")]
    right_to_left: bool
    letterhead: Annotated[list[str], Meta(description="Who hands it out.")]
    note: str
    roles: list[Role]
    parts: list[Part]
