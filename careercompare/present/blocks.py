"""What documents are made of: headings, paragraphs, points, tables and two pictures, whatever file they end up in."""

from __future__ import annotations

from enum import StrEnum

from careercompare.core.value import value
from careercompare.present.cell import CellView, PointView, StatementView
from careercompare.present.fit import FitView
from careercompare.present.money_axis import AxisView
from careercompare.present.panels import GateView
from careercompare.present.pay import PayRowView
from careercompare.present.sources import SourceView
from careercompare.present.tags import RoleTag


class Tone(StrEnum):
    """How loud a paragraph is."""

    LEAD = "lead"
    NORMAL = "normal"
    SMALL = "small"


class NumberKind(StrEnum):
    """What a number counts, so that a spreadsheet can show it as such."""

    MONEY = "money"
    SHARE = "share"
    """A share from 0 to 1, shown as percent."""
    COUNT = "count"
    POINTS = "points"
    """Points of a need, or percentage points of fit."""


@value
class Number:
    """The number behind a cell's text; of money `unit` is the currency's code."""

    amount: float
    kind: NumberKind
    unit: str = ""


@value
class Heading:
    """A heading below the part's own; `tags` are the roles it is about, `aside` stands at its end."""

    text: str
    tags: tuple[RoleTag, ...] = ()
    aside: str = ""


@value
class Paragraph:
    """Statements in a row, each with its sources."""

    statements: tuple[StatementView, ...]
    tone: Tone = Tone.NORMAL


@value
class Points:
    """A list; `ordered` numbers it."""

    points: tuple[PointView, ...]
    ordered: bool = False


@value
class Column:
    """The head of a column; a role's column has its tag, a `note` says what the values are."""

    title: str
    tag: RoleTag | None = None
    note: str = ""


@value
class Cell:
    """What stands in a table: words with sources, a sign before (●●○, ✓) and words after them, and the number itself.

    `quiet` is for what matters less, such as what is not answered.
    """

    said: CellView
    mark: str = ""
    aside: str = ""
    number: Number | None = None
    quiet: bool = False


@value
class Row:
    """A row under its head; rows of one `group` that follow one another stand under that subheading."""

    title: str
    cells: tuple[Cell, ...]
    note: str = ""
    group: str = ""


@value
class Table:
    """A table of data; `caption` says what it holds, `corner` what its rows are."""

    caption: str
    corner: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@value
class RoleCard:
    """A role at a glance; a must-have without a state is asked, and nothing is told of the answer."""

    tag: RoleTag
    summary: str
    counted: str
    origin: str
    fit: FitView
    split: str
    gates: tuple[GateView, ...]


@value
class Cards:
    """The roles at a glance, as pictures of their fit; `plain` has the same as a table."""

    cards: tuple[RoleCard, ...]
    plain: Table


@value
class PayChart:
    """The pay chart; `words` say all of it, and a table with the same numbers stands beside it."""

    axis: AxisView
    rows: tuple[PayRowView, ...]
    words: str


@value
class SourceList:
    """The sources, to which the numbers of all statements lead.

    `sources` leave out what the words before say for all of them, `complete` do not: the first is for readers, the
    second for tables that are sorted and searched.
    """

    sources: tuple[SourceView, ...]
    complete: tuple[SourceView, ...] = ()


@value
class Terms:
    """Words and what they mean."""

    terms: tuple[tuple[str, str], ...]


Block = Heading | Paragraph | Points | Table | Cards | PayChart | SourceList | Terms


@value
class PartView:
    """A part of a report: its id, its heading, and what stands under it."""

    id: str
    title: str
    blocks: tuple[Block, ...]


@value
class DocumentView:
    """A whole report, for any kind of file.

    `meta` are the lines below the title, `note` is whoever's who hands it out, `language` is that of the report's own
    words, and `texts_language` that of what the catalogue says; where these differ, `told` are all texts of the latter.
    """

    title: str
    subtitle: str
    meta: tuple[str, ...]
    catalogue: str
    roles: tuple[RoleTag, ...]
    parts: tuple[PartView, ...]
    language: str = "en"
    right_to_left: bool = False
    texts_language: str = "en"
    letterhead: tuple[str, ...] = ()
    note: str = ""
    told: frozenset[str] = frozenset()
