"""The parts of a report as a list to tick and to put in order, by dragging, by keys and by buttons."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from careercompare.present.report_form import Option
from careercompare.ui.look import Look
from careercompare.ui.tick_box import SIDE, draw_tick

PAD, GAP, GRIP = 8, 8, 24
ID, ASIDE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class PartList(QListWidget):
    """Shows options in their order; `turned` (id, on) and `moved` (id, place) are wishes."""

    turned = Signal(str, bool)
    moved = Signal(str, int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("reportParts")
        self.setAccessibleName("Parts of the report in their order")
        self.setAccessibleDescription("Space takes a part in or out; Alt with the up and down arrow keys moves it.")
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_PartPainter(look, self))
        self.model().rowsMoved.connect(self._dropped)
        look.changed.connect(self._measure)

    def display(self, parts: tuple[Option, ...]) -> None:
        """Show the parts; the one that is chosen stays chosen."""
        chosen = self.current()
        if [part.key for part in parts] != self.ids():
            self.blockSignals(True)
            self.clear()
            for part in parts:
                item = QListWidgetItem()
                item.setData(ID, part.key)
                self.addItem(item)
            self.blockSignals(False)
        for row, part in enumerate(parts):
            item = self.item(row)
            item.setText(part.name)
            item.setToolTip(part.meaning)
            item.setData(ASIDE, part.meaning)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, part.meaning)
            item.setCheckState(Qt.CheckState.Checked if part.on else Qt.CheckState.Unchecked)
            # Drawn and ticked here, so that the box looks like every other in the app.
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled)
        if parts:
            self.setCurrentRow(self.ids().index(chosen) if chosen in self.ids() else 0)
        self._measure()

    def ids(self) -> list[str]:
        """The parts by their ids, from above."""
        return [str(self.item(row).data(ID)) for row in range(self.count())]

    def current(self) -> str:
        """The id of the part that is chosen; empty if none is."""
        item = self.currentItem()
        return str(item.data(ID)) if item is not None else ""

    def shift(self, step: int) -> None:
        """Wish the chosen part a place earlier (-1) or later (1)."""
        row = self.currentRow()
        if 0 <= row + step < self.count() and row >= 0:
            self.moved.emit(self.current(), row + step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, Alt with the arrows moves."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() == Qt.Key.Key_Space:
            self._turn(self.currentItem())
        elif event.key() in steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shift(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick where the box is."""
        item = self.itemAt(event.position().toPoint())
        inside = event.position().x() <= self._look.px(PAD + SIDE + GAP)
        super().mouseReleaseEvent(event)
        if item is not None and inside and event.button() == Qt.MouseButton.LeftButton:
            self._turn(item)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tick by the name as well."""
        item = self.itemAt(event.position().toPoint())
        if item is not None and event.position().x() > self._look.px(PAD + SIDE + GAP):
            self._turn(item)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """All rows are in view: what scrolls is the form around."""
        event.ignore()

    def minimumSizeHint(self) -> QSize:
        """Room for a short name."""
        return QSize(self._look.px(140), self.maximumHeight())

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def _turn(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.turned.emit(str(item.data(ID)), item.checkState() != Qt.CheckState.Checked)

    def _dropped(self, *_where: object) -> None:
        self.moved.emit(self.current(), self.currentRow())

    def _measure(self) -> None:
        row = self.sizeHintForRow(0) if self.count() else self._look.px(28)
        self.setFixedHeight(max(self.count(), 1) * row + 2 * self.frameWidth() + self._look.px(2))


class _PartPainter(QStyledItemDelegate):
    """Draws a row: box, name, and dots to take it by."""

    def __init__(self, look: Look, parent: PartList) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line."""
        return QSize(self._look.px(120), max(QFontMetrics(self._look.font()).height(), self._look.px(SIDE)) + self._px8)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        look, px = self._look, self._look.px
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.colour("sunken"))
            if state & QStyle.StateFlag.State_HasFocus:
                painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), look.colour("focus"))
        on = index.data(Qt.ItemDataRole.CheckStateRole) in {Qt.CheckState.Checked, Qt.CheckState.Checked.value}
        side = px(SIDE)
        box = QRect(rect.left() + px(PAD), rect.center().y() - side // 2, side, side)
        draw_tick(painter, look, box, on=on)
        aside = str(index.data(ASIDE) or "")
        painter.setFont(look.font(11))
        painter.setPen(look.colour("faint"))
        end = rect.adjusted(0, 0, -px(GRIP + GAP), 0)
        painter.drawText(end, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, aside)
        taken = painter.fontMetrics().horizontalAdvance(aside) + px(GAP) if aside else 0
        painter.setFont(look.font())
        painter.setPen(look.colour("ink" if on and not aside else "faint"))
        words = rect.adjusted(px(PAD + SIDE + GAP), 0, -px(GRIP) - taken, 0)
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("edge"))
        for across in (0, 5):
            for down in (-5, 0, 5):
                middle = QPointF(rect.right() - px(PAD + 5 - across), rect.center().y() + px(down))
                painter.drawEllipse(middle, px(1), px(1))
        painter.restore()

    @property
    def _px8(self) -> int:
        return self._look.px(8)
