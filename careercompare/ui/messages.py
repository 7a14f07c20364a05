"""The only place that speaks to people in boxes: failures, and questions before something is lost."""

from __future__ import annotations

from enum import Enum

from PySide6.QtWidgets import QWidget

from careercompare.core.errors import CareerCompareError


class Choice(Enum):
    """What to do with unsaved changes."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


def failed(parent: QWidget | None, what: str, error: CareerCompareError | str) -> None:
    """Say in one sentence what did not work and why."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.Warning, "careercompare", what, QMessageBox.StandardButton.Ok, parent)
    box.setInformativeText(str(error))
    box.exec()


def ask_unsaved(parent: QWidget, name: str) -> Choice:
    """Ask what becomes of unsaved changes."""
    from PySide6.QtWidgets import QMessageBox

    buttons = QMessageBox.StandardButton
    box = QMessageBox(
        QMessageBox.Icon.Question,
        "careercompare",
        f"Save the changes to {name}?",
        buttons.Save | buttons.Discard | buttons.Cancel,
        parent,
    )
    box.setInformativeText("What is not saved will be lost.")
    box.setDefaultButton(buttons.Save)
    answer = box.exec()
    if answer == buttons.Save:
        return Choice.SAVE
    return Choice.DISCARD if answer == buttons.Discard else Choice.CANCEL


def confirmed(parent: QWidget | None, question: str, what_follows: str, yes: str) -> bool:
    """Ask before something is done that cannot be undone; `yes` are the words of the button that does it."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.Question, "careercompare", question, QMessageBox.StandardButton.Cancel, parent)
    box.setInformativeText(what_follows)
    button = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    return box.clickedButton() is button


def ask_which(parent: QWidget, question: str, what_follows: str, ways: tuple[str, ...]) -> int | None:
    """Ask which of a few ways to go; its place, or None if none."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.Question, "careercompare", question, QMessageBox.StandardButton.Cancel, parent)
    box.setInformativeText(what_follows)
    buttons = [box.addButton(way, QMessageBox.ButtonRole.AcceptRole) for way in ways]
    box.exec()
    clicked = box.clickedButton()
    return next((place for place, button in enumerate(buttons) if button is clicked), None)
