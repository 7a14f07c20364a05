"""The drawn pay chart: every amount at its place, words apart from one another and within the picture."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from careercompare.present.blocks import PayChart
from careercompare.present.pay import UnsourcedRangeView
from careercompare.report.pay_drawing import PayDrawing, pay_drawing
from careercompare.report.pay_row_drawing import LARGE, SMALL, Words, text_width
from tests.report.documents import AXIS, TAGS, a_pay_row

CHART = PayChart(AXIS, tuple(a_pay_row(tag) for tag in TAGS), "")
WIDTHS = (330, 620, 900)


def extent(words: Words) -> tuple[float, float]:
    """Where words start and end."""
    wide = text_width(words.text, LARGE if words.look == "median" else SMALL)
    start = words.x - {"start": 0.0, "middle": wide / 2, "end": wide}[words.anchor]
    return start, start + wide


def all_words(drawing: PayDrawing) -> list[Words]:
    """Ticks and all that stands in the rows."""
    return [*drawing.ticks, *(words for row in drawing.rows for words in row.words)]


@pytest.mark.parametrize("width", WIDTHS)
def test_words_stay_in_the_picture_and_apart(width: int) -> None:
    """At any width."""
    drawing = pay_drawing(CHART, width)

    for words in all_words(drawing):
        start, end = extent(words)
        assert start >= -0.5, words
        assert end <= width + 0.5, words
        assert 8 <= words.y <= drawing.height
    for one, other in combinations(all_words(drawing), 2):
        if abs(one.y - other.y) < 10:
            assert extent(one)[1] <= extent(other)[0] or extent(other)[1] <= extent(one)[0], (one, other)


@pytest.mark.parametrize("width", WIDTHS)
def test_amounts_stand_on_one_scale(width: int) -> None:
    """Medians lie between the gridlines that their amounts lie between."""
    drawing = pay_drawing(CHART, width)
    low, high = drawing.grid[0].x1, drawing.grid[-1].x1
    medians = [stroke.x1 for row in drawing.rows for stroke in row.strokes if stroke.look == "median"]

    shares = [(x - low) / (high - low) for x in medians]
    assert shares == pytest.approx([(amount - 40000) / 200000 for amount in (99130, 129180, 235930)])
    box = drawing.rows[0].boxes[0]
    assert (box.x - low) / (high - low) == pytest.approx((78010 - 40000) / 200000)
    assert (box.x + box.width - low) / (high - low) == pytest.approx((126640 - 40000) / 200000)


def test_what_nobody_published_an_end_of_stays_open() -> None:
    """A box without its right edge and an arrow; what is not published at all is a word."""
    rows = pay_drawing(CHART, 900).rows

    assert [box.open for row in rows for box in row.boxes] == [False, False, True]
    assert max(stroke.x2 for stroke in rows[2].strokes) == 886.0
    assert [words.text for words in rows[3].words] == ["not published for this area"]
    assert not rows[3].strokes


def test_a_stated_range_is_dashed_and_says_that_nothing_backs_it() -> None:
    """In shorter words where there is less room; an amount alone is a dot."""
    wide, narrow = pay_drawing(CHART, 900).rows[0], pay_drawing(CHART, 330).rows[0]

    assert [stroke.look for stroke in wide.strokes].count("stated") == 1
    assert wide.words[-1].text == "$70,000–$110,000 ∅\u00a0no source, stated without a date [1]"
    assert narrow.words[-1].text == "$70,000–$110,000 ∅\u00a0no source [1]"
    alone = replace(a_pay_row(TAGS[0]), ranges=(UnsourcedRangeView(90000, 90000, "$90,000", ()),) * 2)
    row = pay_drawing(replace(CHART, rows=(alone,)), 900).rows[0]
    assert len(row.dots) == 2
    assert row.dots[0][1] + 15 <= row.dots[1][1]


def test_a_chart_of_nothing_is_empty() -> None:
    """No ticks, no grid; and one amount alone divides by nothing."""
    bare = replace(CHART, rows=CHART.rows[3:], axis=replace(AXIS, low=0, high=0, ticks=()))
    drawing = pay_drawing(bare, 900)

    assert (drawing.grid, drawing.ticks) == ((), ())
