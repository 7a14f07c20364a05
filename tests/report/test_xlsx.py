"""The workbook, read back: numbers as numbers, text as text, and the same bytes everywhere."""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image

from careercompare.core.errors import ReportError
from careercompare.core.report_choices import Ink, Letterhead, Paper, ReportChoices
from careercompare.present.blocks import DocumentView, Heading, Paragraph, PartView, PayChart, Row, SourceList, Table
from careercompare.present.cell import StatementView
from careercompare.present.sources import SourceView
from careercompare.report.cleaning import cleaned
from careercompare.report.logo import Logo
from careercompare.report.xlsx import make_xlsx, xlsx_of
from careercompare.report.xlsx_chart import bars_of
from tests.report.catalogue_builder import build_catalogue, build_comparison
from tests.report.documents import AXIS, TAGS, a_document, a_pay_row, with_blocks

SOFFICE = shutil.which("soffice")
HARMFUL = ("=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/C calc'!A0", '=HYPERLINK("http://a.example")')


def read(content: bytes) -> openpyxl.Workbook:
    """The workbook as a spreadsheet has it."""
    return openpyxl.load_workbook(io.BytesIO(content))


def found(sheet: Worksheet, words: object) -> tuple[int, int]:
    """Row and column of the first cell with these words."""
    return next(
        (at.row, at.column)
        for column in sheet.iter_cols()
        for at in column
        if at.value == words and at.row is not None and at.column is not None
    )


def test_each_part_has_a_sheet() -> None:
    """Named after it; the first opens with what the report is."""
    book = read(xlsx_of(a_document()))

    assert book.sheetnames == [
        "Too close to call.", "Side by side", "Fit and gaps", "Pay in the United States", "Notes", "Sources",
    ]  # fmt: skip
    first = [row[0].value for row in book.worksheets[0].iter_rows(max_row=12) if row[0].value]
    assert first[:5] == [
        "Network Engineer or Security Engineer?", "Careers side by side", "Prepared for Sam Okoye", "1 July 2026",
        "Technology careers, version 2.0.0 of 24 November 2026",
    ]  # fmt: skip
    assert "Bring your questions." in first
    assert book.properties.title == "Network Engineer or Security Engineer?"
    assert book.properties.creator == "Careers Office"


def test_numbers_are_numbers_with_formats() -> None:
    """Money with its currency, shares as percent, points beside their words."""
    book = read(xlsx_of(a_document()))
    pay, skills, cover = book["Pay in the United States"], book["Fit and gaps"], book.worksheets[0]
    row, column = found(pay, "P25")

    assert (pay.cell(row, column + 1).value, pay.cell(row, column + 1).number_format) == (78010, "[$$-409]#,##0")
    assert (pay.cell(row, column + 2).value, pay.cell(row, column + 3).value) == (97810, "[2]")
    row, column = found(skills, "TCP/IP")
    assert [pay_.value for pay_ in skills[row][:4]] == [
        "TCP/IP",
        "●●● essential, practitioner · 3 of 3",
        3,
        "●●● essential, practitioner · 3 of 3",
    ]
    row, column = found(cover, "You cover")
    assert (cover.cell(row, column + 1).value, cover.cell(row, column + 1).number_format) == (0.39, "0\\ %")


def test_heads_are_bold_held_fast_and_printed_again() -> None:
    """On a role's own colour; the sheet prints across one page, on the paper chosen."""
    sheet = read(xlsx_of(a_document(), ReportChoices(paper=Paper.LETTER)))["Side by side"]
    row, column = found(sheet, "A · Network Engineer")

    head = sheet.cell(row, column)
    assert (head.font.b, head.fill.fgColor.rgb, head.alignment.wrap_text) == (True, "FF0B5CAD", True)
    assert sheet.freeze_panes == sheet.cell(row + 1, 2).coordinate
    assert sheet.print_title_rows == f"${row}:${row}"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 1)
    assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight) == (True, 0)
    assert sheet.column_dimensions["B"].width > 40
    assert sheet.oddFooter.right.text == "Page &P of &N"


