"""Printing from the real window."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careercompare.app import App
from careercompare.core.comparison import Comparison
from careercompare.core.errors import ReportError
from careercompare.core.report_choices import ReportChoices
from careercompare.report import pdf
from careercompare.report.pdf import make_pages
from careercompare.ui import printing
from careercompare.ui.actions import ActionId
from careercompare.ui.report.dialog import ReportDialog
from careercompare.ui.report_desk import ReportDesk
from tests.journeys.conftest import Opener

WAIT = 60_000


@pytest.fixture(autouse=True)
def no_dialog_is_left(qapp: QApplication, open_app: Opener) -> Iterator[None]:
    """A window cannot be closed before its dialog: this ends before `open_app` does."""
    yield
    for widget in qapp.topLevelWidgets():
        if isinstance(widget, ReportDialog) and widget.isVisible():
            widget.reject()


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A printer is there, and whoever is asked lets it print to this file."""
    file = tmp_path / "paper.pdf"

    def choose(_parent: object, printer: QPrinter) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        return True

    monkeypatch.setattr(printing, "has_printer", lambda: True)
    monkeypatch.setattr(printing, "ask_printer", choose)
    return file


def desk(app: App) -> ReportDesk:
    """The desk of the window, which its first use makes."""
    app.window.actions_[ActionId.EXPORT].trigger()
    found = app.window.findChild(ReportDesk)
    assert isinstance(found, ReportDesk)
    return found


def test_the_report_s_own_pages_are_printed(qtbot: QtBot, app: App, paper: Path) -> None:
    """On the paper that was chosen, and the dialog says so."""
    here = desk(app)
    dialog = app.window.findChild(ReportDialog)
    assert isinstance(dialog, ReportDialog)
    dialog.choices.paper_chosen.emit("letter")
    with qtbot.waitSignal(here.printing.finished, timeout=WAIT) as done:
        dialog.print.click()
        assert not dialog.print.isEnabled()

    pages = make_pages(app.store.catalogue, app.store.now.comparison, here.choices, 48).pictures
    with pikepdf.open(paper) as document:
        assert len(document.pages) == done.args[0] == len(pages)
        assert [float(one) for one in document.pages[0].mediabox] == [0, 0, 612, 792]
        image = next(iter(document.pages[0].get_images().values()))
        assert (int(image.Width), int(image.Height)) == (2550, 3300)
    assert dialog._said.text() == f"{len(pages)} pages are with the printer."
    assert dialog.print.isEnabled()


def test_the_menu_prints_without_the_dialog(qtbot: QtBot, app: App, paper: Path) -> None:
    """By the choices last used; four roles lie on their side if their pages do."""
    app.store.replace(Comparison(("network-engineer", "security-engineer", "cloud-engineer", "data-analyst")), None)
    here = desk(app)
    for dialog in app.window.findChildren(ReportDialog):
        dialog.choices.part_turned.emit("sources", False)
        dialog.reject()
    with qtbot.waitSignal(here.printing.finished, timeout=WAIT):
        app.window.actions_[ActionId.PRINT].trigger()

    page = make_pages(app.store.catalogue, app.store.now.comparison, here.choices, 48).pictures[0]
    wide, high = struct.unpack(">II", page[16:24])
    with pikepdf.open(paper) as document:
        box = [float(one) for one in document.pages[0].mediabox]
    assert (box[2] > box[3]) == (wide > high)
    assert app.window.statusBar().currentMessage().endswith("with the printer.")


def test_no_printer_is_one_sentence(app: App, monkeypatch: pytest.MonkeyPatch, boxes: list[tuple[str, str]]) -> None:
    """With what to do about it."""
    monkeypatch.setattr(printing, "has_printer", lambda: False)
    app.window.actions_[ActionId.PRINT].trigger()

    assert boxes == [("Nothing was printed.", printing.NO_PRINTER)]
    assert app.window.actions_[ActionId.PRINT].isEnabled()


def test_leaving_the_system_s_dialog_prints_nothing(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is told anything."""
    monkeypatch.setattr(printing, "has_printer", lambda: True)
    monkeypatch.setattr(printing, "ask_printer", lambda *_what: False)
    app.window.actions_[ActionId.PRINT].trigger()

    assert desk(app).printing._job is None


def test_a_report_that_cannot_be_made_is_one_message(
    qtbot: QtBot, app: App, paper: Path, monkeypatch: pytest.MonkeyPatch, boxes: list[tuple[str, str]]
) -> None:
    """And the next one can be printed."""
    here = desk(app)
    with monkeypatch.context() as patch:

        def fail(*_what: object) -> None:
            raise ReportError("The fonts are gone.")

        patch.setattr(pdf, "make_pages", fail)
        with qtbot.waitSignal(here.printing.failed, timeout=WAIT):
            here.print()
    assert boxes == [("Nothing was printed.", "The fonts are gone.")]
    assert not paper.exists()
    with qtbot.waitSignal(here.printing.finished, timeout=WAIT) as done:
        here.printing.start(ReportChoices(parts=("cover",)), _to(paper))
    assert done.args[0] >= 1


def _to(file: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


def test_without_a_role_there_is_nothing_to_print(app: App) -> None:
    """As with the export."""
    app.store.replace(Comparison(), None)

    assert not app.window.actions_[ActionId.PRINT].isEnabled()
