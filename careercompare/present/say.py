"""The words shown to people, in the language that is spoken at the moment: English unless somebody asks otherwise."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

from careercompare.core.language import ENGLISH, Language
from careercompare.present.numerals import numeral

LEFT_TO_RIGHT, RIGHT_TO_LEFT = "\u200e", "\u200f"
"""Marks that nobody sees: signs beside the first stand as in English, those beside the other as in Hebrew."""
_LATIN_OR_CODE = re.compile(r"[^\W\d_]|\d-\d|^[+−-]")
_spoken: ContextVar[Language] = ContextVar("spoken", default=ENGLISH)


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Let everything that is presented within be in this language; of each thread its own."""
    before = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(before)


def spoken() -> Language:
    """The language of the moment."""
    return _spoken.get()


def message(text: str) -> str:
    """A text as it is, marked to be translated: of a constant that is said later."""
    return text


def say(message: str, **values: object) -> str:
    """A message in the language of the moment, with its values where {names} stand."""
    language = _spoken.get()
    forms = language.messages.get(message)
    text = forms[0] if forms else message
    return text.format(**_placed(values, language)) if values else text


def say_number(number: int, one: str, many: str, **values: object) -> str:
    """A message about a number, which it calls {number}, in the form that the language has for so many."""
    language = _spoken.get()
    forms = language.messages.get(one) or (one, many)
    form = forms[min(language.plural(number), len(forms) - 1)]
    return form.format(number=numeral(number, language.code), **_placed(values, language))


def _placed(values: Mapping[str, object], language: Language) -> Mapping[str, object]:
    return {name: in_order(str(value)) for name, value in values.items()} if language.right_to_left else values


def in_order(text: str) -> str:
    """A name in Latin letters or a code as it is, and so that in a line from the right C++ does not become ++C.

    Isolating marks would do the same, but texts are cleaned of them, since they can turn a whole page.
    """
    return f"{RIGHT_TO_LEFT}{LEFT_TO_RIGHT}{text}{LEFT_TO_RIGHT}{RIGHT_TO_LEFT}" if _is_latin(text) else text


def _is_latin(text: str) -> bool:
    """Whether a text has Latin letters, or is a code, where all around runs from the right."""
    if not _spoken.get().right_to_left or not _LATIN_OR_CODE.search(text):
        return False
    return not any(unicodedata.bidirectional(one) in {"R", "AL"} for one in text)
