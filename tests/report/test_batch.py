"""A batch in its folder: the journal, what is left behind, and the list of problems."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import ReportChoices
from careercompare.data.batch_journal import Journal
from careercompare.data.people import Person
from careercompare.data.people_table import RowProblem
from careercompare.report.batch import made_of, write_problems
from careercompare.report.batch_plan import Plan, plan_batch
from careercompare.report.batch_workers import Bench
from tests.report.batch_hooks import FAKE, TRACE, opened


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where files are made."""
    monkeypatch.setenv(TRACE, str(tmp_path))
    made = tmp_path / "made"
    made.mkdir()
    return made


def run(folder: Path, names: str, most: int = 99) -> Plan:
    """One run for people with names of a letter, stopped after so many files."""
    persons = [
        Person(line, name, "", Comparison(prepared_for=name, notes="refuses" if name == "x" else ""))
        for line, name in enumerate(names, start=2)
    ]
    with Journal(folder) as journal:
        plan = plan_batch(persons, journal.entries, folder, FAKE, "")
        running = made_of(plan, journal, Bench(folder, FAKE, ReportChoices(), opened), 1)
        for number, _ in enumerate(running, start=1):
            if number == most:
                running.close()
    return plan


def test_the_next_run_goes_on_where_one_stopped(folder: Path) -> None:
    """Nothing is missing, nothing is made twice, and what a killed process left behind is gone."""
    (folder / ".careercompare-0123456789abcdef.tmp").touch()

    run(folder, "abxd", most=2)
    stopped = {file.name for file in folder.glob(f"*{FAKE}")}
    after = run(folder, "abxd")
    last = run(folder, "abxd")

    assert stopped <= {"a.fake", "b.fake"}
    assert {order.entry.stem for order in after.due} == {"x", "d"}
    assert [order.entry.stem for order in last.due] == ["x"]
    assert {file.name for file in folder.iterdir()} == {".careercompare-batch", "a.fake", "b.fake", "d.fake"}


def test_problems_are_a_table_that_no_spreadsheet_calculates(folder: Path) -> None:
    """And it goes when there are none."""
    problems = [RowProblem(3, "skills", "=1+1"), RowProblem(4, "", "a, “b”")]

    write_problems(folder, problems, {3: "+Mara", 4: "Li"})

    with (folder / "problems.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [
            ["line", "name", "column", "problem"],
            ["3", "'+Mara", "skills", "'=1+1"],
            ["4", "Li", "", "a, “b”"],
        ]
    write_problems(folder, [], {})
    assert list(folder.iterdir()) == []
