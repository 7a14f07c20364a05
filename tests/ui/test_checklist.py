"""The checklist alone: what it shows, and which wishes it tells."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from careercompare.core.answer import NO, YES, yes_at
from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.skill import Level
from careercompare.present.checklist import ChecklistView
from careercompare.present.screen import Screen, present
from careercompare.ui.checklist.checklist import Checklist
from careercompare.ui.checklist.skill_row import SkillRow
from careercompare.ui.look import Look
from careercompare.ui.wrap_button import WrapButton
from tests.ui.clipping import clipped


@pytest.fixture
def view(screen: Screen) -> ChecklistView:
    """Two roles, nothing answered."""
    return screen.checklist


@pytest.fixture
def checklist(qtbot: QtBot, look: Look, view: ChecklistView) -> Checklist:
    """A checklist on screen."""
    made = Checklist(look)
    qtbot.addWidget(made)
    made.resize(312, 700)
    made.display(view)
    made.show()
    return made


def row(checklist: Checklist, skill: str) -> SkillRow:
    """The row of one skill."""
    found = checklist.findChild(SkillRow, f"skill-{skill}")
    assert isinstance(found, SkillRow)
    return found


def shown(checklist: Checklist) -> list[str]:
    """The skills that can be seen, top to bottom."""
    return [one.view.skill for one in checklist.findChildren(SkillRow) if one.isVisible()]


def test_every_needed_skill_has_one_row(checklist: Checklist, view: ChecklistView) -> None:
    """Nothing is missing, nothing stands twice."""
    assert shown(checklist) == [one.skill for one in view.rows()]
    assert len(set(shown(checklist))) == view.total


def test_what_the_needs_rest_on_can_be_asked(qtbot: QtBot, checklist: Checklist) -> None:
    """One button, made after the first frame, and reached by Tab."""
    assert checklist.findChild(WrapButton, "needsBasis") is None
    checklist.complete()
    basis = checklist.findChild(WrapButton, "needsBasis")
    assert isinstance(basis, WrapButton)

    with qtbot.waitSignal(checklist.basis_wished):
        qtbot.mouseClick(basis, Qt.MouseButton.LeftButton)

    assert basis in checklist.tab_stops()
    assert clipped(checklist) == []


def test_a_click_is_a_wish_and_changes_nothing_itself(qtbot: QtBot, checklist: Checklist) -> None:
    """The store decides; the row waits to be displayed."""
    one = row(checklist, "routing")

    with qtbot.waitSignal(checklist.skill_toggled) as told:
        qtbot.mouseClick(one, Qt.MouseButton.LeftButton, pos=QPoint(30, 15))

    assert told.args == ["routing", True]
    assert not one.isChecked()


def test_a_click_on_a_ticked_skill_wishes_it_unticked(
    qtbot: QtBot, checklist: Checklist, catalogue: Catalogue, comparison: Comparison
) -> None:
    """The second click is the opposite of the first."""
    checklist.display(present(catalogue, comparison.with_answer("routing", YES)).checklist)

    with qtbot.waitSignal(checklist.skill_toggled) as told:
        qtbot.mouseClick(row(checklist, "routing"), Qt.MouseButton.LeftButton, pos=QPoint(30, 15))

    assert told.args == ["routing", False]


@pytest.mark.parametrize(
    ("key", "signal", "args"),
    [
        (Qt.Key.Key_Space, "skill_toggled", ["routing", True]),
        (Qt.Key.Key_N, "skill_denied", ["routing"]),
        (Qt.Key.Key_1, "skill_levelled", ["routing", "awareness"]),
        (Qt.Key.Key_4, "skill_levelled", ["routing", "expert"]),
        (Qt.Key.Key_Delete, "skill_cleared", ["routing"]),
    ],
)
def test_keys_answer(qtbot: QtBot, checklist: Checklist, key: Qt.Key, signal: str, args: list[object]) -> None:
    """Every answer can be given without a mouse."""
    one = row(checklist, "routing")
    one.setFocus()

    with qtbot.waitSignal(getattr(checklist, signal)) as told:
        qtbot.keyClick(one, key)

    assert told.args == args


@pytest.mark.parametrize(
    ("answer", "checked", "words"),
    [
        (None, False, "not answered"),
        (YES, True, "yes"),
        (NO, False, "no"),
        (yes_at(Level.WORKING), True, "yes, working"),
    ],
)
def test_answers_are_told_in_words(
    checklist: Checklist, catalogue: Catalogue, comparison: Comparison, answer: object, checked: bool, words: str
) -> None:
    """A screen reader hears the answer, and the needs of each role."""
    answers = {} if answer is None else {"firewalls": answer}
    checklist.display(present(catalogue, replace(comparison, answers=answers)).checklist)  # type: ignore[arg-type]
    one = row(checklist, "firewalls")

    assert one.isChecked() is checked
    assert one.accessibleName() == f"Firewalls, {words}"
    assert "A Network Engineer: important" in one.accessibleDescription()
    assert "B Security Engineer: essential" in one.accessibleDescription()


def test_the_mark_opens_every_answer(qtbot: QtBot, checklist: Checklist) -> None:
    """The menu offers yes, four levels with what they mean, no, and not answered."""
    one = row(checklist, "routing")
    qtbot.mouseClick(one, Qt.MouseButton.LeftButton, pos=QPoint(one.width() - 16, 15))
    menu = checklist.findChild(QMenu)
    assert isinstance(menu, QMenu)
    actions = [action for action in menu.actions() if not action.isSeparator()]

    with qtbot.waitSignal(checklist.skill_levelled) as told:
        actions[2].trigger()
    menu.close()

    assert [action.text().split(":")[0] for action in actions] == [
        "Yes",
        "Yes, 1 awareness",
        "Yes, 2 working",
        "Yes, 3 practitioner",
        "Yes, 4 expert",
        "No",
        "Not answered",
    ]
    assert told.args == ["routing", "working"]


def test_search_finds_other_names(qtbot: QtBot, checklist: Checklist) -> None:
    """A word from a CV finds the skill that goes by another name here."""
    search = checklist.findChild(QLineEdit, "skillSearch")
    assert isinstance(search, QLineEdit)

    qtbot.keyClicks(search, "wi-fi")

    assert shown(checklist) == ["wireless"]


def test_search_that_finds_nothing_says_so(qtbot: QtBot, checklist: Checklist) -> None:
    """An empty list would look broken; Escape brings all skills back."""
    search = checklist.findChild(QLineEdit, "skillSearch")
    assert isinstance(search, QLineEdit)

    qtbot.keyClicks(search, "welding")
    assert shown(checklist) == []
    assert checklist._nothing.isVisible()
    qtbot.keyClick(search, Qt.Key.Key_Escape)

    assert len(shown(checklist)) == len(checklist.findChildren(SkillRow))


def test_filters_show_one_group(qtbot: QtBot, checklist: Checklist, view: ChecklistView) -> None:
    """Shared, only A, only B: each button shows its group alone."""
    buttons = [button for button in checklist.findChildren(QToolButton) if button.objectName() == "segment"]
    assert [button.text() for button in buttons] == ["All", "Shared", "Only A", "Only B"]

    qtbot.mouseClick(buttons[2], Qt.MouseButton.LeftButton)

    only_a = next(group for group in view.groups if group.id == "only-network-engineer")
    assert shown(checklist) == [one.skill for kind in only_a.kinds for one in kind.rows]


def test_arrow_keys_walk_what_is_shown(qtbot: QtBot, checklist: Checklist, view: ChecklistView) -> None:
    """Down leaves the search for the first row, and each press goes one row on; Up comes back."""
    search = checklist.findChild(QLineEdit, "skillSearch")
    assert isinstance(search, QLineEdit)
    checklist.activateWindow()
    search.setFocus()
    first, second = [row(checklist, one.skill) for one in view.rows()[:2]]

    qtbot.keyClick(search, Qt.Key.Key_Down)
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Up)
    qtbot.keyClick(first, Qt.Key.Key_Up)

    assert search.hasFocus()


def test_one_tab_stop_for_the_whole_list(checklist: Checklist) -> None:
    """Tab must not have to pass every skill."""
    stops = [one for one in checklist.findChildren(SkillRow) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert len(stops) == 1


def test_answering_keeps_the_rows(checklist: Checklist, catalogue: Catalogue, comparison: Comparison) -> None:
    """Focus and scroll place survive a tick, since the widgets do."""
    before = row(checklist, "routing")

    checklist.display(present(catalogue, comparison.with_answer("routing", YES)).checklist)

    assert row(checklist, "routing") is before
    assert before.isChecked()


def test_the_rest_can_be_denied_until_nothing_is_left(
    qtbot: QtBot, checklist: Checklist, catalogue: Catalogue, comparison: Comparison, view: ChecklistView
) -> None:
    """The button counts what is open and goes when nothing is."""
    button = checklist.findChild(QPushButton, "answerRest")
    assert isinstance(button, QPushButton)
    assert button.text() == f"Answer all {view.total} with no"

    with qtbot.waitSignal(checklist.rest_denied):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    everything = replace(comparison, answers=dict.fromkeys(view.unanswered, NO))
    checklist.display(present(catalogue, everything).checklist)

    assert not button.isVisible()


@pytest.mark.parametrize("height", [360, 900])
@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize("roles", ["two", "four"])
def test_nothing_is_clipped(
    qtbot: QtBot, look: Look, screen: Screen, hard_screen: Screen, size: int, roles: str, height: int
) -> None:
    """At normal and double text size every word has its room."""
    look.set_text_size(size)
    made = Checklist(look)
    qtbot.addWidget(made)
    made.display((screen if roles == "two" else hard_screen).checklist)
    made.resize(made.minimumWidth(), height)
    made.show()

    assert clipped(made) == []
