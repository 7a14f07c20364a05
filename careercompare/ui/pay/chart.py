"""The pay chart: P10 to P90 as whiskers, P25 to P75 as a box, the median named; read by mouse and by keyboard."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from careercompare.core.value import value
from careercompare.present.pay import UNSOURCED, PayRowView, PayView
from careercompare.ui.look import Look
from careercompare.ui.pay.row_drawing import draw_row
from careercompare.ui.pay.row_labels import RowLabels
from careercompare.ui.pieces import ground


@value
class Stop:
    """A value that can be read: its place in the chart and its sentence."""

    row: int
    amount: float
    reading: str


class PayChart(QWidget):
    """Holds the plot; `read` carries the sentence of the value under the mouse or the keyboard, or nothing.

    `asked` carries the role whose pay is to be traced.
    """

    read = Signal(str)
    asked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._view: PayView | None = None
        self._stops: tuple[Stop, ...] = ()
        self._at: int | None = None
        self.painted = 0
        ground(self, "payChart")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Pay chart. Arrow keys read one value after the other, Enter tells where it is from.")
        pg.setConfigOptions(antialias=True)
        self.plot = pg.PlotWidget(background=None)
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.setMenuEnabled(False)
        self.plot.hideButtons()
        self.plot.setMouseEnabled(x=False, y=False)
        self.plot.getViewBox().setDefaultPadding(0)
        self.plot.hideAxis("left")
        # The view decides how high the chart is, not the plot.
        self.plot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.plot.setMinimumSize(0, 0)
        self.plot.setFrameShape(self.plot.Shape.NoFrame)
        self.plot.getViewBox().sigResized.connect(self._draw)
        self.plot.viewport().setMouseTracking(True)
        self.plot.viewport().installEventFilter(self)
        self._labels = RowLabels(look, self)
        row = QHBoxLayout(self)
        # Room for the focus ring.
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        row.addWidget(self._labels)
        row.addWidget(self.plot, 1)
        look.changed.connect(self._draw)

    @property
    def stops(self) -> tuple[Stop, ...]:
        """Every value that can be read, row by row, rising."""
        return self._stops

    def display(self, view: PayView) -> None:
        """Draw the values of a PayView."""
        self._view = view
        self._stops = tuple(stop for place, row in enumerate(view.rows) for stop in _stops(place, row))
        self._at = None
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right read values, up and down change the role, Enter asks for the source, Escape stops reading."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        jump = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self._at is not None:
            self._read(None)
        elif step is not None and self._stops:
            at = (0 if step > 0 else len(self._stops) - 1) if self._at is None else self._at + step
            self._read(min(max(at, 0), len(self._stops) - 1))
        elif jump is not None and self._stops:
            self._read(self._in_row(jump))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._view is not None:
            self.asked.emit("" if self._at is None else self._view.rows[self._stops[self._at].row].tag.role)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop reading when the keyboard leaves."""
        self._read(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Read the value nearest to the mouse."""
        if event.type() is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._hover(event.position())
        elif event.type() is QEvent.Type.Leave:
            self._read(None)
        return super().eventFilter(watched, event)

    def _in_row(self, jump: int) -> int:
        if self._at is None:
            return 0
        here = self._stops[self._at]
        row = min(max(here.row + jump, 0), max(stop.row for stop in self._stops))
        same = [number for number, stop in enumerate(self._stops) if stop.row == row]
        return min(same, key=lambda number: abs(self._stops[number].amount - here.amount)) if same else self._at

    def _hover(self, position: QPointF) -> None:
        box = self.plot.getViewBox()
        nearest, distance = None, float(self._look.px(28))
        for number, stop in enumerate(self._stops):
            spot = box.mapViewToScene(QPointF(stop.amount, self._height(stop.row)))
            away = abs(spot.x() - position.x()) + abs(spot.y() - position.y()) / 2
            if away < distance:
                nearest, distance = number, away
        self._read(nearest)

    def _read(self, number: int | None) -> None:
        if number == self._at:
            return
        self._at = number
        text = "" if number is None else self._stops[number].reading
        self._mark()
        self.setAccessibleDescription(text)
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.read.emit(text)

    def _height(self, row: int) -> float:
        """Rows run downwards; the view's y runs upwards."""
        return -float(row)

    def _draw(self) -> None:
        view = self._view
        if view is None or self.width() < 50:
            return
        self.painted += 1
        look = self._look
        item = self.plot.getPlotItem()
        item.clear()
        self.plot.setBackground(look.colour("surface"))
        self._cursor = pg.ScatterPlotItem(size=look.px(12), pen=pg.mkPen(look.colour("focus"), width=2), brush=None)
        rows = max(1, len(view.rows))
        axis = self.plot.getAxis("bottom")
        axis.setTicks([self._fitting_ticks(view)])
        axis.setTickFont(look.font(11, tabular=True))
        axis.setTextPen(look.colour("faint"))
        axis.setPen(pg.mkPen(None))
        axis.setStyle(tickLength=0, tickTextOffset=look.px(4))
        axis.setHeight(QFontMetrics(look.font(11)).height() + look.px(6))
        # Half a label's room on either side, so that the outer labels stand whole.
        room = max(1.0, self.plot.width() - 2.0 * look.px(26))
        beyond = (view.axis.high - view.axis.low) * look.px(26) / room
        item.setRange(xRange=(view.axis.low - beyond, view.axis.high + beyond), yRange=(-rows + 0.45, 0.55), padding=0)
        for amount, _ in view.axis.ticks:
            item.addItem(pg.InfiniteLine(amount, angle=90, pen=pg.mkPen(look.colour("hair"), width=1)))
        self._labels.display(view.rows, self.plot)
        unit = self._unit_per_pixel()
        for place, row in enumerate(view.rows):
            draw_row(item, row, self._height(place), view.axis, look, unit)
        item.addItem(self._cursor)
        self._mark()

    def _fitting_ticks(self, view: PayView) -> list[tuple[int, str]]:
        """As many labels as stand beside each other; every gridline stays."""
        metrics = QFontMetrics(self._look.font(11))
        wide = max((metrics.horizontalAdvance(text) for _, text in view.axis.ticks), default=0) + self._look.px(10)
        most = max(2, int(self.plot.width() / max(1, wide)))
        step = max(1, -(-len(view.axis.ticks) // most))
        return list(view.axis.ticks[::step])

    def _unit_per_pixel(self) -> tuple[float, float]:
        (left, right), (bottom, top) = self.plot.getViewBox().viewRange()
        room = self.plot.getViewBox().boundingRect()
        return (right - left) / max(1.0, room.width()), (top - bottom) / max(1.0, room.height())

    def _mark(self) -> None:
        if self._view is None:
            return
        if self._at is None or self._at >= len(self._stops):
            self._cursor.setData([], [])
        else:
            stop = self._stops[self._at]
            self._cursor.setData([stop.amount], [self._height(stop.row)])


def _stops(place: int, row: PayRowView) -> list[Stop]:
    stops = [Stop(place, float(point.amount), point.reading) for point in row.points if point.amount is not None]
    for stated in row.ranges:
        where = "".join(f" [{number}]" for number in stated.number)
        stops.append(Stop(place, float(stated.low), f"{row.tag.title}: {stated.text}, {UNSOURCED}{where}"))
    return sorted(stops, key=lambda stop: stop.amount)
