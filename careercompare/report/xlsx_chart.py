"""The pay chart as a chart of the workbook's own: bars over numbers that stand in the sheet."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from careercompare.core.value import value
from careercompare.present.blocks import Number, NumberKind, PayChart
from careercompare.present.cell import NO_SOURCE_MARK
from careercompare.present.pay import PayRowView
from careercompare.present.pay_point import NAMES, PayPointView
from careercompare.present.say import say
from careercompare.report.cleaning import line
from careercompare.report.number_formats import plain_format, tick_format
from careercompare.report.sheet_lines import SIZE
from careercompare.report.xlsx_looks import FONT, PATTERNS, Looks

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

WIDTH, ROW_HEIGHT, FRAME = 620, 46, 110
"""In pixels: the chart is as high as its rows need."""
STEPS = len(NAMES) - 1


@value
class Bar:
    """A line of the chart: where it begins, then four lengths in a row; `kinds` say what each length is.

    whisker, box, open (nobody published where it ends) or stated (a range without a source).
    """

    label: str
    accent: int
    amounts: tuple[int | None, ...]
    start: int
    lengths: tuple[int, ...]
    kinds: tuple[str, ...]


def bars_of(chart: PayChart) -> tuple[Bar, ...]:
    """A bar for each role's published pay, and one for each stated range."""
    made: list[Bar] = []
    for row in chart.rows:
        made.append(_published(row, chart.axis.high))
        label = say("{letter} · stated, {mark}", letter=row.tag.letter, mark=NO_SOURCE_MARK)
        for one in row.ranges:
            ends = (one.low, None, None, None, one.high)
            kinds = ("stated", "", "", "")
            made.append(Bar(label, row.tag.accent, ends, one.low, (one.high - one.low, 0, 0, 0), kinds))
    return tuple(made)


def _published(row: PayRowView, high: int) -> Bar:
    label = f"{row.tag.letter} · {line(row.tag.title)}"
    points = [row.point(name) for name in NAMES.values()]
    placed = [(at, point) for at, point in enumerate(points) if point is not None and _place(point, high) is not None]
    amounts = tuple(None if one is None or one.top_coded else one.amount for one in points)
    if not placed:
        words = f"{label}: {line(row.gap)}" if row.gap else label
        return Bar(words, row.tag.accent, amounts, 0, (0,) * STEPS, ("",) * STEPS)
    lengths, kinds = [0] * STEPS, [""] * STEPS
    for (before, one), (at, other) in pairwise(placed):
        start, end = _place(one, high) or 0, _place(other, high) or 0
        lengths[at - 1] = max(end - start, 0)
        whole = at - before == 1 and 0 < at < STEPS and before > 0
        kinds[at - 1] = "open" if other.top_coded else "box" if whole else "whisker"
    return Bar(label, row.tag.accent, amounts, _place(placed[0][1], high) or 0, tuple(lengths), tuple(kinds))


def _place(point: PayPointView, high: int) -> int | None:
    """Where a point stands: one that is only known to be higher, at the end of the axis."""
    return high if point.top_coded else point.amount