def test_what_stands_above_a_table_is_said_once() -> None:
    """A caption that repeats its heading is left out, and so is a column of sources that none of them fills."""
    table = Table("For both", "Skill", (), (Row("Python", ()),))
    source = SourceView("a", 1, "A study", "A publisher", "2024", "", "", "https://example.org/" + "x" * 40, "")
    sheet = read(xlsx_of(with_blocks(Heading("For both", TAGS[:2]), table, SourceList((source,))))).active
    texts = [at.value for row in sheet.iter_rows() for at in row if at.value]

    assert [text for text in texts if "For both" in str(text)] == ["A B  ·  For both"]
    assert texts[-9:] == [
        "Number", "Publisher", "Title", "As of", "Address", "[1]", "A publisher", "A study", "2024", source.address,
    ][-9:]  # fmt: skip
    assert sheet.column_dimensions["E"].width > 46


def test_black_ink_has_no_colour() -> None:
    """Roles are told apart by their letters."""
    content = xlsx_of(a_document(), ReportChoices(ink=Ink.BLACK))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        styles = archive.read("xl/styles.xml") + archive.read("xl/charts/chart1.xml")

    assert b"0B5CAD" not in styles
    assert b"A3470B" not in styles
    assert b'prst="wdUpDiag"' in styles


def test_sources_lead_out_and_numbers_lead_to_sources() -> None:
    """Only where it is safe to go."""
    book = read(xlsx_of(a_document()))
    sources, pay = book["Sources"], book["Pay in the United States"]
    row, column = found(sources, "https://example.org/wages?table=1&year=2025")

    assert sources.cell(row, column).hyperlink.target == "https://example.org/wages?table=1&year=2025"
    assert sources.cell(*found(sources, "javascript:alert(1)")).hyperlink is None
    link = pay.cell(*found(pay, "[2]")).hyperlink
    assert link.location == f"'Sources'!A{row}"


def test_the_chart_stands_beside_its_numbers() -> None:
    """A bar for each role and each stated range, with words for who cannot see it."""
    content = xlsx_of(a_document(4))
    sheet = read(content)["Pay in the United States"]
    row, column = found(sheet, "Numbers of the chart")

    rows = [[sheet.cell(at, column + across).value for across in range(11)] for at in range(row + 1, row + 6)]
    assert rows[0] == ["A · Network Engineer", 62640, 78010, 99130, 126640, 155050, 62640, 15370, 21120, 27510, 28410]
    assert rows[1] == ["A · stated, ∅\u00a0no source", 70000, None, None, None, 110000, 70000, 40000, 0, 0, 0]
    assert rows[4][0] == "D · Actor: not published for this area"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        drawing = archive.read("xl/drawings/drawing1.xml").decode()
        chart = archive.read("xl/charts/chart1.xml").decode()
    assert 'descr="Pay in the United States. Network Engineer, Median' in drawing
    assert chart.count("<c:ser>") == 5


def test_what_is_not_published_is_not_drawn_as_if_it_were() -> None:
    """A value that is only known to be higher is open to the end of the axis; what is missing makes no box."""
    [first, _stated, third] = bars_of(PayChart(AXIS, (a_pay_row(TAGS[0]), a_pay_row(TAGS[2])), "words"))
    row = a_pay_row(TAGS[1])
    [gap] = bars_of(PayChart(AXIS, (replace(row, points=(row.points[0], *row.points[2:])),), ""))

    assert first.kinds == ("whisker", "box", "box", "whisker")
    assert third.kinds == ("whisker", "box", "open", "open")
    assert third.amounts == (97000, 171000, 235930, None, None)
    assert third.start + sum(third.lengths) == AXIS.high
    assert gap.kinds == ("", "whisker", "box", "whisker")
    assert gap.start + sum(gap.lengths) == 199850


@pytest.mark.parametrize("text", HARMFUL)
def test_text_is_never_a_formula(text: str) -> None:
    """In any place that a person can write into."""
    table = Table(text, text, (), (Row(text, (), text, text),))
    view = with_blocks(Paragraph((StatementView(text),)), table)
    content = xlsx_of(cleaned(replace(view, title=text, note=text, letterhead=(text,)))[0])

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheet, styles = archive.read("xl/worksheets/sheet1.xml"), archive.read("xl/styles.xml")
    assert b"<f>" not in sheet
    assert all(one.data_type in ("s", "n") for row in read(content).active.iter_rows() for one in row)
    assert b"quotePrefix" in styles


