"""The names beside the rows of the pay chart."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercompare.present.pay import PayRowView
from careercompare.ui.look import Look


class RowLabels(QWidget):
    """Draws role and official occupation at the height of their row in the plot."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: tuple[PayRowView, ...] = ()
        self._plot: Any = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def display(self, rows: tuple[PayRowView, ...], plot: Any) -> None:
        """Show these rows beside this plot."""
        self._rows = rows
        self._plot = plot
        self.setFixedWidth(self._wanted())
        self.setToolTip("\n".join(f"{row.tag.title}: {row.counted_as}" for row in rows))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the longest name, up to a quarter of the view."""
        return QSize(self._wanted(), 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw each name with its occupation below it, wrapped and centred on its row."""
        if self._plot is None:
            return
        painter = QPainter(self)
        box = self._plot.getViewBox()
        rows = max(1, len(self._rows))
        slot = box.sceneBoundingRect().height() / rows
        for place, row in enumerate(self._rows):
            y = box.mapViewToScene(QPointF(0, -float(place))).y()
            width = self.width() - self._look.px(12)
            title = f"{row.tag.letter} · {row.tag.title}"
            heading, caption = self._fonts
            wrap, below = _wrap(heading, title, width), _wrap(caption, row.label, width)
            first = QFontMetrics(heading).boundingRect(0, 0, width, 10_000, wrap, title).height()
            second = QFontMetrics(caption).boundingRect(0, 0, width, 10_000, below, row.label).height()
            whole = first + second
            if whole > slot:
                # Not enough height: the name alone, since the occupation also stands in tooltip and table.
                whole = first
            if whole > slot:
                title = QFontMetrics(heading).elidedText(title, Qt.TextElideMode.ElideRight, width)
                whole = first = QFontMetrics(heading).height()
            top = round(min(max(y - whole / 2, 0), max(0, self.height() - whole)))
            painter.setFont(heading)
            painter.setPen(self._look.colour("ink"))
            painter.drawText(QRect(0, top, width, first), wrap, title)
            if whole > first:
                painter.setFont(caption)
                painter.setPen(self._look.colour("faint"))
                painter.drawText(QRect(0, top + first, width, second), below, row.label)

    @property
    def _fonts(self) -> tuple[QFont, QFont]:
        return self._look.font(13, QFont.Weight.Medium), self._look.font(11)

    def _wanted(self) -> int:
        heading, caption = self._fonts
        widths = [0]
        for row in self._rows:
            widths.append(QFontMetrics(heading).horizontalAdvance(f"{row.tag.letter} · {row.tag.title}"))
            widths.append(QFontMetrics(caption).horizontalAdvance(row.label))
        parent = self.parentWidget()
        whole = parent.width() if parent else 800
        most = min(max(self._look.px(120), whole // 4), whole * 2 // 5)
        return min(max(widths) + self._look.px(16), most)


def _wrap(font: QFont, text: str, width: int) -> Qt.TextFlag:
    """How a text breaks: at its words, and within them only if one is wider than the column."""
    metrics = QFontMetrics(font)
    fits = all(metrics.horizontalAdvance(word) <= width for word in text.split())
    # Qt takes both flags together for the second, which would break any word.
    return Qt.TextFlag.TextWordWrap if fits else Qt.TextFlag.TextWrapAnywhere
