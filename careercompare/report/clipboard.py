"""What is copied: the comparison as text for a letter, and as a table for word processors and spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import ReportChoices
from careercompare.present.say import speaking
from careercompare.report.plain_text import flowing_text
from careercompare.report.side_by_side import SideBySide, side_by_side
from careercompare.report.told import told

# What spreadsheets take for the start of a formula, in the wide forms of East Asian fonts as well.
_FORMULA = "=+-@＝＋－＠"
_BORDER = "border: 1px solid #7d8896; padding: 4px 8px; vertical-align: top; text-align: start;"
# Excel takes what is pasted for a formula or a date unless it is told that it is text.
_TEXT = r"mso-number-format: '\@';"


def as_text(catalogue: Catalogue, comparison: Comparison, choices: ReportChoices = ReportChoices()) -> str:
    """The whole report as lines that any font and any width can show. Raises ReportError."""
    made = told(catalogue, comparison, choices)
    with speaking(made.language):
        return flowing_text(made.view)


def table_html(catalogue: Catalogue, comparison: Comparison, choices: ReportChoices = ReportChoices()) -> str:
    """The comparison side by side as a table in HTML, its sources below. Raises ReportError."""
    return html_of(side_by_side(catalogue, comparison, choices))


def table_tsv(catalogue: Catalogue, comparison: Comparison, choices: ReportChoices = ReportChoices()) -> str:
    """The same with tabs between its cells; what would start a formula comes after an apostrophe. Raises ReportError."""
    return tsv_of(side_by_side(catalogue, comparison, choices))


def html_of(table: SideBySide) -> str:
    """A table in HTML."""
    from markupsafe import Markup

    def cell(kind: str, text: str, scope: str = "", span: int = 1) -> Markup:
        more = Markup(' scope="{}"').format(scope) if scope else Markup("")
        more += Markup(' colspan="{}"').format(span) if span > 1 else Markup("")
        style = _BORDER + (_TEXT if kind == "th" or harmless(text) != text else "")
        return Markup('<{}{} style="{}">{}</{}>').format(Markup(kind), more, style, text, Markup(kind))

    def line_of(cells: Iterable[Markup]) -> Markup:
        return Markup("<tr>{}</tr>").format(Markup("").join(cells))

    head = line_of(cell("th", one, "col") for one in table.heads)
    body = Markup("").join(
        line_of([cell("th", row.title, "row"), *(cell("td", text) for text in (*row.texts, _numbers(row.numbers)))])
        if row.texts
        else line_of([cell("th", row.title, "rowgroup", len(table.heads))])
        for row in table.rows
    )
    start = Markup('<meta charset="utf-8"><table style="border-collapse: collapse;">')
    whole = Markup("{}<caption>{}</caption><thead>{}</thead><tbody>{}</tbody></table>")
    below = Markup("").join(Markup("<p>{}</p>").format(one) for one in table.sources)
    return str(whole.format(start, table.title, head, body) + below)


def tsv_of(table: SideBySide) -> str:
    """A table with tabs between cells and a line per row, its sources below after an empty line."""
    return "".join(f"{one}\n" for one in _lines(table))


def harmless(text: str) -> str:
    """A cell in one line that no spreadsheet computes: an apostrophe before what could be a formula."""
    flat = " ".join(text.replace("\t", " ").splitlines()).strip(" ")
    return f"'{flat}" if flat[:1] in _FORMULA and flat else flat


def _lines(table: SideBySide) -> Iterator[str]:
    yield "\t".join(harmless(one) for one in table.heads)
    for row in table.rows:
        cells = (row.title, *row.texts, _numbers(row.numbers)) if row.texts else (row.title,)
        yield "\t".join(harmless(one) for one in cells)
    if table.sources:
        yield ""
        yield from (harmless(one) for one in table.sources)


def _numbers(numbers: tuple[int, ...]) -> str:
    return " ".join(f"[{number}]" for number in numbers)
