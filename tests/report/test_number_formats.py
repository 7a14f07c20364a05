"""Numbers in a spreadsheet read as the report says them, and count as what they are."""

from __future__ import annotations

import pytest

from careercompare.present.blocks import Number, NumberKind
from careercompare.report.number_formats import format_of, plain_format, tick_format

MONEY, SHARE, COUNT, POINTS = NumberKind


@pytest.mark.parametrize(
    ("words", "number", "shown"),
    [
        ("$99,130", Number(99130, MONEY, "USD"), "[$$-409]#,##0"),
        ("£29,970", Number(29970, MONEY, "GBP"), "[$£-409]#,##0"),
        ("CHF\u00a099,130", Number(99130, MONEY, "CHF"), "[$CHF-409]\\ #,##0"),
        ("99.130\u00a0€", Number(99130, MONEY, "EUR"), "#,##0\\ [$€-409]"),
        ("$99,130.50", Number(99130.5, MONEY, "USD"), "[$$-409]#,##0.00"),
        ("58\u00a0%", Number(0.58, SHARE), "0\\ %"),
        ("28.5\u00a0%", Number(0.285, SHARE), "0.0\\ %"),
        ("+28.5\u00a0%", Number(0.285, SHARE), '"+"0.0\\ %;"−"0.0\\ %;0.0\\ %'),
        ("−4.2\u00a0%", Number(-0.042, SHARE), '0.0\\ %;"−"0.0\\ %'),
        ("314,340", Number(314340, COUNT), "#,##0"),
        ("٩٩٬١٣٠", Number(99130, COUNT), "#,##0"),
        ("12", Number(12, COUNT), "0"),
        ("+4.2 points", Number(4.2, POINTS), '"+"0.0\\ "points";"−"0.0\\ "points";0.0\\ "points"'),
        ("over $239,200", Number(239200, MONEY, "USD"), '"over $"#,##0'),
    ],
)
def test_words_that_say_just_a_number_become_its_format(words: str, number: Number, shown: str) -> None:
    """Currency, decimals, sign and what stands around it."""
    assert format_of(words, number) == shown


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("39–98\u00a0%", Number(0.39, SHARE)),  # says more
        ("99\u00a0%", Number(0.996, SHARE)),  # a spreadsheet would round it to 100
        ("$99k", Number(99130, MONEY, "USD")),
        ("●●● essential, practitioner · 3 of 3", Number(3, POINTS)),
        ("about a hundred", Number(100, COUNT)),
        ("every one of these 12 skills that are asked", Number(12, COUNT)),
        ('12 "skills"', Number(12, COUNT)),
        ("4.2 %", Number(-0.042, SHARE)),
        ("0.58", Number(0.58, SHARE)),
    ],
)
def test_words_that_say_more_or_other_than_the_number_do_not(words: str, number: Number) -> None:
    """Such a number stands beside its words."""
    assert format_of(words, number) is None


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (Number(99130, MONEY, "USD"), "[$$-409]#,##0"),
        (Number(349.5, MONEY, "USD"), "[$$-409]#,##0.00"),
        (Number(99130, MONEY, "CHF"), "[$CHF-409]\\ #,##0"),
        (Number(0.39, SHARE), "0\\ %"),
        (Number(0.387, SHARE), "0.0\\ %"),
        (Number(3, POINTS), "#,##0"),
        (Number(1.25, POINTS), "0.0#"),
        (Number(99130, MONEY), "#,##0"),
    ],
)
def test_a_number_beside_its_words_has_the_format_of_its_kind(number: Number, shown: str) -> None:
    """Without losing what it is."""
    assert plain_format(number) == shown


def test_a_currency_is_written_for_the_reports_language() -> None:
    """So that a spreadsheet groups its thousands as that language does."""
    assert format_of("99.130 $", Number(99130, MONEY, "USD"), "de") == "#,##0\\ [$$-407]"


@pytest.mark.parametrize(
    ("words", "amount", "currency", "shown"),
    [
        ("$40k", 40000, "USD", '[$$-409]0,"k"'),
        ("$1,200k", 1200000, "USD", '[$$-409]#,##0,"k"'),
        ("$45,500", 45500, "USD", "[$$-409]#,##0"),
        ("CHF\u00a040k", 40000, "CHF", '[$CHF-409]\\ 0,"k"'),
        ("forty", 40000, "USD", "[$$-409]#,##0"),
    ],
)
def test_an_axis_reads_as_that_of_the_report(words: str, amount: int, currency: str, shown: str) -> None:
    """In thousands where it does."""
    assert tick_format(words, amount, currency) == shown
