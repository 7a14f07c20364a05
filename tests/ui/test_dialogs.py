"""The dialogs alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QTableWidget, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from careercompare import __version__
from careercompare.core.answer import NO, YES, yes_at
from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.skill import Level, Weights
from careercompare.data.catalogue import find_roles
from careercompare.present.screen import Screen, present
from careercompare.ui.dialogs.about import AboutDialog
from careercompare.ui.dialogs.details import DetailsDialog
from careercompare.ui.dialogs.fit_explained import FitExplained
from careercompare.ui.dialogs.role_picker import RolePicker
from careercompare.ui.look import Look


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """What a dialog opens over."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_points_add_up_to_the_fit_shown(
    qtbot: QtBot, look: Look, parent: QWidget, catalogue: Catalogue, comparison: Comparison
) -> None:
    """The table's column sums to the number in the sentence above it."""
    answered = comparison.with_answer("routing", yes_at(Level.AWARENESS)).with_answer("bgp", NO)
    screen = present(catalogue, answered.with_answer("tcp-ip", YES))
    dialog = FitExplained(parent, look, screen, "network-engineer")
    qtbot.addWidget(dialog)
    table = dialog.findChild(QTableWidget, "fitTable-network-engineer")
    total = dialog.findChild(QLabel, "fitSum-network-engineer")
    assert isinstance(table, QTableWidget)
    assert isinstance(total, QLabel)

    def column(place: int) -> float:
        return sum(float(item.text()) for row in range(table.rowCount()) if (item := table.item(row, place)))

    panel = screen.panels.roles[0]
    assert table.rowCount() == len(panel.fit.contributions)
    assert abs(column(4) / column(6) - panel.fit.low) < 0.01
    assert abs(column(5) / column(6) - panel.fit.high) < 0.01
    assert panel.fit.headline in total.text()


def test_about_shows_version_licences_and_sources(qtbot: QtBot, look: Look, parent: QWidget, screen: Screen) -> None:
    """The duties of the licences, in one place."""
    dialog = AboutDialog(parent, look, screen)
    qtbot.addWidget(dialog)
    licences = dialog.findChild(QTextBrowser, "licences")
    assert isinstance(licences, QTextBrowser)

    assert any(__version__ in one.text() for one in dialog.findChildren(QLabel))
    for words in ("careercompare (MIT)", "LGPL-3.0", "GNU LESSER GENERAL PUBLIC LICENSE", "Inter", "typst", "NumPy"):
        assert words.casefold() in licences.toPlainText().casefold()


def test_the_picker_finds_by_title_and_skips_what_is_taken(qtbot: QtBot, parent: QWidget, catalogue: Catalogue) -> None:
    """Search narrows the list; a role that stands already is not offered; no choice, no OK."""
    dialog = RolePicker(parent, "Add", catalogue, lambda text: find_roles(catalogue, text), ("network-engineer",))
    qtbot.addWidget(dialog)
    assert [dialog.list.item(row).text().split("\n")[0] for row in range(dialog.list.count())] == ["Security Engineer"]
    assert dialog.chosen == "security-engineer"

    qtbot.keyClicks(dialog.search, "gardener")

    assert [item.text() for item in dialog.list.selectedItems()] == []
    assert "“gardener”" in dialog._nothing.text()
    assert not dialog._buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_details_make_one_edit(qtbot: QtBot, parent: QWidget, comparison: Comparison) -> None:
    """Title, name, date, notes and weights are set together, and so undone together."""
    dialog = DetailsDialog(parent, comparison)
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.title, "My choice")
    qtbot.keyClicks(dialog.date, "2026-11-24")
    dialog.notes.setPlainText("Ask about\nnight shifts.")
    next(iter(dialog.weights.values())).setValue(5)

    changed = dialog.edit().change(comparison)

    assert (changed.title, changed.date, changed.notes) == ("My choice", "2026-11-24", "Ask about\nnight shifts.")
    assert changed.weights == Weights(5, 2, 1)
    assert changed.roles == comparison.roles


@pytest.mark.parametrize("date", ["tomorrow", "2026-13-01", "24.11.2026"])
def test_a_wrong_date_says_why(qtbot: QtBot, parent: QWidget, comparison: Comparison, date: str) -> None:
    """OK waits until the date can be read."""
    dialog = DetailsDialog(parent, comparison)
    qtbot.addWidget(dialog)

    qtbot.keyClicks(dialog.date, date)

    assert "year-month-day" in dialog._problem.text()
    assert not dialog._buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    dialog.date.clear()
    assert dialog._buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_weights_of_nothing_are_refused(qtbot: QtBot, parent: QWidget, comparison: Comparison) -> None:
    """If nothing counts there is no fit."""
    dialog = DetailsDialog(parent, comparison)
    qtbot.addWidget(dialog)

    for box in dialog.weights.values():
        box.setValue(0)

    assert "At least one weight" in dialog._problem.text()


def test_escape_closes_every_dialog(qtbot: QtBot, look: Look, parent: QWidget, screen: Screen) -> None:
    """Nobody is locked in."""
    for dialog in (AboutDialog(parent, look, screen), FitExplained(parent, look, screen, None)):
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
