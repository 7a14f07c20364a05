"""The library's dialogs alone, from literal views."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from careercompare.core.merge import Layer, merge
from careercompare.present.library import BrokenView, CatalogueCardView, LibraryView, ProblemView, ReplacementView
from careercompare.present.screen import present
from careercompare.ui.dialogs.library import LibraryDialog
from careercompare.ui.dialogs.problems import FINE, ProblemsDialog
from careercompare.ui.dialogs.role_picker import RolePicker
from careercompare.ui.look import TEXT_SIZES, Look
from careercompare.ui.panels.panels import Panels
from careercompare.ui.tick_box import TickBox
from tests.builders import a_catalogue, a_comparison, a_role, two_roles_catalogue
from tests.ui.clipping import clipped

BUNDLED = CatalogueCardView(
    "bundled", "Careers & more", "Version 1 · 2 roles", "Comes with it", "/b", True, True, False, False, "", ()
)
REPLACEMENT = ReplacementView("roles", "network-engineer", "The role “Network & Engineer” of “Careers & more”", True)
THEIRS = CatalogueCardView(
    "theirs", "Theirs", "Version 2 · 1 role", "Folder", "/t", True, False, True, True, "", (REPLACEMENT,)
)
BROKEN = BrokenView("theirs", "It has 1 problem.", "/t", (ProblemView("roles/a.yaml:1:2", "write <b> & so"),))
VIEW = LibraryView((BUNDLED, THEIRS), (), "")


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """What a dialog opens over."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(qtbot: QtBot, look: Look, parent: QWidget) -> LibraryDialog:
    """The library with a catalogue added."""
    made = LibraryDialog(parent, look)
    qtbot.addWidget(made)
    made.display(VIEW)
    return made


