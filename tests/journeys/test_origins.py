"""From any fact in the window to where it is from, by mouse and by keyboard, in the real window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from careercompare.app import App
from careercompare.ui.dialogs.sources import SourcesDialog
from careercompare.ui.dialogs.trace import OriginDialog
from careercompare.ui.panels.cell import Cell
from careercompare.ui.wrap_button import WrapButton
from tests.journeys.reading import plain

Read = Callable[[Callable[[], None]], list[str]]


@pytest.fixture
def read(qtbot: QtBot, app: App) -> Read:
    """Does something that opens dialogs; gives the words of each, closed by Escape one after the other."""

    def reading(do: Callable[[], None]) -> list[str]:
        said: list[str] = []

        def close() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, OriginDialog | SourcesDialog):
                labels = " ".join(one.text() for one in dialog.findChildren(QLabel))
                said.append(" ".join(plain(labels).replace("\u200b", "").split()))
                qtbot.keyClick(dialog, Qt.Key.Key_Escape)

        timer = QTimer(app.window)
        timer.setInterval(10)
        timer.timeout.connect(close)
        timer.start()
        do()
        timer.stop()
        return said

    return reading


def cell(app: App, row: str, column: int = 0) -> Cell:
    """One cell of the panels."""
    return next(one for one in app.window.panels.findChildren(Cell) if (one.row, one.column) == (row, column))


def button(where: QWidget, name: str) -> QWidget:
    """A button by its name."""
    found = where.findChild(WrapButton, name)
    assert isinstance(found, WrapButton)
    return found


def test_by_keyboard_to_a_fact_and_back(qtbot: QtBot, app: App, read: Read) -> None:
    """Tab from the card to the cells, arrows to the fact, Enter opens its source, Escape comes back to the cell."""
    app.window.activateWindow()
    gate = button(app.window.panels, "gate-background-check")
    gate.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(gate, Qt.Key.Key_Tab)
    first = app.window.focusWidget()
    assert first is cell(app, "primary-role")
    qtbot.keyClick(first, Qt.Key.Key_Down)
    qtbot.keyClick(app.window.focusWidget(), Qt.Key.Key_Right)
    here = app.window.focusWidget()
    assert here is cell(app, "key-skills", 1)

    (said,) = read(lambda: qtbot.keyClick(here, Qt.Key.Key_Return))

    assert said.startswith("Key skills · Security Engineer")
    for words in (
        "JobDiv",
        "As of 5 March 2025, retrieved 24 November 2026",
        "Licence: Facts only",
        "https://jobdiv.com",
    ):
        assert words in said
    assert app.window.focusWidget() is here
    qtbot.keyClick(here, Qt.Key.Key_Tab)
    assert not isinstance(app.window.focusWidget(), Cell)


def test_by_mouse_on_a_number(qtbot: QtBot, app: App, read: Read) -> None:
    """A real click on the small number behind the text."""
    here = cell(app, "primary-role")
    spots = [QPoint(x, y) for y in range(0, here.height(), 4) for x in range(0, here.width(), 4)]
    pointing = Qt.CursorShape.PointingHandCursor

    def is_link(spot: QPoint) -> bool:
        qtbot.mouseMove(here, spot)
        QApplication.processEvents()
        return here.cursor().shape() is pointing

    spot = next(spot for spot in spots if is_link(spot))
    (said,) = read(lambda: qtbot.mouseClick(here, Qt.MouseButton.LeftButton, pos=spot))

    assert said.startswith("Primary role · Network Engineer")
    assert "→ [1] Network Engineer vs. Security Engineer" in said


def test_needs_pay_and_all_sources(qtbot: QtBot, app: App, read: Read) -> None:
    """The checklist's basis for every role, and pay with its source and what has none."""
    basis, pay = button(app.window.checklist, "needsBasis"), button(app.window.pay, "payOrigin")

    (needs,) = read(lambda: qtbot.mouseClick(basis, Qt.MouseButton.LeftButton))
    (figures,) = read(lambda: qtbot.mouseClick(pay, Qt.MouseButton.LeftButton))

    assert needs.startswith("What the needs rest on Network Engineer Chosen by our own judgment")
    assert "Security Engineer An editorial choice" in needs
    assert "Median $99,130" in figures
    assert "∅ no source: nobody says when" in figures
    assert "Occupational Employment and Wage Statistics" in figures


def test_from_one_fact_to_all_sources(qtbot: QtBot, app: App, read: Read) -> None:
    """The button leads on to the whole list, opened at the source one came from."""

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        every = dialog.findChild(QPushButton, "allSources") if isinstance(dialog, QDialog) else None
        assert isinstance(every, QPushButton)
        every.click()

    def do() -> None:
        QTimer.singleShot(0, app.window, press)
        qtbot.keyClick(cell(app, "key-skills"), Qt.Key.Key_Return)

    (said,) = read(do)

    assert "[1] Network Engineer vs. Security Engineer" in said
    assert "facts rest on it" in said
