"""The comparison as a PDF to print and hand out: accessible (PDF/UA-1) and made to last (PDF/A-3a or 2a)."""

from __future__ import annotations

from collections.abc import Mapping

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.errors import ReportError
from careercompare.core.report_choices import ReportChoices
from careercompare.core.value import value
from careercompare.data.translations import language_of
from careercompare.present.blocks import DocumentView, Table
from careercompare.present.document import document_view
from careercompare.present.say import speaking
from careercompare.report.carried import carried
from careercompare.report.dating import timestamp
from careercompare.report.finished import Report
from careercompare.report.letterhead import pictures_of
from careercompare.report.marked_texts import marked_texts
from careercompare.report.places import places_of
from careercompare.report.row_headers import add_row_headers
from careercompare.report.typesetting import Data, Template, typeset, typeset_pages
from careercompare.report.typst_data import typst_data

# The templates that are no part of the report but hold it together.
FRAME = ("base", "fonts", "layout", "blocks", "cards", "chart", "source_list", "head", "carried")


@value
class Pages:
    """The pages of a report as pictures (PNG), the very ones that its PDF has; the rest is as in `Report`."""

    pictures: tuple[bytes, ...]
    replaced: tuple[str, ...]
    places: tuple[str, ...] = ()


def make_pdf(catalogue: Catalogue, comparison: Comparison, choices: ReportChoices = ReportChoices()) -> Report:
    """The report of a comparison: the same bytes for the same input, on any day and anywhere. Raises ReportError."""
    pictures = pictures_of(choices.letterhead)
    document, data = _material(catalogue, comparison, choices, pictures)
    with speaking(language_of(choices.language)):
        inside = carried(comparison, choices)
    content, replaced = typeset(data, _template(document, pictures), timestamp(catalogue, comparison), inside)
    tables = any(isinstance(block, Table) for part in document.parts for block in part.blocks)
    return Report(add_row_headers(content, tables), replaced, places_of(document, replaced))


def make_pages(
    catalogue: Catalogue, comparison: Comparison, choices: ReportChoices = ReportChoices(), ppi: float = 110
) -> Pages:
    """The pages of the same report as pictures of so many dots per inch. Raises ReportError."""
    pictures = pictures_of(choices.letterhead)
    document, data = _material(catalogue, comparison, choices, pictures)
    drawn, replaced = typeset_pages(data, _template(document, pictures), timestamp(catalogue, comparison), ppi)
    return Pages(drawn, replaced, places_of(document, replaced))


def _material(
    catalogue: Catalogue, comparison: Comparison, choices: ReportChoices, pictures: Mapping[str, bytes]
) -> tuple[DocumentView, Data]:
    """The document, and what the templates print of it."""
    language = language_of(choices.language)
    document = document_view(catalogue, comparison, choices, language)
    if not document.roles:
        raise ReportError("There is no role to report on; choose at least one role first.")
    if not document.parts:
        raise ReportError("None of the chosen parts has anything to say; choose at least one other part.")
    with speaking(language):
        data = typst_data(document, choices, pictures)
    return document, {**data, **marked_texts(data, document)}


def _template(document: DocumentView, pictures: Mapping[str, bytes]) -> Template:
    return Template("main", (*FRAME, *(part.id for part in document.parts)), pictures)
