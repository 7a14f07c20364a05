"""The comparison as an infographic: one page for a wall or a slide, as PDF, PNG at print resolution, or SVG."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.errors import ReportError
from careercompare.core.report_choices import ReportChoices, Shape
from careercompare.core.value import value
from careercompare.data.translations import language_of
from careercompare.present.poster import PosterView, poster_view
from careercompare.present.say import speaking
from careercompare.report.dating import timestamp
from careercompare.report.finished import Report
from careercompare.report.kinds import Kind
from careercompare.report.letterhead import pictures_of
from careercompare.report.picture_words import png_with_words, svg_with_words
from careercompare.report.places import places_among, poster_places
from careercompare.report.poster_data import poster_data
from careercompare.report.row_headers import add_row_headers
from careercompare.report.typesetting import Data, Template, typeset, typeset_drawings, typeset_pages

PRINT_PPI = 300
"""Dots per inch of the PNG: A4 is 2480 × 3508 of them, the square 3000 × 3000."""
PIECES = ("base", "fonts", "poster_pieces", "poster_role", "poster_pay")
KINDS = {".pdf": "PDF", ".png": "Picture (PNG)", ".svg": "Drawing (SVG)"}


@value
class _Material:
    """An infographic ready to be laid out."""

    view: PosterView
    data: Data
    template: Template
    seconds: int


def make_poster(
    catalogue: Catalogue,
    comparison: Comparison,
    choices: ReportChoices = ReportChoices(),
    shape: Shape = Shape.PORTRAIT,
    suffix: str = ".pdf",
    ppi: float = PRINT_PPI,
) -> Report:
    """One page of a shape and a kind: the same bytes for the same input, on any day and anywhere. Raises ReportError.

    It never carries the comparison inside: who hangs a page on a wall gives it to everybody.
    """
    made = _material(catalogue, comparison, choices, shape)
    title, description = made.view.title, made.view.description
    if suffix == ".png":
        [picture], replaced = typeset_pages(made.data, made.template, made.seconds, ppi)
        content = png_with_words(picture, title, description, ppi)
    elif suffix == ".svg":
        [drawing], replaced = typeset_drawings(made.data, made.template, made.seconds)
        content = svg_with_words(drawing, title, description, made.view.language)
    else:
        pdf, replaced = typeset(made.data, made.template, made.seconds)
        content = add_row_headers(pdf, tables=False)
    with speaking(language_of(choices.language)):
        return Report(content, replaced, places_among(poster_places(made.view), replaced))


def poster_kind(path: Path, shape: Shape) -> Kind:
    """The kind of infographic that a file's name asks for. Raises ReportError."""
    suffix = path.suffix.lower()
    if suffix not in KINDS:
        known = ", ".join(KINDS)
        raise ReportError(f"“{path.name}” does not say what to draw; let its name end in one of {known}.")
    return Kind(suffix, KINDS[suffix], partial(make_poster, shape=shape, suffix=suffix))


def _material(catalogue: Catalogue, comparison: Comparison, choices: ReportChoices, shape: Shape) -> _Material:
    language = language_of(choices.language)
    view = poster_view(catalogue, comparison, choices, language)
    if not view.roles:
        raise ReportError("There is no role to draw; choose at least one role first.")
    pictures = pictures_of(choices.letterhead)
    with speaking(language):
        data = poster_data(view, choices, shape, next(iter(pictures), ""))
    return _Material(view, data, Template("poster", PIECES, pictures), timestamp(catalogue, comparison))
