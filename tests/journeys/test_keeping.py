"""Nothing of the user's is lost: sessions, files, kills, and damage."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

import careercompare
from careercompare.app import App, build
from careercompare.core.answer import YES
from careercompare.data.session import SessionFile
from careercompare.state import edits
from careercompare.ui import file_dialogs, messages
from careercompare.ui.actions import ActionId
from careercompare.ui.messages import Choice
from tests.journeys.conftest import Opener
from tests.journeys.reading import row

BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{','.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(9)
)

TICK_AND_WAIT = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer
from careercompare import app as A
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import load_catalogue
from careercompare.ui.start_qt import start_qt
qt = start_qt(Path(), Path())
app = A.build(load_catalogue(bundled_catalogue()), Path(sys.argv[1]))
app.window.show()
def tick():
    app.window.checklist.skill_toggled.emit("tcp-ip", True)
    print("ticked", flush=True)
app.window.first_painted.connect(tick)
qt.exec()
"""

CLICK_AT_ONCE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox
from careercompare import app as A
open_window = A.open_window
def open_and_click(*words):
    first = open_window(*words)
    def click():
        first.window.findChild(QCheckBox, "skill-tcp-ip").click()
        print(*first.store.now.comparison.answers, flush=True)
        first.window.close()
    first.window.first_painted.connect(lambda: QTimer.singleShot(0, click))
    return first
A.open_window = open_and_click
sys.exit(A.main())
"""


def tick(qtbot: QtBot, app: App, skill: str = "tcp-ip") -> None:
    """Tick a skill by mouse."""
    qtbot.mouseClick(row(app, skill), Qt.MouseButton.LeftButton, pos=QPoint(30, 15))


def state(app: App) -> tuple[bool, str]:
    """Whether anything is unsaved, by the window's title mark and by the words in the bar."""
    return app.window.isWindowModified(), app.window.tool_bar._saved.text()


