"""The panels alone: aligned rows, cards, folds and wishes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from careercompare.core.answer import NO, YES
from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.present.cell import NO_SOURCE_MARK, CellView, PointView, StatementView
from careercompare.present.screen import Screen, present
from careercompare.ui.look import Look
from careercompare.ui.panels.cell import Cell, cell_html
from careercompare.ui.panels.panels import Panels
from careercompare.ui.panels.role_card import RoleCard
from careercompare.ui.wrap_button import WrapButton
from tests.ui.clipping import clipped


def make(qtbot: QtBot, look: Look, screen: Screen, width: int = 960, height: int = 700) -> Panels:
    """Panels on screen."""
    made = Panels(look)
    qtbot.addWidget(made)
    made.resize(width, height)
    show(made, screen)
    made.show()
    return made


def show(panels: Panels, screen: Screen) -> None:
    """Give the panels their three slices."""
    panels.display(screen.panels)
    panels.display_verdict(screen.verdict)
    panels.display_next(screen.next_best)


def texts(panels: Panels) -> str:
    """All that can be read on the panels."""
    words = [one.text() for one in panels.findChildren(QLabel) if one.isVisible()]
    return "\n".join(words + [one.text() for one in panels.findChildren(WrapButton) if one.isVisible()])


def button(panels: Panels, name: str) -> WrapButton:
    """A button by its name."""
    found = panels.findChild(WrapButton, name)
    assert isinstance(found, WrapButton)
    return found


def menu_texts(menu: QMenu) -> list[str]:
    """The entries of a menu."""
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_the_same_aspect_starts_at_the_same_height(qtbot: QtBot, look: Look, hard_screen: Screen) -> None:
    """A 400-word text in one column moves the next row of every column alike."""
    panels = make(qtbot, look, hard_screen)
    rows: dict[int, set[int]] = {}
    for cell in panels.findChildren(Cell):
        if cell.isVisible():
            place = panels._grid.getItemPosition(panels._grid.indexOf(cell))
            assert isinstance(place, tuple)
            rows.setdefault(place[0], set()).add(cell.y())

    assert len(rows) > 4
    assert all(len(tops) == 1 for tops in rows.values())


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("roles", ["two", "four"])
def test_nothing_is_clipped(
    qtbot: QtBot, look: Look, screen: Screen, hard_screen: Screen, size: int, roles: str
) -> None:
    """Long titles, long texts, four roles, double size: every word has its room."""
    look.set_text_size(size)
    panels = make(qtbot, look, screen if roles == "two" else hard_screen)

    assert clipped(panels) == []


def test_no_scrolling_sideways_with_four_roles(qtbot: QtBot, look: Look, hard_screen: Screen) -> None:
    """In the centre of a 1280 pixel window four roles stand side by side."""
    panels = make(qtbot, look, hard_screen)

    assert not panels.horizontalScrollBar().isVisible()


def test_fit_is_a_number_only_when_something_is_answered(
    qtbot: QtBot, look: Look, screen: Screen, catalogue: Catalogue, comparison: Comparison
) -> None:
    """Nothing answered: an invitation; one tick: two bounds."""
    panels = make(qtbot, look, screen)
    assert button(panels, "fit-network-engineer").text() == "Not answered"

    show(panels, present(catalogue, comparison.with_answer("routing", YES)))

    assert "–" in button(panels, "fit-network-engineer").text()
    assert button(panels, "fit-network-engineer").text().endswith("%")


def test_gaps_follow_the_answers(
    qtbot: QtBot, look: Look, screen: Screen, catalogue: Catalogue, comparison: Comparison
) -> None:
    """A no becomes a missing skill in the panel."""
    panels = make(qtbot, look, screen)
    assert "Missing, essential: Routing" not in texts(panels)

    show(panels, present(catalogue, comparison.with_answer("routing", NO)))

    assert "Missing, essential: Routing" in texts(panels)


def test_sections_unfold_and_tell(qtbot: QtBot, look: Look, screen: Screen) -> None:
    """A section is closed at first, opens for every role at once, and says so for the next start."""
    panels = make(qtbot, look, screen)
    heading = button(panels, "section-day-to-day")
    before = len([cell for cell in panels.findChildren(Cell) if cell.isVisible()])

    with qtbot.waitSignal(panels.folded) as told:
        heading.click()

    assert told.args == ["day-to-day", True]
    assert len([cell for cell in panels.findChildren(Cell) if cell.isVisible()]) == before + 2
    assert clipped(panels) == []
    heading.click()
    assert len([cell for cell in panels.findChildren(Cell) if cell.isVisible()]) == before


def test_open_sections_open_again(qtbot: QtBot, look: Look, screen: Screen) -> None:
    """What was open at the last start is open at this one."""
    panels = Panels(look, frozenset({"day-to-day"}))
    qtbot.addWidget(panels)
    panels.resize(960, 700)
    show(panels, screen)
    panels.show()

    text = screen.panels.rows[[row.aspect for row in screen.panels.rows].index("day-to-day")].cells[0].text
    assert text in texts(panels)


def test_an_official_occupation_can_be_chosen(qtbot: QtBot, look: Look, screen: Screen) -> None:
    """The menu lists every occupation, the closest marked, and tells the code."""
    panels = make(qtbot, look, screen)
    button(panels, "countedAs-network-engineer").click()
    card = panels.findChild(RoleCard, "role-network-engineer")
    assert isinstance(card, RoleCard)
    menu = card.findChild(QMenu)
    assert isinstance(menu, QMenu)

    with qtbot.waitSignal(panels.occupation_chosen) as told:
        menu.actions()[1].trigger()
    menu.close()

    assert menu_texts(menu)[0].endswith("(closest)")
    assert told.args == ["network-engineer", "15-1241"]


def test_a_single_occupation_is_no_choice(qtbot: QtBot, look: Look, screen: Screen) -> None:
    """Nothing to choose, nothing to press."""
    panels = make(qtbot, look, screen)

    assert not button(panels, "countedAs-security-engineer").isEnabled()


def test_gates_are_answered_in_words(
    qtbot: QtBot, look: Look, screen: Screen, catalogue: Catalogue, comparison: Comparison
) -> None:
    """Met, not met, not answered: told by a mark and a word."""
    panels = make(qtbot, look, screen)
    gate = button(panels, "gate-on-call")
    assert gate.text() == "On-call duty: not answered"
    gate.click()
    menu = next(one for one in panels.findChildren(QMenu) if one.isVisible())

    with qtbot.waitSignal(panels.gate_answered) as told:
        menu.actions()[2].trigger()
    menu.close()
    show(panels, present(catalogue, comparison.with_gate("on-call", True)))

    assert told.args == ["on-call", True]
    assert gate.text() == "On-call duty: met"


def test_a_role_can_be_moved_changed_and_removed(qtbot: QtBot, look: Look, screen: Screen) -> None:
    """The menu of a card; the first role cannot go left."""
    panels = make(qtbot, look, screen)
    card = panels.findChild(RoleCard, "role-network-engineer")
    assert isinstance(card, RoleCard)
    more = card.findChild(QToolButton)
    assert isinstance(more, QToolButton)
    more.click()
    menu = card.findChild(QMenu)
    assert isinstance(menu, QMenu)
    change, left, right, edit, copy, remove = [action for action in menu.actions() if not action.isSeparator()]

    assert not left.isEnabled()
    with qtbot.waitSignals(
        [
            panels.role_change_wished,
            panels.role_moved,
            panels.role_removed,
            panels.role_edit_wished,
            panels.role_copy_wished,
        ]
    ):
        change.trigger()
        right.trigger()
        edit.trigger()
        copy.trigger()
        remove.trigger()
    menu.close()


def test_sources_can_be_followed_and_missing_ones_are_marked(look: Look, qtbot: QtBot, hard_screen: Screen) -> None:
    """Numbers are links that know their fact; a fact without a source looks different; text from files is inert."""
    sourced = hard_screen.panels.rows[0].cells[0]
    cell = Cell(look, None, "primary-role", 2)
    qtbot.addWidget(cell)
    cell.display(sourced)
    link = f"source:{sourced.numbers[0]}:aspect:primary-role"
    assert f'href="{link}"' in cell.text()

    with qtbot.waitSignal(cell.origin_wished) as told:
        cell.linkActivated.emit(link)

    assert told.args == ["primary-role", 2, "aspect:primary-role", sourced.numbers[0]]
    bare = cell_html(replace(sourced, numbers=(), unsourced=True), look)
    assert '<i style="font-size:11px"><a href="source:0:aspect:primary-role"' in bare
    assert NO_SOURCE_MARK in bare
    assert NO_SOURCE_MARK not in cell.text()
    assert "<script>" not in cell_html(replace(sourced, text="<script>x</script>"), look)


def test_each_certificate_has_its_own_numbers(look: Look) -> None:
    """The number of a fee stands behind the fee, and leads to it."""
    told = (StatementView("Rules.", (1,), fact="certification:a"), StatementView("Fee.", (2,), fact="fee:a"))
    html = cell_html(CellView("", (PointView(told), PointView((StatementView("Bare.", (), unsourced=True),)))), look)

    assert html.index("Rules.") < html.index("source:1:certification:a") < html.index("Fee.")
    assert html.index("Fee.") < html.index("source:2:fee:a") < html.index("Bare.") < html.index(NO_SOURCE_MARK)


def test_the_amounts_of_the_verdict_can_be_traced(qtbot: QtBot, look: Look, screen: Screen) -> None:
    """The number behind the pay sentence leads to pay; other sizes keep it."""
    panels = make(qtbot, look, screen)
    verdict = panels.findChild(QLabel, "verdictText")
    assert isinstance(verdict, QLabel)
    (number,) = screen.verdict.numbers
    assert f'href="source:{number}:"' in verdict.text()
    look.set_text_size(200)
    assert f'href="source:{number}:"' in verdict.text()

    with qtbot.waitSignal(panels.origin_wished) as told:
        verdict.linkActivated.emit(f"source:{number}:")

    assert told.args == ["", ":pay", "", number]


def test_a_gate_can_be_traced(qtbot: QtBot, look: Look, screen: Screen) -> None:
    """The menu of a must-have leads to where it is from, and marks one that has no source."""
    panels = make(qtbot, look, screen)
    entries = {}
    for gate in ("degree", "on-call"):
        button(panels, f"gate-{gate}").click()
        menu = next(one for one in panels.findChildren(QMenu) if one.isVisible())
        entries[gate] = menu.actions()[-1].text()
        with qtbot.waitSignal(panels.origin_wished) as told:
            menu.actions()[-1].trigger()
        menu.close()
        assert told.args[1:] == [f":gate:{gate}", "", 0]

    assert NO_SOURCE_MARK not in entries["degree"]
    assert NO_SOURCE_MARK in entries["on-call"]


def test_no_role_invites_to_add_one(qtbot: QtBot, look: Look, catalogue: Catalogue) -> None:
    """The empty state has a way out."""
    panels = make(qtbot, look, present(catalogue, Comparison()))
    add = panels.findChild(QPushButton)
    assert isinstance(add, QPushButton)

    with qtbot.waitSignal(panels.role_wished):
        qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
