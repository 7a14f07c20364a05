"""What can be written beside --people, and what it means."""

from __future__ import annotations

from pathlib import Path

import pytest

from careercompare.cli.arguments import Arguments, parse
from careercompare.core.report_choices import Paper, ReportChoices

LIST = ("export", "--people", "people.csv")


def test_a_batch_has_the_choices_of_a_report() -> None:
    """And a folder, a kind, and how it runs."""
    how = ["--to", "out", "--format", "HTML", "--workers", "3", "--again", "--quiet"]
    what = ["--area", "us-tx", "--paper", "letter", "--catalogue", "a"]

    assert parse([*LIST, *how, *what]) == Arguments(
        "export",
        people=Path("people.csv"),
        to=Path("out"),
        suffix=".html",
        workers=3,
        again=True,
        quiet=True,
        area="us-tx",
        catalogues=(Path("a"),),
        choices=ReportChoices(paper=Paper.LETTER),
    )
    assert parse([*LIST, "--check"]).to is None


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (LIST, "name one folder for the reports, such as --to reports"),
        ((*LIST, "--to", "a", "--to", "b"), "name one folder for the reports"),
        ((*LIST, "--to", "a", "--workers", "0"), "“0” is no number of processes; write 1 or more"),
        ((*LIST, "--to", "a", "--know", "siem"), "--know cannot stand beside --people; write it into the list"),
        ((*LIST, "--to", "a", "--name", "Li"), "--name cannot stand beside --people"),
        ((*LIST, "--to", "a", "soc-analyst"), "a comparison file or roles cannot stand beside --people"),
        (("export", "soc-analyst", "--to", "a.pdf", "--again"), "--again goes with --people"),
        (("export", "soc-analyst", "--to", "a.pdf", "--format", "html"), "--format goes with --people"),
        (("export", "--to", "a.pdf"), "name a comparison file or roles, or a list with --people"),
    ],
)
def test_what_does_not_fit_is_a_wrong_argument(
    words: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With what to do instead."""
    with pytest.raises(SystemExit) as left:
        parse(words)

    assert left.value.code == 2
    assert sentence in capsys.readouterr().err
