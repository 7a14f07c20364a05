"""Whoever exports is told which characters no font could show, and where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from careercompare.app import App
from careercompare.cli.arguments import parse
from careercompare.cli.commands import run
from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import ReportChoices
from careercompare.data.comparison_file import write_comparison

COMPARISON = Comparison(("network-engineer",), title="Net\ue000work", notes="a \ue000 in a private font")
SENTENCE = "No font can show U+E000 in the title; “Notes”: □ stands there instead."


def test_the_command_line_tells_on_stderr(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line, and the report is written."""
    file = tmp_path / "a.careercompare"
    write_comparison(file, COMPARISON)

    assert run(parse(["export", str(file), "--pdf", str(tmp_path / "a.pdf")])) == 0
    assert capsys.readouterr().err == f"careercompare: {SENTENCE}\n"
    assert (tmp_path / "a.pdf").exists()


def test_the_window_tells_in_its_status_bar(qtbot: QtBot, app: App, tmp_path: Path) -> None:
    """The whole sentence, which the tooltip has as well where the bar is too short for it."""
    app.store.replace(COMPARISON, None)
    with qtbot.waitSignal(app.export.finished, timeout=30_000):
        app.export.start(tmp_path / "a.pdf", ReportChoices())

    bar = app.window.statusBar()
    assert bar.currentMessage() == bar.toolTip() == f"a.pdf is written. {SENTENCE}"
