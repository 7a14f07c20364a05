"""The pages of a report alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from careercompare.ui.look import Look
from careercompare.ui.report.preview import Preview
from tests.ui.report_pages import a_page, pages, png


@pytest.fixture
def preview(qtbot: QtBot, look: Look) -> Preview:
    """Three pages in a window of some size."""
    made = Preview(look)
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    made.display(pages(3), 96, "")
    return made


def test_pages_are_as_wide_as_there_is_room_and_follow_it(qtbot: QtBot, preview: Preview) -> None:
    """A narrower window shows them smaller, and wishes for pages drawn for that."""
    wide = preview.pages.factor()
    with qtbot.waitSignal(preview.finer_wished):
        preview.resize(500, 600)

    assert preview.pages.factor() < wide
    assert preview.wanted_ppi() == pytest.approx(96 * preview.pages.factor(), abs=0.1)
    assert preview.size_.text() == f"{round(preview.pages.factor() * 100)} %"
    assert preview.pages.horizontalScrollBar().maximum() == 0


def test_a_picture_drawn_for_its_size_is_shown_dot_for_dot(qtbot: QtBot, preview: Preview) -> None:
    """Every dot of a page of stripes arrives as it is."""
    preview.actual.trigger()
    page = QImage.fromData(a_page(794, 1122))
    for row in range(page.height()):
        for column in range(0, page.width(), 2):
            page.setPixelColor(column, row, QColor("black"))
    preview.resize(1000, 600)
    preview.display((png(page),), 96, "")

    shown = preview.pages.viewport().grab().toImage()
    left = (preview.pages.viewport().width() - 794) // 2
    line = [shown.pixelColor(left + place, 200).lightness() for place in range(2, 100)]
    assert set(line) == {0, 255}
    assert all(one != two for one, two in pairwise(line))


def test_the_sizes_can_be_chosen(preview: Preview) -> None:
    """By the actions that the keys have; one of them is down."""
    preview.actual.trigger()
    assert (preview.pages.factor(), preview.size_.text()) == (1.0, "100 %")
    assert preview.actual.isChecked()
    preview.larger.trigger()
    assert preview.pages.factor() == 1.1
    assert not preview.actual.isChecked()
    preview.smaller.trigger()
    preview.smaller.trigger()
    assert preview.pages.factor() == 0.9
    preview.fit_page.trigger()
    assert preview.fit_page.isChecked()
    assert 11.69 * 96 * preview.pages.factor() <= preview.pages.viewport().height()
    preview.fit_width.trigger()
    assert (preview.fit_width.isChecked(), preview.fit_page.isChecked()) == (True, False)


def test_ctrl_and_the_wheel_change_the_size(qtbot: QtBot, preview: Preview) -> None:
    """Without Ctrl it scrolls."""

    def turn(steps: int, keys: Qt.KeyboardModifier) -> None:
        where = QPointF(preview.pages.viewport().rect().center())
        event = QWheelEvent(
            where,
            preview.pages.viewport().mapToGlobal(where),
            QPoint(),
            QPoint(0, 120 * steps),
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(preview.pages.viewport(), event)

    preview.actual.trigger()
    turn(1, Qt.KeyboardModifier.ControlModifier)
    assert preview.pages.factor() == 1.1
    turn(-1, Qt.KeyboardModifier.ControlModifier)
    assert preview.pages.factor() == 1.0
    turn(-1, Qt.KeyboardModifier.NoModifier)
    assert preview.pages.factor() == 1.0
    assert preview.pages.verticalScrollBar().value() > 0


def test_the_page_is_told_and_can_be_turned(preview: Preview) -> None:
    """The buttons stop at the ends."""
    assert preview.page.text() == "Page 1 of 3"
    assert not preview.previous.isEnabled()
    preview.next.trigger()
    assert preview.page.text() == "Page 2 of 3"
    preview.next.trigger()
    assert preview.page.text() == "Page 3 of 3"
    assert not preview.next.isEnabled()
    assert preview.pages.accessibleName() == "Pages of the report: page 3 of 3"
    preview.previous.trigger()
    assert preview.page.text() == "Page 2 of 3"


def test_keys_scroll_through_all_pages(qtbot: QtBot, preview: Preview) -> None:
    """Lines, what is in view, and both ends."""
    bar = preview.pages.verticalScrollBar()
    for key, moved in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_PageDown, 1), (Qt.Key.Key_Up, -1), (Qt.Key.Key_PageUp, -1)):
        before = bar.value()
        qtbot.keyClick(preview.pages, key)
        assert (bar.value() - before) * moved > 0
    qtbot.keyClick(preview.pages, Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 0
    qtbot.keyClick(preview.pages, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_what_was_being_read_stays_in_view(preview: Preview) -> None:
    """When the pages are drawn anew, finer, and at another size."""
    preview.pages.go_to(2)
    preview.display(pages(3, 150), 150, "")
    assert preview.page.text() == "Page 3 of 3"
    preview.larger.trigger()
    assert preview.page.text() == "Page 3 of 3"
    preview.display(pages(1), 96, "")
    assert preview.page.text() == "Page 1 of 1"


def test_a_failure_leaves_the_last_good_pages(preview: Preview) -> None:
    """One sentence above them, gone with the next good ones."""
    good = preview.pages.pictures
    preview.say_failed("The logo cannot be read.")

    assert preview.pages.pictures == good
    assert preview.banner.text() == "The logo cannot be read. The pages below are the last good ones."
    preview.display(pages(2), 96, "No font can show U+E000 in the title; □ stands there instead.")
    assert preview.banner.text() == "No font can show U+E000 in the title; □ stands there instead."
    preview.display(pages(2), 96, "")
    assert preview.banner.text() == ""


def test_no_pages_yet_is_said(qtbot: QtBot, look: Look) -> None:
    """And nothing can be turned."""
    empty = Preview(look)
    qtbot.addWidget(empty)
    empty.resize(700, 600)
    waiting = empty.pages.viewport().grab().toImage()
    empty.say_failed("There is no role to report on.")

    assert empty.pages.viewport().grab().toImage() != waiting
    assert empty.page.text() == "No pages yet"
    assert empty.banner.text() == "There is no role to report on."
    assert not empty.next.isEnabled()


def test_the_busy_line_waits_runs_and_stops_in_its_place(qtbot: QtBot, preview: Preview) -> None:
    """Nothing moves for it."""
    before = preview.pages.geometry()
    preview.busy.show_busy(True)
    assert not preview.busy.running
    qtbot.waitUntil(lambda: preview.busy.running)
    assert preview.pages.geometry() == before
    preview.busy.grab()
    preview.busy.show_busy(False)
    assert not preview.busy.running
    preview.busy.show_busy(True)
    preview.busy.show_busy(False)
    assert not preview.busy._wait.isActive()


def test_every_button_has_a_name_and_can_be_reached(preview: Preview) -> None:
    """Signs such as − say nothing aloud."""
    for button in preview.findChildren(QToolButton):
        assert len(button.accessibleName()) > 3
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert "(" in button.toolTip()


def test_paper_is_white_in_the_dark(look: Look, preview: Preview) -> None:
    """It is what the printer gets."""
    look.set_theme("dark")
    shown = preview.pages.viewport().grab().toImage()

    assert shown.pixelColor(shown.rect().center()) == QColor("white")
    assert shown.pixelColor(2, shown.height() // 2) == look.colour("bg")
