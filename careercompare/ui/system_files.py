"""What the system hands the open app: on macOS, files that somebody double-clicks arrive as events."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class SystemFiles(QObject):
    """Calls `opened` with each file that the system asks the app to open."""

    def __init__(self, qt: QApplication, opened: Callable[[Path], None]) -> None:
        super().__init__(qt)
        self._opened = opened
        qt.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take requests to open a file, and let all else pass."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self._opened(Path(event.file()))
            return True
        return super().eventFilter(watched, event)
