"""A list of things of one form as a table: typed into, added to and put in order by mouse and by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from careercompare.present.form import FieldView, TableView
from careercompare.present.form_spec import Control, TableSpec
from careercompare.present.vocabulary import Vocabulary
from careercompare.ui.editor.cells import FIELD, CellDelegate
from careercompare.ui.flow_layout import FlowLayout
from careercompare.ui.look import Look
from careercompare.ui.pieces import label, named

KEYS = "Enter or typing edits, Ctrl+Enter adds, Delete removes, Alt+↑ and Alt+↓ move."
MOST_TOLD = 6


class Rows(QTableWidget):
    """As high as its rows; keys that change the list are wishes."""

    row_wished = Signal()
    removal_wished = Signal()
    move_wished = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add, remove and move; all else is Qt's."""
        key, modifiers = event.key(), event.modifiers()
        if self.state() is QAbstractItemView.State.EditingState:  # an editor ends by Enter and passes it on
            super().keyPressEvent(event)
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers & Qt.KeyboardModifier.ControlModifier:
            self.row_wished.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (item := self.currentItem()) is not None:
            self.editItem(item)
        elif key == Qt.Key.Key_Delete:
            self.removal_wished.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and modifiers & Qt.KeyboardModifier.AltModifier:
            self.move_wished.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrapped cells need another height at another width."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the height of all rows."""
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        height = rows + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + 2
        if height != self.minimumHeight():
            self.setFixedHeight(height)


