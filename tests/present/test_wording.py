"""Wording of money, shares, dates, counts and lists."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercompare.core.language import Language
from careercompare.present.say import speaking
from careercompare.present.wording import (
    count,
    date,
    listed,
    money,
    percent,
    percent_number,
    percent_range,
    points,
    short_money,
    signed,
    weight_points,
)

shares = st.fractions(0, 1)


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [(99130, "USD", "$99,130"), (30, "USD", "$30"), (99130, "EUR", "€99,130"), (99130, "CHF", "CHF\u00a099,130")],
)
def test_money(amount: int, currency: str, words: str) -> None:
    """Whole amounts with thousands apart; a sign of letters keeps its distance."""
    assert money(amount, currency) == words


def test_short_money_counts_thousands() -> None:
    """For an axis."""
    assert short_money(120000, "USD") == "$120k"


@pytest.mark.parametrize(
    ("share", "number"),
    [
        (Fraction(0), 0),
        (Fraction(1), 100),
        (Fraction(1, 1000), 1),
        (Fraction(999, 1000), 99),
        (Fraction(1, 2), 50),
        (Fraction(585, 1000), 59),
        (Fraction(584, 1000), 58),
    ],
)
def test_percent(share: Fraction, number: int) -> None:
    """Halves go up; 0 and 100 are kept for nothing and all."""
    assert percent_number(share) == number
    assert percent(share) == f"{number}\u00a0%"


@settings(deadline=None)
@given(shares)
def test_some_is_never_shown_as_nothing_or_all(share: Fraction) -> None:
    """A share between 0 and 1 is never 0 or 100 percent, and is off by less than one point."""
    shown = percent_number(share)
    assert (shown in (0, 100)) == (share in (0, 1))
    assert abs(shown - share * 100) < 1


def test_a_range_that_rounds_alike_is_one_number() -> None:
    """58–58 % would look like a mistake."""
    assert percent_range(Fraction(58, 100), Fraction(79, 100)) == "58–79\u00a0%"
    assert percent_range(Fraction(58, 100), Fraction(581, 1000)) == "58\u00a0%"
    assert percent_range(Fraction(995, 1000), Fraction(1)) == "99–100\u00a0%"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2025", "2025"),
        ("2025-05", "May 2025"),
        ("2025-03-05", "5 March 2025"),
        ("2025-12-31", "31 December 2025"),
        ("2025-13", "2025-13"),
        ("2025-03-99", "2025-03-99"),
        ("24-11-2026", "24-11-2026"),
        ("2025-0²", "2025-0²"),
        ("spring 2025", "spring 2025"),
        ("", ""),
    ],
)
def test_dates(text: str, words: str) -> None:
    """Only the three forms become words; what a person typed otherwise stays as typed."""
    assert date(text) == words


@settings(deadline=None)
@given(st.text(max_size=12))
def test_any_text_is_a_fine_date(text: str) -> None:
    """The date of a comparison is free text: no wording of it may fail."""
    assert isinstance(date(text), str)


def test_counts() -> None:
    """One has no s, and irregular nouns bring their own."""
    assert [count(1, "skill"), count(0, "skill"), count(6, "skill")] == ["1 skill", "0 skills", "6 skills"]
    assert [count(2, "entry", "entries"), count(1200, "job")] == ["2 entries", "1,200 jobs"]


def test_lists() -> None:
    """As a sentence has them."""
    assert [listed([]), listed(["A"]), listed(["A", "B"]), listed(["A", "B", "C"], "or")] == [
        "",
        "A",
        "A and B",
        "A, B or C",
    ]


def test_points_of_gain_and_of_weight() -> None:
    """Gains have one decimal, weights as many as they need up to two."""
    assert points(Fraction(42, 1000)) == "+4.2 points"
    assert [weight_points(twelfths) for twelfths in (0, 36, 18, 27, 4, 120)] == ["0", "3", "1.5", "2.25", "0.33", "10"]


def test_signed_changes() -> None:
    """A real minus, and no sign on what rounds to nothing."""
    assert [signed(28.5), signed(-4.2)] == ["+28.5\u00a0%", "−4.2\u00a0%"]
    assert {signed(0.0), signed(0.04), signed(-0.04)} == {"0.0\u00a0%"}


def test_a_sign_stays_before_its_number_in_a_line_that_runs_from_the_right() -> None:
    """An invisible mark holds it there; a number without a sign needs none."""
    with speaking(Language("he", "עברית", right_to_left=True)):
        assert signed(-4.2) == "\u200f\u200e−4.2\u00a0%\u200e\u200f"
        assert points(Fraction(42, 1000)) == "\u200f\u200e+4.2\u200e\u200f points"
        assert signed(0.0) == "0.0\u00a0%"
