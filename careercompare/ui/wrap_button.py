"""A button whose text wraps, for links and choices that stand in running text."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from careercompare.ui.look import Look


class WrapButton(QAbstractButton):
    """Text with a mark before or after it (a triangle, a chevron) that opens something when pressed."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, colour: str = "soft", size: float = 12) -> None:
        super().__init__(parent)
        self._look = look
        self._colour = colour
        self._size = size
        self._weight = QFont.Weight.Normal
        self._before = ""
        self._after = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self.updateGeometry)

    def set_colour(self, colour: str) -> None:
        """Draw the text in another theme colour."""
        if colour != self._colour:
            self._colour = colour
            self.update()

    def set_size(self, size: float) -> None:
        """Set the text in another size of the design."""
        if size != self._size:
            self._size = size
            self.updateGeometry()

    def set_style(
        self, *, weight: QFont.Weight | None = None, before: str | None = None, after: str | None = None
    ) -> None:
        """Change weight and marks; what is None stays."""
        self._weight = self._weight if weight is None else weight
        self._before = self._before if before is None else before
        self._after = self._after if after is None else after
        self.updateGeometry()
        self.update()

    def setText(self, text: str) -> None:
        """Show another text and claim the room it needs."""
        if text != self.text():
            super().setText(text)
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """The text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Room for the wrapped text and the focus ring."""
        return self._bounds(width).height() + 2 * self._pad

    def sizeHint(self) -> QSize:
        """The text on one line."""
        metrics = QFontMetrics(self._font)
        width = metrics.horizontalAdvance(self._shown) + 2 * self._pad + self._indent + 2
        return QSize(width, metrics.height() + 2 * self._pad)

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        metrics = QFontMetrics(self._font)
        longest = max((metrics.horizontalAdvance(word) for word in self._shown.split()), default=0)
        return QSize(longest + self._indent + 2 * self._pad, metrics.height() + 2 * self._pad)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw mark, text and, under the keyboard, the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        lit = self.underMouse() and self.isEnabled()
        painter.setPen(self._look.colour("ink" if lit else self._colour))
        top = self._pad
        if self._before:
            mark = QRect(self._pad, top, self._indent, QFontMetrics(self._font).height())
            painter.drawText(mark, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._before)
        area = self.rect().adjusted(self._pad + self._indent, top, -self._pad, -self._pad)
        painter.drawText(area, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft, self._shown)
        if self.hasFocus():
            painter.setPen(QPen(self._look.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up under the mouse."""
        self.update()
        super().enterEvent(event)

    @property
    def _pad(self) -> int:
        return self._look.px(3)

    @property
    def _font(self) -> QFont:
        return self._look.font(self._size, self._weight)

    @property
    def _shown(self) -> str:
        # A no-break space keeps the mark on the last word's line.
        return f"{self.text()}\u00a0{self._after}" if self._after else self.text()

    @property
    def _indent(self) -> int:
        return self._look.px(self._size + 4) if self._before else 0

    def _bounds(self, width: int) -> QRect:
        room = max(1, width - 2 * self._pad - self._indent)
        return QFontMetrics(self._font).boundingRect(0, 0, room, 10_000, Qt.TextFlag.TextWordWrap, self._shown)
