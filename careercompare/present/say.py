"""The words shown to people, in the language that is spoken at the moment: English unless somebody asks otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from careercompare.core.language import ENGLISH, Language
from careercompare.present.numerals import numeral

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
    forms = _spoken.get().messages.get(message)
    text = forms[0] if forms else message
    return text.format(**values) if values else text


def say_number(number: int, one: str, many: str, **values: object) -> str:
    """A message about a number, which it calls {number}, in the form that the language has for so many."""
    language = _spoken.get()
    forms = language.messages.get(one) or (one, many)
    form = forms[min(language.plural(number), len(forms) - 1)]
    return form.format(number=numeral(number, language.code), **values)
