"""A report for each person of a list, all in one folder, where the next run goes on."""

from __future__ import annotations

import contextlib
import csv
import io
from collections.abc import Generator, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from careercompare.data.batch_journal import Journal
from careercompare.data.files import write_atomically
from careercompare.data.people_table import RowProblem
from careercompare.report.batch_plan import PROBLEMS, Plan
from careercompare.report.batch_workers import Bench, Outcome, outcomes
from careercompare.report.csv_table import harmless

_HEAD = ("line", "name", "column", "problem")


def made_of(plan: Plan, journal: Journal, bench: Bench, workers: int) -> Generator[Outcome, None, None]:
    """Make what a plan has due and tell each as it is done; closing this stops at once, and nothing half stays.

    Raises BatchError or CannotWriteError when nothing more can be made.
    """
    clear_leftovers(bench.folder)
    journal.name([replace(order.entry, made="") for order in plan.due])
    try:
        with contextlib.closing(outcomes(plan.due, bench, workers)) as done:
            for outcome in done:
                if not outcome.why:
                    journal.made(outcome.order.entry)
                yield outcome
    finally:
        clear_leftovers(bench.folder)


def clear_leftovers(folder: Path) -> None:
    """Remove what a process that was ended in the middle of writing has left behind."""
    for file in folder.glob(".careercompare-*.tmp"):
        with contextlib.suppress(OSError):
            file.unlink()


def write_problems(folder: Path, problems: Iterable[RowProblem], names: Mapping[int, str]) -> None:
    """List what is wrong as problems.csv, or take away the list of an earlier run; raises CannotWriteError.

    `names` goes from line to name.
    """
    rows = [(str(one.line), harmless(names.get(one.line, "")), one.column, harmless(one.what)) for one in problems]
    file = folder / PROBLEMS
    if rows:
        text = io.StringIO()
        csv.writer(text, lineterminator="\r\n").writerows([_HEAD, *rows])
        write_atomically(file, text.getvalue().encode("utf-8-sig", "replace"))
    else:
        with contextlib.suppress(OSError):
            file.unlink()
