"""Puts the pages of a report on a printer, on a thread of its own."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, QRunnable, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.errors import CareerCompareError, ReportError
from careercompare.core.report_choices import Paper, ReportChoices

PPI = 300
"""As fine as office printers print text; a page of A4 is some nine million dots."""
PAPERS = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


class PrintSignals(QObject):
    """A QRunnable is no QObject, so it tells through one: the number of pages printed, or why there are none."""

    done = Signal(int, str)


class PrintJob(QRunnable):
    """Prints values that nobody can change meanwhile on a printer that somebody has chosen."""

    def __init__(self, catalogue: Catalogue, comparison: Comparison, choices: ReportChoices, printer: QPrinter) -> None:
        super().__init__()
        self.signals = PrintSignals()
        self._work = catalogue, comparison, choices
        self._printer = printer
        self.setAutoDelete(False)

    def run(self) -> None:
        """Print, and tell what came of it."""
        try:
            from careercompare.report.pdf import make_pages

            pictures = make_pages(*self._work, PPI).pictures
            printed = put_on_paper(self._printer, pictures)
        except CareerCompareError as error:
            self._tell(0, str(error))
        except Exception as error:  # the thread's edge: a defect must reach the person, not vanish
            self._tell(0, f"This is a defect of careercompare: {error!r}")
        else:
            self._tell(printed, "")

    def _tell(self, printed: int, why: str) -> None:
        # The app may have ended meanwhile, and the signals with it.
        with contextlib.suppress(RuntimeError):
            self.signals.done.emit(printed, why)


def set_paper(printer: QPrinter, paper: Paper) -> None:
    """Begin with the report's own paper; whoever prints may choose another, to which the pages are fitted then."""
    printer.setPageSize(QPageSize(PAPERS[paper]))
    # The pages have their own margins: without the printer's, they come out as large as they are.
    printer.setFullPage(True)


def put_on_paper(printer: QPrinter, pictures: Sequence[bytes]) -> int:
    """Print the pages asked for, each upright or across as it is; returns how many. Raises ReportError."""
    wanted = _wanted(printer, len(pictures))
    if not wanted:
        raise ReportError(f"The report has {len(pictures)} pages, and none of them was asked for.")
    painter: QPainter | None = None
    try:
        for number in wanted:
            image = QImage.fromData(pictures[number - 1])
            across = image.width() > image.height()
            printer.setPageOrientation(
                QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
            )
            if painter is None:
                painter = QPainter()
                started = painter.begin(printer)
            else:
                started = printer.newPage()
            if not started:
                name = f" “{printer.printerName()}”" if printer.printerName() else ""
                raise ReportError(f"The printer{name} took no page; see whether it is ready.")
            # Otherwise letters would reach the printer as a photograph does, with dust around them.
            painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
            painter.drawImage(_place(printer, image.size()), image)
    finally:
        if painter is not None and painter.isActive():
            painter.end()
    return len(wanted)


def _wanted(printer: QPrinter, pages: int) -> list[int]:
    """The numbers of the pages in the order in which they are printed, with copies if the printer makes none itself."""
    numbers = list(range(1, pages + 1))
    if printer.printRange() is QPrinter.PrintRange.PageRange:
        ranges = printer.pageRanges()
        numbers = [number for number in numbers if ranges.contains(number)]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        numbers.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)
    if printer.collateCopies():
        return numbers * copies
    return [number for number in numbers for _copy in range(copies)]


def _place(printer: QPrinter, size: QSize) -> QRect:
    """Where a page goes: the whole paper if it is the report's own, otherwise as large as fits."""
    paper = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
    fitted = size.scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    # Less than a hundredth apart is the same shape, and a white seam would be seen.
    if abs(fitted.width() - paper.width()) < paper.width() / 100 and (
        abs(fitted.height() - paper.height()) < paper.height() / 100
    ):
        fitted = paper.size()
    corner = (paper.width() - fitted.width()) // 2, (paper.height() - fitted.height()) // 2
    return QRect(*corner, fitted.width(), fitted.height())
