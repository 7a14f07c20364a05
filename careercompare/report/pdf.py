"""The comparison as a PDF to print and hand out: accessible (PDF/UA-1) and made to last (PDF/A-2a)."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.errors import ReportError
from careercompare.core.value import value
from careercompare.data.files import write_atomically
from careercompare.present.screen import present
from careercompare.report.dating import timestamp
from careercompare.report.parts import parts_of
from careercompare.report.pdf_data import pdf_data
from careercompare.report.row_headers import add_row_headers
from careercompare.report.typesetting import typeset


class Paper(StrEnum):
    """The size of a sheet; three or four roles turn it on its side."""

    A4 = "a4"
    LETTER = "letter"


TYPST_NAMES = {Paper.A4: "a4", Paper.LETTER: "us-letter"}


@value
class Report:
    """A finished PDF; `replaced` are the characters that no font could show, printed as □."""

    content: bytes
    replaced: tuple[str, ...]


def make_pdf(catalogue: Catalogue, comparison: Comparison, paper: Paper = Paper.A4) -> Report:
    """The report of a comparison: the same bytes for the same input, on any day and anywhere. Raises ReportError."""
    screen = present(catalogue, comparison)
    if not screen.panels.roles:
        raise ReportError("There is no role to report on; choose at least one role first.")
    templates = [part.template for part in parts_of(screen)]
    data = pdf_data(screen, TYPST_NAMES[paper])
    content, replaced = typeset(data, templates, timestamp(catalogue, comparison))
    return Report(add_row_headers(content), replaced)


def export_pdf(catalogue: Catalogue, comparison: Comparison, path: Path, paper: Paper = Paper.A4) -> Report:
    """Make the report and write it to a file, all or nothing. Raises ReportError or CannotWriteError."""
    report = make_pdf(catalogue, comparison, paper)
    write_atomically(path, report.content)
    return report
