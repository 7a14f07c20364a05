"""The report as a workbook: a sheet for each part, with real numbers and the pay chart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import Paper, ReportChoices
from careercompare.present.blocks import DocumentView, PartView
from careercompare.present.say import say, speaking
from careercompare.report.cleaning import lines
from careercompare.report.dating import timestamp
from careercompare.report.finished import Report
from careercompare.report.logo import Logo, logo_of
from careercompare.report.sheet_lines import SIZE
from careercompare.report.sheet_names import sheet_names
from careercompare.report.sheet_plan import plan_of
from careercompare.report.told import told

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

    from careercompare.report.xlsx_sheet import PartSheet

PAPER = {Paper.A4: 9, Paper.LETTER: 1}
"""The numbers that spreadsheets know papers by."""
LONGEST_PROPERTY, LONGEST_TITLE = 255, 120


def make_xlsx(catalogue: Catalogue, comparison: Comparison, choices: ReportChoices = ReportChoices()) -> Report:
    """The workbook of a comparison: the same bytes for the same input, on any day and anywhere. Raises ReportError."""
    made = told(catalogue, comparison, choices)
    with speaking(made.language):
        logo = logo_of(choices.letterhead.logo)
        return made.finished(xlsx_of(made.view, choices, timestamp(catalogue, comparison), logo))


def xlsx_of(
    view: DocumentView, choices: ReportChoices = ReportChoices(), seconds: int = 0, logo: Logo | None = None
) -> bytes:
    """A cleaned document as a workbook that says it was made so many seconds after 1970."""
    import xlsxwriter  # only a workbook needs it

    from careercompare.report.xlsx_logo import place_logo
    from careercompare.report.xlsx_looks import FONT, Looks
    from careercompare.report.xlsx_sheet import PartSheet

    buffer = BytesIO()
    no_guessing = {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}
    usual = {"default_format_properties": {"font_name": FONT, "font_size": SIZE}}
    workbook = xlsxwriter.Workbook(buffer, {"in_memory": True, **no_guessing, **usual})
    workbook.set_properties(_properties(view, seconds))
    looks = Looks(workbook, choices.ink, right_to_left=view.right_to_left)
    sheets: list[PartSheet] = []
    # A workbook has a sheet at least: without parts it says for whom it is.
    parts = view.parts or (PartView("", "", ()),)
    for part, name in zip(parts, sheet_names(part.title for part in parts), strict=True):
        worksheet = workbook.add_worksheet(name)
        _set_up(worksheet, view, choices)
        sheet = PartSheet(workbook, worksheet, plan_of(part, view.language), looks, view.language)
        if not sheets:
            sheet.row = 1 if logo is not None and place_logo(worksheet, logo) else 0
            sheet.opening(view.title, _head(view))
        sheet.write()
        sheets.append(sheet)
    _tie(sheets)
    workbook.close()
    return buffer.getvalue()


def _properties(view: DocumentView, seconds: int) -> dict[str, object]:
    """What the file says of itself."""
    made = datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None)
    words = {
        "title": view.title,
        "subject": view.subtitle,
        "author": view.letterhead[0] if view.letterhead else "careercompare",
        "comments": view.catalogue,
        "keywords": ", ".join(tag.title for tag in view.roles),
    }
    return {key: one[:LONGEST_PROPERTY] for key, one in words.items()} | {"created": made}


def _head(view: DocumentView) -> tuple[str, ...]:
    """What stands above the first part: the same as on the first page of the PDF."""
    return (
        *(line for line in (view.subtitle, *view.meta, view.catalogue) if line.strip()),
        *view.letterhead,
        *lines(view.note),
    )


def _set_up(sheet: Worksheet, view: DocumentView, choices: ReportChoices) -> None:
    """How a sheet prints, and which way it runs."""
    sheet.set_landscape()
    sheet.set_paper(PAPER[choices.paper])
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    sheet.hide_gridlines(2)
    pages = say("Page {page} of {pages}", page="&P", pages="&N")
    title = view.title.replace("&", "&&").replace("\n", " ")
    sheet.set_footer(f"&L&9{title[:LONGEST_TITLE]}&R&9{pages}")
    if view.right_to_left:
        sheet.right_to_left()


def _tie(sheets: Sequence[PartSheet]) -> None:
    """Let the sources of numbers lead to the sheet that tells them."""
    sources = {number: (sheet.name, row) for sheet in sheets for number, row in sheet.sources.items()}
    for sheet in sheets:
        sheet.tie(sources)