def choose_file(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    """The person chooses this file in whatever dialog opens next."""
    monkeypatch.setattr(file_dialogs, "ask_open", lambda *_args: file)
    monkeypatch.setattr(file_dialogs, "ask_save", lambda *_args: (file, ""))


def test_the_first_click_counts(tmp_path: Path) -> None:
    """The window answers as soon as its first frame stands, and what is clicked then is kept."""
    environment = os.environ | {"PYTHONPATH": str(Path(careercompare.__file__).parents[1])}
    done = subprocess.run(
        [sys.executable, "-c", CLICK_AT_ONCE], env=environment, capture_output=True, text=True, check=False
    )

    assert (done.stdout, done.stderr, done.returncode) == ("tcp-ip\n", "", 0)
    assert '"tcp-ip"' in (Path(environment["CAREERCOMPARE_STATE"]) / "session.json").read_text("utf-8")


def test_a_tick_survives_a_kill(tmp_path: Path) -> None:
    """Killed two hundred milliseconds after a tick, the app has it at the next start."""
    environment = os.environ | {"PYTHONPATH": str(Path(careercompare.__file__).parents[1])}
    with subprocess.Popen(
        [sys.executable, "-c", TICK_AND_WAIT, str(tmp_path)], env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ticked\n"
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(timeout=0.2)
        process.kill()

    session = SessionFile(tmp_path).read()

    assert session is not None
    assert session.comparison.answers == {"tcp-ip": YES}


def test_the_next_start_brings_everything_back(qtbot: QtBot, open_app: Opener) -> None:
    """Answers, theme, text size, window size and open sections."""
    first = open_app()
    tick(qtbot, first)
    first.window.actions_[ActionId.DARK_THEME].trigger()
    first.window.actions_[ActionId.LARGER_TEXT].trigger()
    first.window.resize(780, 600)
    first.window.panels.folded.emit("responsibilities", True)
    first.window.close()
    first.close()

    second = open_app()

    assert second.store.now.comparison.answers == {"tcp-ip": YES}
    assert second.settings.theme == "dark"
    assert second.look.text_size == 125
    assert (second.window.width(), second.window.height()) == (780, 600)
    assert second.settings.open_sections == {"responsibilities"}


def test_save_and_open_again(qtbot: QtBot, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Saved is clean, edited is not, undo back to the saved point is clean again, and opening brings it back."""
    file = tmp_path / "mine.careercompare"
    tick(qtbot, app)
    choose_file(monkeypatch, file)
    app.window.actions_[ActionId.SAVE_AS].trigger()
    saved = app.store.now.comparison
    assert state(app) == (False, "mine.careercompare · saved")

    tick(qtbot, app, "firewalls")
    assert state(app) == (True, "mine.careercompare · edited")
    app.window.actions_[ActionId.UNDO].trigger()
    assert state(app) == (False, "mine.careercompare · saved")

    app.window.actions_[ActionId.NEW].trigger()
    assert app.store.now.comparison.answers == {}
    app.window.actions_[ActionId.OPEN].trigger()
    assert app.store.now.comparison == saved


@pytest.mark.parametrize(("choice", "kept"), [(Choice.CANCEL, True), (Choice.DISCARD, False), (Choice.SAVE, False)])
def test_new_asks_before_unsaved_changes_go(
    qtbot: QtBot, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, choice: Choice, kept: bool
) -> None:
    """Cancel keeps all; discard starts anew; save writes the file first."""
    file = tmp_path / "mine.careercompare"
    choose_file(monkeypatch, file)
    monkeypatch.setattr(messages, "ask_unsaved", lambda *_args: choice)
    tick(qtbot, app)

    app.window.actions_[ActionId.NEW].trigger()

    assert (app.store.now.comparison.answers == {"tcp-ip": YES}) is kept
    assert file.exists() is (choice is Choice.SAVE)


def test_closing_without_a_file_asks_nothing(qtbot: QtBot, app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """The session has it already."""
    monkeypatch.setattr(messages, "ask_unsaved", lambda *_args: pytest.fail("nothing is lost, so nothing is asked"))
    tick(qtbot, app)

    assert app.files.may_close()


def test_closing_an_edited_file_asks(qtbot: QtBot, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is behind what is shown."""
    choose_file(monkeypatch, tmp_path / "mine.careercompare")
    app.window.actions_[ActionId.SAVE_AS].trigger()
    tick(qtbot, app)
    asked: list[str] = []

    def cancel(_window: object, name: str) -> Choice:
        asked.append(name)
        return Choice.CANCEL

    monkeypatch.setattr(messages, "ask_unsaved", cancel)

    assert not app.files.may_close()
    assert asked == ["mine.careercompare"]


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"roles: [network-engineer\n", "closes"),
        (b"\xff\xfe\x00", "UTF-8"),
        (BOMB.encode(), "aliases"),
        (b"", "empty"),
        (b"format: 1\nroles: 3\n", "roles"),
    ],
)
def test_a_bad_file_is_one_message_and_what_is_open_stays(
    qtbot: QtBot, app: App, tmp_path: Path, boxes: list[tuple[str, str]], content: bytes, word: str
) -> None:
    """Corrupt, not text, a YAML bomb, empty: said once, nothing changed, the file untouched."""
    file = tmp_path / "bad.careercompare"
    file.write_bytes(content)
    tick(qtbot, app)
    before = app.store.now.comparison

    opened = app.files.open_file(file)

    assert not opened
    assert len(boxes) == 1
    assert boxes[0][0] == "Nothing was opened."
    assert "bad.careercompare" in boxes[0][1]
    assert word in boxes[0][1]
    assert app.store.now.comparison == before
    assert file.read_bytes() == content


def test_a_full_disk_keeps_the_last_good_file(
    qtbot: QtBot, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, boxes: list[tuple[str, str]]
) -> None:
    """Saving fails with one message; the file is as it was; the app lives and can save elsewhere."""
    file = tmp_path / "mine.careercompare"
    choose_file(monkeypatch, file)
    app.window.actions_[ActionId.SAVE_AS].trigger()
    good = file.read_bytes()
    tick(qtbot, app)

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(os, "replace", full)
        assert not app.files.save()

    assert "disk is full" in boxes[0][1]
    assert file.read_bytes() == good
    assert app.store.now.unsaved
    assert app.files.save()


