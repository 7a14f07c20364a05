"""One role's row of the pay chart: whisker, box, median, marks for what has no number, and the unsourced range."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics

from careercompare.present.cell import NO_SOURCE_MARK
from careercompare.present.money_axis import AxisView
from careercompare.present.pay import UNSOURCED_MARK, PayRowView, UnsourcedRangeView
from careercompare.present.pay_point import PayPointView
from careercompare.ui.look import Look

BOX = 20
WHISKER_END = 12
MEDIAN = 24
DENSE = 58


def draw_row(item: Any, row: PayRowView, y: float, axis: AxisView, look: Look, unit: tuple[float, float]) -> None:
    """Add a row at height y; `unit` is one pixel in the view's units, across and up."""
    drawing = _RowDrawing(item, row, y, axis, look, unit)
    drawing.draw()


class _RowDrawing:
    """Draws with lengths in pixels of the design, whatever the axis spans."""

    def __init__(
        self, item: Any, row: PayRowView, y: float, axis: AxisView, look: Look, unit: tuple[float, float]
    ) -> None:
        self._item = item
        self._row = row
        self._y = y
        self._axis = axis
        self._look = look
        self._across, self._up = unit
        self._colour = look.accent(row.tag.accent)
        # Rows are one unit apart: where that is little, words below a row would run into the next one's.
        self._dense = 1 / self._up < look.px(DENSE)
        beside = 4 * self._across
        self._taken = [(stated.low - beside, stated.high + beside) for stated in row.ranges]

    def draw(self) -> None:
        """Draw what is published, then what is not."""
        amounts = {point.name: point for point in self._row.points if point.amount is not None}
        self._whisker(amounts)
        self._box(amounts)
        median = amounts.get("Median")
        if median is not None:
            self._median(median)
        self._ends(amounts, median)
        if self._row.gap:
            self._gap(amounts)
        for stated in self._row.ranges:
            self._unsourced(stated)

    def _gap(self, amounts: dict[str, PayPointView]) -> None:
        """What is missing, in words that wrap where the row is narrow."""
        words = self._row.gap
        room = (self._axis.high - self._axis.low) / self._across
        shown = self._text(self._middle(amounts), self._y, words, "soft", (0.5, 0.5), italic=True)
        if not amounts and self._width(words, 11, QFont.Weight.Normal) + 12 > room:
            shown.setTextWidth(max(room, 40.0))

    def _middle(self, amounts: dict[str, PayPointView]) -> float:
        placed = [float(point.amount or 0) for point in amounts.values()]
        return sum(placed) / len(placed) if placed else (self._axis.low + self._axis.high) / 2

    def _x(self, point: PayPointView) -> float:
        return float(self._axis.high if point.top_coded else point.amount or 0)

    def _whisker(self, amounts: dict[str, PayPointView]) -> None:
        ends = [amounts[name] for name in ("P10", "P90") if name in amounts]
        inner = [self._x(point) for point in amounts.values()]
        if len(inner) < 2:
            return
        self._line(min(inner), self._y, max(inner), self._y, 1.5)
        half = self._look.px(WHISKER_END) / 2 * self._up
        for end in ends:
            if not end.top_coded:
                self._line(self._x(end), self._y - half, self._x(end), self._y + half, 1.5)
        if any(point.top_coded for point in amounts.values()):
            self._arrow()

    def _arrow(self) -> None:
        """An open arrow to the axis' edge: the value lies beyond it."""
        tip, back, half = float(self._axis.high), 8 * self._across, 6 * self._up
        self._line(tip - back, self._y - half, tip, self._y, 1.5)
        self._line(tip - back, self._y + half, tip, self._y, 1.5)

    def _box(self, amounts: dict[str, PayPointView]) -> None:
        if "P25" not in amounts or "P75" not in amounts:
            return
        low, high = self._x(amounts["P25"]), self._x(amounts["P75"])
        bar = pg.BarGraphItem(
            x0=[low],
            x1=[high],
            y0=[self._y - self._look.px(BOX) / 2 * self._up],
            y1=[self._y + self._look.px(BOX) / 2 * self._up],
            brush=self._look.wash(self._row.tag.accent),
            pen=pg.mkPen(self._colour, width=1),
        )
        self._item.addItem(bar)

    def _median(self, median: PayPointView) -> None:
        half = self._look.px(MEDIAN) / 2 * self._up
        self._line(self._x(median), self._y - half, self._x(median), self._y + half, 3)
        self._text(
            self._x(median), self._y + half, median.text, None, (0.5, 1.0), weight=QFont.Weight.DemiBold, size=12
        )

    def _ends(self, amounts: dict[str, PayPointView], median: PayPointView | None) -> None:
        """Name P10 and P90 where their words do not run into the median's: all values stand in table and reading."""
        lift = self._look.px(WHISKER_END) / 2 * self._up
        for name in ("P10", "P90"):
            point = amounts.get(name)
            if point is None:
                continue
            text = f"{name} {point.text}"
            width = self._width(text, 11, QFont.Weight.Normal)
            x = self._inside(self._x(point), width)
            if median is not None:
                need = (width + self._width(median.text, 12, QFont.Weight.DemiBold)) / 2 + 8
                if abs(x - self._x(median)) / self._across < need:
                    continue
            self._text(x, self._y + lift, text, "soft", (0.5, 1.0))

    def _unsourced(self, stated: UnsourcedRangeView) -> None:
        y = self._y - self._look.px(15 if self._dense else 20) * self._up
        pen = pg.mkPen(self._look.colour("faint"), width=1.5, style=Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([2, 3])
        if stated.low == stated.high:  # a line without length is not seen
            ring = pg.mkPen(self._look.colour("faint"), width=1.5)
            dot = pg.ScatterPlotItem([stated.low], [y], size=self._look.px(7), pen=ring, brush=None)
            self._item.addItem(dot)
        else:
            self._item.addItem(pg.PlotCurveItem([stated.low, stated.high], [y, y], pen=pen))
        if self._dense:
            return
        for text in (f"{stated.text} {UNSOURCED_MARK}", f"{stated.text} {NO_SOURCE_MARK}", NO_SOURCE_MARK):
            need = self._width(text, 11, QFont.Weight.Normal) * self._across
            right, left = stated.high + 6 * self._across, stated.low - 6 * self._across
            if self._free(right, right + need):
                self._text(right, y, text, "faint", (0.0, 0.5), italic=True)
                return
            if self._free(left - need, left):
                self._text(left, y, text, "faint", (1.0, 0.5), italic=True)
                return

    def _free(self, start: float, end: float) -> bool:
        """Whether words below the row fit there, beside every stated range and its words; if so, they take it."""
        edge = 6 * self._across
        inside = self._axis.low <= start and end + edge <= self._axis.high
        free = inside and all(end <= low or high <= start for low, high in self._taken)
        if free:
            self._taken.append((start, end))
        return free

    def _inside(self, x: float, width: float) -> float:
        half = width / 2 * self._across
        return min(max(x, self._axis.low + half), self._axis.high - half)

    def _width(self, text: str, size: float, weight: QFont.Weight) -> float:
        return float(QFontMetrics(self._look.font(size, weight)).horizontalAdvance(text))

    def _line(self, x1: float, y1: float, x2: float, y2: float, width: float) -> None:
        self._item.addItem(pg.PlotCurveItem([x1, x2], [y1, y2], pen=pg.mkPen(self._colour, width=width)))

    def _text(
        self,
        x: float,
        y: float,
        text: str,
        colour: str | None,
        anchor: tuple[float, float],
        *,
        weight: QFont.Weight = QFont.Weight.Normal,
        size: float = 11,
        italic: bool = False,
    ) -> Any:
        shown = pg.TextItem(text, color=self._colour if colour is None else self._look.colour(colour), anchor=anchor)
        # The plot's ground behind the words keeps gridlines out of them.
        shown.fill = pg.mkBrush(self._look.colour("surface"))
        font = self._look.font(size, weight)
        font.setItalic(italic)
        shown.setFont(font)
        shown.textItem.document().setDocumentMargin(1)
        shown.setPos(QPointF(x, y))
        self._item.addItem(shown)
        return shown
