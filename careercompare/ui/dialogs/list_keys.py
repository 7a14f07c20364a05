"""Arrow keys pressed in a search field move in the list below it, so that nobody has to leave the field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget


class ListKeys(QObject):
    """Watches a search field for Up and Down, and for the page keys."""

    def __init__(self, search: QLineEdit, below: QListWidget) -> None:
        super().__init__(search)
        self._list = below
        search.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move, and keep the key from the field."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._list.count():
            step = self._steps().get(Qt.Key(event.key()), 0)
            if step:
                last = self._list.count() - 1
                self._list.setCurrentRow(min(max(self._list.currentRow() + step, 0), last))
                return True
        return super().eventFilter(watched, event)

    def _steps(self) -> dict[Qt.Key, int]:
        page = max(1, self._list.viewport().height() // max(1, self._list.sizeHintForRow(0)) - 1)
        return {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
        }