def test_a_state_folder_that_cannot_be_written_is_said_once_and_the_app_lives(
    qtbot: QtBot, app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A read-only home: a sentence over the window, and ticking goes on."""

    def refuse(*_args: object, **_more: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refuse)
    tick(qtbot, app)
    qtbot.waitUntil(lambda: app.window.banner.isVisible())

    assert "not kept" in app.window.banner.text()
    assert "permission" in app.window.banner.text()
    tick(qtbot, app, "firewalls")
    assert len(app.store.now.comparison.answers) == 2


def test_a_role_that_the_catalogue_lacks_is_named_and_kept(app: App, tmp_path: Path) -> None:
    """A file from elsewhere: what is unknown is said, and saving does not lose it."""
    file = tmp_path / "theirs.careercompare"
    file.write_text("format: 1\nroles: [network-engineer, lighthouse-keeper]\n", encoding="utf-8")

    assert app.files.open_file(file)

    assert "“lighthouse-keeper”" in app.window.banner.text()
    assert app.store.now.comparison.roles == ("network-engineer", "lighthouse-keeper")
    assert app.files.save()
    assert "lighthouse-keeper" in file.read_text(encoding="utf-8")


def test_a_second_window_leaves_the_session_alone(qtbot: QtBot, app: App, tmp_path: Path) -> None:
    """Two windows at once: the first keeps its ticks; the second says that it does not, and asks before it closes."""
    second = build(app.store.catalogue, tmp_path / "state")
    qtbot.addWidget(second.window, before_close_func=lambda window: setattr(window, "may_close", lambda: True))
    asked: list[str] = []

    def discard(_window: object, name: str) -> Choice:
        asked.append(name)
        return Choice.CANCEL

    tick(qtbot, app)
    second.store.apply(edits.tick("firewalls", "Firewalls", known=True))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(messages, "ask_unsaved", discard)
        assert not second.files.may_close()
    second.close()
    app.session.close()

    session = SessionFile(tmp_path / "state").read()
    assert session is not None
    assert session.comparison.answers == {"tcp-ip": YES}
    assert "open already" in second.window.banner.text()
    assert len(asked) == 1


def test_new_asks_after_a_restart_too(qtbot: QtBot, open_app: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers that came back are as dear as answers just given."""
    first = open_app()
    tick(qtbot, first)
    first.window.close()
    first.close()
    second = open_app()
    monkeypatch.setattr(messages, "ask_unsaved", lambda *_args: Choice.CANCEL)

    second.window.actions_[ActionId.NEW].trigger()

    assert second.store.now.comparison.answers == {"tcp-ip": YES}
    assert second.window.tool_bar._saved.text() == "Kept on this computer, not in a file yet"


def test_opening_a_file_asks_before_it_replaces(
    qtbot: QtBot, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also when the file was named on the command line: cancel keeps what is shown, discard opens."""
    file = tmp_path / "theirs.careercompare"
    file.write_text("format: 1\nroles: [security-engineer]\n", encoding="utf-8")
    tick(qtbot, app)

    monkeypatch.setattr(messages, "ask_unsaved", lambda *_args: Choice.CANCEL)
    assert not app.files.open_file(file)
    assert app.store.now.comparison.answers == {"tcp-ip": YES}
    monkeypatch.setattr(messages, "ask_unsaved", lambda *_args: Choice.DISCARD)
    assert app.files.open_file(file)

    assert app.store.now.comparison.roles == ("security-engineer",)


def test_no_file_chosen_changes_nothing(qtbot: QtBot, app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """Open, and then cancel in the dialog: nothing was asked, and undo still works."""
    monkeypatch.setattr(messages, "ask_unsaved", lambda *_args: pytest.fail("nothing is lost yet"))
    monkeypatch.setattr(file_dialogs, "ask_open", lambda *_args: None)
    tick(qtbot, app)

    app.window.actions_[ActionId.OPEN].trigger()

    assert app.store.now.comparison.answers == {"tcp-ip": YES}
    assert app.window.actions_[ActionId.UNDO].isEnabled()


def test_one_notice_does_not_wipe_another(app: App) -> None:
    """What still holds stays on the screen."""
    app.window.say("second window", "First sentence.")
    app.window.say("file", "Second sentence.")
    app.window.say("file", "")

    assert app.window.banner.text() == "First sentence."
    app.window.say("second window", "")
    assert not app.window.banner.isVisible()
