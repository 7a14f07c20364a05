"""A few choices side by side of which one is taken."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from careercompare.present.report_form import Option
from careercompare.ui.look import Look
from careercompare.ui.pieces import Segments


class ChoiceRow(Segments):
    """Shows options as buttons of which one is down; `chosen` carries the key of the one pressed."""

    chosen = Signal(str)

    def __init__(self, look: Look, what: str) -> None:
        super().__init__(look)
        self._what = what
        self._keys: dict[str, QToolButton] = {}
        self.setAccessibleName(what)

    def tab_stops(self) -> list[QWidget]:
        """What the keyboard can reach, in reading order."""
        return list(self._keys.values())

    def display(self, options: tuple[Option, ...]) -> None:
        """Show the options; the same ones keep their buttons, and so the keyboard where it is."""
        if list(self._keys) != [option.key for option in options]:
            self.clear()
            self._keys = {option.key: self._button(option) for option in options}
        for option in options:
            self._keys[option.key].setChecked(option.on)

    def button(self, key: str) -> QToolButton:
        """The button of an option."""
        return self._keys[key]

    def _button(self, option: Option) -> QToolButton:
        button = self.add(option.name, option.meaning or option.name)
        button.setAccessibleName(f"{self._what}: {option.name}")
        button.clicked.connect(lambda _on=False: self.chosen.emit(option.key))
        return button
