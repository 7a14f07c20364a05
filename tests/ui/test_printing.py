"""What comes out of a printer; a PDF stands in for the paper."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from PySide6.QtGui import QColor, QImage, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from careercompare.core.errors import ReportError
from careercompare.core.report_choices import Paper
from careercompare.ui.print_job import put_on_paper, set_paper
from tests.ui.report_pages import a_page, png

UPRIGHT, ACROSS = (595, 842), (842, 595)
RED, GREEN, BLUE = "red", "green", "blue"


@pytest.fixture
def printer(qapp: QApplication, tmp_path: Path) -> QPrinter:
    """A printer for A4 that prints to a file."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "paper.pdf"))
    set_paper(made, Paper.A4)
    return made


def page(colour: str, size: tuple[int, int] = UPRIGHT) -> bytes:
    """A page of one colour (at 72 dots per inch)."""
    return a_page(*size, colour)


def paper(printer: QPrinter) -> list[tuple[tuple[int, int], str, bool]]:
    """Each sheet: its size in points, its colour, and whether the page covers all of it."""
    sheets = []
    with pikepdf.open(printer.outputFileName()) as document:
        for sheet in document.pages:
            size = round(float(sheet.mediabox[2])), round(float(sheet.mediabox[3]))
            red, green, blue = _image(sheet).getpixel((5, 5))  # type: ignore[misc] # of RGB it is three numbers
            colour = max((red, RED), (green, GREEN), (blue, BLUE))[1]
            sheets.append((size, colour, _covers(sheet)))
    return sheets


def _image(sheet: pikepdf.Page) -> Image.Image:
    """The only picture on a sheet."""
    images = list(sheet.get_images().values())
    assert len(images) == 1
    assert isinstance(images[0], pikepdf.Stream)
    return pikepdf.PdfImage(images[0]).as_pil_image().convert("RGB")


def _covers(sheet: pikepdf.Page) -> bool:
    """Whether the picture's corners are those of the sheet, to a point."""
    place = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    box = (0.0, 0.0, 0.0, 0.0)
    for one in pikepdf.parse_content_stream(sheet):
        operator = str(one.operator)
        numbers = tuple(float(number) for number in one.operands) if operator == "cm" else ()
        if numbers:
            a, b, c, d, e, f = numbers
            pa, pb, pc, pd, pe, pf = place
            place = (
                *(a * pa + b * pc, a * pb + b * pd, c * pa + d * pc, c * pb + d * pd),
                *(e * pa + f * pc + pe, e * pb + f * pd + pf),
            )
        if operator == "Do":
            box = (place[4], place[5], place[0], place[3])
    wide, high = float(sheet.mediabox[2]), float(sheet.mediabox[3])
    return abs(abs(box[2]) - wide) < 1 and abs(abs(box[3]) - high) < 1


def test_each_page_fills_its_sheet_upright_or_across(printer: QPrinter) -> None:
    """A page of four roles lies on its side."""
    assert put_on_paper(printer, [page(RED), page(GREEN, ACROSS), page(BLUE)]) == 3

    assert paper(printer) == [(UPRIGHT, RED, True), (ACROSS, GREEN, True), (UPRIGHT, BLUE, True)]


def test_letter_is_printed_on_letter(printer: QPrinter) -> None:
    """The report's paper is the printer's."""
    set_paper(printer, Paper.LETTER)
    put_on_paper(printer, [page(RED, (612, 792))])

    assert paper(printer) == [((612, 792), RED, True)]


def test_on_another_paper_the_page_is_fitted(printer: QPrinter) -> None:
    """Whoever chooses Letter in the system's dialog gets all of an A4 page, not a part of it."""
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    put_on_paper(printer, [page(RED)])

    assert paper(printer) == [((612, 792), RED, False)]


def test_only_the_pages_asked_for_are_printed(printer: QPrinter) -> None:
    """Several ranges, in the order asked for."""
    ranges = QPageRanges()
    ranges.addPage(1)
    ranges.addRange(3, 9)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(ranges)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)

    assert put_on_paper(printer, [page(RED), page(GREEN), page(BLUE)]) == 2
    assert [colour for _size, colour, _covered in paper(printer)] == [BLUE, RED]


@pytest.mark.parametrize(("together", "order"), [(True, [RED, BLUE, RED, BLUE]), (False, [RED, RED, BLUE, BLUE])])
def test_copies_are_made_where_the_printer_makes_none(printer: QPrinter, together: bool, order: list[str]) -> None:
    """Set by set, or page by page."""
    assert not printer.supportsMultipleCopies()
    printer.setCopyCount(2)
    printer.setCollateCopies(together)
    put_on_paper(printer, [page(RED), page(BLUE)])

    assert [colour for _size, colour, _covered in paper(printer)] == order


def test_pages_that_do_not_exist_are_said(printer: QPrinter) -> None:
    """Nothing is sent to the printer."""
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("7-9"))
    with pytest.raises(ReportError, match="has 1 pages"):
        put_on_paper(printer, [page(RED)])

    assert not Path(printer.outputFileName()).exists()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_said(printer: QPrinter, tmp_path: Path) -> None:
    """One sentence."""
    printer.setOutputFileName(str(tmp_path / "gone" / "paper.pdf"))
    with pytest.raises(ReportError, match="took no page"):
        put_on_paper(printer, [page(RED)])


def test_the_picture_of_a_page_arrives_as_it_is(printer: QPrinter) -> None:
    """No dot is lost between the report and the paper."""
    image = QImage(40, 57, QImage.Format.Format_RGB32)
    image.fill("white")
    image.setPixelColor(3, 4, QColor("black"))
    content = png(image)
    put_on_paper(printer, [content])

    with pikepdf.open(printer.outputFileName()) as document:
        printed = _image(document.pages[0])
    expected = Image.open(BytesIO(content)).convert("RGB")
    assert printed.size == expected.size
    assert printed.tobytes() == expected.tobytes()
