"""The dialogs ask about the name that is really written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from careercompare.ui.file_dialogs import ask_export, ask_save

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


KINDS = {"PDF (*.pdf)": ".pdf", "Web page (*.html)": ".html"}


def test_the_ending_follows_the_kind_that_is_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    """The name stays, and the dialog asks about the right file."""
    parent = QWidget()
    qtbot.addWidget(parent)

    def choose_web_page(dialog: QFileDialog) -> None:
        dialog.selectNameFilter("Web page (*.html)")
        dialog.filterSelected.emit("Web page (*.html)")
        dialog.accept()

    when_open(choose_web_page)
    assert ask_export(parent, tmp_path / "mine.pdf", KINDS) == tmp_path / "mine.html"


def test_a_name_typed_without_an_ending_gets_that_of_the_kind(qtbot: QtBot, tmp_path: Path) -> None:
    """The one that stands in the filter; one that is typed counts more."""
    parent = QWidget()
    qtbot.addWidget(parent)

    def typing(text: str) -> Callable[[QFileDialog], None]:
        def type_and_accept(dialog: QFileDialog) -> None:
            assert dialog.selectedNameFilter() == "Web page (*.html)"
            field = dialog.findChild(QLineEdit, "fileNameEdit")
            assert isinstance(field, QLineEdit)
            field.setText(text)
            dialog.accept()

        return type_and_accept

    when_open(typing("plan"))
    assert ask_export(parent, tmp_path / "mine.html", KINDS) == tmp_path / "plan.html"
    when_open(typing("plan.pdf"))
    assert ask_export(parent, tmp_path / "mine.html", KINDS) == tmp_path / "plan.pdf"
    when_open(lambda dialog: dialog.reject())
    assert ask_export(parent, tmp_path / "mine.html", KINDS) is None
