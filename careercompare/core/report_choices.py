"""What a person chooses for a report: its parts, paper, language, name, what is withheld, ink, letterhead and note."""

from __future__ import annotations

from enum import StrEnum

from careercompare.core.value import value


class Paper(StrEnum):
    """The size of a sheet; three or four roles turn it on its side."""

    A4 = "a4"
    LETTER = "letter"


class Shape(StrEnum):
    """The outline of an infographic: a sheet of paper standing upright, or a square for a slide."""

    PORTRAIT = "portrait"
    SQUARE = "square"


class Ink(StrEnum):
    """What the report is printed with; black tells roles apart by letter and pattern alone."""

    COLOUR = "colour"
    BLACK = "black"


class Withheld(StrEnum):
    """What a report leaves out for whoever gets it, in the file that it carries as well."""

    NAME = "name"
    NOTES = "notes"
    ANSWERS = "answers"
    STRENGTHS = "strengths"
    """Only gaps are left: what is answered with yes is not told."""


@value
class Letterhead:
    """Who hands the report out; `logo` is the path of a PNG, JPEG or SVG file, `contact` may have several lines."""

    name: str = ""
    contact: str = ""
    logo: str = ""


@value
class ReportChoices:
    """All choices of a report.

    `parts` are ids in their order (empty: the usual ones), `name` replaces whose comparison it is (None: as the
    comparison says), `attach` puts the comparison itself into the PDF, from which the app opens it again.
    """

    parts: tuple[str, ...] = ()
    paper: Paper = Paper.A4
    language: str = "en"
    name: str | None = None
    withheld: frozenset[Withheld] = frozenset()
    ink: Ink = Ink.COLOUR
    letterhead: Letterhead = Letterhead()
    note: str = ""
    attach: bool = True
