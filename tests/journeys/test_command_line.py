"""The command line from outside: what it prints, and its exit codes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from careercompare import __version__
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import load_catalogue
from tests.sources.oews_database import write_oews


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command; variables given as empty are taken away."""
    surroundings = {key: value for key, value in (os.environ | environment).items() if value}
    return subprocess.run(
        [sys.executable, "-m", "careercompare", *words],
        capture_output=True,
        check=False,
        text=True,
        env=surroundings,
        timeout=120,
    )


def test_show_prints_the_comparison() -> None:
    """Verdict, fit with both bounds, pay with year and source."""
    done = run("show", "network-engineer", "security-engineer", "--know", "tcp-ip", "--know", "firewalls:2")

    assert done.returncode == 0
    assert done.stderr == ""
    for words in ("Too close to call", "Network Engineer", "$129,180", "May 2025", "U.S. Bureau of Labor Statistics"):
        assert words in done.stdout


def test_show_json_has_the_same_numbers() -> None:
    """A machine reads shares as numbers."""
    document = json.loads(run("show", "network-engineer", "--know", "tcp-ip", "--json").stdout)

    fit = document["roles"][0]["fit"]
    assert document["format"] == 1
    assert 0 < fit["low"] < fit["high"] == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("show", "network-enginer"), "no role “network-enginer”; did you mean “network-engineer”?"),
        (("show", "zzzz"), "no role “zzzz”; “careercompare list roles” shows them all."),
        (("show", "network-engineer", "--know", "tcp-pi"), "no skill “tcp-pi”; did you mean “tcp-ip”?"),
        (("show", "network-engineer", "--know", "tcp-ip:guru"), "“guru” in “tcp-ip:guru” is no level"),
        (("show", "network-engineer", "--count", "network-engineer=1"), "cannot be counted as “1”"),
        (("show", "network-engineer", "--know", "zzzz"), "“careercompare list skills” shows them all."),
        (("show", "network-engineer", "--know", "tcp-ip", "--lack", "tcp-ip"), "“tcp-ip” is answered twice, and"),
        (("show", "network-engineer", "--know", "tcp-ip:1", "--know", "tcp-ip:2"), "“tcp-ip” is answered twice, and"),
        (("show", "network-engineer", "--count", "security-engineer=15-1212"), "Security Engineer is not compared"),
        (("show", "network-engineer", "--count", "network-enginer=15-1241"), "did you mean “network-engineer”?"),
        (("show", "network-engineer", "network-engineer"), "named twice"),
        (("show", "gone.careercompare"), "gone.careercompare"),
        (("check", "/nowhere"), "/nowhere"),
    ],
)
def test_what_is_wrong_is_one_sentence_and_exit_code_1(words: tuple[str, ...], sentence: str) -> None:
    """No traceback, no silence."""
    done = run(*words)

    assert done.returncode == 1
    assert sentence in done.stdout + done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("words", [("export", "network-engineer"), ("nonsense",), ("show",), ("--wrong",)])
def test_wrong_arguments_are_exit_code_2(words: tuple[str, ...]) -> None:
    """As every command line does it."""
    done = run(*words)

    assert done.returncode == 2
    assert "usage:" in done.stderr


def test_check_accepts_the_bundled_catalogue_and_names_mistakes(tmp_path: Path) -> None:
    """File, line and column of what is wrong."""
    assert run("check", str(bundled_catalogue())).returncode == 0
    (tmp_path / "catalogue.yaml").write_text("id: x\nnmae: y\n", encoding="utf-8")

    done = run("check", str(tmp_path))

    assert done.returncode == 1
    assert "catalogue.yaml:2:1: " in done.stdout
    assert "did you mean “name”?" in done.stdout


def test_smoke_is_silent_on_stderr() -> None:
    """Load, window, chart, export: exit 0, nothing to complain of."""
    done = run("--smoke")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("smoke: 2 roles")


