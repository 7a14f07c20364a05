"""The comparison as a PDF to print and hand out: accessible (PDF/UA-1) and made to last (PDF/A-3a or 2a)."""

from __future__ import annotations

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.errors import ReportError
from careercompare.core.redaction import told_of
from careercompare.core.report_choices import Paper, ReportChoices
from careercompare.core.value import value
from careercompare.present.document import document_view
from careercompare.present.screen import present
from careercompare.report.carried import carried
from careercompare.report.dating import timestamp
from careercompare.report.finished import Report
from careercompare.report.parts import parts_of
from careercompare.report.pdf_data import pdf_data
from careercompare.report.places import places_of
from careercompare.report.row_headers import add_row_headers
from careercompare.report.typesetting import typeset, typeset_pages

TYPST_NAMES = {Paper.A4: "a4", Paper.LETTER: "us-letter"}


@value
class Pages:
    """The pages of a report as pictures (PNG), the very ones that its PDF has."""

    pictures: tuple[bytes, ...]
    replaced: tuple[str, ...]


def make_pdf(catalogue: Catalogue, comparison: Comparison, choices: ReportChoices = ReportChoices()) -> Report:
    """The report of a comparison: the same bytes for the same input, on any day and anywhere. Raises ReportError."""
    screen = present(catalogue, told_of(comparison, choices))
    if not screen.panels.roles:
        raise ReportError("There is no role to report on; choose at least one role first.")
    templates = [part.template for part in parts_of(screen)]
    data = pdf_data(screen, TYPST_NAMES[choices.paper])
    inside = carried(comparison, choices)
    content, replaced = typeset(data, templates, timestamp(catalogue, comparison), inside)
    places = places_of(document_view(catalogue, comparison, choices), replaced)
    return Report(add_row_headers(content), replaced, places)


def make_pages(
    catalogue: Catalogue, comparison: Comparison, choices: ReportChoices = ReportChoices(), ppi: float = 110
) -> Pages:
    """The pages of the same report as pictures of so many dots per inch. Raises ReportError."""
    screen = present(catalogue, told_of(comparison, choices))
    if not screen.panels.roles:
        raise ReportError("There is no role to report on; choose at least one role first.")
    templates = [part.template for part in parts_of(screen)]
    data = pdf_data(screen, TYPST_NAMES[choices.paper])
    return Pages(*typeset_pages(data, templates, timestamp(catalogue, comparison), ppi))
