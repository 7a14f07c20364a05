"""The command line from outside: what it prints, and its exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from careercompare import __version__
from careercompare.data.bundled import bundled_catalogue


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
        (("show", "network-enginer"), "no role “network-enginer”"),
        (("show", "network-engineer", "--know", "tcp-pi"), "no skill “tcp-pi”; did you mean “tcp-ip”?"),
        (("show", "network-engineer", "--know", "tcp-ip:guru"), "“guru” in “tcp-ip:guru” is no level"),
        (("show", "network-engineer", "--count", "network-engineer=1"), "cannot be counted as “1”"),
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
