"""The pay view: axis, points, marks, sentences, unsourced ranges and the table that says the same."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercompare.core.pay import Concept, Mark, PayFigure, PayTable, Period
from careercompare.core.role import Role
from careercompare.present.pay import PayView
from careercompare.present.screen import present
from tests.builders import (
    a_catalogue,
    a_comparison,
    a_pay_table,
    a_range,
    a_role,
    a_source,
    four_roles_catalogue,
    two_roles_catalogue,
)

TWO = present(two_roles_catalogue(), a_comparison(two_roles_catalogue())).pay
FOUR = present(four_roles_catalogue(), a_comparison(four_roles_catalogue())).pay


def shown(table: PayTable | None, *roles: Role) -> PayView:
    """The pay of some roles in one table."""
    catalogue = a_catalogue(roles, pay_tables=() if table is None else (table,))
    return present(catalogue, a_comparison(catalogue)).pay


def of(**cells: int | Mark | None) -> PayView:
    """The pay of one role with these cells."""
    return shown(a_pay_table(PayFigure("15-1244", **cells)))  # type: ignore[arg-type]


def check_axis(view: PayView) -> None:
    """Everything drawn lies on the axis; ticks rise from edge to edge in one round step, with labels of their own."""
    amounts = [point.amount for row in view.rows for point in row.points if point.amount is not None]
    amounts += [end for row in view.rows for stated in row.ranges for end in (stated.low, stated.high)]
    places = [tick for tick, _ in view.axis.ticks]
    (step,) = {after - before for before, after in pairwise(places)}
    assert view.axis.low == places[0] <= min(amounts)
    assert view.axis.high == places[-1] >= max(amounts) + step / 4
    assert str(step).rstrip("0") in ("1", "2", "5")
    assert all(tick % step == 0 for tick in places)
    assert len({label for _, label in view.axis.ticks}) == len(places) <= 13


def test_the_axis_covers_everything_in_round_ticks() -> None:
    """In the two roles and in the hard cases."""
    check_axis(TWO)
    check_axis(FOUR)
    assert TWO.axis.ticks[0] == (40000, "$40k")


@settings(deadline=None)
@given(st.lists(st.integers(1, 5_000_000), min_size=1, max_size=5))
def test_any_amounts_have_an_axis(amounts: list[int]) -> None:
    """Wages by the hour, one amount alone, and fortunes."""
    names = ("p10", "p25", "median", "p75", "p90")
    check_axis(of(**dict(zip(names, sorted(amounts), strict=False))))


def test_hourly_amounts_are_not_rounded_to_thousands() -> None:
    """An axis of $0k would say nothing."""
    view = shown(a_pay_table(PayFigure("15-1244", p10=21, median=30, p90=47), period=Period.HOUR))
    assert view.unit == "Base wage, USD an hour"
    assert {"$25", "$30"} <= {label for _, label in view.axis.ticks}


def test_points_have_readings() -> None:
    """Five values in rising order, each with what it means."""
    row = TWO.rows[0]
    assert [(point.name, point.amount) for point in row.points] == [
        ("P10", 62640),
        ("P25", 78010),
        ("Median", 99130),
        ("P75", 126640),
        ("P90", 155050),
    ]
    assert row.points[0].reading == "Network Engineer, P10: one in ten earns less than $62,640"
    assert (row.mean, row.employment, row.gap) == ("$103,680", "314,340", "")
    assert (row.counted_as, row.label) == ("15-1244 Network Administrators", "15-1244 · May 2025")
    assert row.sentence == "Network Engineer: half earn more than $99,130, half less."


def test_top_coded_is_an_open_end() -> None:
    """Drawn from the floor with an arrow, worded as over it, and never read as an exact amount."""
    point = FOUR.rows[1].point("P90")
    assert point is not None
    assert (point.amount, point.text, point.top_coded) == (239200, "over $239,200", True)
    assert point.reading == "Surgeon, P90: over $239,200"
    assert not any(one.top_coded for one in FOUR.rows[1].points if one.name != "P90")


def test_a_top_coded_median_says_at_least() -> None:
    """With the floor where it is known, and without an amount where it is not."""
    assert of(median=Mark.TOP_CODED).rows[0].sentence == "Network Engineer: half earn more than $239,200."
    table = a_pay_table(PayFigure("15-1244", median=Mark.TOP_CODED), top_code=None)
    (row,) = shown(table).rows
    assert (row.points[0].text, row.points[0].amount, row.gap) == ("top-coded", None, "")
    assert row.sentence == "Network Engineer: the median is higher than the publisher gives amounts for."


@pytest.mark.parametrize(("mark", "word"), [(Mark.SUPPRESSED, "withheld"), (Mark.NOT_APPLICABLE, "not applicable")])
def test_other_marks_are_a_gap_with_a_word(mark: Mark, word: str) -> None:
    """No number and no 0 stands for what was not published."""
    (row,) = of(p10=50000, median=mark, mean=mark).rows
    median = row.point("Median")
    assert median is not None
    assert (median.amount, median.text, median.top_coded, row.mean) == (None, word, False, word)
    assert median.reading == f"Network Engineer, Median: {word}"
    assert (row.gap, row.sentence) == (
        "median not published",
        "The median of Network Engineer is not published here.",
    )


def test_a_partial_set_is_fine() -> None:
    """Values that were not published at all have no point, and a word in the table."""
    view = of(median=80000)
    assert [point.name for point in view.rows[0].points] == ["Median"]
    assert view.table()[1][2:] == (*["not listed"] * 2, "$80,000", *["not listed"] * 4)


def test_no_figure_at_all() -> None:
    """The row stays, and says so."""
    row = FOUR.rows[3]
    assert (row.points, row.gap, row.mean) == (
        (),
        "Not published for the United States: its source lists no such figure there",
        "not listed",
    )
    assert (
        row.sentence == "Lighthouse Keeper: not published for the United States: its source lists no such figure there."
    )


def test_no_table_for_the_area() -> None:
    """One sentence, and an empty axis."""
    view = shown(None, a_role())
    assert (view.unit, view.source_line) == ("", "No pay is published for this area.")
    assert (view.axis.low, view.axis.high, view.axis.ticks) == (0, 1, ())


def test_a_role_without_an_occupation() -> None:
    """It cannot be counted, which is said."""
    (row,) = shown(a_pay_table(), a_role(occupations=())).rows
    assert (row.counted_as, row.label, row.gap) == (
        "no official occupation",
        "no official occupation",
        "No official occupation, so no published pay",
    )


def test_the_table_has_every_value() -> None:
    """Whoever cannot see the chart reads the same numbers."""
    header, *lines = FOUR.table()
    assert header == ("Role", "Counted as", "P10", "P25", "Median", "P75", "P90", "Mean", "Employed")
    for row, line in zip(FOUR.rows, lines, strict=True):
        assert line[:2] == (row.tag.title, row.counted_as)
        assert line[-2:] == (row.mean, row.employment)
        for name, text in zip(header[2:7], line[2:7], strict=True):
            point = row.point(name)
            assert text == (point.text if point else "not listed")
    assert lines[1][6] == "over $239,200"
    assert lines[2][4] == "withheld"


def test_unsourced_ranges_stand_apart() -> None:
    """They are no points, carry where they were read, and say what they lack."""
    assert TWO.unsourced() == (
        ("Network Engineer", "$70,000–$110,000 ∅\u00a0no source, stated without a date"),
        ("Security Engineer", "$90,000–$130,000 ∅\u00a0no source, stated without a date"),
    )
    (stated,) = TWO.rows[0].ranges
    assert (stated.low, stated.high, stated.number) == (70000, 110000, (1,))
    assert "$110,000" not in str(TWO.table())


def test_a_range_in_another_unit_is_told_and_not_drawn() -> None:
    """Currencies and periods never share an axis, and nothing is dropped in silence."""
    role = a_role(unsourced_pay=(a_range(50000, 60000, "EUR"), a_range(20, 30, period=Period.HOUR)))
    (row,) = shown(a_pay_table(), role).rows
    assert row.ranges == ()
    assert "€50,000–€60,000 a year, no source, stated without a date." in row.sentence
    assert "$20–$30 an hour" in row.sentence


def test_without_a_table_the_axis_has_the_ranges_currency() -> None:
    """And a range in a second currency does not share it."""
    one = a_role("one", unsourced_pay=(a_range(50000, 60000, "EUR"),))
    view = shown(None, one, a_role("two", unsourced_pay=(a_range(90000, 99000),)))
    assert {label[0] for _, label in view.axis.ticks} == {"€"}
    assert view.axis.high < 90000
    assert view.rows[1].ranges == ()


def test_year_source_and_note_are_said() -> None:
    """Every number carries its date and its source."""
    assert TWO.source_line.startswith(f"[{TWO.numbers[0]}] ")
    assert TWO.source_line.endswith("] Example Bureau, Title of wages, May 2025, United States.")
    assert (TWO.unit, TWO.area) == ("Base wage, USD a year", "United States")
    assert TWO.reading == " ".join(row.sentence for row in TWO.rows)
    sources = {name: a_source(name, note=f"Note on {name}.") for name in ("article", "survey", "wages", "projections")}
    catalogue = a_catalogue(sources=sources, pay_tables=(a_pay_table(concept=Concept.UNKNOWN),))
    view = present(catalogue, a_comparison(catalogue)).pay
    assert (view.note, view.unit) == ("Note on wages.", "Pay, contents unknown, USD a year")


def test_one_stated_amount_is_shown_as_one() -> None:
    """In the unit of the axis and in another, never as “$72,500–$72,500”."""
    role = a_role(unsourced_pay=(a_range(72500, 72500), a_range(45, 45, period=Period.HOUR)))
    view = shown(a_pay_table(PayFigure("15-1244", median=60000)), role)

    assert view.rows[0].ranges[0].text == "$72,500"
    assert view.unsourced()[0][1].startswith("$72,500 ")
    assert "in another unit: $45 an hour" in view.rows[0].sentence
