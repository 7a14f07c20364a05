"""The infographic from the window: looked at, turned into a square, and written as it was shown."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from careercompare.app import App
from careercompare.core.report_choices import Ink, ReportChoices, Shape
from careercompare.report.poster import make_poster
from careercompare.ui import file_dialogs
from careercompare.ui.actions import ActionId
from careercompare.ui.poster_desk import PosterDesk
from careercompare.ui.report.poster_dialog import PosterDialog
from careercompare.ui.report_desk import ReportDesk

WAIT = 30_000


def opened(qtbot: QtBot, app: App) -> PosterDialog:
    """The dialog with its page drawn."""
    app.window.actions_[ActionId.POSTER].trigger()
    dialog = app.window.findChild(PosterDialog)
    assert isinstance(dialog, PosterDialog)
    qtbot.waitUntil(lambda: bool(dialog.preview.pages.pictures), timeout=WAIT)
    return dialog


def proportion(dialog: PosterDialog) -> float:
    """Width to height of the page that is shown."""
    [picture] = dialog.preview.pages.pictures
    width, height = struct.unpack(">II", picture[16:24]) if isinstance(picture, bytes) else picture.size().toTuple()
    return float(width / height)


def test_the_page_is_shown_in_both_shapes(qtbot: QtBot, app: App) -> None:
    """As it will be, and the shape comes back the next time."""
    dialog = opened(qtbot, app)
    assert proportion(dialog) == pytest.approx(210 / 297, abs=0.01)

    qtbot.mouseClick(dialog.buttons[Shape.SQUARE], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: abs(proportion(dialog) - 1) < 0.01, timeout=WAIT)
    dialog.reject()

    again = opened(qtbot, app)
    assert again.buttons[Shape.SQUARE].isChecked()
    assert proportion(again) == pytest.approx(1, abs=0.01)
    again.reject()


@pytest.mark.parametrize("suffix", [".pdf", ".svg"])
def test_it_is_written_by_the_choices_of_the_report(
    suffix: str, qtbot: QtBot, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same bytes that the command line would write by the same choices."""
    dialog = opened(qtbot, app)
    reports = app.window.findChild(ReportDesk)
    assert isinstance(reports, ReportDesk)
    reports.choices = ReportChoices(ink=Ink.BLACK)
    file = tmp_path / f"wall{suffix}"
    asked: list[tuple[str, list[str], str]] = []

    def ask(_parent: object, start: Path, filters: dict[str, str], title: str) -> Path:
        asked.append((start.name, list(filters.values()), title))
        return file

    monkeypatch.setattr(file_dialogs, "ask_export", ask)
    with qtbot.waitSignal(app.export.finished, timeout=WAIT):
        qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)

    store = app.store
    made = make_poster(store.catalogue, store.now.comparison, ReportChoices(ink=Ink.BLACK), Shape.PORTRAIT, suffix)
    assert file.read_bytes() == made.content
    assert dialog.open_file.isVisible()
    name = "network-engineer-or-security-engineer-infographic.pdf"
    assert asked == [(name, [".pdf", ".png", ".svg"], "Export the infographic")]
    dialog.reject()


def test_another_ending_is_refused(
    qtbot: QtBot, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, boxes: list[tuple[str, str]]
) -> None:
    """In one sentence, and nothing is written."""
    dialog = opened(qtbot, app)
    monkeypatch.setattr(file_dialogs, "ask_export", lambda *_words: tmp_path / "wall.gif")
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)

    assert boxes[0][0] == "wall.gif was not written."
    assert "one of .pdf, .png, .svg" in boxes[0][1]
    assert not (tmp_path / "wall.gif").exists()
    dialog.reject()


def test_there_is_one_dialog(qtbot: QtBot, app: App) -> None:
    """Asked for again, the same one comes to the front."""
    dialog = opened(qtbot, app)
    desk = app.window.findChild(PosterDesk)
    assert isinstance(desk, PosterDesk)

    assert desk.open() is dialog
    dialog.reject()
