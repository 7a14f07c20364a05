"""A list to choose one thing from, with the mark that says so."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from careercompare.ui.look import Look


class DropDown(QComboBox):
    """A QComboBox with a triangle; turning the wheel over it scrolls what it stands in."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setObjectName(name)
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the triangle over the rest."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(self._look.font())
        painter.setPen(self._look.colour("soft"))
        room = self.rect().adjusted(0, 0, -self._look.px(10), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, "▾")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what it stands in: whoever scrolls past must not change a choice."""
        event.ignore()
