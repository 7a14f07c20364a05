"""Export to PDF off the main thread, with progress and what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from careercompare.core.errors import CareerCompareError
from careercompare.data.files import refuse_to_replace
from careercompare.state.store import Store
from careercompare.ui.files import file_name
from careercompare.ui.main_window import MainWindow
from careercompare.ui.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QProgressBar, QPushButton, QStatusBar

    from careercompare.report.finished import Report
    from careercompare.ui.export_job import ExportJob

FILTERS = {"PDF on A4 (*.pdf)": "a4", "PDF on US Letter (*.pdf)": "letter"}


class Export(QObject):
    """Exports of one window, one at a time.

    `busy` tells that one is being made. `finished` carries the file, or None if it failed;
    `failed` then tells what was not done, and why.
    """

    busy = Signal(bool)
    finished = Signal(object)
    failed = Signal(str, str)

    def __init__(self, window: MainWindow, store: Store, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._settings = settings
        self._job: ExportJob | None = None
        self._bar: QStatusBar | None = None

    def ask_and_start(self) -> None:
        """Ask where to and on which paper, then start."""
        from careercompare.ui.file_dialogs import ask_save

        start = Path(self._settings.folder) / f"{file_name(self._store.now.screen.heading.title)}.pdf"
        last = next(text for text, paper in FILTERS.items() if paper == self._settings.paper)
        file, used = ask_save(self._window, "Export a PDF", start, list(FILTERS), ".pdf", last)
        if file is not None:
            self.start(file, FILTERS.get(used, "a4"))

    def start(self, file: Path, paper: str) -> None:
        """Make the PDF of what is shown now."""
        # Here and below: no start waits for the modules that only an export needs.
        from PySide6.QtCore import QThreadPool
        from PySide6.QtWidgets import QProgressBar

        from careercompare.ui.export_job import ExportJob

        if self._job is not None:
            return
        try:
            refuse_to_replace(file, self._store.now.report)
        except CareerCompareError as error:
            self.finished.emit(None)
            self.failed.emit(f"{file.name} was not written.", str(error))
            return
        self._settings.paper = paper
        self._settings.folder = str(file.parent)
        self._job = ExportJob(self._store.catalogue, self._store.now.comparison, file, paper)
        self._job.signals.done.connect(
            lambda report, error: self._finish(file, report, error), Qt.ConnectionType.QueuedConnection
        )
        progress = QProgressBar(maximum=0, textVisible=False)
        progress.setMaximumWidth(160)
        self._show(f"Making {file.name}…", progress)
        self.busy.emit(True)
        QThreadPool.globalInstance().start(self._job)

    def _finish(self, file: Path, report: Report | None, error: CareerCompareError | None) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices
        from PySide6.QtWidgets import QPushButton

        self._job = None
        self.busy.emit(False)
        if report is None:
            self._hide()
            self.finished.emit(None)
            self.failed.emit(f"{file.name} was not written.", str(error or ""))
            return
        text = f"{file.name} is written."
        if report.replaced:
            from careercompare.report.places import replaced_sentence

            text += f" {replaced_sentence(report)}"
        button = QPushButton("Open it")
        button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))))
        close = QPushButton("Close")
        close.clicked.connect(self._hide)
        self._show(text, button, close)
        self.finished.emit(file)

    def _show(self, text: str, *widgets: QProgressBar | QPushButton) -> None:
        from PySide6.QtWidgets import QStatusBar

        self._hide()
        self._bar = QStatusBar()
        self._bar.setSizeGripEnabled(False)
        self._bar.showMessage(text)
        self._bar.setToolTip(text)
        for widget in widgets:
            self._bar.addPermanentWidget(widget)
        self._window.setStatusBar(self._bar)

    def _hide(self) -> None:
        if self._bar is not None:
            self._window.setStatusBar(None)  # type: ignore[arg-type] # Qt documents None as "take it away"
            self._bar = None