def test_a_logo_stands_above_the_title(tmp_path: Path) -> None:
    """As high as the row it stands in; a broken one is refused, and one that cannot be shown is left out."""
    file = tmp_path / "logo.png"
    Image.new("RGB", (400, 100), "navy").save(file)
    chosen = ReportChoices(letterhead=Letterhead("Careers Office", "", str(file)))
    sheet = read(make_xlsx(build_catalogue(), build_comparison(), chosen).content).worksheets[0]

    [image] = sheet._images  # openpyxl shows them nowhere else
    assert (image.anchor._from.row, image.anchor.to.row, sheet.row_dimensions[1].height) == (0, 0, 48)
    assert (sheet["A1"].value, sheet["A2"].value) == (None, "Network or security?")
    svg = xlsx_of(a_document(), logo=Logo(b"<svg/>", "svg", "image/svg+xml"))
    assert read(svg).worksheets[0]["A1"].value == a_document().title
    with pytest.raises(ReportError, match="broken picture"):
        xlsx_of(a_document(), logo=Logo(file.read_bytes()[:30], "png", "image/png"))


def test_right_to_left_sheets_run_that_way() -> None:
    """Their texts stand on the right, their numbers on the left."""
    book = read(xlsx_of(a_document(right_to_left=True)))

    assert all(sheet.sheet_view.rightToLeft for sheet in book.worksheets)
    pay = book["Pay in the United States"]
    row, column = found(pay, "P25")
    assert (pay.cell(row, column).alignment.horizontal, pay.cell(row, column + 1).alignment.horizontal) == (
        "right",
        "left",
    )


def test_the_same_comparison_makes_the_same_bytes(tmp_path: Path) -> None:
    """Wherever, whenever and however Python was started."""
    code = (
        "import sys; from tests.report.catalogue_builder import *; from careercompare.report.xlsx import make_xlsx; "
        "sys.stdout.buffer.write(make_xlsx(build_catalogue(), build_comparison()).content)"
    )
    elsewhere = os.environ | {
        "TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "7", "PYTHONPATH": str(Path(__file__).parents[2]),
    }  # fmt: skip
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=tmp_path, env=elsewhere)
    content = make_xlsx(build_catalogue(), build_comparison()).content

    assert content == other.stdout
    assert read(content).properties.created.isoformat() == "2026-11-20T00:00:00"


def test_a_comparison_without_roles_is_refused() -> None:
    """As for the PDF."""
    with pytest.raises(ReportError, match="choose at least one role"):
        make_xlsx(build_catalogue(), build_comparison(roles=0))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_makes_a_workbook(one: str, other: str) -> None:
    """That can be read, with the text in it as far as a file can hold it."""
    table = Table(one, other, (), (Row(one, (), other, one),))
    view = replace(
        a_document(), title=one, subtitle=other, catalogue=one, meta=(other,), note=one, letterhead=(other,),
        parts=(PartView("p", one, (Paragraph((StatementView(other),)), table)), PartView("q", one, ())),
    )  # fmt: skip
    made, _replaced = cleaned(view)
    book = read(xlsx_of(made))

    assert len(book.worksheets) == 2
    values = {at.value for row in book.worksheets[0].iter_rows() for at in row}
    assert made.title in values


def test_a_text_longer_than_a_cell_says_so() -> None:
    """In the sheet itself."""
    book = read(xlsx_of(with_blocks(Paragraph((StatementView("word " * 10_000),)))))

    texts = [str(row[0].value) for row in book.active.iter_rows() if row[0].value]
    assert max(map(len, texts)) <= 32_767
    assert any("the PDF has all of it" in text for text in texts)


def test_a_document_without_parts_still_says_whose_it_is() -> None:
    """A workbook needs a sheet."""
    view: DocumentView = replace(a_document(), parts=())

    assert read(xlsx_of(view)).active["A1"].value == view.title


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_numbers_as_numbers(tmp_path: Path) -> None:
    """Opened by another program and written as plain values."""
    assert SOFFICE is not None
    table = Table("", "Value", (), (Row("=1+1", (), "", ""),))
    pay = replace(a_document(), parts=(a_document().parts[3], PartView("x", "x", (table,))))
    (tmp_path / "a.xlsx").write_bytes(xlsx_of(pay))
    values = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false,false,false,-1"
    command = [SOFFICE, "--headless", f"-env:UserInstallation={(tmp_path / 'office').as_uri()}", "--convert-to", values]
    subprocess.run([*command, "--outdir", str(tmp_path), str(tmp_path / "a.xlsx")], check=True, capture_output=True)

    with (tmp_path / "a-Pay in the United States.csv").open(encoding="utf-8") as file:
        rows = list(csv.reader(file))
    assert ["P25", "78010", "97810", "[2]"] in [row[:4] for row in rows]
    assert "=1+1" in (tmp_path / "a-x.csv").read_text("utf-8")
