"""A report that somebody was given is opened as a comparison, in the window and on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from careercompare.app import App
from careercompare.cli.arguments import parse
from careercompare.cli.commands import run
from careercompare.core.answer import YES
from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import ReportChoices
from careercompare.data.comparison_file import read_comparison
from careercompare.report.kinds import export
from careercompare.ui import file_dialogs
from careercompare.ui.actions import ActionId
from tests.journeys.reading import fit_words

COMPARISON = Comparison(("network-engineer", "security-engineer"), {"tcp-ip": YES}, title="From paper")


@pytest.fixture
def report(bundled: Catalogue, tmp_path: Path) -> Path:
    """A report that carries its comparison."""
    path = tmp_path / "report.pdf"
    export(bundled, COMPARISON, path)
    return path


def test_the_window_opens_a_report(app: App, report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """File › Open offers reports beside comparisons; nothing is unsaved, and Save asks for a file of its own."""
    asked: list[str] = []

    def ask_open(_parent: object, _title: str, _folder: str, filters: str) -> Path:
        asked.append(filters)
        return report

    monkeypatch.setattr(file_dialogs, "ask_open", ask_open)
    app.window.actions_[ActionId.OPEN].trigger()

    assert "*.careercompare *.pdf" in asked[0].split(";;")[0]
    assert app.store.now.comparison == COMPARISON
    assert (app.store.now.file, app.store.now.unsaved) == (None, False)
    assert "%" in fit_words(app, "network-engineer")

    before = report.read_bytes()
    monkeypatch.setattr(file_dialogs, "ask_save", lambda *_args: (tmp_path / "kept.careercompare", ""))
    app.window.actions_[ActionId.SAVE].trigger()
    assert read_comparison(tmp_path / "kept.careercompare") == COMPARISON
    assert report.read_bytes() == before


def test_the_window_never_writes_over_the_report(
    qtbot: QtBot, app: App, report: Path, monkeypatch: pytest.MonkeyPatch, boxes: list[tuple[str, str]]
) -> None:
    """Neither a comparison nor another report takes the place of what was opened."""
    before = report.read_bytes()
    app.files.open_file(report)
    monkeypatch.setattr(file_dialogs, "ask_save", lambda *_args: (report, "PDF on A4 (*.pdf)"))
    app.window.actions_[ActionId.SAVE].trigger()
    with qtbot.waitSignal(app.export.finished, timeout=30_000):
        app.export.start(report, ReportChoices())

    assert [what for what, _ in boxes] == ["Nothing was saved.", "report.pdf was not written."]
    assert "a comparison is no PDF" in boxes[0][1]
    assert "it is what the comparison was opened from; choose another name." in boxes[1][1]
    assert report.read_bytes() == before


def test_a_report_that_carries_nothing_is_one_message(
    app: App, bundled: Catalogue, tmp_path: Path, boxes: list[tuple[str, str]]
) -> None:
    """What was open stays."""
    path = tmp_path / "bare.pdf"
    export(bundled, COMPARISON, path, ReportChoices(attach=False))
    before = app.store.now.comparison

    assert not app.files.open_file(path)
    assert "it carries no comparison" in boxes[0][1]
    assert app.store.now.comparison == before


def test_the_command_line_takes_a_report(report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It opens the app with it, shows it, and makes it anew, byte for byte."""
    assert parse([str(report)]).file == report
    assert run(parse(["show", str(report)])) == 0
    assert "FROM PAPER" in capsys.readouterr().out
    again = tmp_path / "again.pdf"
    assert run(parse(["export", str(report), "--pdf", str(again)])) == 0
    assert again.read_bytes() == report.read_bytes()


@pytest.mark.parametrize("name", ["report.pdf", "link.pdf"])
def test_the_command_line_never_writes_over_the_report(
    report: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """By whatever path it is named: one sentence, and the file is as it was."""
    before = report.read_bytes()
    target = report.with_name(name)
    if target != report:
        target.symlink_to(report)

    assert run(parse(["export", str(report), "--pdf", str(target)])) == 1
    assert f"{target} could not be written: it is what the comparison was opened from" in capsys.readouterr().err
    assert report.read_bytes() == before


def test_a_report_that_is_gone_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As a file, not as a role of that name."""
    assert run(parse(["show", str(tmp_path / "gone.pdf")])) == 1
    assert "gone.pdf could not be opened: there is no such file" in capsys.readouterr().err
