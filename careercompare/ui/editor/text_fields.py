"""Fields for text whose undo is the editor's own, and that grow with what is in them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from careercompare.ui.look import Look


class LineField(QLineEdit):
    """One line; `left` tells that somebody went on to something else."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the editor, which knows of every field."""
        if is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell it."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class TextField(QPlainTextEdit):
    """Several lines, as many as there are; Tab goes on to the next field."""

    left = Signal()

    def __init__(self, look: Look, least_lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._least = least_lines
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self.fit)
        look.changed.connect(self.fit)
        self.fit()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the editor, which knows of every field."""
        if is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell it."""
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrapped text needs another height at another width."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the height of the text."""
        lines = max(self._least, round(self.document().size().height()))
        height = lines * self.fontMetrics().lineSpacing() + self._look.px(24)
        if height != self.minimumHeight():
            self.setFixedHeight(height)


class ChoiceField(QComboBox):
    """One of a few words; the wheel scrolls the form and does not change what stands here."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the form."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the same arrow as everywhere in the app."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self._look.colour("soft"))
        area = self.rect().adjusted(0, 0, -self._look.px(12), 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "⌄")


def is_undo(event: QEvent) -> bool:
    """Whether a text field is about to take undo or redo for itself."""
    if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.ShortcutOverride:
        return False
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
