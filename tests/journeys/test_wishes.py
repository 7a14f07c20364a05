"""Every wish that a person can have in the window becomes what was wished for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from careercompare.app import App
from careercompare.core.answer import YES
from careercompare.core.skill import Level, Weights
from careercompare.state import edits
from careercompare.ui import wiring
from careercompare.ui.actions import ActionId
from careercompare.ui.panels.cell import Cell
from careercompare.ui.panels.role_card import RoleCard
from careercompare.ui.wrap_button import WrapButton
from tests.journeys.reading import row

NETWORK, SECURITY = "network-engineer", "security-engineer"
THEMES = {"system": ActionId.SYSTEM_THEME, "light": ActionId.LIGHT_THEME, "dark": ActionId.DARK_THEME}

Picks = Callable[[str | None], list[tuple[str, tuple[str, ...]]]]


@pytest.fixture
def picks(monkeypatch: pytest.MonkeyPatch) -> Picks:
    """Lets the person pick a role, or none; gives what the picker was opened with: title and taken roles."""

    def pick(role: str | None) -> list[tuple[str, tuple[str, ...]]]:
        asked: list[tuple[str, tuple[str, ...]]] = []

        def answer(
            _parent: QWidget, title: str, _catalogue: object, _find: object, taken: tuple[str, ...]
        ) -> str | None:
            asked.append((title, taken))
            return role

        monkeypatch.setattr(wiring, "pick_role", answer)
        return asked

    return pick


def trigger(app: App, action: ActionId) -> None:
    """Use an action of the menus."""
    app.window.actions_[action].trigger()


def roles(app: App) -> tuple[str, ...]:
    """The roles compared, which must be the cards shown."""
    cards = sorted(app.window.panels.findChildren(RoleCard), key=lambda card: card.x())
    compared = app.store.now.comparison.roles
    assert sorted(card.objectName() for card in cards) == sorted(f"role-{role}" for role in compared)
    return compared


def card(app: App, role: str) -> RoleCard:
    """A role's card."""
    found = app.window.panels.findChild(RoleCard, f"role-{role}")
    assert isinstance(found, RoleCard)
    return found


