"""Numbers, amounts and dates as each language writes them."""

from __future__ import annotations

import pytest
from babel.numbers import format_currency, format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st

from careercompare.core.language import Language
from careercompare.present.numerals import amount, day_words, items_listed, numeral
from careercompare.present.say import speaking
from careercompare.present.wording import (
    date,
    in_a_row,
    listed,
    money,
    short_money,
    signed,
    weight_points,
    whole,
)


@settings(deadline=None)
@given(st.integers(0, 10**9))
def test_english_is_written_as_babel_would(number: int) -> None:
    """Without loading it."""
    assert numeral(number, "en") == format_decimal(number, locale="en_US")
    assert amount(number, "USD", "en") == format_currency(
        number, "USD", "¤#,##0", locale="en_US", currency_digits=False
    )


@pytest.mark.parametrize(
    ("code", "number", "paid"),
    [
        ("de", "1.234,5", "99.130\u00a0$"),
        ("es", "1.234,5", "99.130\u00a0US$"),
        ("fr", "1\u202f234,5", "99\u202f130\u00a0$US"),
        ("ar", "1,234.5", "\u200f99,130\u00a0US$\u200e"),
        ("he", "1,234.5", "\u200f99,130\u00a0\u200f$\u200e"),
    ],
)
def test_each_language_writes_numbers_its_own_way(code: str, number: str, paid: str) -> None:
    """With the same digits: no page shows two kinds of them."""
    assert numeral(1234.5, code, 1) == number
    assert amount(99130, "USD", code) == paid


def test_hundredths_are_shown_only_where_there_are_some() -> None:
    """Fees have them, pay does not."""
    assert [amount(one, "USD", "en") for one in (369, 1149.5)] == ["$369", "$1,149.50"]
    assert [amount(one, "EUR", "de") for one in (369, 1149.5)] == ["369\u00a0€", "1.149,50\u00a0€"]
    assert amount(1149.5, "CHF", "en") == "CHF\u00a01,149.50"


def test_dates_and_lists() -> None:
    """As sentences have them."""
    assert [day_words(2025, 3, 5, "de"), day_words(2025, 3, 0, "es")] == ["5. März 2025", "marzo de 2025"]
    assert items_listed(["A", "B", "C"], "fr", choice=False) == "A, B et C"
    assert items_listed(["A", "B", "C"], "de", choice=True) == "A, B oder C"
    assert items_listed(["A", "\u200eB\u200e"], "he", choice=False) == "A ו\u05be\u200eB\u200e"
    assert items_listed(["A", "\u05d1"], "he", choice=False) == "A ו\u05d1"
    assert [items_listed(["A", "B", "IDS"], "es", choice=False), items_listed(["A", "OSPF"], "es", choice=True)] == [
        "A, B e IDS",
        "A u OSPF",
    ]
    assert [items_listed(["A", "Hielo"], "es", choice=False), items_listed(["A", "B"], "es", choice=True)] == [
        "A y Hielo",
        "A o B",
    ]
    with pytest.raises(ValueError, match="day"):
        day_words(2025, 2, 31, "de")


def test_wording_follows_the_language_of_the_moment() -> None:
    """All that has a number in it."""
    german = Language("de", "Deutsch", messages={"{number}k": ("{number}\u00a0Tsd.",)})
    with speaking(german):
        assert [whole(1200), money(1200, "EUR"), short_money(120000, "USD")] == [
            "1.200",
            "1.200\u00a0€",
            "120\u00a0Tsd.\u00a0$",
        ]
        assert [signed(28.5), weight_points(27), listed(["A", "B"])] == ["+28,5\u00a0%", "2,25", "A und B"]
        assert [date("2025-03-05"), date("2025-03"), date("2025"), date("2025-02-31"), date("bald")] == [
            "5. März 2025",
            "März 2025",
            "2025",
            "2025-02-31",
            "bald",
        ]
        assert in_a_row(["A", "B", "C"]) == "A, B, C"
