"""A document without any character that a file could not hold or that could steer it; every text file starts here."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any

from careercompare.present.blocks import DocumentView
from careercompare.present.say import say
from careercompare.present.tags import RoleTag
from careercompare.report.characters import clean, unshowable
from careercompare.report.characters import replace as boxed

_BLANKS = re.compile("[ \t\r\n\f\v]+")


def cleaned(view: DocumentView) -> tuple[DocumentView, tuple[str, ...]]:
    """The document with every text cleaned, and the characters shown as □; titles without anything to see get words."""
    replaced: set[str] = set()
    made = _cleaned(view, replaced)
    if not line(made.title):
        made = replace(made, title=say("Career comparison"))
    return made, tuple(sorted(replaced))


def line(text: str) -> str:
    """A text in one line; spaces that must not break (58 %) stay as they are."""
    return _BLANKS.sub(" ", text).strip(" ")


def lines(text: str) -> list[str]:
    """A text in its lines, without those that are empty."""
    return [one for part in text.splitlines() if (one := line(part))]


def _cleaned(one: Any, replaced: set[str]) -> Any:
    """The same value with its texts cleaned, however deep they stand."""
    if isinstance(one, str) and type(one) is str:  # members of an enumeration are no texts
        text = clean(one)
        replaced |= (found := unshowable(text))
        return boxed(text, found)
    if isinstance(one, tuple):
        return tuple(_cleaned(inner, replaced) for inner in one)
    if is_dataclass(one) and not isinstance(one, type):
        made: Any = replace(one, **{field.name: _cleaned(getattr(one, field.name), replaced) for field in fields(one)})
        if isinstance(made, RoleTag) and not line(made.title):
            return replace(made, title=say("Role {letter}", letter=made.letter))
        return made
    return one