def choose(qtbot: QtBot, opener: QWidget, entry: str) -> None:
    """Press what opens a menu, and click the menu's entry that starts with these words."""
    qtbot.mouseClick(opener, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(one for one in menu.actions() if one.text().startswith(entry))
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    assert QApplication.activePopupWidget() is None


def of_card(qtbot: QtBot, app: App, role: str, entry: str) -> None:
    """Choose from the menu behind a card's dots."""
    more = card(app, role).findChild(QToolButton)
    assert isinstance(more, QToolButton)
    choose(qtbot, more, entry)


def test_a_card_moves_its_role_and_undo_moves_it_back(qtbot: QtBot, app: App) -> None:
    """Left and right, by the card's own menu."""
    of_card(qtbot, app, NETWORK, "Move right")
    assert roles(app) == (SECURITY, NETWORK)

    of_card(qtbot, app, NETWORK, "Move left")
    assert roles(app) == (NETWORK, SECURITY)
    assert "move Network Engineer" in app.window.actions_[ActionId.UNDO].text()
    trigger(app, ActionId.UNDO)
    assert roles(app) == (SECURITY, NETWORK)


def test_a_card_takes_its_role_out_and_answers_stay(qtbot: QtBot, app: App) -> None:
    """One role is left, with what was ticked; undo brings the other back."""
    qtbot.mouseClick(row(app, "firewalls"), Qt.MouseButton.LeftButton, pos=QPoint(30, 15))
    of_card(qtbot, app, NETWORK, "Remove")

    assert roles(app) == (SECURITY,)
    assert app.store.now.comparison.answers == {"firewalls": YES}
    assert "Network Engineer" not in app.window.windowTitle()
    trigger(app, ActionId.UNDO)
    assert roles(app) == (NETWORK, SECURITY)


def test_a_role_is_added_by_the_menu_and_by_the_panels(app: App, picks: Picks) -> None:
    """At the end; the picker knows which are taken, and leaving it changes nothing."""
    app.store.apply(edits.remove_role(NETWORK, "Network Engineer"))
    picks(None)
    trigger(app, ActionId.ADD_ROLE)
    assert roles(app) == (SECURITY,)

    asked = picks(NETWORK)
    trigger(app, ActionId.ADD_ROLE)

    assert asked == [("Add a role", (SECURITY,))]
    assert roles(app) == (SECURITY, NETWORK)
    assert "add Network Engineer" in app.window.actions_[ActionId.UNDO].text()
    trigger(app, ActionId.UNDO)
    app.window.panels.role_wished.emit()
    assert roles(app) == (SECURITY, NETWORK)


def test_a_card_changes_its_role_in_place(qtbot: QtBot, app: App, picks: Picks) -> None:
    """Another role by the picker, in the same place; leaving the picker changes nothing."""
    app.store.apply(edits.remove_role(SECURITY, "Security Engineer"))
    picks(None)
    of_card(qtbot, app, NETWORK, "Change to")
    assert roles(app) == (NETWORK,)

    asked = picks(SECURITY)
    of_card(qtbot, app, NETWORK, "Change to")

    assert asked == [("Change to another role", (NETWORK,))]
    assert roles(app) == (SECURITY,)
    assert "change to Security Engineer" in app.window.actions_[ActionId.UNDO].text()


def test_a_gate_is_answered_on_the_card(qtbot: QtBot, app: App) -> None:
    """Met, not met, and open again, each said on the card."""
    for entry, kept, words in (
        ("Met", {"on-call": True}, "met"),
        ("Not met", {"on-call": False}, "not met"),
        ("Not answered", {}, "not answered"),
    ):
        gate = card(app, NETWORK).findChild(WrapButton, "gate-on-call")
        assert isinstance(gate, WrapButton)
        choose(qtbot, gate, entry)
        assert app.store.now.comparison.gates == kept
        assert gate.text() == f"On-call or shift work: {words}"
    assert "answer On-call or shift work" in app.window.actions_[ActionId.UNDO].text()


def test_a_level_is_said_and_taken_back(qtbot: QtBot, app: App) -> None:
    """A digit says how well a skill is known; its wish to be cleared leaves it unanswered."""
    qtbot.keyClick(row(app, "firewalls"), Qt.Key.Key_2)
    answer = app.store.now.comparison.answers["firewalls"]
    assert answer.level is Level.WORKING

    app.window.checklist.skill_cleared.emit("firewalls")
    assert app.store.now.comparison.answers == {}


def test_details_are_set_as_one_step(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """The dialog is asked about what is shown; its title heads the window; leaving it alone is no step."""
    before = app.store.now.comparison
    seen: list[object] = []

    def leave(_parent: QWidget, comparison: object) -> None:
        seen.append(comparison)

    monkeypatch.setattr(wiring, "ask_details", leave)
    trigger(app, ActionId.DETAILS)
    assert seen == [before]
    assert app.store.now.undo_label == ""

    edit = edits.describe("After the course", "", "", "", Weights())
    monkeypatch.setattr(wiring, "ask_details", lambda *_args: edit)
    trigger(app, ActionId.DETAILS)

    assert app.window.windowTitle().startswith("After the course")
    trigger(app, ActionId.UNDO)
    assert app.store.now.comparison == before
    trigger(app, ActionId.REDO)
    assert app.store.now.comparison.title == "After the course"


def test_all_answers_are_cleared_as_one_step(app: App) -> None:
    """Skills and gates; undo brings both back."""
    app.store.apply(edits.tick("firewalls", "Firewalls", known=True))
    app.store.apply(edits.answer_gate("on-call", "On-call or shift work", met=True))
    trigger(app, ActionId.CLEAR_ANSWERS)
    assert (app.store.now.comparison.answers, app.store.now.comparison.gates) == ({}, {})

    trigger(app, ActionId.UNDO)
    assert (app.store.now.comparison.answers, app.store.now.comparison.gates) == ({"firewalls": YES}, {"on-call": True})


def test_explanations_open_where_they_were_asked_for(qtbot: QtBot, app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fit at its role, a fact at its number; by the menu each from its beginning."""
    opened: list[tuple[object, ...]] = []
    monkeypatch.setattr(wiring, "show_fit", lambda _parent, _look, screen, role: opened.append(("fit", screen, role)))
    monkeypatch.setattr(
        wiring, "show_sources", lambda _parent, _look, _all, screen, at: opened.append(("all", screen, at))
    )
    monkeypatch.setattr(wiring, "show_origin", lambda _parent, _look, _all, screen, *at: opened.append(("from", *at)))
    monkeypatch.setattr(wiring, "show_about", lambda _parent, _look, screen: opened.append(("about", screen)))
    qtbot.mouseClick(row(app, "firewalls"), Qt.MouseButton.LeftButton, pos=QPoint(30, 15))
    screen = app.store.now.screen
    number = screen.panels.rows[0].cells[0].numbers[0]

    fit = card(app, SECURITY).findChild(WrapButton, f"fit-{SECURITY}")
    assert isinstance(fit, WrapButton)
    qtbot.mouseClick(fit, Qt.MouseButton.LeftButton)
    link = f"source:{number}:aspect:primary-role"
    cell = next(one for one in app.window.panels.findChildren(Cell) if link in one.text())
    cell.linkActivated.emit(link)
    for action in (ActionId.HOW_FIT_WORKS, ActionId.SOURCES, ActionId.ABOUT):
        trigger(app, action)

    assert opened == [
        ("fit", screen, SECURITY),
        ("from", NETWORK, "primary-role", "aspect:primary-role", number),
        ("fit", screen, None),
        ("all", screen, None),
        ("about", screen),
    ]


@pytest.mark.parametrize("theme", ["dark", "light", "system"])
def test_a_theme_is_shown_marked_and_kept(app: App, theme: str) -> None:
    """Of the three exactly the chosen one is marked, and the next start knows it."""
    for other in THEMES.values():
        trigger(app, other)
    trigger(app, THEMES[theme])

    assert app.look.theme == app.settings.theme == theme
    assert [name for name, action in THEMES.items() if app.window.actions_[action].isChecked()] == [theme]


def test_text_grows_and_shrinks_between_its_bounds(app: App) -> None:
    """A step at a time, no further than the last, back to normal at once; the next start knows it."""
    sizes: list[int] = []
    for action in (*[ActionId.LARGER_TEXT] * 4, *[ActionId.SMALLER_TEXT] * 4, ActionId.LARGER_TEXT):
        trigger(app, action)
        sizes.append(app.look.text_size)
        assert app.settings.text_size == app.look.text_size
    assert sizes == [125, 150, 200, 200, 150, 125, 100, 100, 125]
    trigger(app, ActionId.LARGER_TEXT)
    trigger(app, ActionId.NORMAL_TEXT)

    assert app.look.text_size == app.settings.text_size == 100


def test_quit_closes_the_window(app: App) -> None:
    """Unless something would be lost."""
    app.window.may_close = lambda: False
    trigger(app, ActionId.QUIT)
    assert app.window.isVisible()

    app.window.may_close = lambda: True
    trigger(app, ActionId.QUIT)
    assert not app.window.isVisible()


def test_the_chart_reads_what_the_mouse_is_over(app: App) -> None:
    """A real move over the plot reads the value there; leaving it brings the summary back."""
    chart = app.window.pay.chart
    assert chart is not None
    words = app.window.pay.findChild(QLabel, "payReading")
    assert isinstance(words, QLabel)
    summary = words.text()
    stop = next(one for one in chart.stops if "Median" in one.reading)
    spot = QPointF(chart.plot.getViewBox().mapViewToScene(QPointF(stop.amount, -float(stop.row))))
    none, plain = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    move = QMouseEvent(QEvent.Type.MouseMove, spot, chart.plot.viewport().mapToGlobal(spot), none, none, plain)

    QApplication.sendEvent(chart.plot.viewport(), move)
    assert words.text() == stop.reading

    QApplication.sendEvent(chart.plot.viewport(), QEvent(QEvent.Type.Leave))
    assert words.text() == summary


def test_the_empty_page_leads_to_a_role(qtbot: QtBot, app: App, picks: Picks) -> None:
    """With every role gone, the button in their place adds one."""
    for role in (NETWORK, SECURITY):
        of_card(qtbot, app, role, "Remove")
    asked = picks(SECURITY)
    add = next(one for one in app.window.panels.findChildren(QPushButton) if one.isVisible())
    qtbot.mouseClick(add, Qt.MouseButton.LeftButton)

    assert asked == [("Add a role", ())]
    assert roles(app) == (SECURITY,)
