"""The desk at which an infographic is looked at and written, by the choices of the report."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from careercompare.core.report_choices import ReportChoices, Shape
from careercompare.state.store import Store
from careercompare.ui.export import Export, open_outside
from careercompare.ui.look import Look
from careercompare.ui.main_window import MainWindow
from careercompare.ui.page_maker import Drawn, PageMaker, Wish
from careercompare.ui.report.poster_dialog import PosterDialog


class PosterDesk(QObject):
    """Holds the shape of one window's infographics; all else is chosen with the report."""

    def __init__(
        self, window: MainWindow, store: Store, look: Look, export: Export, choices: Callable[[], ReportChoices]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._look = look
        self._export = export
        self._choices = choices
        self._maker = PageMaker(self)
        self._maker.made.connect(self._show)
        self._dialog: PosterDialog | None = None
        self.shape = Shape.PORTRAIT

    def open(self) -> PosterDialog:
        """Open the dialog, or bring the one that is open to the front."""
        if self._dialog is None:
            self._dialog = self._make()
            self._dialog.display(self.shape)
            self._dialog.open()
            # Only now is it known how large the page will be.
            self._draw(at_once=True)
        self._dialog.raise_()
        return self._dialog

    def _make(self) -> PosterDialog:
        dialog = PosterDialog(self._window, self._look)
        dialog.shape_chosen.connect(self._choose)
        dialog.export_wished.connect(lambda: self._export.ask_and_draw(self._choices(), self.shape, dialog))
        dialog.file_wished.connect(open_outside)
        dialog.preview.finer_wished.connect(lambda: self._draw())
        self._maker.failed.connect(dialog.preview.say_failed)
        self._maker.busy.connect(dialog.preview.busy.show_busy)
        self._export.told.connect(dialog.say)
        self._export.finished.connect(dialog.offer)
        self._export.busy.connect(dialog.export.setDisabled)
        stop = self._store.watch(lambda now: (now.comparison, now.screen), lambda _now: self._draw())
        dialog.finished.connect(lambda _code: stop())
        dialog.finished.connect(self._leave)
        return dialog

    def _choose(self, shape: str) -> None:
        self.shape = Shape(shape)
        self._draw(at_once=True)

    def _draw(self, *, at_once: bool = False) -> None:
        if self._dialog is not None:
            ppi = self._dialog.preview.wanted_ppi()
            now = self._store.now.comparison
            self._maker.wish(Wish(self._store.catalogue, now, self._choices(), ppi, self.shape), at_once=at_once)

    def _show(self, drawn: Drawn) -> None:
        if self._dialog is not None:
            self._dialog.preview.display(drawn.pictures, drawn.ppi, drawn.replaced)

    def _leave(self) -> None:
        dialog, self._dialog = self._dialog, None
        self._maker.forget()
        if dialog is not None:
            dialog.deleteLater()
