"""Copying from the real window."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from careercompare.app import App
from careercompare.core.comparison import Comparison
from careercompare.core.errors import ReportError
from careercompare.core.report_choices import ReportChoices
from careercompare.report.clipboard import as_text, table_html, table_tsv
from careercompare.state import edits
from careercompare.ui import copying
from careercompare.ui.actions import ActionId
from careercompare.ui.report.dialog import ReportDialog


def copied(app: App, action: ActionId) -> QMimeData:
    """What is on the clipboard once this was chosen from the menu."""
    QGuiApplication.clipboard().clear()
    app.window.actions_[action].trigger()
    return QGuiApplication.clipboard().mimeData()


def test_the_comparison_is_copied_as_text(app: App) -> None:
    """Nothing but text, and the window says so."""
    content = copied(app, ActionId.COPY_TEXT)

    assert content.text() == as_text(app.store.catalogue, app.store.now.comparison, ReportChoices())
    assert "Network Engineer" in content.text()
    assert not content.hasHtml()
    assert "copied as text" in app.window.statusBar().currentMessage()


def test_the_comparison_is_copied_as_a_table_in_two_forms(app: App) -> None:
    """HTML for what shows tables, tabs for the rest, in one piece."""
    content = copied(app, ActionId.COPY_TABLE)
    what = app.store.catalogue, app.store.now.comparison, ReportChoices()

    assert content.html() == table_html(*what)
    assert content.text() == table_tsv(*what)
    assert {"text/html", "text/plain"} <= set(content.formats())
    assert "copied as a table" in app.window.statusBar().currentMessage()


def test_what_the_report_leaves_out_is_not_copied(qtbot: QtBot, app: App) -> None:
    """A name that was withheld in the export stays withheld."""
    app.store.apply(edits.describe("", "Ada Lovelace", "", "", app.store.now.comparison.weights))
    assert "Ada Lovelace" in copied(app, ActionId.COPY_TEXT).text()
    app.window.actions_[ActionId.EXPORT].trigger()
    dialog = app.window.findChild(ReportDialog)
    assert isinstance(dialog, ReportDialog)
    dialog.choices.withheld_turned.emit("name", True)
    dialog.reject()

    assert "Ada Lovelace" not in copied(app, ActionId.COPY_TEXT).text()


def test_what_cannot_be_copied_is_one_message_and_the_clipboard_stays(
    app: App, monkeypatch: pytest.MonkeyPatch, boxes: list[tuple[str, str]]
) -> None:
    """Whatever was copied before is still there."""

    def fail(*_what: object) -> str:
        raise ReportError("It cannot be put in words.")

    monkeypatch.setattr(copying, "table_tsv", fail)
    QGuiApplication.clipboard().setText("before")
    app.window.actions_[ActionId.COPY_TABLE].trigger()

    assert boxes == [("Nothing was copied.", "It cannot be put in words.")]
    assert QGuiApplication.clipboard().text() == "before"


def test_without_a_role_there_is_nothing_to_copy(app: App) -> None:
    """As with the export."""
    app.store.replace(Comparison(), None)

    assert not app.window.actions_[ActionId.COPY_TEXT].isEnabled()
    assert not app.window.actions_[ActionId.COPY_TABLE].isEnabled()


def test_the_process_ends_well_with_a_table_on_the_clipboard() -> None:
    """The clipboard is asked for it to the very end, when Python is gone."""
    code = (
        "from PySide6.QtWidgets import QApplication; qt = QApplication([]); "
        "from careercompare.ui.copying import _empty; content = _empty(); assert content.formats() == []; "
        "content.setHtml('<table></table>'); content.setText('a'); qt.clipboard().setMimeData(content)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, text=True)

    assert (done.returncode, done.stderr) == (0, "")
