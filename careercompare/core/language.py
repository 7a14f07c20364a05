"""A language that reports are written in: its messages, how it counts, and which way it runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field

from careercompare.core.value import value


@value
class Language:
    """A language by its code (en, es, ar).

    `name` is its own name for itself, `messages` go from English to the forms of the translation, of which `plural`
    picks one for a number. English needs no messages.
    """

    code: str
    name: str
    right_to_left: bool = False
    messages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    plural: Callable[[float], int] = lambda number: int(number != 1)


ENGLISH = Language("en", "English")
