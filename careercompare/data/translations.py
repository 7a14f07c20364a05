"""The languages that a report can be written in."""

from __future__ import annotations

from careercompare.core.errors import ReportError
from careercompare.core.language import ENGLISH, Language


def languages() -> tuple[Language, ...]:
    """All of them, English first."""
    return (ENGLISH,)


def language_of(code: str) -> Language:
    """The language with a code (en). Raises ReportError."""
    for language in languages():
        if language.code == code:
            return language
    known = ", ".join(f"{one.code} ({one.name})" for one in languages())
    raise ReportError(f"A report cannot be written in “{code}”; choose one of {known}.")
