"""Reports in other languages: whatever they say of their own is said in that language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache

import pytest

from careercompare.core.answer import NO, YES, yes_at
from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.language import ENGLISH, Language
from careercompare.core.report_choices import ReportChoices, Withheld
from careercompare.core.skill import Level
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import load_catalogue
from careercompare.data.translations import languages
from careercompare.present.document import document_view
from careercompare.present.money_axis import AxisView
from careercompare.present.parts.listing import PARTS
from careercompare.report.html import make_html
from tests.report.html_reading import read

TRANSLATED = languages()[1:]
OPENED, CLOSED = "‹", "›"
# What is for programs, and what is looked up by its English name.
HIDDEN = {
    "id",
    "fact",
    "name",
    "importance",
    "level",
    "mark",
    "role",
    "skill",
    "unit",
    "missing",
    "open",
    "kind",
    "gate",
}
WRITTEN = ("Ana", "Bob & Co", "A note.", "What I said.")
# What stands in every language: addresses, letters of roles, percentiles, codes, and dates, which Babel writes.
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
ANYWHERE = re.compile(rf"https?://\S+|\b(?:[A-D]|P10|P25|P75|P90|USD|careercompare|{MONTHS})\b|\d[\d.,–-]*")


@cache
def bundled() -> Catalogue:
    """The catalogue that comes with the app."""
    return load_catalogue(bundled_catalogue())


def comparisons() -> Iterator[Comparison]:
    """Nothing answered, some of it, all of it, four roles, and an area where pay is missing."""
    catalogue = bundled()
    two = catalogue.opens_with
    four = (*two, "data-analyst", "it-manager")
    asked = list(dict.fromkeys(need.skill for role in four for need in catalogue.roles[role].needs))
    some = {skill: (YES, NO, yes_at(Level.AWARENESS))[place % 3] for place, skill in enumerate(asked) if place % 4}
    gates = {gate: bool(place % 2) for place, gate in enumerate(catalogue.gates)}
    yield Comparison(roles=two, prepared_for=WRITTEN[0], date="2026-11-30", notes=WRITTEN[3])
    yield Comparison(roles=two, answers=some, gates=gates)
    yield Comparison(roles=four, answers=some, area="us-metro-10180")
    yield Comparison(roles=four[::-1], answers=dict.fromkeys(asked, YES), gates=gates)
    yield Comparison(roles=two[:1], answers=dict.fromkeys(asked, NO))


def reports(language: Language) -> Iterator[object]:
    """All of them with every part, with everything told and with strengths or answers left out."""
    parts = tuple(part.id for part in PARTS)
    for comparison in comparisons():
        for withheld in ((), (Withheld.STRENGTHS,), (Withheld.ANSWERS, Withheld.NAME)):
            choices = ReportChoices(parts=parts, withheld=frozenset(withheld), note=WRITTEN[2])
            yield document_view(bundled(), comparison, choices, language)


def texts(found: object) -> Iterator[str]:
    """Every text anywhere in a value that people see."""
    if isinstance(found, str):
        yield found
    elif isinstance(found, Mapping):
        yield from texts(tuple(found.values()))
    elif isinstance(found, (tuple, list)):
        for inner in found:
            yield from texts(inner)
    elif is_dataclass(found):
        for field in fields(found):
            if field.name not in HIDDEN:
                yield from texts(getattr(found, field.name))


@cache
def words_of_others() -> str:
    """All that the catalogue says, in its own language, and what somebody typed."""
    catalogue = bundled()
    parts = [getattr(catalogue, field.name) for field in fields(catalogue)]
    named = [(one.id, one.name) for kind in (catalogue.skills, catalogue.gates) for one in kind.values()]
    held = [(one.id, one.name) for one in catalogue.certifications.values()]
    tables = [table for tables in catalogue.pay_tables.values() for table in tables]
    return "\n".join(texts((parts, named, held, [table.area_title for table in tables], catalogue.name, WRITTEN)))


def marked() -> Language:
    """A language that puts every message between two marks, so that what was never said stands out."""

    class Messages(dict[str, tuple[str, ...]]):
        """Has every message, with itself for its one form."""

        def get(self, message: str, default: object = None) -> tuple[str, ...]:
            """The message between the marks."""
            return (f"{OPENED}{message}{CLOSED}",)

    return Language("en", "Marked", messages=Messages())


def unsaid(text: str) -> str:
    """What of a text stands outside the marks."""
    outside, depth = [], 0
    for character in text:
        depth += (character == OPENED) - (character == CLOSED)
        outside.append(" | " if character in OPENED + CLOSED else character if depth == 0 else "")
    return "".join(outside)


def never_said(shown: Iterable[str]) -> list[str]:
    """Words outside the marks that neither the catalogue nor a person wrote."""
    others = " ".join(ANYWHERE.sub("", words_of_others()).split())
    pieces = (piece for text in shown for piece in re.split(r" \| |; | · |\n|\. ", unsaid(text)))
    told = {" ".join(ANYWHERE.sub("", piece).split()).strip(' ,:.()[]“”"\r–-+') for piece in pieces}
    return sorted(one for one in told if re.search(r"[^\W\d_]{2}", one) and one not in others)


def test_every_word_of_a_report_is_said() -> None:
    """A word that never went through say() would stay English in every language."""
    assert never_said(text for report in reports(marked()) for text in texts(report)) == []


def test_every_word_that_a_file_adds_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """A web page has words of its own beside the report's."""
    monkeypatch.setattr("careercompare.report.told.language_of", lambda _: marked())
    page = read(make_html(bundled(), next(comparisons()), ReportChoices(note=WRITTEN[2])).content.decode())
    body = [one for one in next(page.all("body")).all() if one.name not in {"style", "script"}]
    shown = [text for one in body for text in one.inside if isinstance(text, str) and text.strip()]
    assert len(shown) > 100
    assert never_said(shown) == []


@pytest.mark.parametrize("language", TRANSLATED, ids=[one.code for one in TRANSLATED])
def test_a_report_says_nothing_in_english_that_its_language_can_say(language: Language) -> None:
    """Each text that is a message of its own, or one with values in it."""
    own = words_of_others().splitlines()
    spoken = {text for report in reports(language) for text in texts(report)}
    stayed = {one for one, forms in language.messages.items() if one in spoken and one not in (*forms, *own)}
    assert not stayed


@pytest.mark.parametrize("language", TRANSLATED, ids=[one.code for one in TRANSLATED])
def test_a_report_has_the_same_numbers_in_every_language(language: Language) -> None:
    """The same blocks in the same places, with the same amounts behind them."""
    for report, told in zip(reports(ENGLISH), reports(language), strict=True):
        assert _numbers(report) == _numbers(told)


def _numbers(found: object) -> list[object]:
    if isinstance(found, (AxisView, bool)):  # an axis has as many ticks as its labels leave room for
        return []
    if isinstance(found, (int, float)):
        return [found]
    if isinstance(found, (tuple, list)):
        return [number for inner in found for number in _numbers(inner)]
    return [n for field in fields(found) for n in _numbers(getattr(found, field.name))] if is_dataclass(found) else []
