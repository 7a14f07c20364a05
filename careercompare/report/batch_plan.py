"""Which file each person of a list gets, and which files are still to be made."""

from __future__ import annotations

import hashlib
import os
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath

import msgspec

import careercompare
from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import ReportChoices
from careercompare.core.value import value
from careercompare.data.batch_journal import NAME, Entry
from careercompare.data.file_names import file_stem, free_name, same_name, wished_stem
from careercompare.data.people import Person
from careercompare.report.kinds import BY_SUFFIX
from careercompare.report.logo import logo_of

PROBLEMS = "problems.csv"
"""The list of rows that were left out, which no person's file may be called."""


@value
class Order:
    """One file to make: whose line it is, what its journal says once it is made, and what it is made from."""

    line: int
    entry: Entry
    comparison: Comparison


@value
class Plan:
    """The files of all persons, those of them to make, and those that are nobody's any more.

    `beside` are files that stood in the folder and that no batch has made: they are left alone.
    """

    orders: tuple[Order, ...]
    due: tuple[Order, ...]
    stale: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


def choices_mark(choices: ReportChoices, catalogue: str) -> str:
    """What changes when every file must be made anew: choices, logo, the mark of the catalogue, or the app.

    Raises ReportError for a logo that nobody's report could have.
    """
    logo = logo_of(choices.letterhead.logo)
    picture = hashlib.sha256(logo.content if logo else b"").hexdigest()
    day = os.environ.get("SOURCE_DATE_EPOCH", "")
    return _digest(choices, picture, catalogue, careercompare.__version__, day)


def plan_batch(
    persons: Iterable[Person],
    entries: Mapping[str, Entry],
    folder: Path,
    suffix: str,
    mark: str,
    *,
    again: bool = False,
) -> Plan:
    """Give each person a file: the one of an earlier run where there is one, so that names stay as they are.

    A row that is as it was keeps its file whatever stands around it; then those whose rows have changed, or are
    wrong now, take what is left under their names, in their order. `again` makes everything anew.
    """
    stems = [(person, _stem(person)) for person in persons]
    rows = {person.line: _digest(person.comparison, stem)[:16] for person, stem in stems if person.comparison}
    left: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries.values():
        if entry.file.endswith(suffix):
            left[entry.stem].append(entry)
    files = _files_of_before(stems, rows, left)
    found = {file.name for file in folder.iterdir()} if folder.is_dir() else set()
    foreign = {same_name(name): name for name in found if name not in entries}
    taken = {*map(same_name, (PROBLEMS, NAME, *entries)), *foreign}
    beside: dict[str, None] = {}
    orders = []
    for person, stem in stems:
        if person.comparison is None:
            continue
        file = files.get(person.line)
        if file is None:
            wished = foreign.get(same_name(stem + suffix))
            beside |= {wished: None} if wished else {}
            file = free_name(stem, suffix, taken)
            taken.add(same_name(file))
        made = _digest(person.comparison, mark)
        orders.append(Order(person.line, Entry(file, stem, rows[person.line], made), person.comparison))
    stale = [one.file for ones in left.values() for one in ones if one.file in found]
    due = [one for one in orders if again or entries.get(one.entry.file) != one.entry or one.entry.file not in found]
    return Plan(tuple(orders), tuple(due), tuple(sorted(stale)), tuple(beside))


def _files_of_before(
    stems: list[tuple[Person, str]], rows: Mapping[int, str], left: Mapping[str, list[Entry]]
) -> dict[int, str]:
    """The files by line that earlier runs gave to these people; they are taken out of `left`."""
    files: dict[int, str] = {}
    for person, stem in stems:
        same = next((one for one in left[stem] if one.row == rows.get(person.line)), None)
        if same is not None:
            left[stem].remove(same)
            files[person.line] = same.file
    for person, stem in stems:
        if person.line not in files and left[stem]:
            files[person.line] = left[stem].pop(0).file
    return files


def _stem(person: Person) -> str:
    if not person.file:
        return file_stem(person.name)
    name = person.file
    if PurePath(name).suffix.lower() in BY_SUFFIX:
        name = name[: -len(PurePath(name).suffix)]
    return wished_stem(name)


def _digest(*values: object) -> str:
    """The same for equal values, in whatever order their mappings were filled."""
    return hashlib.sha256(msgspec.json.encode(values, order="deterministic")).hexdigest()
