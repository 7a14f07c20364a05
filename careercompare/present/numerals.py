"""How a language writes numbers, amounts and dates: with Babel, which English does without since it starts slowly."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

NBSP = "\u00a0"
_SPANISH = {False: ((r"h?i(?!e)", "e"),), True: ((r"h?o|8", "u"),)}
"""Before these sounds “y” and “o” are other words: fútbol e inglés, siete u ocho."""
ENGLISH_LOCALE = "en_US"


def numeral(number: float, code: str, decimals: int = 0) -> str:
    """A number rounded to so many decimals, its thousands apart: 1,200.5 in English, 1.200,5 in German."""
    if code == "en":
        # As Babel writes it (a test holds the two together): loading Babel would be a tenth of every start.
        return f"{number:,.{decimals}f}"
    from babel.numbers import format_decimal

    # The digits are those that Python rounds to, so that no language shows another number than the next.
    rounded = float(f"{number:.{decimals}f}") if decimals else round(number)
    return str(format_decimal(rounded, f"#,##0.{'0' * decimals}" if decimals else "#,##0", locale=code))


@lru_cache(maxsize=4096)
def amount(number: float, currency: str, code: str) -> str:
    """An amount with its currency where the language has its sign, and hundredths only if it has some: $99,130."""
    hundredths = ".00" if round(number * 100) % 100 else ""
    if code == "en" and currency == "USD" and number >= 0:
        return f"${number:,.{2 if hundredths else 0}f}"
    from babel import Locale
    from babel.numbers import format_currency, get_currency_symbol

    if code == "en":
        code = ENGLISH_LOCALE
        gap = NBSP if get_currency_symbol(currency, locale=code)[-1:].isalpha() else ""
        pattern = f"¤{gap}#,##0{hundredths}"
    else:
        pattern = Locale.parse(code).currency_formats["standard"].pattern.replace(".00", hundredths)
        # Without a mark after it, US$ would be $US in a line that runs from the right.
        pattern = ";".join(f"{part}\u200e" if "\u200f" in part else part for part in pattern.split(";"))
    return str(format_currency(number, currency, pattern, locale=code, currency_digits=False))


def day_words(year: int, month: int, day: int, code: str) -> str:
    """A date in words, of its month alone if `day` is 0: 5. März 2025. Raises ValueError for what is no date."""
    from babel.dates import format_date, format_skeleton

    if not day:
        return str(format_skeleton("yMMMM", date(year, month, 1), locale=code))
    return str(format_date(date(year, month, day), "long", locale=code))


def items_listed(items: list[str], code: str, *, choice: bool) -> str:
    """Items as a sentence lists them, all of them or (`choice`) one of them."""
    from babel.lists import format_list

    *others, last = items
    said = re.sub(r"^\W+", "", last).casefold()
    # What is joined to a word by a letter alone needs a hyphen where that word is not Hebrew.
    if code == "he" and not choice and not "\u05d0" <= said[:1] <= "\u05ea":
        last = f"\u05be{last}"
    told = str(format_list([*others, last], "or" if choice else "standard", locale=code))
    changed = next((word for sounds, word in _SPANISH[choice] if re.match(sounds, said)), "") if code == "es" else ""
    return f"{told.removesuffix(last)[:-2]}{changed} {last}" if changed else told
