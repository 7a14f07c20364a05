"""From a list of people to one comparison for each, with everything that is wrong in each row."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from careercompare.core.answer import NO, YES, Answer, yes_at
from careercompare.core.area_search import find_areas, has_words
from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import MOST_ROLES, Comparison
from careercompare.core.errors import UnknownIdError
from careercompare.core.skill import Level
from careercompare.core.value import value
from careercompare.data.people_table import PersonRow, RowProblem, read_people_table
from careercompare.data.spelling import nearest

_LEVELS = {**{str(level.rank): level for level in Level}, **{level.value: level for level in Level}}
_NO = re.compile(r"(?:no\s*:|[-−–])\s*(.+)", re.IGNORECASE)
_BETWEEN = re.compile("[;\n\r]")

_Wrong: TypeAlias = "Callable[[str, str], None]"


@value
class Person:
    """One person of a list; `file` is what was wished for, if anything, and a row that is wrong has no comparison."""

    line: int
    name: str
    file: str = ""
    comparison: Comparison | None = None


@value
class People:
    """Everybody of a list, and what is wrong in the rows of those who cannot be reported on."""

    persons: tuple[Person, ...]
    problems: tuple[RowProblem, ...] = ()


def read_people(file: Path, catalogue: Catalogue, area: str | None = None) -> People:
    """Everybody in a list of people; raises PeopleError if it is none.

    `area` is the id of the area of those whose row names none (None: the one that their roles open with).
    """
    table = read_people_table(file)
    words = _Words(catalogue, area)
    persons: list[Person] = []
    problems = list(table.problems)
    for row in table.rows:
        person, wrong = words.person(row)
        persons.append(person)
        problems += wrong
    return People(tuple(persons), tuple(sorted(problems, key=lambda one: one.line)))


class _Words:
    """What ids, titles and names mean in a catalogue; gathered once for all rows."""

    def __init__(self, catalogue: Catalogue, area: str | None) -> None:
        self._catalogue = catalogue
        self._area = area
        self._roles = _Index("role", {role.id: (role.title, *role.other_titles) for role in catalogue.roles.values()})
        self._skills = _Index("skill", {one.id: (one.name, *one.other_names) for one in catalogue.skills.values()})
        shown = (area for area in catalogue.areas.values() if area.id in catalogue.pay_tables)
        self._areas = _Index("area", {area.id: (area.title,) for area in shown})

    def person(self, row: PersonRow) -> tuple[Person, list[RowProblem]]:
        """The person of a row, and everything that is wrong in it."""
        problems: list[RowProblem] = []

        def wrong(column: str, what: str) -> None:
            problems.append(RowProblem(row.line, column, what))

        cells = row.cells
        person = Person(row.line, _line(cells["name"]), _line(cells["file"]))
        if not cells["name"] and not cells["file"]:
            wrong("name", "there is no name; write one, or what the file is to be called in the column file")
        roles = self._roles_in(cells["roles"], wrong)
        answers = self._answers_in(cells["skills"], wrong)
        area = self._area or ""
        if cells["area"]:
            try:
                area = self._area_in(cells["area"])
            except UnknownIdError as error:
                wrong("area", str(error))
        if problems:
            return person, problems
        comparison = Comparison(
            roles=roles,
            answers=answers,
            area=area or self._catalogue.opening_area(roles),
            title=_line(cells["title"]),
            prepared_for=person.name,
            date=_line(cells["date"]),
            notes=cells["notes"],
        )
        return replace(person, comparison=comparison), []

    def _roles_in(self, cell: str, wrong: _Wrong) -> tuple[str, ...]:
        roles: list[str] = []
        for text in _items(cell):
            try:
                role = self._roles.id_of(text)
            except UnknownIdError as error:
                wrong("roles", str(error))
                continue
            if role in roles:
                wrong("roles", f"“{text}” stands there twice; name each role once")
            roles.append(role)
        if not _items(cell):
            wrong("roles", f"no role is named; name one to {MOST_ROLES}, with semicolons between them")
        elif len(roles) > MOST_ROLES:
            wrong("roles", f"a comparison holds at most {MOST_ROLES} roles; {len(roles)} are named")
        return tuple(roles)

    def _answers_in(self, cell: str, wrong: _Wrong) -> Mapping[str, Answer]:
        answers: dict[str, Answer] = {}
        for text in _items(cell):
            try:
                skill, answer = self._answer(text)
            except UnknownIdError as error:
                wrong("skills", str(error))
                continue
            if answers.setdefault(skill, answer) != answer:
                wrong("skills", f"“{skill}” is answered twice, and differently; name it once")
        return answers

    def _answer(self, text: str) -> tuple[str, Answer]:
        if self._skills.knows(text):
            return self._skills.id_of(text), YES
        no = _NO.fullmatch(text)
        if no is not None:
            return self._skills.id_of(no.group(1)), NO
        name, colon, word = (part.strip() for part in text.rpartition(":"))
        if not colon:
            return self._skills.id_of(text), YES
        level = _LEVELS.get(word.casefold())
        skill = self._skills.id_of(name)
        if level is None:
            said = ", ".join(one.value for one in Level)
            raise UnknownIdError(f"“{word}” in “{text}” is no level; use 1 to 4 or {said}")
        return skill, yes_at(level)

    def _area_in(self, text: str) -> str:
        if self._areas.knows(text):
            return self._areas.id_of(text)
        found = [area for area in find_areas(self._catalogue.areas, text) if area.id in self._catalogue.pay_tables]
        if len(found) == 1 and has_words(found[0], text):
            return found[0].id
        if found:
            several = f"may be {len(found)} areas" if len(found) > 1 else "is no area"
            raise UnknownIdError(f"“{text}” {several}; did you mean “{found[0].id}” ({found[0].title})?")
        return self._areas.id_of(text)


class _Index:
    """The entries of a kind by id and by everything they are called, in any case and with any spaces."""

    def __init__(self, kind: str, names: Mapping[str, tuple[str, ...]]) -> None:
        self._kind = kind
        self._ids = {_plain(id_): id_ for id_ in names}
        self._said = [name for called in names.values() for name in called]
        self._names: defaultdict[str, set[str]] = defaultdict(set)
        others: defaultdict[str, set[str]] = defaultdict(set)
        for id_, (first, *rest) in names.items():
            self._names[_plain(first)].add(id_)
            for name in rest:
                others[_plain(name)].add(id_)
        # what something is called first counts more than what others are called as well
        for plain, ids in others.items():
            self._names.setdefault(plain, ids)

    def knows(self, text: str) -> bool:
        """Whether a text means something here, if more than one thing."""
        return _plain(text) in self._ids or _plain(text) in self._names

    def id_of(self, text: str) -> str:
        """The entry that a text means; raises UnknownIdError."""
        plain = _plain(text)
        if plain in self._ids:
            return self._ids[plain]
        meant = sorted(self._names.get(plain, ()))
        if len(meant) == 1:
            return meant[0]
        if meant:
            raise UnknownIdError(f"“{text}” may be {' or '.join(f'“{id_}”' for id_ in meant)}; write the one you mean")
        near = nearest(text, self._ids.values()) or nearest(text, self._said)
        hint = f"did you mean “{near}”?" if near else f"“careercompare list {self._kind}s” shows them all"
        raise UnknownIdError(f"the catalogue has no {self._kind} “{text}”; {hint}")


def _line(text: str) -> str:
    return " ".join(text.split())


def _plain(text: str) -> str:
    return _line(text).casefold()


def _items(cell: str) -> list[str]:
    return [item.strip() for item in _BETWEEN.split(cell) if item.strip()]
