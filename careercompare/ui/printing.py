"""Prints reports with the system's dialog, off the main thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from careercompare.core.report_choices import ReportChoices
from careercompare.present.say import say_number
from careercompare.state.store import Store
from careercompare.ui.print_job import PrintJob, set_paper
from careercompare.ui.progress_line import ProgressLine

NO_PRINTER = (
    "No printer is set up on this computer: add one in the system's settings, or export a PDF and print that elsewhere."
)


class Printing(QObject):
    """Prints of one window, one at a time.

    `busy` tells that one is on its way, `told` how it stands. `failed` tells what was not done, and why.
    """

    busy = Signal(bool)
    told = Signal(str)
    finished = Signal(int)
    failed = Signal(str, str)

    def __init__(self, parent: QObject, store: Store, line: ProgressLine) -> None:
        super().__init__(parent)
        self._store = store
        self._line = line
        self._job: PrintJob | None = None

    def ask_and_start(self, choices: ReportChoices, parent: QWidget) -> None:
        """Ask which printer, how many and which pages, then print."""
        if self._job is not None:
            return
        if not has_printer():
            self.failed.emit("Nothing was printed.", NO_PRINTER)
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._store.now.screen.heading.title)
        set_paper(printer, choices.paper)
        if ask_printer(parent, printer):
            self.start(choices, printer)

    def start(self, choices: ReportChoices, printer: QPrinter) -> None:
        """Print what is shown now on a printer that has been chosen."""
        self._job = PrintJob(self._store.catalogue, self._store.now.comparison, choices, printer)
        self._job.signals.done.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self._line.show_busy("Printing…")
        self.told.emit("Printing…")
        self.busy.emit(True)
        QThreadPool.globalInstance().start(self._job)

    def _finish(self, printed: int, why: str) -> None:
        self._job = None
        self.busy.emit(False)
        if why:
            self._line.hide()
            self.told.emit("")
            self.finished.emit(0)
            self.failed.emit("Nothing was printed.", why)
            return
        text = say_number(printed, "{number} page is with the printer.", "{number} pages are with the printer.")
        self._line.show_done(text)
        self.told.emit(text)
        self.finished.emit(printed)


def has_printer() -> bool:
    """Whether the system knows any printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def ask_printer(parent: QWidget, printer: QPrinter) -> bool:
    """Show the system's dialog for a printer; whether somebody went on."""
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted
