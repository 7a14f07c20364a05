"""The table of actions and the menus made of it."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from careercompare.core.answer import YES
from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.state.store import Store
from careercompare.ui.actions import ACTIONS, ActionId, Actions
from careercompare.ui.look import Look
from careercompare.ui.menus import MENUS, TOOL_BAR


def test_every_action_stands_in_exactly_one_menu() -> None:
    """Nothing can be done that no menu shows, and nothing is shown twice."""
    listed = Counter(entry for entries in MENUS.values() for entry in entries if entry is not None)

    assert listed == Counter(ActionId)
    assert set(TOOL_BAR) <= set(ActionId)
    assert set(ACTIONS) == set(ActionId)


def test_no_shortcut_is_taken_twice(qtbot: QtBot, look: Look) -> None:
    """An ambiguous key does nothing at all in Qt."""
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window, look)

    keys = Counter(
        key.toString(QKeySequence.SequenceFormat.PortableText) for action in actions.all() for key in action.shortcuts()
    )

    assert [key for key, count in keys.items() if count > 1] == []


def test_every_action_says_what_it_does(qtbot: QtBot, look: Look) -> None:
    """A tip on each, with its key where it has one."""
    window = QMainWindow()
    qtbot.addWidget(window)

    assert all(action.toolTip() and action.statusTip() for action in Actions(window, look).all())


def test_actions_are_enabled_by_what_can_be_done(
    qtbot: QtBot, look: Look, catalogue: Catalogue, comparison: Comparison
) -> None:
    """Undo after an edit; no fifth role; nothing to export without a role."""
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window, look)

    actions.display(Store(catalogue, comparison).now)
    assert not actions[ActionId.UNDO].isEnabled()
    assert not actions[ActionId.CLEAR_ANSWERS].isEnabled()
    assert actions[ActionId.SWAP_ROLES].isEnabled()

    actions.display(Store(catalogue, comparison.with_answer("routing", YES)).now)
    assert actions[ActionId.CLEAR_ANSWERS].isEnabled()

    actions.display(Store(catalogue, Comparison()).now)
    assert not actions[ActionId.EXPORT].isEnabled()
    assert not actions[ActionId.REST_NO].isEnabled()
    assert actions[ActionId.ADD_ROLE].isEnabled()
