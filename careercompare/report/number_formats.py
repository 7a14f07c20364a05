"""How a spreadsheet shows a number as the report says it: one format for what is read and for what is counted with."""

from __future__ import annotations

import re
import unicodedata

from careercompare.present.blocks import Number, NumberKind
from careercompare.present.wording import money

LONGEST = 24
"""A number never wraps, so one with more words around it than this stands beside its words."""
_FIGURE = re.compile(r"\d(?:[\d.,'’\u066b\u066c\u00a0\u202f ]*\d)?")
_SPACES = "\u00a0\u202f "
_TURNS = "\u200e\u200f\u061c"
_LOCALES = {"en": "409", "de": "407", "es": "C0A", "fr": "40C", "ar": "401", "he": "40D"}
"""By which number a spreadsheet knows a language; a currency's sign is written in one."""


def format_of(words: str, number: Number, language: str = "en") -> str | None:
    """The format that shows a number as exactly these words; None if they say more or other than the number."""
    return _format(words, number, language)


def _format(words: str, number: Number, language: str, scale: str = "") -> str | None:
    # A comma behind the last digit is how a format divides by a thousand.
    figures = list(_FIGURE.finditer(words))
    if len(figures) != 1 or len(words) > LONGEST or '"' in words or "\n" in words:
        return None
    [figure] = figures
    before, after = words[: figure.start()], words[figure.end() :]
    sign = before[-1:] if before[-1:] in ("+", "-", "\u2212") else ""
    before = before.removesuffix(sign)
    share = number.kind is NumberKind.SHARE
    places = _places(figure[0], abs(number.amount) * (100 if share else 1))
    if places is None or (number.amount < 0) != (sign in ("-", "\u2212")) or share != after.strip().startswith("%"):
        return None
    shown = _affix(before, number, language) + _core(figure[0], places) + scale + _affix(after, number, language)
    return f'"+"{shown};"\u2212"{shown};{shown}' if sign == "+" else f'{shown};"{sign}"{shown}' if sign else shown


def plain_format(number: Number, language: str = "en") -> str:
    """The format of a number that stands beside its words."""
    share = number.kind is NumberKind.SHARE
    amount = number.amount * (100 if share else 1)
    whole = abs(amount - round(amount)) < 1e-9
    if share:
        return "0\\ %" if whole else "0.0\\ %"
    if number.kind is NumberKind.MONEY and number.unit:
        before, after = _around(number.unit)
        core = "#,##0" if whole else "#,##0.00"
        return _affix(before, number, language) + core + _affix(after, number, language)
    return "#,##0" if whole else "0.0#"


def tick_format(words: str, amount: int, currency: str, language: str = "en") -> str:
    """The format of an axis whose tick at an amount reads as these words, in thousands where they are: $40k."""
    number, thousands = Number(amount, NumberKind.MONEY, currency), Number(amount / 1000, NumberKind.MONEY, currency)
    return (
        format_of(words, number, language)
        or _format(words, thousands, language, scale=",")
        or plain_format(number, language)
    )


def _core(figure: str, places: int) -> str:
    marks = sum(not one.isdigit() for one in figure)
    grouped = marks > (1 if places else 0)
    return ("#,##0" if grouped else "0") + ("." + "0" * places if places else "")


def _places(figure: str, amount: float) -> int | None:
    """With how many decimals an amount reads as this figure; None if it does not."""
    digits = "".join(str(unicodedata.digit(one)) for one in figure if one.isdigit())
    return next((places for places in range(4) if f"{amount:.{places}f}".replace(".", "") == digits), None)


def _affix(words: str, number: Number, language: str) -> str:
    """What stands before or after a figure; a currency's sign as one, so that a spreadsheet knows it for money."""
    words = words.strip(_TURNS)
    bare = words.strip(_SPACES + _TURNS)
    before, _, after = words.partition(bare) if bare else (words, "", "")
    middle = f'"{bare}"' if bare else ""
    if bare.startswith("%") and number.kind is NumberKind.SHARE:
        middle = "%" + (f'"{bare[1:]}"' if bare[1:] else "")
    elif bare and number.kind is NumberKind.MONEY and bare == _sign(number.unit):
        middle = f"[${bare}-{_LOCALES.get(language, '409')}]"
    return "\\ " * len(before) + middle + "\\ " * len(after)


def _around(currency: str) -> tuple[str, str]:
    """What the language of the moment writes before and after an amount."""
    before, after = re.split(r"\d+", money(1, currency), maxsplit=1)
    return before, after


def _sign(currency: str) -> str:
    return "".join(_around(currency)).strip(_SPACES + _TURNS) if currency else ""
