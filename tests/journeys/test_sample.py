"""A second catalogue from another country: turned on in the library, compared, and taken away with its source."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from careercompare.app import App
from careercompare.core.report_choices import ReportChoices
from careercompare.state import edits
from careercompare.ui.catalogues import Catalogues
from careercompare.ui.wrap_button import WrapButton
from tests.journeys.reading import panel_words, pdf_words, verdict_words
from tests.journeys.test_area import button, chart_words
from tests.journeys.test_library_commands import done

SAMPLE = "care-and-teaching"
ROLES = ("registered-nurse", "paramedic")
SOURCE = "Office for National Statistics, Earnings and hours worked"
WAIT = 15_000


def turn_on(qtbot: QtBot, app: App) -> None:
    """Tick the sample in the library's dialog."""
    desk = Catalogues(app.window, app.library, app.look, app.settings)
    dialog = desk.library_dialog()
    box = dialog.findChild(QCheckBox, f"on-{SAMPLE}")
    assert box is not None
    assert not box.isChecked()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: set(ROLES) <= set(app.store.catalogue.roles), timeout=WAIT)
    dialog.close()


def compare(app: App, *roles: str) -> None:
    """Put these roles in the place of those that are there."""
    for old, new in zip(app.store.now.comparison.roles, roles, strict=True):
        if old != new:
            app.store.apply(edits.replace_role(old, new, new))


def test_nurse_and_paramedic_are_compared_in_pounds(qtbot: QtBot, app: App, tmp_path: Path) -> None:
    """Off at first; on, its roles can be chosen, the gap leads to their country, and window and PDF name the source."""
    assert not set(ROLES) & set(app.store.catalogue.roles)
    turn_on(qtbot, app)
    compare(app, *ROLES)

    assert "Not published for the United States: its source lists no such figure there" in chart_words(app)
    offer = button(app, "offer-uk")
    assert offer.text() == "Show the United Kingdom"
    offer.setFocus()
    qtbot.keyClick(offer, Qt.Key.Key_Space)

    assert button(app, "payArea").text() == "Pay in the United Kingdom"
    pay = app.store.now.screen.pay
    assert pay.unit == "Gross pay before deductions, GBP a year"
    assert SOURCE in pay.source_line
    assert [row.empty for row in pay.rows] == [False, False]
    assert any("£" in words for words in chart_words(app))
    assert not any("$" in words for words in chart_words(app))
    assert "Paramedic pays more: median £53,818 against £42,300 (United Kingdom, April 2025)." in verdict_words(app)
    assert "Care and teaching, United Kingdom" in panel_words(app)
    assert not app.window.pay.findChildren(WrapButton, "offer-us")

    file = tmp_path / "care.pdf"
    with qtbot.waitSignal(app.export.finished, timeout=60_000):
        app.export.start(file, ReportChoices())
    words = pdf_words(file.read_bytes())
    assert SOURCE in words
    assert "Gross pay before deductions, GBP a year · United Kingdom" in words
    assert "£53,818" in words


def test_roles_of_two_countries_leave_a_gap(qtbot: QtBot, app: App) -> None:
    """Dollars and pounds never share an axis: the other country's role says so, and a link leads there and back."""
    turn_on(qtbot, app)
    compare(app, "network-engineer", "paramedic")

    network, paramedic = app.store.now.screen.pay.rows
    assert (network.empty, paramedic.empty) == (False, True)
    assert not any("£" in words for words in chart_words(app))
    button(app, "offer-uk").click()
    network, paramedic = app.store.now.screen.pay.rows
    assert (network.empty, paramedic.empty) == (True, False)
    assert network.gap == "Not published for the United Kingdom: its source lists no such figure there"
    assert not any("$" in words for words in chart_words(app))
    button(app, "offer-us").click()
    assert button(app, "payArea").text() == "Pay in the United States"


def test_the_command_line_opens_where_the_roles_are_paid() -> None:
    """Nobody has to know the name of the area."""
    done("library", "on", SAMPLE)
    shown = json.loads(done("show", *ROLES, "--json"))
    traced = done("sources", "paramedic")
    done("library", "off", SAMPLE)

    assert shown["pay"]["area_id"] == "uk"
    assert "Office for National Statistics" in traced
