"""Ranges of money as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare.core.pay import Period
from careercompare.data.money_ranges import money_ranges, number, stated_money

YEAR, MONTH, HOUR = Period


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$70,000 to $110,000 annually", (70000, 110000, "USD", YEAR)),
        ("from $70,000 to $110,000", (70000, 110000, "USD", None)),
        ("70.000–110.000 €", (70000, 110000, "EUR", None)),
        ("90–130k USD per year", (90000, 130000, "USD", YEAR)),
        ("$70-110K/yr", (70000, 110000, "USD", YEAR)),
        ("CHF 100'000 – 120’000 p.a.", (100000, 120000, "CHF", YEAR)),
        ("£35/hour – £50/hour", (35, 50, "GBP", HOUR)),
        ("between $90,000 and $130,000", (90000, 130000, "USD", None)),
        ("70 000 - 110\u00a0000 EUR a month", (70000, 110000, "EUR", MONTH)),
        ("€ 70.000,00 bis € 80.000,00 pro Jahr", (70000, 80000, "EUR", YEAR)),
        ("$1.5k–2k monthly", (1500, 2000, "USD", MONTH)),
        ("C$95k-C$80k", (80000, 95000, "CAD", None)),
        ("₹800,000 — ₹1,200,000 per annum", (800000, 1200000, "INR", YEAR)),
    ],
)
def test_what_is_a_range(text: str, expected: tuple[object, ...]) -> None:
    """Signs before and behind, both kinds of numbers, thousands, dashes and words."""
    (found,) = money_ranges(text)

    assert (found.low, found.high, found.currency, found.period) == expected
    assert not found.rounded


@pytest.mark.parametrize(
    "text",
    ["5–7 years", "70–110k", "$99,130", "IPv4 10-20 VPN", "ALL 10-20", "$10-€20", "2020–2024", "a-b"],
)
def test_what_is_none(text: str) -> None:
    """No currency, two currencies, one amount that nothing calls pay, words."""
    assert money_ranges(text) == ()


def test_the_heading_may_tell_the_period_and_broken_amounts_are_marked() -> None:
    """“Hourly pay: $30.50–$40”."""
    (found,) = money_ranges("$30.50–$40", "Hourly pay")

    assert (found.low, found.high, found.period, found.rounded) == (30, 40, HOUR, True)


@given(st.integers(1000, 10_000_000))
def test_a_number_is_read_in_every_country(amount: int) -> None:
    """Whatever divides the thousands, and with decimals of the other kind."""
    written = f"{amount:,}"

    for mark in ",.' \u00a0\u202f":
        assert number(written.replace(",", mark)) == amount
    assert number(f"{written}.50") == number(f"{written.replace(',', '.')},50") == amount + 0.5


@given(st.integers(1, 500), st.integers(1, 500), st.sampled_from(["$", "€", "£"]), st.sampled_from(["-", "–", " to "]))
def test_thousands_are_thousands(one: int, other: int, sign: str, between: str) -> None:
    """70k is 70,000, and the smaller amount comes first."""
    (short,) = money_ranges(f"{sign}{one}k{between}{sign}{other}k")
    (long,) = money_ranges(f"{sign}{one * 1000:,}{between}{sign}{other * 1000:,}")

    assert (short.low, short.high) == (long.low, long.high) == (min(one, other) * 1000, max(one, other) * 1000)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$72,500 a year", [(72500, 72500, "USD", YEAR)]),
        ("45 USD per hour", [(45, 45, "USD", HOUR)]),
        ("€40k", [(40000, 40000, "EUR", None)]),
        ("3.200 € pro Monat", [(3200, 3200, "EUR", MONTH)]),
        ("$72,500 a year, $35 an hour", [(72500, 72500, "USD", YEAR), (35, 35, "USD", HOUR)]),
        ("Annual: $70k–$80k, hourly: $35", [(70000, 80000, "USD", YEAR), (35, 35, "USD", HOUR)]),
        ("$72,500 or $35 an hour", [(72500, 72500, "USD", None), (35, 35, "USD", HOUR)]),
        ("Hourly: $30 in Texas; $40 in Ohio", [(30, 30, "USD", HOUR), (40, 40, "USD", HOUR)]),
        ("$90 and $130", [(90, 90, "USD", None), (130, 130, "USD", None)]),
    ],
)
def test_one_amount_alone_is_pay_too(text: str, expected: list[tuple[object, ...]]) -> None:
    """In a row about pay; each amount keeps the period that is said beside it."""
    found = stated_money(text, "Salary")

    assert [(each.low, each.high, each.currency, each.period) for each in found.pay] == expected
    assert found.left == ()


@pytest.mark.parametrize(
    ("text", "about", "written", "why"),
    [
        ("exam $300", "Certifications", "$300", "nothing says that it is pay"),
        ("$300 to $700", "Exam fees", "$300 to $700", "nothing says that it is pay"),
        ("about $1.2 million a year", "Pay", "$1.2 million a year", "could not be read"),
        ("$10-€20", "Pay", "$10-€20", "could not be read"),
        ("£400 per day", "Pay", "£400 per day", "not for an hour, a month or a year"),
        ("72,500 a year", "Pay", "72,500 a year", "no currency"),
        ("70–110k", "Salary", "70–110k", "no currency"),
    ],
)
def test_money_that_is_not_taken_is_named(text: str, about: str, written: str, why: str) -> None:
    """Nothing that looks like money is dropped without a word."""
    found = stated_money(text, about)

    assert found.pay == ()
    ((said, reason),) = found.left
    assert said == written
    assert why in reason


@pytest.mark.parametrize("text", ["CCNA, PEN 200", "since 2024", "5–7 years", "SOC 2"])
def test_numbers_that_are_no_money_are_not_asked_about(text: str) -> None:
    """Courses, years and counts."""
    assert stated_money(text, "Certifications").left == ()
