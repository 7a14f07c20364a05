"""One role's row of the drawn pay chart: whisker, box, median, open arrow, stated ranges, and their words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from careercompare.core.value import value
from careercompare.present.cell import NO_SOURCE_MARK
from careercompare.present.money_axis import AxisView
from careercompare.present.pay import UNSOURCED_MARK, PayRowView, UnsourcedRangeView
from careercompare.present.pay_point import PayPointView
from careercompare.present.say import say

SMALL, LARGE = 12.0, 14.0
NAME_LINE, MIDDLE, BOX, END, MEDIAN, STATED = 24.0, 46.0, 10.0, 6.0, 13.0, 22.0
"""Room for a name over a row, where a row's whisker lies, half the heights of what stands on it, and a range's line."""


@value
class Stroke:
    """A line; `look` says what it stands for: grid, whisker, median or stated."""

    x1: float
    y1: float
    x2: float
    y2: float
    look: str


@value
class Box:
    """The middle half; `open` at its end if nobody published where that is."""

    x: float
    y: float
    width: float
    height: float
    open: bool


@value
class Words:
    """A text on its base line; `anchor` is start, middle or end, `look` median, end, stated, gap or tick."""

    x: float
    y: float
    text: str
    look: str
    anchor: str = "start"


@value
class RowDrawing:
    """One role's row; `dots` are amounts stated alone, and its name stands at `name`: beside it, or over it."""

    row: PayRowView
    height: float
    name: tuple[float, float]
    strokes: tuple[Stroke, ...]
    boxes: tuple[Box, ...]
    dots: tuple[tuple[float, float], ...]
    words: tuple[Words, ...]


class Scale:
    """Where amounts stand between two edges."""

    def __init__(self, axis: AxisView, left: float, right: float) -> None:
        self.left, self.right = left, right
        self._low, self._span = axis.low, max(axis.high - axis.low, 1)

    def x(self, amount: int) -> float:
        """The place of an amount."""
        return self.left + (amount - self._low) / self._span * (self.right - self.left)

    def of(self, point: PayPointView) -> float:
        """The place of a published value; an open-ended one is at the edge."""
        return self.right if point.top_coded or point.amount is None else self.x(point.amount)


def row_drawing(row: PayRowView, scale: Scale, top: float, *, beside: bool) -> RowDrawing:
    """Draw a row from a height down."""
    start = top if beside else top + NAME_LINE
    y = start + MIDDLE
    points = {point.name: point for point in row.points if point.amount is not None or point.top_coded}
    words = [*_published(points, scale, y), *_gap(row, points, scale, y)]
    strokes = [*_whisker(points, scale, y)]
    dots = []
    below = y + STATED
    for stated in row.ranges:
        low, high = scale.x(stated.low), scale.x(stated.high)
        if stated.low == stated.high:  # a line without length is not seen
            dots.append((low, below))
        else:
            strokes.append(Stroke(low, below, high, below, "stated"))
        label = _stated(stated, low, high, below, scale)
        words.append(label)
        below = label.y + STATED - 4
    end = below - STATED + 4 if row.ranges else y + BOX
    name = (0.0, y + 1.0) if beside else (0.0, top + 16.0)
    boxes = tuple(_boxes(points, scale, y))
    return RowDrawing(row, end + 14 - top, name, tuple(strokes), boxes, tuple(dots), tuple(words))


def _whisker(points: dict[str, PayPointView], scale: Scale, y: float) -> Iterator[Stroke]:
    placed = [scale.of(point) for point in points.values()]
    if len(placed) > 1:
        yield Stroke(min(placed), y, max(placed), y, "whisker")
    elif any(point.top_coded for point in points.values()):
        yield Stroke(scale.right - 60, y, scale.right, y, "whisker")
    for name in ("P10", "P90"):
        if name in points and not points[name].top_coded:
            x = scale.of(points[name])
            yield Stroke(x, y - END, x, y + END, "whisker")
    if any(point.top_coded for point in points.values()):  # an open arrow: nobody published where it ends
        yield Stroke(scale.right - 8, y - END, scale.right, y, "whisker")
        yield Stroke(scale.right - 8, y + END, scale.right, y, "whisker")
    median = points.get("Median")
    if median is not None and not median.top_coded:
        yield Stroke(scale.of(median), y - MEDIAN, scale.of(median), y + MEDIAN, "median")


def _boxes(points: dict[str, PayPointView], scale: Scale, y: float) -> Iterator[Box]:
    low, high = points.get("P25"), points.get("P75")
    if low is not None and high is not None and not low.top_coded:
        end = scale.right - 12 if high.top_coded else scale.of(high)
        yield Box(scale.of(low), y - BOX, max(end - scale.of(low), 2.0), 2 * BOX, high.top_coded)


def _published(points: dict[str, PayPointView], scale: Scale, y: float) -> Iterator[Words]:
    """The median above all, and the two ends left and right of it: never over one another."""
    bounds = (scale.left, scale.right)
    middle = scale.of(points["Median"]) if "Median" in points else (scale.left + scale.right) / 2
    if "Median" in points:
        x, anchor = centred(middle, points["Median"].text, LARGE, bounds)
        yield Words(x, y - 31, points["Median"].text, "median", anchor)
    edge = scale.right
    if "P90" in points:
        text = f"P90 {points['P90'].text}"
        wide = text_width(text, SMALL)
        edge = min(max(scale.of(points["P90"]) - wide / 2, middle + 6), scale.right - wide)
        yield Words(edge, y - 16, text, "end")
    if "P10" in points:
        text = f"P10 {points['P10'].text}"
        wide = text_width(text, SMALL)
        end = min(scale.of(points["P10"]) + wide / 2, middle - 6, edge - 10)
        yield Words(max(end - wide, scale.left), y - 16, text, "end")


def _gap(row: PayRowView, points: dict[str, PayPointView], scale: Scale, y: float) -> Iterator[Words]:
    if row.gap:
        yield Words(scale.left, y + 4 if not points else y - 31, row.gap, "gap")


def _stated(stated: UnsourcedRangeView, low: float, high: float, y: float, scale: Scale) -> Words:
    """The words of a range: right of its line, left of it, or below; shorter where there is little room."""
    numbers = "".join(f" [{number}]" for number in stated.number)
    texts = [f"{stated.text} {say(mark)}{numbers}" for mark in (UNSOURCED_MARK, NO_SOURCE_MARK)]
    for text in texts:
        wide = text_width(text, SMALL)
        if high + 8 + wide <= scale.right:
            return Words(high + 8, y + 4, text, "stated")
        if low - 8 - wide >= scale.left:
            return Words(low - 8, y + 4, text, "stated", "end")
    text = texts[0] if text_width(texts[0], SMALL) <= scale.right - scale.left else texts[1]
    x, anchor = centred((low + high) / 2, text, SMALL, (scale.left, scale.right))
    return Words(x, y + 17, text, "stated", anchor)


def centred(x: float, text: str, size: float, bounds: tuple[float, float]) -> tuple[float, str]:
    """Where words stand that are centred on a place but stay between two bounds, and what of them stands there."""
    half = text_width(text, size) / 2
    if x - half < bounds[0]:
        return bounds[0], "start"
    return (bounds[1], "end") if x + half > bounds[1] else (x, "middle")


def text_width(text: str, size: float) -> float:
    """About how wide words are: nobody knows the font with which they will be shown."""
    wide = sum(1.0 if unicodedata.east_asian_width(one) in "WF" else 0.56 for one in text)
    return wide * size