def press(qtbot: QtBot, dialog: QWidget, name: str) -> None:
    """Click a button by its name."""
    button = dialog.findChild(QAbstractButton, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def words(widget: QWidget) -> str:
    """All that its labels say."""
    return " ".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def test_switches_are_wishes(qtbot: QtBot, dialog: LibraryDialog) -> None:
    """The name of the catalogue, and what was wished."""
    with qtbot.waitSignal(dialog.turned, timeout=1000) as turned:
        press(qtbot, dialog, "on-theirs")
    with qtbot.waitSignal(dialog.replacement_turned, timeout=1000) as replaced:
        press(qtbot, dialog, "replaces-roles-network-engineer")

    assert turned.args == ["theirs", False]
    assert replaced.args == ["theirs", "roles", "network-engineer", False]


@pytest.mark.parametrize(
    ("button", "signal", "args"),
    [
        ("open-theirs", "opening_wished", ["theirs"]),
        ("pack-theirs", "packing_wished", ["theirs"]),
        ("remove-theirs", "removal_wished", ["theirs"]),
        ("addFolder", "folder_wished", []),
        ("openPack", "pack_wished", []),
        ("newRole", "role_wished", []),
    ],
)
def test_buttons_are_wishes(qtbot: QtBot, dialog: LibraryDialog, button: str, signal: str, args: list[str]) -> None:
    """Each says one thing."""
    with qtbot.waitSignal(getattr(dialog, signal), timeout=1000) as emitted:
        press(qtbot, dialog, button)

    assert args == emitted.args


def test_showing_is_no_wish(qtbot: QtBot, dialog: LibraryDialog) -> None:
    """Whatever is displayed, nothing is emitted: nothing loops."""
    off = replace(THEIRS, on=False, replacements=(replace(REPLACEMENT, on=False),))

    with qtbot.assertNotEmitted(dialog.turned), qtbot.assertNotEmitted(dialog.replacement_turned):
        dialog.display(replace(VIEW, cards=(BUNDLED, off)))

    box = dialog.findChild(TickBox, "on-theirs")
    assert box is not None
    assert not box.isChecked()


def test_the_bundled_catalogue_has_no_switch(qtbot: QtBot, dialog: LibraryDialog) -> None:
    """It cannot be turned off, removed or packed."""
    for name in ("on-bundled", "remove-bundled", "pack-bundled", "problems-bundled"):
        button = dialog.findChild(QAbstractButton, name)
        assert button is not None
        assert button.isHidden()


def test_an_empty_library_says_what_to_do(qtbot: QtBot, dialog: LibraryDialog) -> None:
    """Until something is added."""
    assert "Nothing is added yet" not in words(dialog)

    dialog.display(LibraryView((BUNDLED,), (), ""))

    assert "Nothing is added yet" in words(dialog)


def test_cards_stay_while_the_same_catalogues_are_shown(qtbot: QtBot, dialog: LibraryDialog) -> None:
    """A reading in the background must not take the keyboard away."""
    before = dialog.findChild(QAbstractButton, "on-theirs")

    dialog.display(replace(VIEW, cards=(BUNDLED, replace(THEIRS, title="Renamed", problems="1 problem"))))

    assert dialog.findChild(QAbstractButton, "on-theirs") is before
    assert "Renamed" in words(dialog)
    show = dialog.findChild(QAbstractButton, "problems-theirs")
    assert show is not None
    assert not show.isHidden()


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_nothing_is_clipped(qtbot: QtBot, look: Look, parent: QWidget, size: int) -> None:
    """At every text size."""
    look.set_text_size(size)
    long = replace(
        THEIRS, title="A catalogue with a name that is really rather long, as they are", problems="1 problem; x"
    )
    dialogs = LibraryDialog(parent, look), ProblemsDialog(parent, look)
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.display(LibraryView((BUNDLED, long), (BROKEN,), ""))
        dialog.show()
        assert clipped(dialog) == []
        dialog.close()
    look.set_text_size(100)


def test_problems_are_listed_and_copied(qtbot: QtBot, look: Look, parent: QWidget) -> None:
    """With their place; what they say is text, whatever is in it."""
    dialog = ProblemsDialog(parent, look)
    qtbot.addWidget(dialog)
    dialog.display(LibraryView((BUNDLED, THEIRS), (BROKEN,), ""))

    assert "roles/a.yaml:1:2\u2028write <b> & so" in dialog.text.toPlainText().replace("\n", "\u2028")
    press(qtbot, dialog, "copyProblems")
    assert QGuiApplication.clipboard().text() == "It has 1 problem.\nroles/a.yaml:1:2: write <b> & so"
    with qtbot.waitSignal(dialog.opening_wished, timeout=1000) as emitted:
        press(qtbot, dialog, "openProblemFolder")
    assert emitted.args == ["/t"]


def test_problems_that_are_gone_are_said_to_be(qtbot: QtBot, look: Look, parent: QWidget) -> None:
    """Who corrects the last one sees it here."""
    dialog = ProblemsDialog(parent, look)
    qtbot.addWidget(dialog)
    dialog.display(LibraryView((BUNDLED, THEIRS), (BROKEN,), ""))
    dialog.display(VIEW)

    assert FINE in words(dialog)
    assert dialog.text.isHidden()


def test_the_picker_says_where_roles_come_from(qtbot: QtBot, parent: QWidget) -> None:
    """As soon as there is more than one catalogue."""
    own = a_catalogue((a_role("keeper", title="Keeper"),), id="own", name="My roles")
    merged = merge([Layer(two_roles_catalogue()), Layer(own)])
    picker = RolePicker(parent, "Add", merged, lambda _text: ("keeper", "network-engineer"), ())
    alone = RolePicker(parent, "Add", own, lambda _text: ("keeper",), ())
    for each in (picker, alone):
        qtbot.addWidget(each)

    lines = [picker.list.item(place).text().splitlines()[0] for place in range(2)]
    assert lines == ["Keeper  ·  My roles", "Network Engineer  ·  Careers for tests"]
    assert alone.list.item(0).text().splitlines()[0] == "Keeper"


def test_a_card_says_your_version(qtbot: QtBot, look: Look) -> None:
    """With the explanation as its tip; without a library there is no such line."""
    own = a_catalogue((a_role("network-engineer", title="Ours"),), id="own", name="My roles")
    merged = merge([Layer(two_roles_catalogue()), Layer(own)])
    panels = Panels(look, frozenset())
    qtbot.addWidget(panels)

    panels.display(present(merged, a_comparison(merged)).panels)
    line = panels.findChild(QLabel, "origin-network-engineer")
    assert line is not None
    assert (line.text(), line.isHidden()) == ("Your version · My roles", False)
    assert "stands in the place of" in line.toolTip()

    alone = two_roles_catalogue()
    panels.display(present(alone, a_comparison(alone)).panels)
    line = panels.findChild(QLabel, "origin-network-engineer")
    assert line is None or line.isHidden()


def test_a_tick_box_is_ticked_by_key_and_text(qtbot: QtBot, look: Look) -> None:
    """Drawn by us, it is still a box to tick, and its text wraps."""
    box = TickBox(look, "Some words that need more than one line in so narrow a place")
    qtbot.addWidget(box)
    box.resize(120, box.heightForWidth(120))
    box.show()

    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    assert not box.isChecked()
    assert box.heightForWidth(120) > box.heightForWidth(800)
    assert not box.grab().isNull()
