"""What keeps a batch from beginning, or ends it, in words."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from careercompare.cli import people
from careercompare.cli.arguments import parse
from careercompare.core.errors import CareerCompareError
from careercompare.data.batch_journal import BatchError, Journal
from careercompare.report import batch
from careercompare.report.batch_plan import Plan
from careercompare.report.batch_workers import Outcome


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a list of two people."""
    (tmp_path / "people.csv").write_text("name,roles\nMara,soc-analyst\nLi,qa-engineer\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("--people gone.csv --to x", r"gone\.csv cannot be read: there is no file of that name"),
        ("--people people.csv --to people.csv", r"The folder people\.csv cannot be made"),
        ("--people people.csv --to x --format doc", "No report can be made as “doc”; --format takes pdf"),
        ("--people people.csv --to x --area kansas", r"did you mean “us-ks” \(Kansas\)\?"),
        ("--people people.csv --to x --letterhead-logo people.csv", "is neither a PNG, a JPEG nor an SVG picture"),
        ("--people people.csv --to x --parts gone", "A report has no part “gone”"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(here: Path, words: str, sentence: str) -> None:
    """Before anything is made."""
    with pytest.raises(CareerCompareError, match=sentence):
        people.export_people(parse(["export", *words.split()]))

    assert not (here / "x").exists()


def test_when_nothing_more_can_be_made_it_is_said_what_there_is(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And how to go on."""

    def one_and_no_more(plan: Plan, journal: Journal, *_: object) -> Generator[Outcome, None, None]:
        journal.made(plan.due[0].entry)
        yield Outcome(plan.due[0])
        raise BatchError("The disk is full.")

    monkeypatch.setattr(batch, "made_of", one_and_no_more)
    with pytest.raises(BatchError) as stopped:
        people.export_people(parse(["export", "--people", "people.csv", "--to", "x"]))

    assert str(stopped.value) == ("The disk is full. 1 of 2 reports is in x; the same command goes on with the rest.")
    assert capsys.readouterr().out == ""


def test_what_is_told_of_a_row_does_not_steer_the_terminal(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A stranger may have written the list."""
    (here / "people.csv").write_text("name,roles\nMara,\x1b[2Jgone\n", encoding="utf-8")

    assert people.export_people(parse(["export", "--people", "people.csv", "--check"])) == people.EXIT_SOME
    assert "\x1b" not in capsys.readouterr().err
