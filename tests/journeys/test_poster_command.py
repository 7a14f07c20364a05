"""`careercompare poster` from outside: one page by the ending of its name, and the choices that it has."""

from __future__ import annotations

from pathlib import Path

import pytest

from careercompare.cli.arguments import parse
from careercompare.core.report_choices import Ink, Letterhead, Paper, ReportChoices, Shape, Withheld
from careercompare.report.poster import KINDS
from tests.journeys.test_command_line import run

ROLES = ("network-engineer", "security-engineer")


def test_every_choice_of_a_page_has_its_option() -> None:
    """What is written is what is chosen; what a page has no room for has none."""
    words = "poster x --to a.pdf --shape square --paper letter --language de --withhold name,strengths --ink black"
    more = ["--name", "Sam", "--letterhead-name", "Careers Office", "--letterhead-logo", "logo.svg"]
    chosen = parse([*words.split(), *more])

    assert chosen.command == "poster"
    assert (chosen.outputs, chosen.shape) == ((Path("a.pdf"),), Shape.SQUARE)
    assert chosen.choices == ReportChoices(
        paper=Paper.LETTER,
        language="de",
        name="Sam",
        withheld=frozenset({Withheld.NAME, Withheld.STRENGTHS}),
        ink=Ink.BLACK,
        letterhead=Letterhead("Careers Office", "", "logo.svg"),
    )
    usual = parse(["poster", "x", "--to", "a.pdf"])
    assert (usual.shape, usual.choices) == (Shape.PORTRAIT, ReportChoices())


@pytest.mark.parametrize("words", ["--to a.pdf --parts cover", "--to a.pdf --note hi", "--to a.pdf --no-attach", ""])
def test_what_a_page_has_not_is_a_wrong_argument(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    """And a file must be named."""
    with pytest.raises(SystemExit) as stopped:
        parse(["poster", "x", *words.split()])

    assert stopped.value.code == 2
    assert "careercompare: error: " in capsys.readouterr().err.replace("careercompare poster:", "careercompare:")


@pytest.mark.parametrize("suffix", KINDS)
def test_every_ending_makes_its_file(suffix: str, tmp_path: Path) -> None:
    """Its name is printed in a line once it is there."""
    file = tmp_path / f"wall{suffix}"
    done = run("poster", *ROLES, "--know", "tcp-ip", "--shape", "square", "--to", str(file))

    assert (done.returncode, done.stderr, done.stdout) == (0, "", f"{file}\n")
    assert file.read_bytes()[:5] in {b"%PDF-", b"\x89PNG\r", b"<svg "}


@pytest.mark.parametrize(
    ("name", "words", "why"),
    [
        ("wall.gif", (), "“wall.gif” does not say what to draw; let its name end in one of .pdf, .png, .svg."),
        ("wall.pdf", ("--language", "xx"), "A report cannot be written in “xx”"),
        ("wall.pdf", ("--letterhead-logo", "none.svg"), "The logo none.svg cannot be read"),
    ],
)
def test_what_cannot_be_drawn_is_said_in_a_line(name: str, words: tuple[str, ...], why: str, tmp_path: Path) -> None:
    """And nothing is written."""
    done = run("poster", *ROLES, "--to", str(tmp_path / name), *words)

    assert done.returncode == 1
    assert why in done.stderr
    assert done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
