"""One skill to tick: box, name, and in words how much each role asks for it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from careercompare.core.skill import Level
from careercompare.present.checklist import SkillRowView
from careercompare.ui.checklist.row_layout import RowLayout, lay_out, mark_text
from careercompare.ui.look import Look
from careercompare.ui.rich_text import escape

_LEVEL_KEYS = {Qt.Key.Key_1: 0, Qt.Key.Key_2: 1, Qt.Key.Key_3: 2, Qt.Key.Key_4: 3}
_STEPS = {Qt.Key.Key_Down: "next", Qt.Key.Key_Up: "previous", Qt.Key.Key_Home: "first", Qt.Key.Key_End: "last"}


class SkillRow(QCheckBox):
    """A check box that draws a whole row.

    It never changes its own state: a click is a wish, and `display` shows what came of it.
    Keys: Space ticks, N says no, 1 to 4 say a level, Delete clears, Enter opens the menu of answers.
    """

    denied = Signal()
    levelled = Signal(str)
    cleared = Signal()
    menu_wished = Signal(QPoint)
    step_wished = Signal(str)

    def __init__(self, look: Look, view: SkillRowView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._view = view
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)
        self.setObjectName(f"skill-{view.skill}")
        self._laid_out: dict[int, RowLayout] = {}
        look.changed.connect(self._forget_layout)
        self.display(view)

    @property
    def view(self) -> SkillRowView:
        """What the row shows."""
        return self._view

    def display(self, view: SkillRowView) -> None:
        """Show a skill with its answer."""
        self._view = view
        self.setChecked(view.answer is not None and view.answer.known)
        self.setAccessibleName(f"{view.name}, {view.answer_words}")
        needs = "; ".join(need.sentence for need in view.needs)
        self.setAccessibleDescription(f"{view.meaning} {needs}")
        levels = [f"{rank} {level.value}: {text}" for rank, (level, text) in enumerate(view.levels, 1)]
        parts = [[view.meaning], [need.sentence for need in view.needs], levels]
        self.setToolTip("".join(f"<p>{'<br>'.join(map(escape, lines))}</p>" for lines in parts))
        self._forget_layout()
        self.update()

    def nextCheckState(self) -> None:
        """Stay as displayed: the answer changes only through the store."""

    def hasHeightForWidth(self) -> bool:
        """Long names wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Name, needs and air."""
        return self._layout(width).height

    def sizeHint(self) -> QSize:
        """A sidebar's width."""
        width = self._px(280)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Room for a box and a word."""
        return QSize(self._px(160), self._px(40))

    def hitButton(self, pos: QPoint) -> bool:
        """The whole row but the menu mark ticks."""
        return self.rect().contains(pos) and not self._layout(self.width()).mark.contains(pos)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the mark opens the menu of answers."""
        if event.button() is Qt.MouseButton.LeftButton and self._layout(self.width()).mark.contains(
            event.position().toPoint()
        ):
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._wish_menu()
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The context menu is the menu of answers."""
        self._wish_menu()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer or move by keys."""
        key = Qt.Key(event.key())
        if key in _LEVEL_KEYS:
            self.levelled.emit(list(Level)[_LEVEL_KEYS[key]].value)
        elif key is Qt.Key.Key_N:
            self.denied.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._wish_menu()
        elif key in _STEPS:
            self.step_wished.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), self._look.colour("sunken"))
        layout = self._layout(self.width())
        name = layout.name
        self._draw_box(painter, name)
        self._draw_name(painter, name)
        self._draw_mark(painter)
        painter.translate(name.left(), name.bottom() + 1 + self._px(2))
        for word in layout.needs:
            painter.setFont(word.font)
            painter.setPen(word.colour)
            painter.drawText(word.x, word.y, word.text)
        painter.resetTransform()
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour("focus"), 2))
            painter.drawRoundedRect(self.rect().adjusted(5, 1, -5, -1), 6, 6)

    def _draw_box(self, painter: QPainter, name: QRect) -> None:
        side = self._px(18)
        line = QFontMetrics(self._look.font()).height()
        box = QRect(self._px(16), name.top() + (line - side) // 2, side, side)
        answer = self._view.answer
        known = answer is not None and answer.known
        painter.setPen(QPen(self._look.colour("ink" if known else "edge"), 1.5))
        painter.setBrush(self._look.colour("ink") if known else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, self._px(5), self._px(5))
        if answer is None:
            return
        pen = QPen(self._look.colour("surface" if known else "soft"), self._look.px(2))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        x, y, unit = box.left(), box.top(), side / 18
        lines = ((5, 9.5, 8, 12.5), (8, 12.5, 13.5, 6)) if known else ((6, 6, 12, 12), (12, 6, 6, 12))
        for x1, y1, x2, y2 in lines:
            painter.drawLine(
                QPoint(round(x + x1 * unit), round(y + y1 * unit)), QPoint(round(x + x2 * unit), round(y + y2 * unit))
            )

    def _draw_name(self, painter: QPainter, name: QRect) -> None:
        denied = self._view.answer is not None and not self._view.answer.known
        painter.setFont(self._look.font())
        painter.setPen(self._look.colour("faint" if denied else "ink"))
        painter.drawText(name, Qt.TextFlag.TextWordWrap, self._view.name)

    def _draw_mark(self, painter: QPainter) -> None:
        mark = self._layout(self.width()).mark
        text = mark_text(self._view)
        painter.setFont(self._look.font(11, QFont.Weight.Medium))
        inner = mark.adjusted(0, self._px(6), 0, 0)
        inner.setHeight(QFontMetrics(painter.font()).height() + self._px(4))
        if text != "⌄":
            painter.setPen(QPen(self._look.colour("hair"), 1))
            painter.setBrush(self._look.colour("surface"))
            painter.drawRoundedRect(inner, self._px(6), self._px(6))
        painter.setPen(self._look.colour("soft"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, text)

    def _px(self, size: float) -> int:
        return self._look.px(size)

    def _layout(self, width: int) -> RowLayout:
        """Where everything stands at a width; Qt asks for it many times, and measuring text is slow."""
        made = self._laid_out.get(width)
        if made is None:
            made = self._laid_out[width] = lay_out(self._view, self._look, width)
        return made

    def _forget_layout(self) -> None:
        self._laid_out.clear()
        self.updateGeometry()

    def _wish_menu(self) -> None:
        self.menu_wished.emit(self.mapToGlobal(QPoint(self._px(44), self.height())))
