"""Pay somewhere else: choose an area by keyboard, meet a gap, follow the offer, undo, and take it away as PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QTableWidget
from pytestqt.qtbot import QtBot

from careercompare.app import App
from careercompare.core.report_choices import ReportChoices
from careercompare.data.comparison_file import read_comparison
from careercompare.ui.actions import ActionId
from careercompare.ui.dialogs.area_picker import AreaPicker
from careercompare.ui.wrap_button import WrapButton
from tests.journeys.conftest import Opener
from tests.journeys.reading import pdf_words, verdict_words

# Security analysts of Appleton are counted, but their pay is withheld.
APPLETON = "us-metro-11540"
GAP = "Not published for Appleton, WI: too few answers or kept confidential"

Choose = Callable[[Callable[[], object], str], None]


@pytest.fixture
def choose(qtbot: QtBot) -> Choose:
    """Opens the picker, types words into it, and presses Enter."""

    def do(open_picker: Callable[[], object], words: str) -> None:
        met: list[AreaPicker] = []

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, AreaPicker)
            met.append(dialog)
            qtbot.keyClicks(dialog.search, words)
            qtbot.keyClick(dialog.search, Qt.Key.Key_Return)

        QTimer.singleShot(0, answer)
        open_picker()
        assert len(met) == 1

    return do


def button(app: App, name: str) -> WrapButton:
    """A button of the pay view."""
    found = app.window.pay.findChild(WrapButton, name)
    assert isinstance(found, WrapButton)
    return found


def chart_words(app: App) -> list[str]:
    """Every word drawn into the chart."""
    chart = app.window.pay.chart
    assert chart is not None
    return [item.toPlainText() for item in chart.plot.getPlotItem().items if hasattr(item, "toPlainText")]


def table_words(app: App) -> str:
    """Every word of the table twin."""
    table = app.window.pay.findChild(QTableWidget, "payTable")
    assert isinstance(table, QTableWidget)
    cells = (table.item(row, column) for row in range(table.rowCount()) for column in range(table.columnCount()))
    return " | ".join(cell.text() for cell in cells if cell is not None)


def test_a_metro_with_withheld_pay_says_so_everywhere(qtbot: QtBot, app: App, choose: Choose, tmp_path: Path) -> None:
    """Chart, table, verdict, PDF and file; the offer leads to the state, and undo goes all the way back."""
    before = chart_words(app), verdict_words(app)
    opener = button(app, "payArea")
    assert opener.text() == "Pay in the United States"
    opener.setFocus()
    choose(lambda: qtbot.keyClick(opener, Qt.Key.Key_Space), "appleton")

    assert app.store.now.comparison.area == APPLETON
    assert opener.text() == "Pay in Appleton, WI"
    assert GAP in chart_words(app)
    assert "Pay cannot be compared in Appleton, WI" in verdict_words(app)
    app.window.actions_[ActionId.PAY_TWIN].trigger()
    assert GAP in table_words(app)
    assert "Appleton, WI" in app.store.now.screen.pay.source_line

    file = tmp_path / "appleton.pdf"
    with qtbot.waitSignal(app.export.finished, timeout=60_000):
        app.export.start(file, ReportChoices())
    words = pdf_words(file.read_bytes())
    assert GAP in words
    assert "Base wage, USD a year · Appleton, WI" in words

    offer = button(app, "offer-us-wi")
    offer.setFocus()
    qtbot.keyClick(offer, Qt.Key.Key_Space)
    assert opener.text() == "Pay in Wisconsin"
    assert "Wisconsin, May 2025" in verdict_words(app)
    assert GAP not in table_words(app)
    undo = app.window.actions_[ActionId.UNDO]
    assert undo.text() == "&Undo pay in Wisconsin"
    undo.trigger()
    assert undo.text() == "&Undo pay in Appleton, WI"
    undo.trigger()
    app.window.actions_[ActionId.PAY_TWIN].trigger()
    assert (chart_words(app), verdict_words(app)) == before


def test_only_pay_changes_with_the_area(qtbot: QtBot, app: App, choose: Choose) -> None:
    """Skills and panels are left alone; projections stay those of the nation, and say so."""
    before = app.store.now.screen
    choose(app.window.actions_[ActionId.CHOOSE_AREA].trigger, "kansas city")
    after = app.store.now.screen

    assert (after.checklist, after.panels, after.next_best) == (before.checklist, before.panels, before.next_best)
    assert after.pay != before.pay
    assert all("in the United States" in role.outlook for role in after.panels.roles)


def test_the_area_comes_back_and_is_offered_first(open_app: Opener, choose: Choose) -> None:
    """At the next start it is shown, and the picker has it on top."""
    app = open_app()
    choose(app.window.actions_[ActionId.CHOOSE_AREA].trigger, "st louis")
    app = open_app()

    assert button(app, "payArea").text() == "Pay in St. Louis, MO-IL"
    assert app.settings.recent_areas == ("us-metro-41180",)


def test_leaving_the_picker_changes_nothing(qtbot: QtBot, app: App) -> None:
    """Escape is always a way out."""
    QTimer.singleShot(0, lambda: qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape))
    app.window.actions_[ActionId.CHOOSE_AREA].trigger()

    assert app.store.now.undo_label == ""


def test_a_file_with_an_area_from_elsewhere_falls_back_and_keeps_it(app: App, tmp_path: Path) -> None:
    """The pay view says what it shows instead; saving does not lose what the file said."""
    file = tmp_path / "mars.careercompare"
    file.write_text("format: 1\nroles: [network-engineer, security-engineer]\narea: mars\n", encoding="utf-8")
    app.files.open_file(file)

    assert button(app, "payArea").text() == "Pay in the United States"
    assert app.store.now.screen.pay.reading.startswith("This catalogue has no area “mars”, so pay is shown for the Un")
    assert app.files.save()
    assert read_comparison(file).area == "mars"
