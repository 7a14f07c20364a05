"""Copies the comparison to the clipboard: as text, and as a table that word processors and spreadsheets take."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, QStringListModel, Signal
from PySide6.QtGui import QGuiApplication

from careercompare.core.errors import CareerCompareError
from careercompare.core.report_choices import ReportChoices
from careercompare.report.clipboard import as_text, table_html, table_tsv
from careercompare.state.store import Store
from careercompare.ui.progress_line import ProgressLine


class Copying(QObject):
    """Copies of one window's comparison, by the choices of its report; `failed` tells what was not done, and why."""

    failed = Signal(str, str)

    def __init__(self, parent: QObject, store: Store, line: ProgressLine) -> None:
        super().__init__(parent)
        self._store = store
        self._line = line

    def copy_text(self, choices: ReportChoices) -> None:
        """Put the whole report on the clipboard as text."""

        def fill(content: QMimeData) -> None:
            content.setText(as_text(self._store.catalogue, self._store.now.comparison, choices))

        self._copy(fill, "The report is copied as text, with the parts and words last chosen in the export.")

    def copy_table(self, choices: ReportChoices) -> None:
        """Put the roles side by side on the clipboard: as HTML for whatever shows tables, with tabs for the rest."""

        def fill(content: QMimeData) -> None:
            content.setHtml(table_html(self._store.catalogue, self._store.now.comparison, choices))
            content.setText(table_tsv(self._store.catalogue, self._store.now.comparison, choices))

        self._copy(fill, "The roles side by side are copied as a table: paste it into a document or a spreadsheet.")

    def _copy(self, fill: Callable[[QMimeData], None], said: str) -> None:
        content = _empty()
        try:
            fill(content)
        except CareerCompareError as error:
            self.failed.emit("Nothing was copied.", str(error))
            return
        QGuiApplication.clipboard().setMimeData(content)
        self._line.show_done(said)


def _empty() -> QMimeData:
    """Nothing yet, made by Qt.

    One that Python makes is asked by the clipboard when Python is gone already, and the process ends with a crash.
    """
    model = QStringListModel([""])
    content = model.mimeData([model.index(0, 0)])
    for kind in content.formats():
        content.removeFormat(kind)
    return content
