"""All kinds of files that a comparison can be given as: a new kind is a line here and a module beside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.errors import ReportError
from careercompare.core.report_choices import ReportChoices
from careercompare.core.value import value
from careercompare.data.files import write_atomically
from careercompare.report.csv_table import make_csv
from careercompare.report.finished import Report
from careercompare.report.html import make_html
from careercompare.report.json_report import make_json
from careercompare.report.markdown import make_markdown
from careercompare.report.pdf import make_pdf
from careercompare.report.plain_text import make_text
from careercompare.report.xlsx import make_xlsx


@value
class Kind:
    """One kind: the ending of its files, what people call it, and what makes its content. `make` raises ReportError."""

    suffix: str
    name: str
    make: Callable[[Catalogue, Comparison, ReportChoices], Report]


KINDS: tuple[Kind, ...] = (
    Kind(".pdf", "PDF", make_pdf),
    Kind(".html", "Web page (HTML)", make_html),
    Kind(".md", "Markdown", make_markdown),
    Kind(".txt", "Plain text", make_text),
    Kind(".xlsx", "Workbook (Excel)", make_xlsx),
    Kind(".csv", "Table to pivot (CSV)", make_csv),
    Kind(".json", "Document for programs (JSON)", make_json),
)
BY_SUFFIX = {kind.suffix: kind for kind in KINDS}


def kind_of(path: Path) -> Kind:
    """The kind that a file's name asks for. Raises ReportError."""
    kind = BY_SUFFIX.get(path.suffix.lower())
    if kind is not None:
        return kind
    known = ", ".join(kind.suffix for kind in KINDS)
    raise ReportError(f"“{path.name}” does not say what to write; let its name end in one of {known}.")


def export(
    catalogue: Catalogue,
    comparison: Comparison,
    path: Path,
    choices: ReportChoices = ReportChoices(),
    kind: Kind | None = None,
) -> Report:
    """Make a kind of file, all or nothing; by itself the one that the name asks for.

    Raises ReportError or CannotWriteError.
    """
    made = (kind or kind_of(path)).make(catalogue, comparison, choices)
    write_atomically(path, made.content)
    return made
