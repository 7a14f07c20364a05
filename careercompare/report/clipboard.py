"""What is copied: the comparison as text for a letter, and as a table for word processors and spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import ReportChoices
from careercompare.present.say import speaking
from careercompare.report.cleaning import line
from careercompare.report.csv_table import harmless
from careercompare.report.html_templates import templates
from careercompare.report.plain_text import flowing_text
from careercompare.report.side_by_side import SideBySide, side_by_side
from careercompare.report.told import told

# Excel takes what is pasted for a formula or a date unless it is told that it is text.
AS_TEXT = r" mso-number-format: '\@';"


def as_text(catalogue: Catalogue, comparison: Comparison, choices: ReportChoices = ReportChoices()) -> str:
    """The whole report as lines that any font and any width can show. Raises ReportError."""
    made = told(catalogue, comparison, choices)
    with speaking(made.language):
        return flowing_text(made.view)


def table_html(catalogue: Catalogue, comparison: Comparison, choices: ReportChoices = ReportChoices()) -> str:
    """The comparison side by side as a table in HTML, its sources below. Raises ReportError."""
    return html_of(side_by_side(catalogue, comparison, choices))


def table_tsv(catalogue: Catalogue, comparison: Comparison, choices: ReportChoices = ReportChoices()) -> str:
    """The same with tabs between cells, and an apostrophe before what could be a formula. Raises ReportError."""
    return tsv_of(side_by_side(catalogue, comparison, choices))


def html_of(table: SideBySide) -> str:
    """A table in HTML."""
    page = templates().get_template("pasted.html")
    return page.render(table=table, numbers=_numbers, harmless=harmless, as_text=AS_TEXT)


def tsv_of(table: SideBySide) -> str:
    """A table with tabs between cells and a line per row, its sources below after an empty line."""
    return "".join(f"{one}\n" for one in _lines(table))


def _lines(table: SideBySide) -> Iterator[str]:
    yield "\t".join(_cell(one) for one in table.heads)
    for row in table.rows:
        cells = (row.title, *row.texts, _numbers(row.numbers)) if row.texts else (row.title,)
        yield "\t".join(_cell(one) for one in cells)
    if table.sources:
        yield ""
        yield from (_cell(one) for one in table.sources)


def _cell(text: str) -> str:
    """A text that is one cell and stays a text."""
    return harmless(line(" ".join(text.split("\t"))))


def _numbers(numbers: tuple[int, ...]) -> str:
    return " ".join(f"[{number}]" for number in numbers)
