"""The area picker alone: typed words, arrow keys, and what is chosen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from careercompare.core.area import Area, AreaKind
from careercompare.ui.dialogs.area_picker import KIND, AreaPicker
from careercompare.ui.look import Look
from tests.ui.clipping import clipped

AREAS = {
    area.id: area
    for area in (
        Area("us", "United States", AreaKind.NATION),
        Area("us-mo", "Missouri", AreaKind.STATE, ("us",)),
        Area("us-metro-28140", "Kansas City, MO-KS", AreaKind.METRO, ("us-mo",)),
        Area("us-metro-41180", "St. Louis, MO-IL", AreaKind.METRO, ("us-mo",)),
    )
}


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QWidget]:
    """What the dialog belongs to."""
    made = QWidget()
    qtbot.addWidget(made)
    yield made
    made.close()


@pytest.fixture
def picker(qtbot: QtBot, look: Look, parent: QWidget) -> AreaPicker:
    """The dialog with the nation shown and one area chosen before."""
    made = AreaPicker(parent, look, AREAS, "us", ("us-metro-41180",))
    qtbot.addWidget(made)
    made.show()
    return made


def titles(picker: AreaPicker) -> list[str]:
    """What the list shows."""
    return [picker.list.item(row).text() for row in range(picker.list.count())]


def test_it_opens_with_what_is_shown_and_what_was_chosen_before(picker: AreaPicker) -> None:
    """The current area is selected; earlier choices stand on top."""
    assert titles(picker) == ["St. Louis, MO-IL", "United States", "Missouri", "Kansas City, MO-KS"]
    assert picker.chosen == "us"
    assert picker.list.item(0).data(KIND) == "Metropolitan area, chosen before"
    assert picker.list.item(2).data(Qt.ItemDataRole.AccessibleTextRole) == "Missouri, State"


def test_words_arrows_and_enter_choose(qtbot: QtBot, picker: AreaPicker) -> None:
    """Without leaving the search field."""
    qtbot.keyClicks(picker.search, "mo")
    assert titles(picker) == ["Missouri", "Kansas City, MO-KS", "St. Louis, MO-IL"]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(picker.search, key)
    assert picker.chosen == "us-metro-28140"

    qtbot.keyClick(picker.search, Qt.Key.Key_PageUp)
    assert picker.chosen == "us-mo"
    qtbot.keyClick(picker.search, Qt.Key.Key_PageDown)
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)

    assert picker.result() == QDialog.DialogCode.Accepted
    assert picker.chosen == "us-metro-41180"


def test_words_that_find_nothing_say_so(qtbot: QtBot, picker: AreaPicker) -> None:
    """And nothing can be accepted."""
    qtbot.keyClicks(picker.search, "atlantis")
    box = picker.findChild(QDialogButtonBox)
    told = picker.findChild(QLabel, "areaCount")
    assert box is not None
    assert isinstance(told, QLabel)

    assert told.text() == "No area holds “atlantis”: write fewer words."
    assert picker.chosen is None
    assert not box.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert picker.isVisible()


def test_a_double_click_chooses(qtbot: QtBot, picker: AreaPicker) -> None:
    """As in every list."""
    item = picker.list.item(3)
    spot = picker.list.visualItemRect(item).center()
    qtbot.mouseClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    assert picker.result() == QDialog.DialogCode.Accepted
    assert picker.chosen == "us-metro-28140"


@pytest.mark.parametrize("size", [100, 200])
def test_nothing_is_clipped(qtbot: QtBot, look: Look, parent: QWidget, size: int) -> None:
    """At double size the rows grow with the text."""
    look.set_text_size(size)
    made = AreaPicker(parent, look, AREAS, "us")
    qtbot.addWidget(made)
    made.show()

    assert clipped(made) == []
    assert made.list.sizeHintForRow(0) >= look.px(26)
