"""The main job: tick what you know, and fit, verdict and gaps follow at once."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from careercompare.app import App
from careercompare.ui.actions import ActionId
from tests.journeys.reading import fit_words, panel_words, row, verdict_words


def test_a_tick_by_mouse_changes_fit_verdict_and_gaps_and_undo_restores(qtbot: QtBot, app: App) -> None:
    """Everything that follows from a tick follows at once, and one undo takes all of it back."""
    before = fit_words(app, "network-engineer"), verdict_words(app), panel_words(app)

    qtbot.mouseClick(row(app, "tcp-ip"), Qt.MouseButton.LeftButton, pos=QPoint(30, 15))

    after = fit_words(app, "network-engineer"), verdict_words(app), panel_words(app)
    assert before[0] == "Not answered"
    assert "–100 %" in after[0]
    assert before[1].startswith("Tick what you know.")
    assert after[1].startswith("Too close to call.")
    assert "Not answered, essential: TCP/IP" in before[2]
    assert "Not answered, essential: TCP/IP" not in after[2]
    app.window.actions_[ActionId.UNDO].trigger()
    assert (fit_words(app, "network-engineer"), verdict_words(app), panel_words(app)) == before


def test_a_tick_by_keyboard_does_the_same(qtbot: QtBot, app: App) -> None:
    """Find the skill, arrow down, space."""
    app.window.actions_[ActionId.FIND_SKILL].trigger()
    search = app.window.checklist._search
    qtbot.keyClicks(search, "tcp/ip")
    qtbot.keyClick(search, Qt.Key.Key_Down)
    qtbot.keyClick(row(app, "tcp-ip"), Qt.Key.Key_Space)

    assert row(app, "tcp-ip").isChecked()
    assert "–100 %" in fit_words(app, "network-engineer")


def test_a_no_lowers_the_high_bound_and_names_the_gap(qtbot: QtBot, app: App) -> None:
    """No is an answer: the bound comes down, and the skill is missing."""
    qtbot.keyClick(row(app, "firewalls"), Qt.Key.Key_N)

    assert "100 %" not in fit_words(app, "security-engineer")
    assert "Missing, essential: Firewalls" in panel_words(app)


def test_a_tick_does_not_repaint_the_chart(qtbot: QtBot, app: App) -> None:
    """Pay does not depend on answers, so its slice stays equal and its view is left alone."""
    chart = app.window.pay.chart
    assert chart is not None
    slice_before, painted = app.store.now.screen.pay, chart.painted

    qtbot.mouseClick(row(app, "tcp-ip"), Qt.MouseButton.LeftButton, pos=QPoint(30, 15))

    assert app.store.now.screen.pay == slice_before
    assert chart.painted == painted


def test_answer_the_rest_with_no_is_one_step(qtbot: QtBot, app: App) -> None:
    """All open skills are answered at once, and one undo opens them again."""
    qtbot.mouseClick(row(app, "tcp-ip"), Qt.MouseButton.LeftButton, pos=QPoint(30, 15))
    app.window.actions_[ActionId.REST_NO].trigger()

    assert app.store.now.screen.checklist.unanswered == ()
    assert "–" not in fit_words(app, "network-engineer")
    app.window.actions_[ActionId.UNDO].trigger()
    assert len(app.store.now.comparison.answers) == 1


def test_the_label_of_undo_says_what_it_undoes(qtbot: QtBot, app: App) -> None:
    """The menu names the change, and greys out when there is none."""
    undo = app.window.actions_[ActionId.UNDO]
    assert not undo.isEnabled()

    qtbot.mouseClick(row(app, "tcp-ip"), Qt.MouseButton.LeftButton, pos=QPoint(30, 15))

    assert undo.isEnabled()
    assert undo.text() == "&Undo tick TCP/IP"


def test_counting_as_another_occupation_flips_who_earns_more(app: App) -> None:
    """15-1244 earns less than security engineers, 15-1241 more, and the verdict says what it rests on."""
    assert "Security Engineer pays more: median $129,180 against $99,130" in verdict_words(app)
    assert "It would not if Network Engineer were counted as 15-1241 Computer Network Architects" in verdict_words(app)

    app.window.panels.occupation_chosen.emit("network-engineer", "15-1241")

    assert "Network Engineer pays more: median $134,050 against $129,180" in verdict_words(app)
    assert "It would not if Network Engineer were counted as 15-1244" in verdict_words(app)
    app.window.actions_[ActionId.UNDO].trigger()
    assert "Security Engineer pays more" in verdict_words(app)


def test_swapping_moves_everything_and_loses_nothing(qtbot: QtBot, app: App) -> None:
    """A becomes B; answers stay."""
    qtbot.mouseClick(row(app, "tcp-ip"), Qt.MouseButton.LeftButton, pos=QPoint(30, 15))
    fits = {role: fit_words(app, role) for role in ("network-engineer", "security-engineer")}

    app.window.actions_[ActionId.SWAP_ROLES].trigger()

    assert [role.tag.role for role in app.store.now.screen.panels.roles] == ["security-engineer", "network-engineer"]
    assert {role: fit_words(app, role) for role in fits} == fits
