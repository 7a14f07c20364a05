"""The pay chart drawn with signs, for a font whose signs are all of one width."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len, set_cell_size

from careercompare.present.blocks import PayChart
from careercompare.present.money_axis import AxisView
from careercompare.present.pay import PayRowView
from careercompare.present.say import say

NAMES_WIDTH = 22
LEAST = 30
WHISKER, END, BOX, MEDIAN, BEYOND, STATED = "-", "|", "=", "#", ">", "."


def text_chart(chart: PayChart, width: int) -> Iterator[str]:
    """The lines of the chart, with a key below; none if there is too little room or nothing to draw."""
    room = width - NAMES_WIDTH - 2
    if room < LEAST or not chart.axis.ticks:
        return
    yield ""
    for row in chart.rows:
        name = set_cell_size(f"{row.tag.letter} {row.tag.title}", NAMES_WIDTH)
        yield f"{name}  {_published(row, chart.axis, room)}"
        if row.ranges:
            yield f"{'':{NAMES_WIDTH}}  {_stated(row, chart.axis, room)}"
    yield f"{'':{NAMES_WIDTH}}  {_ticks(chart.axis, room)}"
    yield ""
    yield say("{end} P10 and P90, {box} the middle half, {median} the median.", end=END, box=BOX, median=MEDIAN)
    if any(point.top_coded for row in chart.rows for point in row.points):
        yield say("{sign} higher than the publisher gives amounts for.", sign=BEYOND)
    if any(row.ranges for row in chart.rows):
        yield say("{sign} stated without a source.", sign=STATED)


def _place(amount: int, axis: AxisView, room: int) -> int:
    return round((amount - axis.low) / max(axis.high - axis.low, 1) * (room - 1))


def _published(row: PayRowView, axis: AxisView, room: int) -> str:
    points = {point.name: point for point in row.points if point.amount is not None or point.top_coded}
    if not points:
        return row.gap
    signs = [" "] * room
    places = {
        name: room - 1 if point.top_coded or point.amount is None else _place(point.amount, axis, room)
        for name, point in points.items()
    }
    _fill(signs, min(places.values()), max(places.values()), WHISKER)
    if {"P25", "P75"} <= set(places):
        _fill(signs, places["P25"], places["P75"], BOX)
    for name, sign in (("P10", END), ("P90", END), ("Median", MEDIAN)):
        if name in places and not points[name].top_coded:
            signs[places[name]] = sign
    if any(point.top_coded for point in points.values()):
        signs[-1] = BEYOND
    return "".join(signs)


def _stated(row: PayRowView, axis: AxisView, room: int) -> str:
    signs = [" "] * room
    for stated in row.ranges:
        _fill(signs, _place(stated.low, axis, room), _place(stated.high, axis, room), STATED)
    return "".join(signs)


def _fill(signs: list[str], start: int, end: int, sign: str) -> None:
    signs[start : end + 1] = [sign] * (end + 1 - start)


def _ticks(axis: AxisView, room: int) -> str:
    """The labels of the axis, each as far right as its amount allows, without those that would touch another."""
    made = ""
    for tick, text in axis.ticks:
        start = min(max(_place(tick, axis, room) - cell_len(text) // 2, 0), room - cell_len(text))
        if not made or start >= cell_len(made) + 2:
            made = f"{made}{' ' * (start - cell_len(made))}{text}"
    return made
