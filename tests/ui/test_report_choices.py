"""The choices of a report alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from careercompare.core.report_choices import Letterhead
from careercompare.data.bundled import resources
from careercompare.present.report_form import Option, ReportForm
from careercompare.ui.look import Look
from careercompare.ui.report.report_choices import ReportChoicesView
from tests.ui.clipping import clipped
from tests.ui.report_pages import a_page

FORM = ReportForm(
    parts=(Option("cover", "Cover", on=True), Option("pay", "Pay", on=True), Option("notes", "Notes", on=False)),
    papers=(Option("a4", "A4", on=True), Option("letter", "US Letter", on=False)),
    inks=(Option("colour", "Colour", on=True), Option("black", "Black", on=False)),
    languages=(Option("en", "English", on=True), Option("ar", "العربية", on=False)),
    withheld=(Option("name", "Name", False, "Nobody is named."), Option("notes", "Notes", True, "No notes.")),
    name="",
    name_hint="Ada",
    name_told=True,
    letterhead=Letterhead(),
    note="",
    attach=True,
    carried=True,
    carrying="The app opens it again.",
)


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> ReportChoicesView:
    """The view of the form."""
    made = ReportChoicesView(look)
    qtbot.addWidget(made)
    made.resize(328, 700)
    made.display(FORM)
    made.show()
    return made


def heard(spy: QSignalSpy) -> list[list[object]]:
    """What a signal carried, each time."""
    return [spy.at(place) for place in range(spy.count())]


def test_a_part_is_ticked_by_space_and_by_the_box(qtbot: QtBot, view: ReportChoicesView) -> None:
    """A click on the name only chooses it."""
    spy = QSignalSpy(view.part_turned)
    view.parts.setCurrentRow(2)
    qtbot.keyClick(view.parts, Qt.Key.Key_Space)
    rect = view.parts.visualItemRect(view.parts.item(0))
    qtbot.mouseClick(view.parts.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(14, rect.center().y()))
    qtbot.mouseClick(view.parts.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(120, rect.center().y()))

    assert heard(spy) == [["notes", True], ["cover", False]]
    assert view.parts.current() == "cover"


def test_a_part_moves_by_keys_and_by_buttons(qtbot: QtBot, view: ReportChoicesView) -> None:
    """Never beyond the ends; what was chosen stays chosen where it went."""
    spy = QSignalSpy(view.part_moved)
    view.parts.setCurrentRow(1)
    qtbot.keyClick(view.parts, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.mouseClick(view.later, Qt.MouseButton.LeftButton)
    view.parts.setCurrentRow(0)
    qtbot.mouseClick(view.earlier, Qt.MouseButton.LeftButton)
    assert heard(spy) == [["pay", 0], ["pay", 2]]

    view.parts.setCurrentRow(1)
    view.display(replace(FORM, parts=(FORM.parts[1], FORM.parts[0], FORM.parts[2])))
    assert view.parts.ids() == ["pay", "cover", "notes"]
    assert view.parts.current() == "pay"


def test_a_part_moves_by_dragging(view: ReportChoicesView) -> None:
    """What the list does when a row is dropped is a wish like any other."""
    spy = QSignalSpy(view.part_moved)
    view.parts.setCurrentRow(2)
    assert view.parts.model().moveRow(QModelIndex(), 2, QModelIndex(), 0)

    assert heard(spy) == [["notes", 0]]


def test_a_part_without_anything_to_say_says_so(view: ReportChoicesView) -> None:
    """Beside its name, and to whoever listens."""
    plain = view.parts.grab().toImage()
    view.display(replace(FORM, parts=(replace(FORM.parts[0], meaning="nothing to say"), *FORM.parts[1:])))

    assert view.parts.grab().toImage() != plain
    assert view.parts.item(0).data(Qt.ItemDataRole.AccessibleDescriptionRole) == "nothing to say"


def test_each_choice_is_a_wish(qtbot: QtBot, view: ReportChoicesView) -> None:
    """Paper, ink, language, what is left out, carrying, and the usual parts."""
    paper, ink, left_out = QSignalSpy(view.paper_chosen), QSignalSpy(view.ink_chosen), QSignalSpy(view.withheld_turned)
    language, carry, usual = (
        QSignalSpy(view.language_chosen),
        QSignalSpy(view.attach_turned),
        QSignalSpy(view.usual_parts_wished),
    )
    view.paper.button("letter").click()
    view.ink.button("black").click()
    view.withheld.box("name").click()
    view.withheld.box("notes").click()
    view.language.activated.emit(1)
    view.attach.click()
    view.usual.click()

    assert heard(paper) == [["letter"]]
    assert heard(ink) == [["black"]]
    assert heard(left_out) == [["name", True], ["notes", False]]
    assert heard(language) == [["ar"]]
    assert heard(carry) == [[False]]
    assert usual.count() == 1


def test_what_is_typed_is_a_wish_and_what_is_shown_is_none(qtbot: QtBot, view: ReportChoicesView) -> None:
    """A field that is filled from code says nothing; showing what is being typed leaves the cursor alone."""
    names, notes, heads = (
        QSignalSpy(view.name_typed),
        QSignalSpy(view.note_typed),
        QSignalSpy(view.letterhead_changed),
    )
    typed = replace(FORM, name="Grace", note="Hello", letterhead=Letterhead("Office", "1 Street"))
    view.display(typed)
    assert (names.count(), notes.count(), heads.count()) == (0, 0, 0)

    view.name.setCursorPosition(1)
    qtbot.keyClicks(view.name, "x")
    view.display(replace(typed, name="Gxrace"))
    assert heard(names) == [["Gxrace"]]
    assert view.name.cursorPosition() == 2
    qtbot.keyClicks(view.note, "!")
    assert heard(notes) == [["!Hello"]]
    qtbot.keyClicks(view.from_name, "s")
    qtbot.keyClicks(view.contact, "1")
    assert heads.at(0) == [Letterhead("Offices", "1 Street")]


def test_a_name_that_is_withheld_cannot_be_typed(view: ReportChoicesView) -> None:
    """And what is not carried cannot be turned on."""
    view.display(replace(FORM, name="Grace", name_told=False, name_hint="Withheld", attach=False, carried=False))

    assert not view.name.isEnabled()
    assert (view.name.text(), view.name.placeholderText()) == ("", "Withheld")
    assert (view.attach.isChecked(), view.attach.isEnabled()) == (False, False)


def test_a_logo_is_shown_cleared_and_refused(view: ReportChoicesView, tmp_path: Path) -> None:
    """One sentence for a file that is no picture."""
    file = tmp_path / "logo.png"
    file.write_bytes(a_page(200, 50, "red"))
    view.display(replace(FORM, letterhead=Letterhead(logo=str(file))))
    size = view.logo.picture.pixmap().size()
    assert (size.width(), size.height()) == (96, 24)
    assert view.logo.clear.isVisible()
    spy = QSignalSpy(view.letterhead_changed)
    view.logo.clear.click()
    assert spy.at(0) == [Letterhead()]

    other = tmp_path / "other.png"
    other.write_text("no picture")
    view.display(replace(FORM, letterhead=Letterhead(logo=str(other))))
    assert str(other) in view.logo.problem.text()
    assert view.logo.picture.isHidden()
    view.display(replace(FORM, letterhead=Letterhead(logo=str(resources() / "icons" / "careercompare.svg"))))
    assert view.logo.problem.isHidden()
    view.display(FORM)
    assert view.logo.clear.isHidden()


def test_the_wheel_over_a_list_scrolls_the_form(view: ReportChoicesView) -> None:
    """Nobody changes a language by scrolling past."""
    for widget in (view.language, view.parts.viewport()):
        where = QPointF(10, 10)
        event = QWheelEvent(
            where,
            widget.mapToGlobal(where),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        event.accept()
        QApplication.sendEvent(widget, event)
        assert not event.isAccepted()
    assert view.language.currentIndex() == 0


@pytest.mark.parametrize("size", [100, 125, 150, 200])
def test_nothing_is_cut_off(qtbot: QtBot, look: Look, view: ReportChoicesView, size: int) -> None:
    """At every text size, as narrow as the view allows."""
    look.set_text_size(size)
    view.resize(view.minimumWidth(), 700)
    QApplication.processEvents()

    assert clipped(view) == []
    page = view.widget()
    assert page is not None
    assert page.width() <= view.viewport().width()


def test_everything_has_a_name_and_can_be_reached(qtbot: QtBot, view: ReportChoicesView) -> None:
    """By Tab alone, in reading order, and back to the start."""
    view.activateWindow()
    view.paper.button("a4").setFocus()
    seen = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        if focused is None or focused in seen:
            break
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    wanted = [
        *(view.language, view.parts, view.earlier, view.later, view.usual, view.name, view.withheld.box("name")),
        *(view.withheld.box("notes"), view.from_name, view.contact, view.logo.choose, view.note, view.attach),
    ]
    assert [one for one in seen if one in wanted] == wanted
    for button in view.findChildren(QToolButton):
        assert button.accessibleName()


def test_a_double_click_on_a_name_ticks(view: ReportChoicesView) -> None:
    """As in any list."""
    spy = QSignalSpy(view.part_turned)
    where = QPointF(120, view.parts.visualItemRect(view.parts.item(1)).center().y())
    event = QMouseEvent(
        QEvent.Type.MouseButtonDblClick,
        where,
        view.parts.viewport().mapToGlobal(where),
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.parts.viewport(), event)

    assert heard(spy) == [["pay", False]]
