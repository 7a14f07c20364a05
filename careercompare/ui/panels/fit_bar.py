"""The fit bar: filled up to the low bound, hatched from there to the high one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercompare.present.fit import FitView
from careercompare.ui.look import Look


class FitBar(QWidget):
    """Shows two shares 0-1 in a role's accent."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._accent = 0
        self._low = 0.0
        self._high = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def display(self, view: FitView, accent: int) -> None:
        """Show a fit; one that is not known is an empty track."""
        self._low, self._high, self._accent = view.low, view.high, accent
        self.setAccessibleName(view.sentence)
        self.setToolTip(f"{view.sentence} Filled: what you cover. Hatched: not answered yet.")
        self.update()

    def sizeHint(self) -> QSize:
        """A thin bar."""
        return QSize(120, self._look.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track, hatching and fill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setClipPath(shape)
        painter.fillRect(area, self._look.colour("track"))
        colour = self._look.accent(self._accent)
        low, high = area.width() * self._low, area.width() * self._high
        if high > low:
            open_part = QRectF(low, 0, high - low, area.height())
            painter.fillRect(open_part, self._look.wash(self._accent))
            painter.save()
            painter.setClipRect(open_part, Qt.ClipOperation.IntersectClip)
            painter.setPen(QPen(colour, 1.6))
            step = self._look.px(5)
            lean = area.height() * 0.6
            x = low - lean
            while x < high + step:
                painter.drawLine(round(x), round(area.height()), round(x + lean), 0)
                x += step
            painter.restore()
        painter.fillRect(QRectF(0, 0, low, area.height()), colour)
