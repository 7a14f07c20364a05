"""Puts texts where nobody would: into every field of a catalogue and a comparison that somebody writes in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from itertools import cycle
from typing import Any, TypeVar

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison

T = TypeVar("T")

WRITTEN = frozenset(
    {
        "title",
        "name",
        "full_name",
        "question",
        "help",
        "meaning",
        "awareness",
        "working",
        "practitioner",
        "expert",
        "other_names",
        "other_titles",
        "basis",
        "note",
        "notes",
        "why",
        "summary",
        "text",
        "points",
        "shows",
        "issuer",
        "prerequisites",
        "validity",
        "as_of",
        "entry_education",
        "work_experience",
        "training",
        "area_title",
        "publisher",
        "reference",
        "retrieved",
        "licence",
        "address",
        "version",
        "released",
        "prepared_for",
        "date",
    }
)
"""The names of these fields; all others are ids, codes and numbers."""


def wild(catalogue: Catalogue, comparison: Comparison, texts: tuple[str, ...]) -> tuple[Catalogue, Comparison]:
    """Both with these texts in all their fields, one after the other."""
    following = cycle(texts)
    return _filled(catalogue, lambda: next(following)), _filled(comparison, lambda: next(following))


def _filled(found: T, text: Callable[[], str]) -> T:
    """A value with other texts in all its fields that hold some."""
    changed: dict[str, Any] = {}
    for field in fields(found):  # type: ignore[arg-type] # only values come here
        inside = getattr(found, field.name)
        if field.name in WRITTEN and isinstance(inside, str):
            changed[field.name] = text()
        elif field.name in WRITTEN and isinstance(inside, tuple):
            changed[field.name] = tuple(text() for _ in inside)
        else:
            changed[field.name] = _below(inside, text)
    return replace(found, **changed)  # type: ignore[type-var]


def _below(inside: Any, text: Callable[[], str]) -> Any:
    if is_dataclass(inside):
        return _filled(inside, text)
    if isinstance(inside, tuple):
        return tuple(_below(one, text) for one in inside)
    if isinstance(inside, Mapping):
        return {key: _below(one, text) for key, one in inside.items()}
    return inside
