"""Choose the area whose pay is shown, by searching its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from careercompare.core.area import Area
from careercompare.present.area_choices import AreaChoiceView, area_choices
from careercompare.ui.dialogs.list_keys import ListKeys
from careercompare.ui.look import Look
from careercompare.ui.pieces import label, named

KIND = Qt.ItemDataRole.UserRole + 1


class AreaPicker(QDialog):
    """A search field over a list of areas; `recent` are the ids last chosen, the newest first."""

    def __init__(
        self, parent: QWidget, look: Look, areas: Mapping[str, Area], now: str, recent: Sequence[str] = ()
    ) -> None:
        super().__init__(parent)
        self._areas = areas
        self._recent = recent
        self.setWindowTitle("Pay in which area?")
        self.resize(look.px(520), look.px(460))
        self.search = named(QLineEdit(clearButtonEnabled=True), "areaSearch")
        self.search.setPlaceholderText("Search states and metropolitan areas, as in kansas city")
        self.search.setAccessibleName("Search areas")
        self.search.textEdited.connect(self._show_found)
        self.list = named(QListWidget(), "areaList")
        ListKeys(self.search, self.list)
        self.list.setAccessibleName("Areas")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_Line(look, self.list))
        self.list.setUniformItemSizes(True)
        self.list.itemActivated.connect(lambda _item: self.accept())
        self.list.itemSelectionChanged.connect(self._enable)
        self._told = named(label(tone="faint", wraps=True), "areaCount")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Show pay here")
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(look.px(8))
        column.setContentsMargins(*[look.px(16)] * 4)
        for widget in (self.search, self._told, self.list, self._buttons):
            column.addWidget(widget)
        self._show_found()
        self._select(now)

    @property
    def chosen(self) -> str | None:
        """The id of the selected area."""
        items = self.list.selectedItems()
        return str(items[0].data(Qt.ItemDataRole.UserRole)) if items else None

    def _show_found(self) -> None:
        text = self.search.text()
        choices = area_choices(self._areas, text, self._recent)
        self.list.clear()
        for choice in choices:
            self.list.addItem(_item(choice))
        if choices:
            self.list.setCurrentRow(0)
        many = "1 area" if len(choices) == 1 else f"{len(choices):,} areas"
        self._told.setText(many if choices else f"No area holds “{text.strip()}”: write fewer words.")
        self._enable()

    def _select(self, area: str) -> None:
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == area:
                self.list.setCurrentRow(row)
                return

    def _enable(self) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self.chosen is not None)


def _item(choice: AreaChoiceView) -> QListWidgetItem:
    kind = f"{choice.kind}, chosen before" if choice.recent else choice.kind
    item = QListWidgetItem(choice.title)
    item.setData(Qt.ItemDataRole.UserRole, choice.area)
    item.setData(KIND, kind)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{choice.title}, {kind}")
    item.setToolTip(f"{choice.title} ({choice.area})")
    return item


class _Line(QStyledItemDelegate):
    """Draws title left and kind right; a long title is cut, and stands whole in the tooltip."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line with room around it."""
        return QSize(self._look.px(200), QFontMetrics(self._look.font()).height() + self._look.px(14))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one area."""
        look, inner = self._look, option.rect.adjusted(self._look.px(10), 0, -self._look.px(10), 0)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, look.colour("sunken"))
            painter.fillRect(
                QRect(option.rect.topLeft(), QSize(look.px(3), option.rect.height())), look.colour("focus")
            )
        kind_font, side = look.font(11), Qt.AlignmentFlag.AlignVCenter
        kind = str(index.data(KIND))
        room = inner.width() - QFontMetrics(kind_font).horizontalAdvance(kind) - look.px(12)
        painter.setFont(look.font())
        painter.setPen(look.colour("ink"))
        title = QFontMetrics(look.font()).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignLeft, title)
        painter.setFont(kind_font)
        painter.setPen(look.colour("faint"))
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignRight, kind)
        painter.restore()
