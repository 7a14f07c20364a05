"""`careercompare export` from outside: files by the ending of their names, and every choice of a report."""

from __future__ import annotations

import json
from pathlib import Path

import pikepdf
import pytest

from careercompare.cli.arguments import parse
from careercompare.core.report_choices import Ink, Letterhead, Paper, ReportChoices, Withheld
from careercompare.present.parts.listing import PARTS
from careercompare.report.json_schema import report_schema
from careercompare.report.kinds import KINDS
from tests.journeys.test_command_line import interrupted, run

ROLES = ("network-engineer", "security-engineer")


def test_every_choice_has_its_option() -> None:
    """What is written is what is chosen; a field without an option would stay as it is by itself."""
    words = "export x --to a.pdf --parts notes,cover --paper letter --language de --withhold name,strengths --ink black"
    more = ["--name", "Sam", "--note", "Good luck!", "--no-attach", "--letterhead-logo", "logo.svg"]
    more += ["--letterhead-name", "Careers Office", "--letterhead-contact", "Room 4", "--letterhead-contact", "a@b.org"]
    chosen = ReportChoices(
        parts=("notes", "cover"),
        paper=Paper.LETTER,
        language="de",
        name="Sam",
        withheld=frozenset({Withheld.NAME, Withheld.STRENGTHS}),
        ink=Ink.BLACK,
        letterhead=Letterhead("Careers Office", "Room 4\na@b.org", "logo.svg"),
        note="Good luck!",
        attach=False,
    )

    assert parse([*words.split(), *more]).choices == chosen
    usual = ReportChoices()
    assert all(getattr(chosen, field) != getattr(usual, field) for field in ReportChoices.__slots__)  # type: ignore[attr-defined]
    assert parse(["export", "x", "--to", "a.pdf"]).choices == usual
    assert parse(["export", "x", "--to", "a.pdf", "--ink", "color"]).choices == usual


def test_every_ending_makes_its_file(tmp_path: Path) -> None:
    """All in one go, each name printed in a line."""
    files = [str(tmp_path / f"a{kind.suffix}") for kind in KINDS]
    done = run("export", *ROLES, *(word for file in files for word in ("--to", file)))

    assert (done.returncode, done.stderr, done.stdout.splitlines()) == (0, "", files)
    assert all(Path(file).stat().st_size for file in files)


def test_pdf_is_a_pdf_whatever_it_is_called(tmp_path: Path) -> None:
    """As it always was; and --to may stand beside it."""
    odd, plain = tmp_path / "report", tmp_path / "b.pdf"
    done = run("export", *ROLES, "--pdf", str(odd), "--to", str(plain), "--paper", "letter")

    assert (done.returncode, done.stderr) == (0, "")
    assert odd.read_bytes() == plain.read_bytes()
    with pikepdf.open(odd) as pdf:
        assert [float(one) for one in pdf.pages[0].mediabox[2:]] in ([612.0, 792.0], [792.0, 612.0])


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("--to", "a.docx"), 1, "“a.docx” does not say what to write; let its name end in one of .pdf"),
        (("--to", "a.pdf", "--to", "b"), 1, "“b” does not say what to write"),
        (("--to", "a.pdf", "--parts", "note"), 1, "no part “note”; did you mean “notes”?"),
        (("--to", "a.pdf", "--parts", "zzzz"), 1, "“careercompare list parts” shows them all."),
        (("--to", "a.pdf", "--parts", "notes,notes"), 1, "“notes” is named twice"),
        (("--to", "a.pdf", "--language", "tlh"), 1, "cannot be written in “tlh”; choose one of en (English)"),
        (("--to", "a.pdf", "--letterhead-logo", "gone.png"), 1, "The logo gone.png cannot be read: there is no file"),
        (("--to", "gone/a.pdf"), 1, "its folder does not exist"),
        ((), 2, "name the file to write, such as --to comparison.pdf"),
        (("--to", "a.pdf", "--pdf", "a.pdf"), 2, "a.pdf is named twice"),
        (("--to", "a.pdf", "--parts", "notes,,"), 2, "write ids with commas between them"),
        (("--to", "a.pdf", "--withhold", "names"), 2, "cannot be withheld; write some of name, notes, answers"),
        (("--to", "a.pdf", "--ink", "red"), 2, "invalid choice: 'red'"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], code: int, sentence: str
) -> None:
    """In one sentence, before anything is made."""
    monkeypatch.chdir(tmp_path)
    done = run("export", "network-engineer", *words)

    assert done.returncode == code
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_schema_of_a_report_is_printed_and_written(tmp_path: Path) -> None:
    """The one that the report names."""
    done = run("schema", "report")
    written = run("schema", "report", "--to", str(tmp_path / "schemas"))

    assert (done.returncode, done.stderr, written.returncode) == (0, "", 0)
    assert json.loads(done.stdout) == report_schema()
    assert written.stdout == f"{tmp_path / 'schemas' / 'report.schema.json'}\n"
    assert json.loads((tmp_path / "schemas" / "report.schema.json").read_text("utf-8")) == report_schema()


def test_ctrl_c_names_every_file_that_is_there(tmp_path: Path) -> None:
    """Stopped at the first, the second is not written."""
    first, second = tmp_path / "a.pdf", tmp_path / "b.pdf"
    done = interrupted("written", "export", "network-engineer", "--to", str(first), "--to", str(second))

    assert (done.returncode, done.stderr) == (130, f"careercompare: stopped; {first} is written.\n")
    assert list(tmp_path.iterdir()) == [first]


@pytest.mark.parametrize("moment", ["careercompare.report.xlsx_sheet", "xlsxwriter"])
def test_ctrl_c_leaves_no_half_workbook(tmp_path: Path, moment: str) -> None:
    """And says that nothing was written."""
    done = interrupted(moment, "export", "network-engineer", "--to", str(tmp_path / "a.xlsx"))

    assert (done.returncode, done.stderr) == (130, "careercompare: stopped; nothing was written.\n")
    assert list(tmp_path.iterdir()) == []


def test_what_a_report_is_made_of_can_be_listed() -> None:
    """Parts in their usual order, languages and formats; each can be written as it is shown."""
    parts, languages, formats = (run("list", what).stdout.splitlines() for what in ("parts", "languages", "formats"))

    assert [line.split()[0] for line in parts] == [part.id for part in PARTS]
    assert languages[0] == "en  English"
    assert [line.split()[0] for line in formats] == [kind.suffix for kind in KINDS]
    assert parts[[part.id for part in PARTS].index("notes")].split() == ["notes", "Notes"]


def test_the_help_is_worth_reading() -> None:
    """Groups of options with what they are by themselves, and examples."""
    words = run("export", "--help", COLUMNS="120").stdout

    for expected in ("--to OUT [--to OUT …]", "what the report says:", "“list parts” shows them", "examples:"):
        assert expected in words
