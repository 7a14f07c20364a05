"""The line at the foot of the window that tells how something slow goes, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from careercompare.ui.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStatusBar, QWidget

Door = tuple[str, Callable[[], None]]


class ProgressLine(QObject):
    """Shown in the window's status bar, one thing at a time; it is not there while there is nothing to tell."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._bar: QStatusBar | None = None

    def show_busy(self, text: str) -> None:
        """Say what is being done."""
        # Here and below: no start waits for widgets that only something slow needs.
        from PySide6.QtWidgets import QProgressBar

        progress = QProgressBar(maximum=0, textVisible=False)
        progress.setMaximumWidth(160)
        self._show(text, progress)

    def show_done(self, text: str, *doors: Door) -> None:
        """Say what came of it, with buttons (words, and what each does); it stays until somebody closes it."""
        from PySide6.QtWidgets import QPushButton

        buttons = []
        for words, do in (*doors, ("Close", self.hide)):
            button = QPushButton(words)
            button.clicked.connect(lambda _on=False, do=do: do())
            buttons.append(button)
        self._show(text, *buttons)

    def hide(self) -> None:
        """There is nothing to tell any more."""
        if self._bar is not None:
            self._window.setStatusBar(None)  # type: ignore[arg-type] # Qt documents None as "take it away"
            self._bar = None

    def _show(self, text: str, *widgets: QWidget) -> None:
        from PySide6.QtWidgets import QStatusBar

        self.hide()
        self._bar = QStatusBar()
        self._bar.setSizeGripEnabled(False)
        self._bar.showMessage(text)
        self._bar.setToolTip(text)
        for widget in widgets:
            self._bar.addPermanentWidget(widget)
        self._window.setStatusBar(self._bar)