def add_chart(
    workbook: Workbook,
    sheet: Worksheet,
    chart: PayChart,
    looks: Looks,
    place: tuple[int, int],
    unit: str,
    language: str,
) -> tuple[int, int]:
    """Put the chart at a row and column, its numbers to the right of it; returns what it covers, rows and columns."""
    bars = bars_of(chart)
    row, column = place
    numbers = column + -(-WIDTH // 64) + 1
    format_ = plain_format(Number(1, NumberKind.MONEY, unit), language)
    _write_numbers(sheet, bars, looks, (row, numbers), format_)
    ticks = chart.axis.ticks
    on_axis = tick_format(ticks[-1][1], ticks[-1][0], unit, language) if ticks else format_
    made = _drawn(workbook, sheet, chart, bars, looks, (row + 1, numbers), on_axis)
    height = FRAME + ROW_HEIGHT * len(bars)
    made.set_size({"width": WIDTH, "height": height})
    sheet.insert_chart(row, column, made, {"description": line(chart.words), "object_position": 2})
    return -(-height // 18) + 1, -(-WIDTH // 64)


def _write_numbers(sheet: Worksheet, bars: Sequence[Bar], looks: Looks, place: tuple[int, int], format_: str) -> None:
    """The published amounts, then the lengths that the chart stacks."""
    row, column = place
    steps = [say("{first} to {last}", first=one, last=other) for one, other in pairwise(NAMES.values())]
    heads = (say("Numbers of the chart"), *NAMES.values(), say("Start"), *steps)
    for at, head in enumerate(heads):
        sheet.write_string(row, column + at, head, looks.text(head, **looks.head(None)))
    number = looks.of(num_format=format_)
    sheet.set_column(column, column, 34)
    sheet.set_column(column + 1, column + len(heads) - 1, 13)
    for down, bar in enumerate(bars, start=row + 1):
        sheet.write_string(down, column, bar.label, looks.text(bar.label))
        for at, amount in enumerate((*bar.amounts, bar.start, *bar.lengths), start=column + 1):
            if amount is not None:
                sheet.write_number(down, at, amount, number)


def _drawn(
    workbook: Workbook,
    sheet: Worksheet,
    chart: PayChart,
    bars: Sequence[Bar],
    looks: Looks,
    place: tuple[int, int],
    format_: str,
) -> Chart:
    row, column = place
    last = row + len(bars) - 1
    made = workbook.add_chart({"type": "bar", "subtype": "stacked"})
    name = sheet.get_name()
    labels = [name, row, column, last, column]
    first = column + 1 + len(NAMES)
    made.add_series(
        {"categories": labels, "values": [name, row, first, last, first], "fill": {"none": True}, "gap": 60}
    )
    for step in range(STEPS):
        at = first + 1 + step
        points = [_point(bar, bar.kinds[step], looks) for bar in bars]
        made.add_series({"categories": labels, "values": [name, row, at, last, at], "points": points, "gap": 60})
    font = {"name": FONT, "color": looks.colours["ink"], "size": SIZE}
    ticks = [tick for tick, _ in chart.axis.ticks]
    unit = {"major_unit": ticks[1] - ticks[0]} if len(ticks) > 1 else {}
    # Its axes are named as they lie: across are the amounts. From top to bottom they would stand above.
    made.set_y_axis({"reverse": True, "num_font": font, "line": {"color": looks.colours["edge"]}})
    made.set_x_axis(
        {
            "min": chart.axis.low,
            "max": chart.axis.high,
            "num_format": format_,
            "num_font": font,
            "label_position": "high",
            "major_gridlines": {"visible": True, "line": {"color": looks.colours["hair"]}},
            "line": {"none": True},
        }
        | unit
    )
    title = say("From P10 to P90; the darker bar is the middle half, parted at the median")
    made.set_title({"name": title, "name_font": font | {"bold": False}, "overlay": False})
    made.set_legend({"none": True})
    made.set_chartarea({"border": {"none": True}})
    return made


def _point(bar: Bar, kind: str, looks: Looks) -> dict[str, object]:
    accent, wash = looks.accent(bar.accent), looks.wash(bar.accent)
    edge = {"color": accent, "width": 0.75}
    hatch = {"pattern": "light_upward_diagonal", "fg_color": accent, "bg_color": "#ffffff"}
    if kind == "box":
        halves = {"color": "#ffffff", "width": 1.5}
        if looks.black:
            pattern = {"pattern": PATTERNS[bar.accent % 4], "fg_color": accent, "bg_color": "#ffffff"}
            return {"pattern": pattern, "border": edge}
        return {"fill": {"color": accent}, "border": halves}
    if kind == "whisker":
        return {"fill": {"color": wash}, "border": edge}
    if kind == "open":
        return {"pattern": hatch, "border": {"none": True}}
    if kind == "stated":
        return {"pattern": {**hatch, "pattern": "dotted_diamond"}, "border": edge | {"dash_type": "dash"}}
    return {"fill": {"none": True}}
