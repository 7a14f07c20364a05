"""The keyboard among the cells: one Tab stop, arrows in between, a ring that is seen, and a name that is heard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from careercompare.present.screen import Screen
from careercompare.ui.look import Look
from careercompare.ui.panels.cell import Cell
from careercompare.ui.panels.panels import Panels
from careercompare.ui.wrap_button import WrapButton

ROWS = ("primary-role", "typical-tasks", "goal", "outlook", "interests", "gaps", "next")


@pytest.fixture
def panels(qtbot: QtBot, look: Look, screen: Screen) -> Panels:
    """Two roles on screen, with the keyboard."""
    made = Panels(look)
    qtbot.addWidget(made)
    made.resize(960, 700)
    made.display(screen.panels)
    made.display_verdict(screen.verdict)
    made.display_next(screen.next_best)
    made.show()
    made.activateWindow()
    return made


def cell(panels: Panels, row: str, column: int = 0) -> Cell:
    """One cell that can be seen."""
    return next(
        one for one in panels.findChildren(Cell) if (one.row, one.column) == (row, column) and not one.isHidden()
    )


def stops(panels: Panels) -> list[Cell]:
    """The cells that Tab would stop at."""
    tab = Qt.FocusPolicy.TabFocus
    return [one for one in panels.findChildren(Cell) if one.focusPolicy() & tab and one.isVisible()]


def walk(qtbot: QtBot, panels: Panels, *keys: Qt.Key) -> Cell:
    """Press keys one after the other, wherever the keyboard is; gives the cell it comes to."""
    for key in keys:
        here = panels.focusWidget()
        assert isinstance(here, QWidget)
        qtbot.keyClick(here, key)
    there = panels.focusWidget()
    assert isinstance(there, Cell)
    return there


def test_tab_stops_once_however_many_cells(qtbot: QtBot, panels: Panels) -> None:
    """The first cell at first, then the one that was walked to."""
    assert stops(panels) == [cell(panels, "primary-role")]

    cell(panels, "primary-role").setFocus(Qt.FocusReason.TabFocusReason)
    there = walk(qtbot, panels, Qt.Key.Key_Down, Qt.Key.Key_Right)

    assert there is cell(panels, "typical-tasks", 1)
    assert stops(panels) == [there]


def test_arrows_reach_every_row_and_stop_at_the_edges(qtbot: QtBot, panels: Panels) -> None:
    """Down through all that can be seen, keeping the column; up and left no further than the first."""
    cell(panels, "primary-role", 1).setFocus(Qt.FocusReason.TabFocusReason)
    seen = [walk(qtbot, panels, Qt.Key.Key_Down) for _ in range(len(ROWS))]

    assert [one.row for one in seen] == [*ROWS[1:], ""]
    assert [one.column for one in seen[:-1]] == [1] * (len(ROWS) - 1)
    assert walk(qtbot, panels, Qt.Key.Key_Down) is seen[-1]
    assert walk(qtbot, panels, Qt.Key.Key_Up) is cell(panels, "next", 1)
    assert walk(qtbot, panels, Qt.Key.Key_Home) is cell(panels, "primary-role", 1)
    assert walk(qtbot, panels, Qt.Key.Key_Left, Qt.Key.Key_Left) is cell(panels, "primary-role", 0)
    assert walk(qtbot, panels, Qt.Key.Key_Up) is cell(panels, "primary-role", 0)
    assert walk(qtbot, panels, Qt.Key.Key_End) is seen[-1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_ask_where_it_is_from(qtbot: QtBot, panels: Panels, key: Qt.Key) -> None:
    """For the role and row of that cell, without a number."""
    with qtbot.waitSignal(panels.origin_wished) as told:
        qtbot.keyClick(cell(panels, "goal", 1), key)

    assert told.args == ["security-engineer", "goal", "", 0]


def test_what_serves_both_roles_asks_for_both(qtbot: QtBot, panels: Panels) -> None:
    """The wide cell at the end speaks of no single role."""
    cell(panels, "goal").setFocus(Qt.FocusReason.TabFocusReason)
    wide = walk(qtbot, panels, Qt.Key.Key_End)

    with qtbot.waitSignal(panels.origin_wished) as told:
        qtbot.keyClick(wide, Qt.Key.Key_Return)

    assert told.args == ["", "next", "", 0]


def test_escape_leads_back_to_the_card(qtbot: QtBot, panels: Panels) -> None:
    """Of the column one was in."""
    cell(panels, "goal", 1).setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(cell(panels, "goal", 1), Qt.Key.Key_Escape)

    there = panels.focusWidget()
    assert isinstance(there, WrapButton)
    assert there.objectName() == "gate-clearance"


def test_the_ring_is_for_the_keyboard(qtbot: QtBot, panels: Panels) -> None:
    """It can be seen after Tab and not after a click, and it adds no widget."""
    here = cell(panels, "goal")
    plain = here.grab().toImage()
    widgets = len(panels.findChildren(QWidget))

    here.setFocus(Qt.FocusReason.TabFocusReason)
    ringed = here.grab().toImage()
    here.clearFocus()
    here.setFocus(Qt.FocusReason.MouseFocusReason)

    assert ringed != plain
    assert here.grab().toImage() == plain
    assert len(panels.findChildren(QWidget)) == widgets


def test_a_cell_says_where_it_is_and_what_it_rests_on(panels: Panels, screen: Screen) -> None:
    """Row, role and sources for those who hear it, and the text as well."""
    here = cell(panels, "goal", 1)
    here.setFocus(Qt.FocusReason.TabFocusReason)
    assert here.accessibleName() == "Goal, Security Engineer, source 1"
    assert here.accessibleDescription() == "Goal of Security Engineer."

    rows = tuple(
        replace(row, cells=tuple(replace(one, numbers=(), unsourced=True) for one in row.cells))
        if row.aspect == "goal"
        else row
        for row in screen.panels.rows
    )
    panels.display(replace(screen.panels, rows=rows))
    here.clearFocus()
    here.setFocus(Qt.FocusReason.TabFocusReason)
    assert here.accessibleName() == "Goal, Security Engineer, no source"


def test_open_sections_are_walked_and_closed_ones_are_not(qtbot: QtBot, panels: Panels) -> None:
    """A section takes part as long as it is open; when it closes over the keyboard, Tab still has a stop."""
    heading = panels.findChild(WrapButton, "section-day-to-day")
    assert isinstance(heading, WrapButton)
    cell(panels, "goal").setFocus(Qt.FocusReason.TabFocusReason)
    heading.click()
    there = walk(qtbot, panels, Qt.Key.Key_End)
    assert there.row == "day-to-day"

    heading.click()

    assert [one.row for one in stops(panels)] == ["primary-role"]


def test_a_long_text_is_shown_from_its_beginning(qtbot: QtBot, panels: Panels, hard_screen: Screen) -> None:
    """A cell that is higher than the view, and then one that is not."""
    panels.display(hard_screen.panels)
    panels.display_next(hard_screen.next_best)
    qtbot.waitUntil(lambda: cell(panels, "typical-tasks").height() > panels.viewport().height())
    cell(panels, "primary-role").setFocus(Qt.FocusReason.TabFocusReason)
    long = walk(qtbot, panels, Qt.Key.Key_Down)
    view = panels.viewport().height()
    top = long.mapTo(panels.viewport(), QPoint(0, 0)).y()
    assert 0 <= top < view // 2

    short = walk(qtbot, panels, Qt.Key.Key_Down, Qt.Key.Key_Down)
    top = short.mapTo(panels.viewport(), QPoint(0, 0)).y()
    assert top >= 0
    assert top + short.height() <= view


def test_other_roles_can_be_walked_at_once(qtbot: QtBot, panels: Panels, hard_screen: Screen) -> None:
    """Nothing of the cells that are gone is left over."""
    cell(panels, "goal").setFocus(Qt.FocusReason.TabFocusReason)
    panels.display(hard_screen.panels)
    panels.display_next(hard_screen.next_best)

    cell(panels, "primary-role").setFocus(Qt.FocusReason.TabFocusReason)
    keys = [Qt.Key.Key_Right] * 5
    assert walk(qtbot, panels, *keys).column == 3