def test_help_shows_examples_and_exit_codes() -> None:
    """Worth reading."""
    done = run("--help")

    assert done.returncode == 0
    assert "examples:" in done.stdout
    assert "exit codes:" in done.stdout
    assert run("--version").stdout == f"careercompare {__version__}\n"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has displays that can be missing")
def test_no_display_is_one_line_and_exit_code_2() -> None:
    """What is missing, what to do, and what works without."""
    done = run(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")

    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "no display" in done.stderr
    assert "xvfb" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has displays that can be missing")
def test_a_display_that_does_not_answer_is_one_line_and_exit_code_2() -> None:
    """Qt would abort; the app says it and leaves."""
    done = run(DISPLAY=":4711", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")

    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_a_closed_pipe_is_no_error() -> None:
    """`careercompare show … | head -1` ends quietly."""
    command = f'"{sys.executable}" -m careercompare show network-engineer security-engineer | head -1'
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, check=False, text=True)

    assert done.stderr == ""


def test_the_same_answer_twice_is_one_answer() -> None:
    """Nothing is in doubt."""
    assert run("show", "network-engineer", "--know", "tcp-ip", "--know", "tcp-ip").returncode == 0


@pytest.mark.parametrize("command", ["show", "export", "check", "list"])
def test_a_subcommand_speaks_of_itself(command: str) -> None:
    """Its help and its errors begin with the words that were typed."""
    assert run(command, "--help").stdout.startswith(f"usage: careercompare {command} ")
    assert run(command).stderr.startswith(f"usage: careercompare {command} ")
    assert f"careercompare {command} " in run("--help").stdout


@pytest.mark.parametrize(("what", "known"), [("skills", "tcp-ip"), ("roles", "network-engineer")])
def test_list_shows_every_id_with_its_name(what: str, known: str) -> None:
    """One in each line, in order, with the names below each other."""
    catalogue = load_catalogue(bundled_catalogue())
    names = {skill.id: skill.name for skill in catalogue.skills.values()}
    if what == "roles":
        names = {role.id: role.title for role in catalogue.roles.values()}

    done = run("list", what)

    width = max(map(len, names))
    assert (done.returncode, done.stderr) == (0, "")
    assert known in names
    assert done.stdout.splitlines() == [f"{id_.ljust(width)}  {names[id_]}" for id_ in sorted(names)]


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell closes it")
@pytest.mark.parametrize("words", ["show network-engineer", "list skills", "check ."])
def test_a_closed_output_is_one_sentence_and_exit_code_1(words: str) -> None:
    """`careercompare show … >&-` has nowhere to print."""
    command = f'"{sys.executable}" -m careercompare {words} >&-'
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False, text=True)

    assert done.returncode == 1
    assert done.stderr.startswith("careercompare: the output is closed")
    assert len(done.stderr.splitlines()) == 1


INTERRUPTED = """
import runpy, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
moment = sys.argv.pop(1)

class Interrupt:
    def find_spec(self, name, path=None, target=None):
        if name == moment:
            sys.meta_path.remove(self)
            signal.raise_signal(signal.SIGINT)

sys.meta_path.insert(0, Interrupt())
if moment == "written":
    from careercompare.data import files
    files._sync_folder = lambda folder: signal.raise_signal(signal.SIGINT)
if moment == "leaving":
    import atexit
    atexit.register(signal.raise_signal, signal.SIGINT)
sys.argv[0] = "careercompare"
runpy.run_module("careercompare", run_name="__main__", alter_sys=True)
"""


