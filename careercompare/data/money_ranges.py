"""Money stated in a text: `$70,000 to $110,000`, `70.000–110.000 €`, `90–130k USD per year`, `€40k`."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
_SINGLE = re.compile(rf"(?<![\w.,]){_amount('only')}")
_MONEY_AT_ALL = re.compile(rf"(?:{_SIGN}){_GAP}\d|\d{_GAP}[kKmM]?{_GAP}(?:{_SIGN})")
_NUMBER_OF_PAY = re.compile(rf"(?<![\w.,])(?:{_DIGITS}{_GAP}[kK]\b|\d{{1,3}}[.,’']\d{{3}}\b|\d{{4,}}\b)")
_YEAR_OF_TIME = re.compile(r"(?:19|20)\d\d")
_LARGER = re.compile(r"(?i)\w|\s*(?:%|percent|million|mio|mln|billion|bn|lakh|crore)")
_OTHER_PERIOD = re.compile(
    r"(?i)(?:/|\b(?:per|an?))\s*(?:day|week|wk|fortnight|shift|minute)\b|\b(?:daily|weekly)\b|pro (?:tag|woche)"
)
_PAY = re.compile(
    r"(?i)\b(?:pay|paid|salar\w*|wages?|earn\w*|income|compensation|remuneration|gehalt|lohn|verdienst|salaire|sueldo)\b"
)
_COST = re.compile(r"(?i)\b(?:fees?|costs?|prices?|budgets?|tuition|exams?|certificat\w*|licen[cs]es?)\b")
_PERIODS = {
    Period.HOUR: re.compile(r"(?i)(?:/|\b(?:per|an|a))\s*(?:hour|hr|h)\b|hourly|pro stunde"),
    Period.MONTH: re.compile(r"(?i)(?:/|\b(?:per|a))\s*(?:month|mo)\b|monthly|pro monat"),
    Period.YEAR: re.compile(r"(?i)(?:/|\b(?:per|a))\s*(?:year|yr|annum)\b|annual|yearly|\bp\.?\s?a\.|pro jahr"),
}


@value
class MoneyRange:
    """A range as it was written; `period` is None where nothing tells it, `rounded` if it had a broken number.

    One amount alone is a range whose ends are the same.
    """

    low: int
    high: int
    currency: str
    period: Period | None
    written: str
    rounded: bool = False


@value
class StatedMoney:
    """What a text states of pay, and each amount of money in it that was not taken, with the reason."""

    pay: tuple[MoneyRange, ...] = ()
    left: tuple[tuple[str, str], ...] = ()


def stated_money(text: str, about: str = "") -> StatedMoney:
    """Every range and amount of pay that names its currency; `about` is its heading, which may tell the period."""
    pay: list[MoneyRange] = []
    left: list[tuple[str, str]] = []
    is_pay, is_cost = bool(_PAY.search(about) or _PAY.search(text)), bool(_COST.search(about))
    matches = list(_amounts(text))
    rest, end, standing = list(text), 0, None
    for place, match in enumerate(matches):
        stop = matches[place + 1].start() if place + 1 < len(matches) else len(text)
        before, behind = text[end : match.start()], text[match.end() : stop]
        end = match.end()
        near = match.group() + re.split(r"[\n,;(\d]", behind[:20])[0]
        standing = _period(before) or standing  # “Hourly:” holds for all that follows
        period = _period(near) or standing or _period(behind) or _period(about)
        found = _range(match, period)
        written = match.group().strip()
        rest[match.start() : end] = "\n" * (end - match.start())
        if found is None or _LARGER.match(text, match.start() + len(match.group().rstrip())):
            left.append(((match.group() + re.split(r"[\n,;]", behind)[0]).strip(), "it could not be read as an amount"))
        elif _period(near) is None and _OTHER_PERIOD.search(near):
            left.append((near.strip(), "it is not for an hour, a month or a year"))
        elif is_cost or not (is_pay or period or "number_low" in match.groupdict()):
            if is_pay or _MONEY_AT_ALL.search(written):  # three letters and a number are more often no money
                left.append((written, "nothing says that it is pay"))
        else:
            pay.append(found)
    over = "".join(rest)
    for line in over.split("\n"):
        numbers = [each.group() for each in _NUMBER_OF_PAY.finditer(line) if not _YEAR_OF_TIME.fullmatch(each.group())]
        if _MONEY_AT_ALL.search(line):
            left.append((line.strip(), "it could not be read as an amount"))
        elif numbers and _PAY.search(about) and not is_cost:
            left.append((line.strip(), "it names no currency"))
    return StatedMoney(tuple(pay), tuple(left))


def money_ranges(text: str, about: str = "") -> tuple[MoneyRange, ...]:
    """The pay that a text states, as `stated_money` finds it."""
    return stated_money(text, about).pay


def is_about_pay(heading: str) -> bool:
    """Whether a heading says that what stands below it is pay."""
    return bool(_PAY.search(heading))


def _amounts(text: str) -> Iterator[re.Match[str]]:
    """Each range, and between them each single amount, that a sign or code of a currency stands at."""
    start = 0
    while match := _SINGLE.search(text, start):
        span = _RANGE.search(text, start)
        if span and span.start() <= match.start() and not (span["and"] and not span["between"]):
            match = span
        if _codes_of(match.groupdict()):
            yield match
        start = max(match.end(), start + 1)


def _range(match: re.Match[str], period: Period | None) -> MoneyRange | None:
    """What a match says; None for two currencies or what is no number."""
    parts = match.groupdict()
    codes = _codes_of(parts)
    ends = ("low", "high") if "number_low" in parts else ("only", "only")
    try:
        low, high = (number(parts[f"number_{end}"] or "") for end in ends)
    except ValueError:
        return None
    if len(codes) != 1:
        return None
    if parts[f"thousands_{ends[1]}"]:
        low *= 1000 if parts[f"thousands_{ends[0]}"] or low < 1000 else 1
        high *= 1000
    elif parts[f"thousands_{ends[0]}"]:
        low *= 1000
    low, high = sorted((low, high))
    whole = round(low), round(high)
    return MoneyRange(*whole, codes.pop(), period, match.group().strip(), whole != (low, high))


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


def _codes_of(parts: dict[str, str | None]) -> set[str]:
    """The currencies that the signs of a range name."""
    named = {sign for key, sign in parts.items() if key.startswith(("before", "after")) and sign}
    return {SIGNS.get(sign, sign) for sign in named} & _codes()


def _period(text: str) -> Period | None:
    return next((period for period, words in _PERIODS.items() if words.search(text)), None)


@cache
def _codes() -> frozenset[str]:
    from babel.numbers import list_currencies

    return (frozenset(list_currencies()) - {"ALL", "TOP", "TRY", "CUP", "MOP"}) | frozenset(SIGNS.values())
