"""What the editor asks for each kind of entry: its sections and fields, in the order in which they are asked."""

from __future__ import annotations

from enum import StrEnum

from careercompare.core.pay import Concept, Mark, Period
from careercompare.core.skill import Importance, Level
from careercompare.core.value import value
from careercompare.data.catalogue_files import Base

Key = tuple[str, ...]


class Control(StrEnum):
    """How a value is asked."""

    LINE = "line"
    TEXT = "text"
    NUMBER = "number"
    CHOICE = "choice"
    REFERENCE = "reference"
    REFERENCES = "references"
    LINES = "lines"


@value
class FieldSpec:
    """One value below an entry or a row; `of` names the vocabulary or the words it is chosen from."""

    key: Key
    label: str
    control: Control = Control.LINE
    help: str = ""
    of: str = ""
    needed: bool = True
    width: int = 1


@value
class TableSpec:
    """A list of things of one form; `columns` are the fields of each."""

    key: Key
    label: str
    columns: tuple[FieldSpec, ...]
    one: str
    help: str = ""


@value
class SectionSpec:
    """Fields that belong together; `each` repeats it for every aspect of the catalogue."""

    id: str
    title: str
    parts: tuple[FieldSpec | TableSpec, ...]
    help: str = ""
    folded: bool = True
    each: bool = False


class EntryKind(StrEnum):
    """What can be edited."""

    ROLE = "role"
    SKILL = "skill"
    CERTIFICATION = "certification"
    SOURCE = "source"
    PAY = "pay"
    CATALOGUE = "catalogue"


WORDS: dict[str, tuple[str, ...]] = {
    "importance": tuple(Importance),
    "level": tuple(Level),
    "concept": tuple(Concept),
    "period": tuple(Period),
    "place": ("table", "section"),
    "base": tuple(Base),
}
IDS = "Ids, divided by commas."
MARKS = tuple(Mark)
SOURCES = FieldSpec(
    ("sources",), "Sources", Control.REFERENCES, "Where this was read; empty means unsourced.", "source", False
)


def line(key: str, label: str, help_: str = "", *, needed: bool = True, width: int = 1) -> FieldSpec:
    """A text of a few words."""
    return FieldSpec(tuple(key.split(".")), label, Control.LINE, help_, "", needed, width)


def text(key: str, label: str, help_: str = "", *, needed: bool = True, width: int = 3) -> FieldSpec:
    """A sentence or more."""
    return FieldSpec(tuple(key.split(".")), label, Control.TEXT, help_, "", needed, width)


def number(key: str, label: str, help_: str = "", *, needed: bool = True) -> FieldSpec:
    """An amount in plain digits."""
    return FieldSpec(tuple(key.split(".")), label, Control.NUMBER, help_, "", needed)


def choice(key: str, label: str, of: str) -> FieldSpec:
    """One of a few words."""
    return FieldSpec(tuple(key.split(".")), label, Control.CHOICE, "", of, width=2)


def one(key: str, label: str, of: str, *, needed: bool = True, help_: str = "") -> FieldSpec:
    """One thing of a vocabulary."""
    return FieldSpec(tuple(key.split(".")), label, Control.REFERENCE, help_, of, needed)


def lines(key: str, label: str, help_: str = "One in each line.") -> FieldSpec:
    """Several texts, one in each line."""
    return FieldSpec((key,), label, Control.LINES, help_, "", False)
