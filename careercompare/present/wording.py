"""How money, shares, dates, counts and lists are put in words, the same everywhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import reduce
from typing import Literal

from careercompare.present.numerals import amount, day_words, items_listed, numeral
from careercompare.present.say import in_order, say, spoken

_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def whole(number: float) -> str:
    """A number without decimals: 1,200."""
    return numeral(number, spoken().code)


def money(number: float, currency: str) -> str:
    """An amount with its currency: $99,130, $1,149.50, or CHF 99,130 where the sign is letters."""
    return amount(number, currency, spoken().code)


def short_money(number: int, currency: str) -> str:
    """An amount rounded to thousands for an axis: $99k."""
    thousands = round(number / 1000)
    return money(thousands, currency).replace(whole(thousands), say("{number}k", number=whole(thousands)))


def percent_number(share: Fraction) -> int:
    """A share 0-1 as a whole percent; 0 and 100 are kept for exactly nothing and exactly all."""
    rounded = int(share * 100 + Fraction(1, 2))
    if 0 < share < 1:
        return min(max(rounded, 1), 99)
    return rounded


def percent(share: Fraction) -> str:
    """A share 0-1 as 58 %."""
    return in_percent(whole(percent_number(share)))


def in_percent(number: str) -> str:
    """A number that is one of a hundred: 58 %."""
    return say("{number}\u00a0%", number=number)


def percent_range(low: Fraction, high: Fraction) -> str:
    """Two shares as 58-79 %, or one number when they round alike."""
    first, last = whole(percent_number(low)), whole(percent_number(high))
    return in_percent(first) if first == last else in_percent(say("{low}–{high}", low=first, high=last))


def points(share: Fraction) -> str:
    """A gain in percentage points with one decimal: +4.2 points."""
    return say("{number} points", number=gained(float(share * 100)))


def gained(percentage_points: float) -> str:
    """A gain without its unit, for a column that names it: +4.2."""
    return in_order(f"+{numeral(percentage_points, spoken().code, 1)}")


def weight_points(twelfths: int) -> str:
    """Twelfths of a weight as a number with at most two decimals: 1.5."""
    exact = f"{twelfths / 12:.2f}".rstrip("0").rstrip(".")
    return numeral(twelfths / 12, spoken().code, len(exact.partition(".")[2]))


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: 1 skill, 6 skills."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(items: Sequence[str], last: Literal["and", "or"] = "and") -> str:
    """Items as a sentence lists them: A, B and C."""
    if len(items) < 2:
        return "".join(items)
    if spoken().code != "en":
        return items_listed([in_order(item) for item in items], spoken().code, choice=last == "or")
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def in_a_row(items: Sequence[str]) -> str:
    """Items apart by commas alone: A, B, C."""
    return reduce(lambda before, item: say("{items}, {item}", items=before, item=item), items) if items else ""


def date(text: str) -> str:
    """A date of YYYY, YYYY-MM or YYYY-MM-DD in words: 5 March 2025; anything else stays as it is."""
    found = _DATE.fullmatch(text)
    if found is None:
        return text
    year, month, day = found.groups()
    if month and spoken().code != "en":
        try:
            return day_words(int(year), int(month), int(day or 0), spoken().code)
        except ValueError:  # the 31st of February
            return text
    words = [str(int(day))] if day else []
    if month:
        words.append(_MONTHS[int(month) - 1])
    return " ".join((*words, year))


def signed(number: float) -> str:
    """A change in percent with its sign: +28.5 %, −4.2 %, and none if it rounds to 0.0 %."""
    shown = round(number, 1)
    sign = "−" if shown < 0 else "+" if shown > 0 else ""
    return in_order(f"{sign}{in_percent(numeral(abs(shown), spoken().code, 1))}")
