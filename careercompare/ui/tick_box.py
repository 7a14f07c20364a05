"""A box to tick whose text wraps, drawn like the boxes of the checklist at every text size."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from careercompare.ui.look import Look

SIDE, GAP, PAD = 18, 8, 4


def draw_tick(painter: QPainter, look: Look, box: QRect, *, on: bool) -> None:
    """Draw a box, ticked or not."""
    painter.setPen(QPen(look.colour("ink" if on else "edge"), 1.5))
    painter.setBrush(look.colour("ink") if on else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, look.px(5), look.px(5))
    if on:
        pen = QPen(look.colour("surface"), look.px(2))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        unit = box.width() / SIDE
        points = [QPointF(box.left() + x * unit, box.top() + y * unit) for x, y in ((5, 9.5), (8, 12.5), (13.5, 6))]
        painter.drawPolyline(points)


class TickBox(QCheckBox):
    """A QCheckBox in all it does; only its look is its own."""

    def __init__(self, look: Look, text: str = "") -> None:
        super().__init__(text)
        self._look = look
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        """The text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Room for box, text and focus ring."""
        return self._height(self._bounds(width).height())

    def sizeHint(self) -> QSize:
        """Box and text on one line."""
        metrics = self._metrics
        return QSize(
            self._indent + metrics.horizontalAdvance(self.text()) + self._px(PAD) + 1, self._height(metrics.height())
        )

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        metrics = self._metrics
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(self._indent + longest + self._px(PAD), self._height(metrics.height()))

    def hitButton(self, pos: object) -> bool:
        """The text ticks as the box does."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, text and, under the keyboard, the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, pad = self._px(SIDE), self._px(PAD)
        line = self._metrics.height()
        box = QRect(pad, pad + max((line - side) // 2, 0), side, side)
        draw_tick(painter, self._look, box, on=self.isChecked())
        painter.setFont(self._look.font())
        painter.setPen(self._look.colour("ink"))
        area = self.rect().adjusted(self._indent, box.center().y() - line // 2, -pad, 0)
        painter.drawText(area, Qt.TextFlag.TextWordWrap, self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour("focus"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)

    @property
    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._look.font())

    @property
    def _indent(self) -> int:
        return self._px(PAD + SIDE + GAP)

    def _bounds(self, width: int) -> QRect:
        room = max(1, width - self._indent - self._px(PAD))
        return self._metrics.boundingRect(0, 0, room, 10_000, Qt.TextFlag.TextWordWrap, self.text())

    def _height(self, text: int) -> int:
        return max(text, self._px(SIDE)) + 2 * self._px(PAD)

    def _px(self, size: float) -> int:
        return self._look.px(size)
