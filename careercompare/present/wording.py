"""How money, shares, dates, counts and lists are put in words, the same everywhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

NBSP = "\u00a0"
_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@lru_cache(maxsize=4096)
def money(amount: int, currency: str) -> str:
    """A whole amount with its currency: $99,130, or CHF 99,130 where the sign is letters."""
    if currency == "USD" and amount >= 0:
        # As Babel writes it (a test holds the two together): loading Babel would be a tenth of every start.
        return f"${amount:,}"
    from babel.numbers import format_currency, get_currency_symbol

    gap = NBSP if get_currency_symbol(currency, locale="en_US")[-1:].isalpha() else ""
    return str(format_currency(amount, currency, f"¤{gap}#,##0", locale="en_US", currency_digits=False))


def short_money(amount: int, currency: str) -> str:
    """An amount rounded to thousands for an axis: $99k."""
    return money(round(amount / 1000), currency) + "k"


def percent_number(share: Fraction) -> int:
    """A share 0-1 as a whole percent; 0 and 100 are kept for exactly nothing and exactly all."""
    rounded = int(share * 100 + Fraction(1, 2))
    if 0 < share < 1:
        return min(max(rounded, 1), 99)
    return rounded


def percent(share: Fraction) -> str:
    """A share 0-1 as 58 %."""
    return f"{percent_number(share)}{NBSP}%"


def percent_range(low: Fraction, high: Fraction) -> str:
    """Two shares as 58-79 %, or one number when they round alike."""
    first, last = percent_number(low), percent_number(high)
    return f"{first}{NBSP}%" if first == last else f"{first}–{last}{NBSP}%"


def points(share: Fraction) -> str:
    """A gain in percentage points with one decimal: +4.2 points."""
    return f"+{float(share * 100):.1f} points"


def weight_points(twelfths: int) -> str:
    """Twelfths of a weight as a number with at most two decimals: 1.5."""
    return f"{twelfths / 12:.2f}".rstrip("0").rstrip(".")


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: 1 skill, 6 skills."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(items: Sequence[str], last: str = "and") -> str:
    """Items as a sentence lists them: A, B and C."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def date(text: str) -> str:
    """A date of YYYY, YYYY-MM or YYYY-MM-DD in words: 5 March 2025; anything else stays as it is."""
    found = _DATE.fullmatch(text)
    if found is None:
        return text
    year, month, day = found.groups()
    words = [str(int(day))] if day else []
    if month:
        words.append(_MONTHS[int(month) - 1])
    return " ".join((*words, year))


def signed(number: float) -> str:
    """A change in percent with its sign: +28.5 %, −4.2 %, and none if it rounds to 0.0 %."""
    shown = round(number, 1)
    return f"{'−' if shown < 0 else '+' if shown > 0 else ''}{abs(shown):.1f}{NBSP}%"