def interrupted(moment: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a command, and press Ctrl-C when a module is imported or at another moment."""
    return subprocess.run(
        [sys.executable, "-c", INTERRUPTED, moment, *words], capture_output=True, check=False, text=True, timeout=120
    )


@pytest.mark.parametrize("moment", ["argparse", "careercompare.cli.commands", "msgspec", "rich"])
def test_ctrl_c_is_one_line_and_exit_code_130(moment: str) -> None:
    """No traceback, whatever was going on."""
    done = interrupted(moment, "show", "network-engineer")

    assert (done.returncode, done.stdout, done.stderr) == (130, "", "careercompare: stopped.\n")


@pytest.mark.parametrize(
    ("moment", "there"), [("careercompare.report.pdf", False), ("typst", False), ("pikepdf", False), ("written", True)]
)
def test_ctrl_c_says_what_became_of_the_pdf(tmp_path: Path, moment: str, there: bool) -> None:
    """“Nothing was written” stands there only if it is true, and no half file is left."""
    file = tmp_path / "a.pdf"
    done = interrupted(moment, "export", "network-engineer", "--pdf", str(file))

    words = f"{file} is written" if there else "nothing was written"
    assert (done.returncode, done.stderr) == (130, f"careercompare: stopped; {words}.\n")
    assert [each.name for each in tmp_path.iterdir()] == (["a.pdf"] if there else [])


def test_ctrl_c_when_all_is_done_changes_nothing() -> None:
    """The result is there, and so is its exit code."""
    done = interrupted("leaving", "list", "roles")

    assert (done.returncode, done.stderr) == (0, "")


def test_ctrl_c_is_among_the_exit_codes() -> None:
    """In the help and in README."""
    assert "  130  stopped with Ctrl-C" in run("--help").stdout
    assert "130 stopped with Ctrl-C" in (Path(__file__).parents[2] / "README.md").read_text("utf-8")


def test_areas_are_listed_and_found_by_words() -> None:
    """Every area with pay of its own; wide ones first."""
    found = run("list", "areas", "kansas", "city")
    every = run("list", "areas").stdout.splitlines()

    assert found.stdout == "us-metro-28140  Kansas City, MO-KS\n"
    assert len(every) > 500
    assert every[0].split() == ["us", "United", "States"]


def test_an_area_is_shown_with_what_it_withholds() -> None:
    """In the table and as JSON, in words."""
    shown = run("show", "network-engineer", "security-engineer", "--area", "us-metro-11540")
    document = json.loads(run("show", "security-engineer", "--area", "us-metro-11540", "--json").stdout)
    words = " ".join(shown.stdout.split())

    assert "Base wage, USD a year. Appleton, WI" in words
    assert "Security Engineer: not published for Appleton, WI: too few answers or kept confidential." in words
    assert "Security Engineer: Published for Wisconsin and the United States (--area us-wi)." in words
    assert document["roles"][0]["pay"]["published_for"] == [
        {"area": "Wisconsin", "area_id": "us-wi"},
        {"area": "United States", "area_id": "us"},
    ]
    assert "Pay cannot be compared in Appleton, WI: no median is published there for Security Engineer." in words
    assert (document["pay"]["area_id"], document["pay"]["notice"]) == ("us-metro-11540", None)
    assert document["roles"][0]["pay"]["gap"] == "Not published for Appleton, WI: too few answers or kept confidential"
    assert document["roles"][0]["pay"]["values"]["median"]["amount"] is None


def test_a_file_with_an_area_from_elsewhere_is_told(tmp_path: Path) -> None:
    """What is shown instead stands on stderr and in the table."""
    file = tmp_path / "x.careercompare"
    file.write_text("format: 1\nroles: [network-engineer]\narea: mars\n", encoding="utf-8")
    done = run("show", str(file))

    assert done.returncode == 0
    assert "has no area “mars”, so pay is shown for the United States; your comparison keeps it." in done.stderr
    assert "has no area “mars”" in done.stdout


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("show", "network-engineer", "--area", "texas"), 1, "no area “texas”; did you mean “us-tx” (Texas)?"),
        (("show", "network-engineer", "--area", "us-txx"), 1, "no area “us-txx”; did you mean “us-"),
        (("show", "network-engineer", "--area", "%%%%"), 1, "“careercompare list areas” shows them all."),
        (("list", "areas", "atlantis"), 1, "No area holds “atlantis”; write fewer words"),
        (("list", "roles", "texas"), 2, "only areas are searched by words"),
        (("import", "oews", "nothing.sqlite"), 1, "nothing.sqlite could not be read: there is no such file"),
        (("import", "onet", "x"), 2, "invalid choice: 'onet'"),
    ],
)
def test_a_wrong_area_or_dataset_is_told(words: tuple[str, ...], code: int, sentence: str) -> None:
    """In one sentence that says what to do."""
    done = run(*words)

    assert done.returncode == code
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_import_writes_into_the_catalogue_that_is_named(tmp_path: Path) -> None:
    """From outside, as an author does it."""
    catalogue = tmp_path / "catalogue"
    shutil.copytree(bundled_catalogue(), catalogue)
    done = run("import", "oews", str(write_oews(tmp_path / "oews.sqlite")), "--catalogue", str(catalogue))

    assert done.returncode == 0
    assert "9 areas, 2 occupations, 7 figures" in done.stdout
    assert "this release has no figures for 13-1041" in done.stderr
    assert run("check", str(catalogue)).returncode == 0


def test_sources_lists_each_source_with_what_rests_on_it() -> None:
    """Without a role: the whole catalogue, within the width of the terminal."""
    done = run("sources", COLUMNS="80")

    assert (done.returncode, done.stderr) == (0, "")
    assert max(map(len, done.stdout.splitlines())) <= 80
    for words in (
        "facts of 25 roles",
        "facts have no source.",
        "Id: onet-30-3",
        "https://www.onetcenter.org/database.html",
    ):
        assert words in done.stdout


@pytest.mark.parametrize("width", ["80", "120"])
def test_sources_of_a_role_trace_each_fact(width: str) -> None:
    """Every fact with its numbers, what has none by its mark, and the sources in full."""
    done = run("sources", "network-engineer", COLUMNS=width)
    text = " ".join(done.stdout.split())

    assert (done.returncode, done.stderr) == (0, "")
    assert max(map(len, done.stdout.splitlines())) <= int(width)
    for words in ("38 facts, 1 without a source.", "Key skills", "Retrieved 24 November 2026. CC BY 4.0."):
        assert words in text
    assert "∅\u00a0no source [1]" in text or "∅\u00a0no source" in done.stdout


def test_sources_as_json_are_the_same_facts() -> None:
    """Numbers that lead to sources, marks as true and false, and counts that add up."""
    document = json.loads(run("sources", "network-engineer", "security-engineer", "--json").stdout)
    whole = json.loads(run("sources", "--json").stdout)

    facts = [fact for role in document["roles"] for fact in role["facts"]]
    numbers = {source["number"] for source in document["sources"]}
    assert {number for fact in facts for number in fact["sources"]} == numbers
    assert [fact["fact"] for fact in facts if fact["unsourced"]] == ["range:0", "range:0"]
    assert all(source["facts"] > 0 for source in document["sources"])
    assert whole["unsourced"] == 2
    assert {source["id"] for source in document["sources"]} <= {source["id"] for source in whole["sources"]}


def test_sources_of_a_role_that_is_not_there_is_one_sentence() -> None:
    """As with every command."""
    done = run("sources", "network-enginer")

    assert done.returncode == 1
    assert "did you mean “network-engineer”?" in done.stderr


def test_a_table_becomes_a_draft_that_check_accepts(tmp_path: Path) -> None:
    """What is not clear in the table is told; the folder is never one that holds something."""
    (tmp_path / "table.csv").write_text("x;A;B\nPay;$70k-110k;5\n", encoding="utf-8")
    folder = tmp_path / "draft"

    done = run("draft", str(tmp_path / "table.csv"), "--to", str(folder))

    assert done.returncode == 0
    assert done.stdout.startswith(f"{folder}: a draft of 2 roles with 1 aspect each.")
    assert "does not say for what period" in done.stderr
    assert run("check", str(folder)).returncode == 0
    again = run("draft", str(tmp_path / "table.csv"), "--to", str(folder))
    assert (again.returncode, len(again.stderr.splitlines())) == (1, 1)
