"""The dialogs ask about the name that is really written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from careercompare.ui.file_dialogs import ask_save

FILTERS = ["Comparisons (*.careercompare)", "All files (*)"]


@pytest.fixture(autouse=True)
def qt_s_own_dialog(monkeypatch: pytest.MonkeyPatch) -> None:
    """Offscreen there is no system dialog."""
    made = QFileDialog.__init__

    def init(self: QFileDialog, *args: object) -> None:
        made(self, *args)  # type: ignore[call-overload]
        self.setOption(QFileDialog.Option.DontUseNativeDialog)

    monkeypatch.setattr(QFileDialog, "__init__", init)


def when_open(act: Callable[[QFileDialog], None]) -> None:
    """Do something with the dialog once it is there."""

    def wait() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            act(dialog)
        else:
            QTimer.singleShot(10, wait)

    QTimer.singleShot(10, wait)


def test_the_suffix_is_part_of_what_is_returned(qtbot: QtBot, tmp_path: Path) -> None:
    """So the dialog asks before it replaces plan.careercompare, not plan."""
    parent = QWidget()
    qtbot.addWidget(parent)

    def type_and_accept(dialog: QFileDialog) -> None:
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(field, QLineEdit)
        field.setText("plan")
        dialog.accept()

    when_open(type_and_accept)
    file, used = ask_save(parent, "Save", tmp_path / "mine.careercompare", FILTERS, ".careercompare")

    assert file == tmp_path / "plan.careercompare"
    assert used == FILTERS[0]


def test_cancel_returns_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    """No file, nothing written."""
    parent = QWidget()
    qtbot.addWidget(parent)

    when_open(lambda dialog: dialog.reject())
    file, _ = ask_save(parent, "Save", tmp_path / "mine.careercompare", FILTERS, ".careercompare")

    assert file is None
