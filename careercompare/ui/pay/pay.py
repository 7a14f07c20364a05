"""The pay view: chart and table twin of the same published values, with what they are and where they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from careercompare.present.pay import UNSOURCED_MARK, PayView
from careercompare.ui.look import Look
from careercompare.ui.pieces import Segments, ground, label, named
from careercompare.ui.wrap_button import WrapButton

if TYPE_CHECKING:
    from careercompare.ui.pay.chart import PayChart
    from careercompare.ui.pay.offers import Offers
    from careercompare.ui.pay.table import PayTableView

ROOMY_ROWS = 2


class Pay(QScrollArea):
    """Shows a PayView; the chart is made by `load_chart`, after the first paint, since pyqtgraph is slow to import.

    `origin_wished` carries the role whose figures are to be traced, or nothing for all.
    """

    table_chosen = Signal(bool)
    picker_wished = Signal()
    area_wished = Signal(str)
    origin_wished = Signal(str)

    def __init__(self, look: Look, *, table: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # At large text sizes chart and words need more height than the window has: then they scroll.
        self._page = ground(QWidget(), "payView")
        self.setWidgetResizable(True)
        self.setWidget(self._page)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._look = look
        self._view: PayView | None = None
        self.chart: PayChart | None = None
        self._unit = label(tone="faint", name="payUnit", wraps=True)
        self._reading = label(tone="soft", name="payReading", wraps=True)
        self._source = label(tone="faint", name="paySource", wraps=True)
        self._area = named(WrapButton(look, self._page, colour="ink", size=14), "payArea")
        self._area.set_style(weight=QFont.Weight.DemiBold)
        self._area.setToolTip("Show pay of another state or city (Ctrl+Shift+A)")
        self._area.clicked.connect(lambda: self.picker_wished.emit())
        self._offers: Offers | None = None
        self._loading = label("Drawing the chart…", "faint")
        self._loading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._table: PayTableView | None = None
        self._origin = named(WrapButton(look, self._page, size=12), "payOrigin")
        self._origin.setText("Where is this from?")
        self._origin.setToolTip("The sources of these figures, and what has none")
        self._origin.clicked.connect(lambda: self.origin_wished.emit(""))
        self._pages = QStackedWidget(self._page)
        self._pages.addWidget(self._loading)
        self._choice = Segments(look, self._page)
        self._as_chart = self._choice.add("Chart", "Pay as a chart")
        self._as_table = self._choice.add("Table", "Pay as a table with the same values")
        (self._as_table if table else self._as_chart).setChecked(True)
        self._as_table.toggled.connect(self._turn)
        self._lay_out()
        self._turn()
        look.changed.connect(self._measure)

    def display(self, view: PayView) -> None:
        """Show pay in chart, table and words."""
        self._view = view
        self._area.setText(view.title)
        self._area.setEnabled(bool(view.unit))
        self._area.set_style(after="⌄" if view.unit else "")
        self._area.setAccessibleName(f"{view.title}. Choose another area.")
        self._show_offers(view)
        parts = [view.unit] if view.unit else []
        if len(view.rows) > ROOMY_ROWS and view.unsourced():
            # Many rows leave no room for these words beside each line.
            parts.append(f"dashed: {UNSOURCED_MARK}")
        self._unit.setText(" · ".join(parts))
        self._reading.setText(view.reading)
        self._source.setText(view.source_line)
        self._source.setToolTip(view.note)
        if self._table is not None:
            self._table.display(view)
        if self.chart is not None:
            self.chart.display(view)
        self._measure()

    def load_chart(self) -> None:
        """Import pyqtgraph and draw."""
        if self.chart is not None:
            return
        from careercompare.ui.pay.chart import PayChart

        self.chart = PayChart(self._look)
        self.chart.read.connect(self._read)
        self.chart.asked.connect(self.origin_wished)
        self._pages.insertWidget(0, self.chart)
        self._pages.removeWidget(self._loading)
        self._loading.deleteLater()
        if self._view is not None:
            self.chart.display(self._view)
        self._turn()

    def sizeHint(self) -> QSize:
        """Everything without scrolling."""
        width = max(self.width(), self._look.px(600))
        return QSize(width, self._column.heightForWidth(width) + 2)

    def tab_stops(self) -> list[QWidget]:
        """What the keyboard can reach, in reading order."""
        last = (one for one in (self.chart, self._table, self._origin) if one is not None)
        offers = self._offers.buttons() if self._offers is not None else []
        return [self._area, *self._choice.buttons(), *last, *offers]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the unit beside or below the title, as the width allows."""
        super().resizeEvent(event)
        self._place_unit()

    def focus_chart(self) -> None:
        """Give the keyboard to whichever twin is shown."""
        current = self._pages.currentWidget()
        if current is not None:
            current.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def turn(self) -> None:
        """Show the other twin."""
        (self._as_chart if self._as_table.isChecked() else self._as_table).click()

    def _make_table(self) -> PayTableView:
        # Made when it is first wanted, as the chart is: neither is part of the first frame.
        from careercompare.ui.pay.table import PayTableView

        table = PayTableView(self._look)
        table.asked.connect(self.origin_wished)
        self._pages.addWidget(table)
        if self._view is not None:
            table.display(self._view)
        return table

    def _show_offers(self, view: PayView) -> None:
        if self._offers is None and view.offers:
            # Made when something is first missing, which is not so for the areas that most people look at.
            from careercompare.ui.pay.offers import Offers

            self._offers = Offers(self._look)
            self._offers.area_wished.connect(self.area_wished)
            self._column.insertWidget(self._column.indexOf(self._foot), self._offers)
        if self._offers is not None:
            self._offers.display(view.offers)
            self._offers.setVisible(bool(view.offers))

    def _read(self, text: str) -> None:
        self._reading.setText(text or (self._view.reading if self._view else ""))

    def _turn(self) -> None:
        on = self._as_table.isChecked()
        if on and self._table is None:
            self._table = self._make_table()
        self._pages.setCurrentIndex(1 if on else 0)
        self._measure()
        self.table_chosen.emit(on)

    def _lay_out(self) -> None:
        self._head = QGridLayout()
        self._head.addWidget(self._area, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(self._choice, 0, 2)
        self._head.setColumnStretch(1, 1)
        self._place_unit()
        self._column = QVBoxLayout(self._page)
        self._column.addLayout(self._head)
        self._column.addWidget(self._pages, 1)
        self._column.addWidget(self._reading)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._source, 1)
        self._foot.addWidget(self._origin, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(self._foot)
        for words in (self._reading, self._source):
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._measure()

    def _place_unit(self) -> None:
        beside = self.width() >= self._look.px(520)
        self._head.removeWidget(self._unit)
        row, column, columns = (0, 1, 1) if beside else (1, 0, 3)
        self._head.addWidget(self._unit, row, column, 1, columns)
        side = Qt.AlignmentFlag.AlignRight if beside else Qt.AlignmentFlag.AlignLeft
        self._unit.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def _measure(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(20), px(10), px(20), px(10))
        self._column.setSpacing(px(4))
        self._head.setHorizontalSpacing(px(12))
        self._head.setVerticalSpacing(px(4))
        self._reading.setFont(self._look.font(12, QFont.Weight.Medium))
        rows = max(1, len(self._view.rows)) if self._view else 2
        # A row of the chart needs its words above each other, fewer of them when there are many rows.
        chart = px(62 if rows <= ROOMY_ROWS else 46) * rows + px(28)
        # The table shows every row: what does not fit is scrolled with the view, not inside it.
        table = self._table.whole_height() if self._table is not None and self._as_table.isChecked() else 0
        self._pages.setMinimumHeight(max(chart, table))
        self.setMinimumHeight(px(120))
