"""The table twin of the pay chart, for everyone who reads numbers rather than pictures."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from careercompare.present.pay import PayView
from careercompare.ui.look import Look


class PayTableView(QTableWidget):
    """Shows the values of a PayView, one role per row; `asked` carries the role whose pay is to be traced."""

    asked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("payTable")
        self.setAccessibleName("Pay as a table")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._roles: list[str] = []
        self.activated.connect(lambda index: self.asked.emit(self._roles[index.row()]))
        look.changed.connect(self._fit_columns)

    def sizeHint(self) -> QSize:
        """As high as the chart, which decides: more rows scroll."""
        return QSize(self._look.px(400), self._look.px(100))

    def whole_height(self) -> int:
        """What header and all rows take, in pixels."""
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        return self.horizontalHeader().sizeHint().height() + rows + self._look.px(6)

    def display(self, view: PayView) -> None:
        """Show every value in words and figures."""
        header, *lines = view.table()
        self._roles = [row.tag.role for row in view.rows] + [row.tag.role for row in view.rows for _ in row.ranges]
        self.setColumnCount(len(header))
        self.clearSpans()
        self.setRowCount(len(lines) + len(view.unsourced()))
        self.setHorizontalHeaderLabels(list(header))
        for column in (0, 1):
            head = self.horizontalHeaderItem(column)
            if head is not None:
                head.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for row, line in enumerate(lines):
            for column, text in enumerate(line):
                item = QTableWidgetItem(text)
                item.setFont(self._look.font(tabular=column > 1))
                if column > 1:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, column, item)
            if view.rows[row].empty:
                self._say_gap(row, view.rows[row].gap, line)
        for row, (title, words) in enumerate(view.unsourced(), start=len(lines)):
            self.setItem(row, 0, QTableWidgetItem(title))
            stated = self._slanted(words)
            stated.setForeground(self._look.colour("faint"))
            self.setItem(row, 1, stated)
            self.setSpan(row, 1, 1, len(header) - 1)
        self._fit_columns()

    def _say_gap(self, row: int, gap: str, line: tuple[str, ...]) -> None:
        """One sentence over the cells that would all say the same; what is published beyond them stays."""
        missing = next((place for place, text in enumerate(line[2:]) if text != line[2]), len(line) - 2)
        self.setItem(row, 2, self._slanted(gap))
        self.setSpan(row, 2, 1, missing)

    def _slanted(self, words: str) -> QTableWidgetItem:
        item = QTableWidgetItem(words)
        font = self._look.font()
        font.setItalic(True)
        item.setFont(font)
        return item

    def _fit_columns(self) -> None:
        header = self.horizontalHeader()
        for column in range(self.columnCount()):
            wide = column < 2
            header.setSectionResizeMode(
                column, QHeaderView.ResizeMode.Stretch if wide else QHeaderView.ResizeMode.ResizeToContents
            )
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(self._look.px(64))
