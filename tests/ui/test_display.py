"""Why a window cannot be opened, in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from careercompare.data.bundled import resources
from careercompare.ui.display import missing_library, missing_platform, no_display

TABLE = resources() / "system-libraries.txt"


def test_linux_without_a_display_is_told_what_to_do() -> None:
    """Neither X nor Wayland: said with the package that helps."""
    sentence = no_display({}, "linux")

    assert sentence is not None
    assert "xvfb" in sentence
    assert "careercompare export" in sentence


@pytest.mark.parametrize(
    ("environment", "platform"),
    [
        ({"DISPLAY": ":0"}, "linux"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux"),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux"),
        ({}, "darwin"),
        ({}, "win32"),
    ],
)
def test_where_there_may_be_a_display_nothing_is_said(environment: dict[str, str], platform: str) -> None:
    """Only a certain lack is reported before Qt is asked."""
    assert no_display(environment, platform) is None


def test_a_missing_library_names_its_debian_package() -> None:
    """Python's message names the library, ours what to install."""
    error = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    assert "sudo apt-get install libegl1" in missing_library(error, TABLE)


def test_a_library_that_nobody_listed_is_still_named() -> None:
    """Better a name than nothing."""
    error = ImportError("libunheard.so.9: cannot open shared object file")

    assert "libunheard.so.9 is missing" in missing_library(error, TABLE)
    assert "install the package that has it" in missing_library(error, TABLE)


def test_another_import_error_is_passed_on() -> None:
    """Nothing is guessed."""
    assert "No module named 'PySide6'" in missing_library(ImportError("No module named 'PySide6'"), TABLE)


def test_qt_s_last_words_are_put_in_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The display's name and the reason in one line."""
    monkeypatch.setenv("DISPLAY", ":4711")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)

    sentence = missing_platform("could not connect to display :4711\nmore", tmp_path, TABLE)

    assert "“:4711”" in sentence
    assert "could not connect to display :4711" in sentence
    assert "\n" not in sentence


def test_every_listed_library_has_a_package() -> None:
    """The table is read by the set-up script as well."""
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if line and not line.startswith("#")]

    assert len(lines) > 10
    assert all(len(line.split()) == 2 for line in lines)
