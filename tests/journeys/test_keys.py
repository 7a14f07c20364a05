"""The keyboard goes through the window as one reads it, and can be seen wherever it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from careercompare.app import App


def stops(app: App) -> list[QWidget]:
    """What Tab reaches, from the tool bar on, once round."""
    app.window.order_keys()
    wanted = [stop for view in (app.window.tool_bar,) for stop in view.tab_stops()]
    found: list[QWidget] = []
    at: QWidget | None = wanted[0]
    while at is not None and at not in found:
        found.append(at)
        at = at.nextInFocusChain()
    tab = Qt.FocusPolicy.TabFocus
    return [one for one in found if one.focusPolicy() & tab and one.isVisibleTo(app.window) and one.isEnabled()]


def test_tab_goes_by_views(app: App) -> None:
    """Bar, checklist, panels, pay: no view is left and come back to."""
    views = (app.window.tool_bar, app.window.checklist, app.window.panels, app.window.pay)
    places = [next((place for place, view in enumerate(views) if view.isAncestorOf(one)), None) for one in stops(app)]

    known = [place for place in places if place is not None]
    assert known == sorted(known)
    assert set(known) == {0, 1, 2, 3}


def test_tab_reaches_search_list_cards_sections_and_chart(app: App) -> None:
    """One stop for the whole list, and the chart at the end."""
    names = [one.objectName() for one in stops(app)]

    reached = [name for name in names if name.startswith(("skillSearch", "skill-", "fit-", "section-", "payChart"))]
    assert reached[0] == "skillSearch"
    assert sum(name.startswith("skill-") for name in reached) == 1
    assert "fit-security-engineer" in reached
    assert any(name.startswith("section-") for name in reached)
    assert reached[-1] == "payChart"


@pytest.mark.parametrize("name", ["primary", "skillSearch", "fit-network-engineer", "payChart", "answerRest"])
def test_focus_can_be_seen(qtbot: QtBot, app: App, name: str) -> None:
    """Whatever has the keyboard looks different from when it has not."""
    widget = app.window.findChild(QWidget, name)
    assert isinstance(widget, QWidget)
    app.window.activateWindow()
    app.window.setFocus()
    QApplication.processEvents()
    before = widget.grab().toImage()

    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()

    assert widget.grab().toImage() != before
