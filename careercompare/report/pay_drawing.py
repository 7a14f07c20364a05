"""The pay chart as lines, boxes and words at their places, for any file that can draw: all lengths are in pixels."""

from __future__ import annotations

from careercompare.core.value import value
from careercompare.present.blocks import PayChart
from careercompare.present.money_axis import AxisView
from careercompare.report.pay_row_drawing import (
    SMALL,
    RowDrawing,
    Scale,
    Stroke,
    Words,
    centred,
    row_drawing,
    text_width,
)

NAMES_WIDTH = 210
"""A column for the roles' names, where there is the width for it; else each stands over its row."""
WIDE = 560
FOOT = 26


@value
class PayDrawing:
    """The whole chart."""

    width: int
    height: float
    grid: tuple[Stroke, ...]
    ticks: tuple[Words, ...]
    rows: tuple[RowDrawing, ...]


def pay_drawing(chart: PayChart, width: int) -> PayDrawing:
    """Lay the chart out in a width; one without any amount has no grid."""
    beside = width >= WIDE
    scale = Scale(chart.axis, (NAMES_WIDTH if beside else 0) + 10.0, width - 14.0)
    top, rows = 0.0, []
    for row in chart.rows:
        rows.append(row_drawing(row, scale, top, beside=beside))
        top += rows[-1].height
    ticks = _ticks(chart.axis, scale)
    grid = tuple(Stroke(scale.x(tick), 0.0, scale.x(tick), top, "grid") for tick, _ in ticks)
    words = tuple(_tick(tick, text, scale, top, width) for tick, text in ticks)
    return PayDrawing(width, top + FOOT, grid, words, tuple(rows))


def _tick(tick: int, text: str, scale: Scale, top: float, width: int) -> Words:
    x, anchor = centred(scale.x(tick), text, SMALL, (0.0, float(width)))
    return Words(x, top + 18, text, "tick", anchor)


def _ticks(axis: AxisView, scale: Scale) -> tuple[tuple[int, str], ...]:
    """Every tick, or every second, third …, so that their words keep apart."""
    if len(axis.ticks) < 2:
        return axis.ticks
    room = scale.x(axis.ticks[1][0]) - scale.x(axis.ticks[0][0])
    widest = max(text_width(text, SMALL) for _, text in axis.ticks) + 10
    return axis.ticks[:: max(1, -int(-widest // room))]