class Table(QWidget):
    """Shows a TableView; wishes carry the path of the field or of the list, and a row."""

    written = Signal(object, str)
    row_wished = Signal(object, object)
    removal_wished = Signal(object, int)
    move_wished = Signal(object, int, int)

    def __init__(self, look: Look, spec: TableSpec) -> None:
        super().__init__()
        self._look = look
        self._spec = spec
        self._view: TableView | None = None
        self._rows_before = -1
        self.rows = Rows(0, len(spec.columns))
        self._dress(self.rows)
        self._delegate = CellDelegate(self.rows, lambda view, typed: self.written.emit(view.path, typed))
        self.rows.setItemDelegate(self._delegate)
        self.told = label(tone="warning", wraps=True)
        self._title = label(spec.label, "aspectTitle", wraps=True)
        self._help = label(spec.help, "faint", wraps=True)
        self._help.setVisible(bool(spec.help))
        self.add = self._button(f"Add {spec.one}", f"Add a {spec.one} at the end (Ctrl+Enter)", self._add)
        self._remove = self._button("Remove", f"Remove the chosen {spec.one} (Delete)", self._wish_removal)
        self._up = self._button("↑", "Move up (Alt+↑)", lambda: self._wish_move(-1))
        self._down = self._button("↓", "Move down (Alt+↓)", lambda: self._wish_move(1))
        self.rows.row_wished.connect(self._add)
        self.rows.removal_wished.connect(self._wish_removal)
        self.rows.move_wished.connect(self._wish_move)
        self.rows.itemSelectionChanged.connect(self._enable)
        self._lay_out()
        look.changed.connect(self._measure)
        self._measure()

    def display(self, view: TableView, words: Vocabulary) -> None:
        """Show the rows; the chosen cell stays chosen."""
        self._delegate.words = words
        came = self._view is not None and view.path == self._view.path and len(view.rows) == self._rows_before + 1
        same = view == self._view
        self._view, self._rows_before = view, len(view.rows)
        if same:
            return
        self.rows.setObjectName("table-" + "-".join(map(str, view.path)))
        self.rows.setRowCount(len(view.rows))
        for row, cells in enumerate(view.rows):
            for column, cell in enumerate(cells):
                self._show_cell(row, column, cell)
        self.rows.setVisible(bool(view.rows))
        self.rows.fit()
        self._tell(view)
        self._enable()
        if came and self.rows.isVisible():
            self._begin_new(view)

    def focus_on(self, path: tuple[str | int, ...]) -> bool:
        """Choose the cell of a path, if it is here."""
        for row, cells in enumerate(self._view.rows if self._view else ()):
            for column, cell in enumerate(cells):
                if cell.path == path:
                    self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
                    self.rows.setCurrentCell(row, column)
                    return True
        return False

    def _show_cell(self, row: int, column: int, cell: FieldView) -> None:
        item = self.rows.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            self.rows.setItem(row, column, item)
        choice = cell.spec.control is Control.CHOICE
        item.setText(cell.text.replace("-", " ") if choice else cell.text)
        if cell.empty:
            item.setText("to fill in")
        item.setData(FIELD, cell)
        item.setToolTip(f"<p>{' '.join(cell.told)}</p>" if cell.told else "")
        colour = "faint" if cell.empty else "danger" if cell.told else "ink"
        item.setForeground(self._look.colour(colour))
        number = cell.spec.control is Control.NUMBER
        side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
        item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        if number:
            item.setFont(self._look.font(13, tabular=True))

    def _tell(self, view: TableView) -> None:
        told = list(view.told)
        for row, cells in enumerate(view.rows, start=1):
            told += [
                f"Row {row}, {cell.spec.label}: {' '.join(cell.told)}" for cell in cells if cell.told and not cell.empty
            ]
        if len(told) > MOST_TOLD:
            told = [*told[:MOST_TOLD], f"… and {len(told) - MOST_TOLD} more."]
        self.told.setText("\n".join(told))
        self.told.setVisible(bool(told))

    def _begin_new(self, view: TableView) -> None:
        row = next((place for place, cells in enumerate(view.rows) if any(cell.empty for cell in cells)), None)
        row = len(view.rows) - 1 if row is None or not view.rows[-1][0].text else row
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        self.rows.setCurrentCell(row, 0)
        item = self.rows.item(row, 0)
        if item is not None:
            self.rows.editItem(item)

    def _add(self) -> None:
        if self._view is not None:
            self.row_wished.emit(self._view.path, None)

    def _wish_removal(self) -> None:
        if self._view is not None and 0 <= self.rows.currentRow() < len(self._view.rows):
            self.removal_wished.emit(self._view.path, self.rows.currentRow())

    def _wish_move(self, step: int) -> None:
        row, column = self.rows.currentRow(), self.rows.currentColumn()
        if self._view is None or not 0 <= row + step < len(self._view.rows) or row < 0:
            return
        self.move_wished.emit(self._view.path, row, row + step)
        self.rows.setCurrentCell(row + step, column)

    def _enable(self) -> None:
        row, count = self.rows.currentRow(), len(self._view.rows) if self._view else 0
        chosen = bool(self.rows.selectedItems()) and 0 <= row < count
        self._remove.setEnabled(chosen)
        self._up.setEnabled(chosen and row > 0)
        self._down.setEnabled(chosen and row < count - 1)

    def _button(self, text: str, tip: str, do: object) -> QToolButton:
        button = named(QToolButton(), "small")
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: do())  # type: ignore[operator]
        return button

    def _dress(self, rows: Rows) -> None:
        rows.setHorizontalHeaderLabels([column.label for column in self._spec.columns])
        for place, column in enumerate(self._spec.columns):
            head = rows.horizontalHeaderItem(place)
            if head is not None and column.control is Control.NUMBER:
                head.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        rows.verticalHeader().hide()
        rows.setShowGrid(False)
        rows.setWordWrap(True)
        rows.setTabKeyNavigation(False)
        rows.setAccessibleName(self._spec.label)
        rows.setAccessibleDescription(KEYS)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        rows.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        rows.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows.horizontalHeader().setHighlightSections(False)

    def _lay_out(self) -> None:
        self._buttons = FlowLayout()
        for button in (self.add, self._remove, self._up, self._down):
            self._buttons.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._help, self.rows, self.told):
            self._column.addWidget(widget)
        self._column.addLayout(self._buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        parts = [column.width for column in self._spec.columns]
        whole = self.width() - 2 * self.rows.frameWidth() - 2
        for place, part in enumerate(parts):
            self.rows.setColumnWidth(place, whole * part // sum(parts))
        self.rows.fit()

    def _measure(self) -> None:
        px = self._look.px
        self._column.setSpacing(px(4))
        self._buttons.set_gaps(px(4), px(4))
        view, self._view = self._view, None
        if view is not None:  # colours and fonts are the items' own
            self.display(view, self._delegate.words)
        self._share_width()
