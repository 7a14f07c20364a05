"""Where in a report a character stands, in words: whoever is told that one was replaced can find and change it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from careercompare.present.blocks import Block, DocumentView, PartView, SourceList, Table
from careercompare.present.poster import PosterView
from careercompare.present.say import say, say_number
from careercompare.present.tags import RoleTag
from careercompare.report.characters import clean, replace
from careercompare.report.finished import Report

MOST_PLACES = 3
MOST_CHARACTERS = 5


def places_of(view: DocumentView, replaced: Iterable[str]) -> tuple[str, ...]:
    """For each character the places that hold it, such as “the title; “Side by side”, Goal”."""
    return places_among(_places(view), replaced)


def places_among(places: Iterable[tuple[str, object]], replaced: Iterable[str]) -> tuple[str, ...]:
    """The same among places that are named, each with whatever stands there."""
    wanted = tuple(replaced)
    if not wanted:
        return ()
    texts = [(place, clean(text)) for place, found in places for text in _texts(found)]
    found = (_listed(dict.fromkeys(place for place, text in texts if one in text)) for one in wanted)
    return tuple(replace(clean(place), wanted) for place in found)


def replaced_sentence(report: Report) -> str:
    """Which characters were replaced, and where they stand, as one sentence; empty if none was."""
    if not report.replaced:
        return ""
    shown = list(zip(report.replaced, report.places, strict=True))[:MOST_CHARACTERS]
    named = [say("{character} in {place}", character=_name(one), place=place) for one, place in shown]
    if len(report.replaced) > MOST_CHARACTERS:
        more = len(report.replaced) - MOST_CHARACTERS
        named.append(say_number(more, "{number} more character", "{number} more characters"))
    return say("No font can show {characters}: □ stands there instead.", characters=" · ".join(named))


def _name(character: str) -> str:
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    return f"{code} {name}" if name else code


def _listed(places: Iterable[str]) -> str:
    several = list(places) or [say("the report")]
    if len(several) > MOST_PLACES:
        more = len(several) - MOST_PLACES
        several[MOST_PLACES:] = [say_number(more, "{number} more place", "{number} more places")]
    return "; ".join(several)


def _places(view: DocumentView) -> Iterator[tuple[str, object]]:
    """Every place of a report and what stands there, the most telling first."""
    yield say("the title"), (view.title, view.subtitle)
    yield say("the lines below the title"), view.meta
    for tag in view.roles:
        yield say("the title of role {letter}", letter=tag.letter), tag.title
    yield say("the letterhead"), view.letterhead
    yield say("the note"), view.note
    yield say("the name of the catalogue"), view.catalogue
    for part in view.parts:
        yield from _within(part)


def poster_places(view: PosterView) -> Iterator[tuple[str, object]]:
    """Every place of an infographic and what stands there, the most telling first."""
    yield say("the title"), view.title
    yield say("the lines below the title"), (view.meta, view.kicker)
    for role in view.roles:
        yield say("the title of role {letter}", letter=role.tag.letter), role.tag.title
    yield say("the letterhead"), view.letterhead
    yield say("the name of the catalogue"), view.catalogue
    for role in view.roles:
        yield f"“{role.tag.title}”", role
    yield f"“{view.shared.title}”", view.shared
    yield f"“{view.pay.title}”", (view.pay, view.pay_reading)
    yield say("the sources"), (view.sources.lines, view.notes)


def _within(part: PartView) -> Iterator[tuple[str, object]]:
    title = f"“{part.title}”"
    yield title, part.title
    for block in part.blocks:
        for inner, found in _of_block(block):
            yield f"{title}, {inner}" if inner else title, found


def _of_block(block: Block) -> Iterator[tuple[str, object]]:
    match block:
        case Table():
            yield "", (block.caption, block.corner, block.columns)
            for row in block.rows:
                yield row.title, row
        case SourceList():
            for source in block.sources:
                yield say("source {number}", number=source.number), source
        case _:
            yield "", block


def _texts(found: object) -> Iterator[str]:
    """All texts of a value; the titles of roles have a place of their own, and would be found everywhere."""
    if isinstance(found, str):
        yield found
    elif isinstance(found, tuple):
        for one in found:
            yield from _texts(one)
    elif is_dataclass(found) and not isinstance(found, RoleTag):
        for field in fields(found):
            yield from _texts(getattr(found, field.name))
