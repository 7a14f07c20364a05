"""Ranges of money in a text: `$70,000 to $110,000`, `70.000–110.000 €`, `90–130k USD per year`."""

from __future__ import annotations

import re
from functools import cache

from careercompare.core.pay import Period
from careercompare.core.value import value

SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "zł": "PLN", "₺": "TRY"}
SIGNS |= {"US$": "USD", "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "R$": "BRL"}
_SIGN = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))
_MONEY = rf"(?:{_SIGN}|[A-Z]{{3}})"
_GAP = r"[ \u00a0\u202f\u2009]?"
_DIGITS = r"\d(?:\d|[.,'’\u00a0\u202f\u2009 ](?=\d)){0,20}"
_EACH = r"(?:" + _GAP + r"(?:/|per|an?)" + _GAP + r"(?:year|yr|month|mo|hour|hr|h)\b)?"


def _amount(name: str) -> str:
    return (
        rf"(?P<before_{name}>{_MONEY})?{_GAP}(?P<number_{name}>{_DIGITS}){_GAP}(?P<thousands_{name}>[kK]\b)?"
        rf"{_GAP}(?P<after_{name}>{_MONEY}(?![A-Za-z]))?{_EACH}"
    )


_BETWEEN = r"(?:[-–—−]|to|until|up to|bis|(?P<and>and))"
_RANGE = re.compile(rf"(?<![\w.,])(?P<between>between\s+)?{_amount('low')}\s*{_BETWEEN}\s*{_amount('high')}")
_PERIODS = {
    Period.HOUR: re.compile(r"(?i)(?:/|\b(?:per|an|a))\s*(?:hour|hr|h)\b|hourly|pro stunde"),
    Period.MONTH: re.compile(r"(?i)(?:/|\b(?:per|a))\s*(?:month|mo)\b|monthly|pro monat"),
    Period.YEAR: re.compile(r"(?i)(?:/|\b(?:per|a))\s*(?:year|yr|annum)\b|annual|yearly|\bp\.?\s?a\.|pro jahr"),
}


@value
class MoneyRange:
    """A range as it was written; `period` is None where nothing tells it, `rounded` if it had a broken number."""

    low: int
    high: int
    currency: str
    period: Period | None
    written: str
    rounded: bool = False


def money_ranges(text: str, about: str = "") -> tuple[MoneyRange, ...]:
    """Every range of a text that names its currency; `about` is its heading, which may tell the period."""
    found = []
    for match in _RANGE.finditer(text):
        parts = match.groupdict()
        currency = _currency(parts)
        if currency is None or (parts["and"] and not parts["between"]):
            continue
        low, high = number(parts["number_low"]), number(parts["number_high"])
        if parts["thousands_high"]:
            low *= 1000 if parts["thousands_low"] or low < 1000 else 1
            high *= 1000
        elif parts["thousands_low"]:
            low *= 1000
        behind = text[match.start() : match.end() + 30]
        period = _period(behind) or _period(text) or _period(about)
        low, high = sorted((low, high))
        whole = round(low), round(high)
        found.append(MoneyRange(*whole, currency, period, match.group().strip(), whole != (low, high)))
    return tuple(found)


def number(text: str) -> float:
    """An amount as written in any country: 70,000 and 70.000 and 70 000 are the same, 1,5 and 1.5 too."""
    digits = re.sub(r"[ \u00a0\u202f\u2009'’]", "", text)
    marks = [letter for letter in digits if letter in ".,"]
    if len(set(marks)) == 2:
        decimal = marks[-1]
        return float(digits.replace("," if decimal == "." else ".", "").replace(decimal, "."))
    groups = re.split("[.,]", digits)
    if len(marks) > 1 or (marks and len(groups[1]) == 3 and groups[0] != "0"):
        return float("".join(groups))
    return float(digits.replace(",", "."))


def _currency(parts: dict[str, str | None]) -> str | None:
    """The one currency that the signs of a range name."""
    named = {sign for key, sign in parts.items() if key.startswith(("before", "after")) and sign}
    codes = {SIGNS.get(sign, sign) for sign in named} & _codes()
    return codes.pop() if len(codes) == 1 else None


def _period(text: str) -> Period | None:
    return next((period for period, words in _PERIODS.items() if words.search(text)), None)


@cache
def _codes() -> frozenset[str]:
    from babel.numbers import list_currencies

    return (frozenset(list_currencies()) - {"ALL", "TOP", "TRY", "CUP", "MOP"}) | frozenset(SIGNS.values())
