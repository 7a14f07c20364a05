"""`careercompare export --people`: a report for each person of a list."""

from __future__ import annotations

import contextlib
import os
import sys
from functools import partial
from pathlib import Path

from careercompare.cli.arguments import Arguments
from careercompare.cli.comparison import area_id
from careercompare.cli.exporting import check_choices
from careercompare.cli.library import library_for
from careercompare.cli.progress import Progress
from careercompare.cli.stopping import say_when_stopped
from careercompare.core.catalogue import Catalogue
from careercompare.core.errors import ReportError
from careercompare.data.batch_journal import BatchError, Journal, read_journal
from careercompare.data.files import CannotWriteError, reason
from careercompare.data.folders import cache_folder, state_folder
from careercompare.data.library_opening import LibraryPlace, library_mark
from careercompare.data.people import People, read_people
from careercompare.data.people_table import RowProblem
from careercompare.present.wording import count

EXIT_OK, EXIT_SOME = 0, 3
"""Everybody has a report; or some rows were left out, and everybody else has one."""


def export_people(arguments: Arguments) -> int:
    """Make a report for each person of a list, or only check it; returns the exit code. Raises CareerCompareError."""
    say_when_stopped(lambda: "; nothing was made yet")
    check_choices(arguments.choices)
    _check_suffix(arguments.suffix)
    file, folder = arguments.people or Path(), arguments.to or Path()
    library = library_for(arguments)
    area = area_id(library.catalogue, arguments.area) if arguments.area is not None else None
    from careercompare.report.batch_plan import choices_mark

    mark = library_mark(library)
    marked = choices_mark(arguments.choices, mark)
    people = read_people(file, library.catalogue, area)
    if arguments.check:
        return _check(arguments, people, library.catalogue, marked)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWriteError(f"The folder {folder} cannot be made: {reason(error)}.") from error
    with Journal(folder) as journal:
        return _make(arguments, people, journal, mark, marked)


def _make(arguments: Arguments, people: People, journal: Journal, mark: str, marked: str) -> int:
    from careercompare.report.batch import made_of, write_problems
    from careercompare.report.batch_plan import plan_batch
    from careercompare.report.batch_workers import Bench

    folder, suffix = arguments.to or Path(), arguments.suffix
    plan = plan_batch(people.persons, journal.entries, folder, suffix, marked, again=arguments.again)
    for name in plan.beside:
        print(f"careercompare: {folder / name} was not made by a batch, so it is left alone.", file=sys.stderr)
    place = LibraryPlace(state_folder(), cache_folder(), arguments.catalogues)
    bench = Bench(folder, suffix, arguments.choices, partial(place.open_same, mark))
    workers = min(arguments.workers or usable_cores(), len(plan.due))
    before = len(plan.orders) - len(plan.due)
    progress = Progress(len(plan.due), quiet=arguments.quiet)
    made = 0

    def so_far() -> str:
        # Asked of the journal: one may be in it that is not counted here yet.
        entries = read_journal(folder)
        there = sum(entries.get(order.entry.file) == order.entry for order in plan.orders)
        return f"{there:,} of {count(len(plan.orders), 'report')} {_are(there)} in {folder}"

    say_when_stopped(lambda: f"; {so_far()}; the same command goes on with the rest")
    problems, notes = list(people.problems), []
    try:
        with contextlib.closing(made_of(plan, journal, bench, workers)) as outcomes, contextlib.closing(progress):
            for outcome in outcomes:
                line = outcome.order.line
                if outcome.why:
                    problems.append(RowProblem(line, "", outcome.why))
                else:
                    made += 1
                if outcome.note:
                    notes.append(f"line {line}, {outcome.order.entry.file}: {outcome.note}")
                progress.step()
    except (BatchError, CannotWriteError) as error:
        raise BatchError(f"{error} {so_far()}; the same command goes on with the rest.") from error
    problems.sort(key=lambda one: one.line)
    write_problems(folder, problems, {person.line: person.name for person in people.persons})
    for note in notes:
        print(f"careercompare: {_printable(note)}", file=sys.stderr)
    for stale in plan.stale:
        print(f"careercompare: {folder / stale} is of nobody in the list any more; it is left alone.", file=sys.stderr)
    print(f"{folder}: {count(made, 'report')} made{f', {before:,} were there already' if before else ''}.")
    return _left_out(problems, f"; {folder / 'problems.csv'} lists them too")


def _check(arguments: Arguments, people: People, catalogue: Catalogue, marked: str) -> int:
    """Say what would be made and what is wrong, and write nothing."""
    from careercompare.report.batch_plan import plan_batch

    folder = arguments.to or Path()
    entries = read_journal(folder) if arguments.to else {}
    plan = plan_batch(people.persons, entries, folder, arguments.suffix, marked, again=arguments.again)
    width = max((len(order.entry.file) for order in plan.orders), default=0)
    for order in plan.orders:
        roles = ", ".join(catalogue.role(role).title for role in order.comparison.roles)
        area = catalogue.areas.get(order.comparison.area)
        print(f"{order.entry.file:{width}}  {roles}; {area.title if area else order.comparison.area}")
    there = len(plan.orders) - len(plan.due)
    would = f"{count(len(plan.due), 'report')} would be made"
    print(f"{folder}: {would}{f', {there:,} are there already' if there else ''}.")
    return _left_out(list(people.problems), "")


def _check_suffix(suffix: str) -> None:
    from careercompare.report.kinds import BY_SUFFIX

    if suffix not in BY_SUFFIX:
        known = ", ".join(one.removeprefix(".") for one in BY_SUFFIX)
        raise ReportError(f"No report can be made as “{suffix.removeprefix('.')}”; --format takes {known}.")


def _left_out(problems: list[RowProblem], where: str) -> int:
    if not problems:
        return EXIT_OK
    rows = count(len({problem.line for problem in problems}), "row")
    print(f"careercompare: {rows} left out{where}:", file=sys.stderr)
    for problem in problems:
        print(f"  {_printable(str(problem))}", file=sys.stderr)
    return EXIT_SOME


def usable_cores() -> int:
    """How many processes can run at once for this one."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def _printable(text: str) -> str:
    """What a stranger's table must not do: steer the terminal."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
