"""Writes reports to files off the main thread, with progress and what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from careercompare.core.errors import CareerCompareError
from careercompare.data.files import refuse_to_replace
from careercompare.state.store import Store
from careercompare.ui.files import file_name
from careercompare.ui.main_window import MainWindow
from careercompare.ui.progress_line import ProgressLine
from careercompare.ui.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from careercompare.core.report_choices import ReportChoices, Shape
    from careercompare.report.finished import Report
    from careercompare.report.kinds import Kind
    from careercompare.ui.export_job import ExportJob


class Export(QObject):
    """Exports of one window, one at a time.

    `busy` tells that one is being made. `finished` carries the file, or None if it failed;
    `failed` then tells what was not done, and why. `told` says how it stands, for whoever else shows it.
    """

    busy = Signal(bool)
    finished = Signal(object)
    failed = Signal(str, str)
    told = Signal(str)

    def __init__(self, window: MainWindow, store: Store, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._settings = settings
        self._job: ExportJob | None = None
        self.line = ProgressLine(window)
        self._suffix = ".pdf"
        self._poster_suffix = ".pdf"

    def ask_and_start(self, choices: ReportChoices, parent: QWidget | None = None) -> None:
        """Ask where to and as which kind of file, then start."""
        from careercompare.report.kinds import BY_SUFFIX, KINDS
        from careercompare.ui import file_dialogs

        filters = {f"{kind.name} (*{kind.suffix})": kind.suffix for kind in KINDS}
        start = Path(self._settings.folder) / f"{self._name(choices)}{self._suffix}"
        file = file_dialogs.ask_export(parent or self._window, start, filters)
        if file is not None:
            self._suffix = file.suffix.lower() if file.suffix.lower() in BY_SUFFIX else self._suffix
            self.start(file, choices)

    def ask_and_draw(self, choices: ReportChoices, shape: Shape, parent: QWidget | None = None) -> None:
        """Ask where to draw the infographic and as which kind of file, then start."""
        from careercompare.report.poster import KINDS, poster_kind
        from careercompare.ui import file_dialogs

        filters = {f"{name} (*{suffix})": suffix for suffix, name in KINDS.items()}
        name = f"{self._name(choices)}-infographic{self._poster_suffix}"
        start = Path(self._settings.folder) / name
        file = file_dialogs.ask_export(parent or self._window, start, filters, "Export the infographic")
        if file is None:
            return
        try:
            kind = poster_kind(file, shape)
        except CareerCompareError as error:
            self.failed.emit(f"{file.name} was not written.", str(error))
            return
        self._poster_suffix = kind.suffix
        self.start(file, choices, kind)

    def _name(self, choices: ReportChoices) -> str:
        """What to call the file: as the report is titled, which may not be as the window is."""
        from careercompare.core.redaction import told_of
        from careercompare.present.screen import present

        told = told_of(self._store.now.comparison, choices)
        return file_name(present(self._store.catalogue, told).heading.title)

    def start(self, file: Path, choices: ReportChoices, kind: Kind | None = None) -> None:
        """Make a file of what is shown now, by itself a report of the kind that the file's name asks for."""
        # Here and below: no start waits for the modules that only an export needs.
        from PySide6.QtCore import QThreadPool

        from careercompare.ui.export_job import ExportJob

        if self._job is not None:
            return
        try:
            refuse_to_replace(file, self._store.now.report)
        except CareerCompareError as error:
            self.finished.emit(None)
            self.failed.emit(f"{file.name} was not written.", str(error))
            return
        self._settings.folder = str(file.parent)
        self._job = ExportJob(self._store.catalogue, self._store.now.comparison, file, choices, kind)
        self._job.signals.done.connect(
            lambda report, error: self._finish(file, report, error), Qt.ConnectionType.QueuedConnection
        )
        self.line.show_busy(f"Making {file.name}…")
        self.told.emit(f"Making {file.name}…")
        self.busy.emit(True)
        QThreadPool.globalInstance().start(self._job)

    def _finish(self, file: Path, report: Report | None, error: CareerCompareError | None) -> None:
        self._job = None
        self.busy.emit(False)
        if report is None:
            self.line.hide()
            self.told.emit("")
            self.finished.emit(None)
            self.failed.emit(f"{file.name} was not written.", str(error or ""))
            return
        text = f"{file.name} is written."
        if report.replaced:
            from careercompare.report.places import replaced_sentence

            text += f" {replaced_sentence(report)}"
        self.line.show_done(text, ("Open it", lambda: open_outside(file)))
        self.told.emit(text)
        self.finished.emit(file)


def open_outside(file: Path) -> None:
    """Open a file with whatever the system has for it."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
