"""A defect is said, not hidden, and the app lives on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import careercompare
from careercompare.app import App
from careercompare.core.errors import ComparisonFileError
from careercompare.core.report_choices import ReportChoices
from careercompare.report import pdf
from careercompare.state import edits
from careercompare.ui.last_resort import last_resort

DEFECT_AT_WORK = """
import sys
from PySide6.QtCore import QTimer
from careercompare import app as A
from careercompare.ui import messages
messages.failed = lambda _window, what, error: print(what, error, flush=True)
complete = A.complete
def complete_with_defect(*words):
    app = complete(*words)
    def defect():
        QTimer.singleShot(0, alive)
        raise ZeroDivisionError("a slot went wrong")
    def alive():
        print("alive", flush=True)
        app.window.close()
    app.window.when_painted(defect)
    return app
A.complete = complete_with_defect
sys.exit(A.main())
"""


def test_what_can_be_understood_is_one_message(
    app: App, boxes: list[tuple[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    """A failure of the app's own kind that nobody caught: a sentence, no traceback."""
    error = ComparisonFileError("The file is damaged. Open another.")

    last_resort(app.window)(type(error), error, None)

    assert boxes == [("That did not work.", "The file is damaged. Open another.")]
    assert capsys.readouterr().err == ""
    assert app.window.isVisible()


def test_a_defect_is_a_message_and_a_traceback(
    app: App, boxes: list[tuple[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    """The person hears that answers are kept, whoever mends it finds the place, and ticking goes on."""
    try:
        _ = app.store.catalogue.skills["no such skill"]
    except KeyError as error:
        last_resort(app.window)(type(error), error, error.__traceback__)

    assert boxes == [("careercompare has met a defect. Your answers are kept.", "KeyError('no such skill')")]
    told = capsys.readouterr().err
    assert told.startswith("Traceback")
    assert "test_a_defect_is_a_message_and_a_traceback" in told
    assert app.window.isVisible()
    app.store.apply(edits.tick("firewalls", "Firewalls", known=True))
    assert app.store.now.screen.checklist.answered == 1


def test_ctrl_c_closes_the_window_and_says_nothing(
    app: App, boxes: list[tuple[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    """It is a wish, no defect."""
    last_resort(app.window)(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert not app.window.isVisible()
    assert boxes == []
    assert capsys.readouterr().err == ""


def test_the_running_app_outlives_a_defect() -> None:
    """The hook is in place: a slot that fails is said, and the window works until it is closed."""
    done = subprocess.run(
        [sys.executable, "-c", DEFECT_AT_WORK],
        env=os.environ | {"PYTHONPATH": str(Path(careercompare.__file__).parents[1])},
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )

    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "careercompare has met a defect. Your answers are kept. ZeroDivisionError('a slot went wrong')",
        "alive",
    ]
    assert done.stderr.count("Traceback") == 1
    assert "a slot went wrong" in done.stderr


def test_a_defect_of_the_export_is_told_and_the_next_export_works(
    qtbot: QtBot, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, boxes: list[tuple[str, str]]
) -> None:
    """It happens off the main thread: told all the same, nothing written, and what was busy is free again."""
    file = tmp_path / "mine.pdf"
    busy: list[bool] = []
    app.export.busy.connect(busy.append)

    def fail(*_args: object) -> None:
        raise ZeroDivisionError("no page")

    with monkeypatch.context() as defect:
        defect.setattr(pdf, "typeset", fail)
        with qtbot.waitSignal(app.export.finished) as told:
            app.export.start(file, ReportChoices())
            assert busy == [True]

    assert told.args == [None]
    assert len(boxes) == 1
    assert boxes[0][0] == "mine.pdf was not written."
    assert "defect" in boxes[0][1]
    assert "ZeroDivisionError('no page')" in boxes[0][1]
    assert list(tmp_path.glob("*.pdf")) == []
    assert busy == [True, False]
    with qtbot.waitSignal(app.export.finished, timeout=30_000) as told:
        app.export.start(file, ReportChoices())
    assert told.args == [file]
    assert file.read_bytes().startswith(b"%PDF")
