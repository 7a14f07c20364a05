"""The button of presets and the dialog for a name, alone."""

from __future__ import annotations

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from careercompare.present.preset_menu import PresetMenuView
from careercompare.present.report_form import Option
from careercompare.ui.look import Look
from careercompare.ui.report.preset_button import PresetButton
from careercompare.ui.report.preset_name import PresetNameDialog
from tests.ui.clipping import clipped

VIEW = PresetMenuView(
    "Mine & yours, changed",
    (Option("Black", "Black", on=False),),
    (Option("Mine & yours", "Mine & yours", on=False),),
    "Mine & yours",
    "Mine & yours",
)


def test_every_entry_is_a_wish(qtbot: QtBot, look: Look) -> None:
    """Names stand as they are, ampersands and all."""
    button = PresetButton(look)
    qtbot.addWidget(button)
    button.display(VIEW)
    spies = {
        "chosen": QSignalSpy(button.chosen),
        "save": QSignalSpy(button.saving_wished),
        "update": QSignalSpy(button.update_wished),
        "rename": QSignalSpy(button.renaming_wished),
        "delete": QSignalSpy(button.deletion_wished),
    }
    actions = [action for action in button.fill().actions() if not action.isSeparator()]
    assert [action.text().replace("&&", "&") for action in actions] == [
        "Black",
        "Mine & yours",
        "Save as preset…",
        "Save changes to “Mine & yours”",
        "Rename “Mine & yours”…",
        "Delete “Mine & yours”…",
    ]
    for action in actions:
        action.trigger()

    assert [spies["chosen"].at(place) for place in range(2)] == [["Black"], ["Mine & yours"]]
    assert spies["save"].count() == 1
    for wish in ("update", "rename", "delete"):
        assert spies[wish].at(0) == ["Mine & yours"]


def test_what_comes_along_cannot_be_renamed_or_deleted(qtbot: QtBot, look: Look) -> None:
    """Only saved under another name."""
    button = PresetButton(look)
    qtbot.addWidget(button)
    button.display(PresetMenuView("Black", (Option("Black", "Black", on=True),), ()))

    actions = [action for action in button.fill().actions() if not action.isSeparator()]
    assert [(action.text(), action.isChecked()) for action in actions] == [("Black", True), ("Save as preset…", False)]
    assert button.accessibleName() == "Preset: Black"


def test_the_menu_opens_below_at_every_text_size(qtbot: QtBot, look: Look) -> None:
    """A long name is shortened; the button keeps its width."""
    button = PresetButton(look)
    qtbot.addWidget(button)
    button.display(PresetMenuView("A name that goes on and on until nobody reads it any more", (), ()))
    button.resize(140, 40)
    button.show()
    look.set_text_size(200)
    button.grab()
    button.click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()
    assert button.minimumSizeHint().width() == 240


def test_a_name_that_cannot_be_taken_says_why(qtbot: QtBot, look: Look) -> None:
    """Not before something is typed."""
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PresetNameDialog(parent, look, "Save", "", lambda name: "" if name == "Mine" else f"Not {name}.")
    save = dialog.buttons.button(QDialogButtonBox.StandardButton.Save)
    assert (dialog.problem.text(), save.isEnabled()) == ("", False)

    dialog.field.setText("Black")
    assert (dialog.problem.text(), save.isEnabled()) == ("Not Black.", False)
    dialog.field.setText("Mine")
    assert (dialog.problem.text(), save.isEnabled(), dialog.name) == ("", True, "Mine")
    dialog.show()
    assert clipped(dialog) == []
    dialog.close()
