"""A start: what was chosen last time stands again, and a window that nobody has seen yet is made whole when it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QTableWidget
from pytestqt.qtbot import QtBot

from careercompare.app import App, build
from careercompare.core.catalogue import Catalogue
from careercompare.state import edits
from careercompare.ui.actions import ActionId
from careercompare.ui.checklist.skill_row import SkillRow
from careercompare.ui.settings import Settings
from careercompare.ui.wrap_button import WrapButton
from tests.journeys.conftest import Opener
from tests.journeys.reading import panel_words, row

Builder = Callable[[], App]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The settings file of the next start."""
    return Settings(tmp_path / "state" / "settings.ini")


@pytest.fixture
def build_app(qapp: QApplication, bundled: Catalogue, tmp_path: Path) -> Iterator[Builder]:
    """Builds the app without showing its window."""
    qapp.setStyle("Fusion")
    built: list[App] = []

    def make() -> App:
        app = build(bundled, tmp_path / "state")
        built.append(app)
        return app

    yield make
    for app in built:
        app.window.may_close = lambda: True
        app.window.close()
        app.close()
        app.window.deleteLater()
        qapp.processEvents()


def text_of(app: App, aspect: str) -> str:
    """What the first role's cell of an aspect says, as it is written in rich text."""
    view = next(one for one in app.store.now.screen.panels.rows if one.aspect == aspect)
    assert view.cells[0].text
    return " ".join(escape(view.cells[0].text).split())


def test_a_start_with_the_table_shows_it_and_turns(qtbot: QtBot, build_app: Builder, settings: Settings) -> None:
    """Pay stood as a table: it does again, the chart is made behind it, and either can be turned to."""
    settings.pay_table = True
    settings.flush()
    app = build_app()
    app.window.show()
    qtbot.waitExposed(app.window)
    table = app.window.pay.findChild(QTableWidget, "payTable")
    assert isinstance(table, QTableWidget)
    assert table.isVisible()
    assert table.rowCount() >= len(app.store.now.screen.pay.rows)

    app.window.pay.load_chart()
    chart = app.window.pay.chart
    assert chart is not None
    assert (table.isVisible(), chart.isVisible()) == (True, False)
    app.window.actions_[ActionId.READ_PAY].trigger()
    assert app.window.focusWidget() is table

    app.window.actions_[ActionId.PAY_TWIN].trigger()
    assert (table.isVisible(), chart.isVisible()) == (False, True)
    qtbot.waitUntil(lambda: chart.painted > 0)
    assert not app.settings.pay_table
    app.window.actions_[ActionId.READ_PAY].trigger()
    assert app.window.focusWidget() is chart

    app.window.actions_[ActionId.PAY_TWIN].trigger()
    assert (table.isVisible(), chart.isVisible()) == (True, False)
    assert app.settings.pay_table


def test_a_start_with_open_sections_shows_their_text(open_app: Opener, settings: Settings) -> None:
    """What stood open does again, for every role; closed by hand, it is forgotten, and the others are not."""
    settings.open_sections = frozenset({"responsibilities", "progression"})
    settings.flush()
    app = open_app()
    heading = app.window.panels.findChild(WrapButton, "section-responsibilities")
    assert isinstance(heading, WrapButton)

    assert heading.isChecked()
    assert text_of(app, "responsibilities") in panel_words(app)
    assert text_of(app, "progression") in panel_words(app)
    assert text_of(app, "day-to-day") not in panel_words(app)
    heading.click()
    assert text_of(app, "responsibilities") not in panel_words(app)
    assert app.settings.open_sections == {"progression"}


def test_a_window_is_whole_once_it_is_seen(qtbot: QtBot, build_app: Builder) -> None:
    """Answered before its first frame, the window then shows every skill, every row, and the answers."""
    app = build_app()
    app.store.apply(edits.tick("firewalls", "Firewalls", known=True))
    assert (app.window.checklist.brief, app.window.panels.brief) == (True, True)

    with qtbot.waitSignal(app.window.first_painted):
        app.window.show()
    qtbot.waitUntil(lambda: not app.window.panels.brief)

    assert not app.window.checklist.brief
    assert len(app.window.checklist.findChildren(SkillRow)) == app.store.now.screen.checklist.total
    assert row(app, "firewalls").isChecked()
    assert "Learn next" in panel_words(app)
    for aspect in [one.aspect for one in app.store.now.screen.panels.rows if not one.folds]:
        assert text_of(app, aspect) in panel_words(app)


def test_a_window_that_starts_minimised_is_whole_when_it_comes_up(qtbot: QtBot, build_app: Builder) -> None:
    """Unseen it may stay brief; brought up, it shows everything."""
    app = build_app()
    app.window.showMinimized()
    QApplication.processEvents()
    app.store.apply(edits.tick("firewalls", "Firewalls", known=True))

    app.window.showNormal()
    qtbot.waitUntil(lambda: not app.window.panels.brief and not app.window.checklist.brief)

    assert len(app.window.checklist.findChildren(SkillRow)) == app.store.now.screen.checklist.total
    assert "Learn next" in panel_words(app)
