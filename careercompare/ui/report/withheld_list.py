"""What a report leaves out, each with what that means."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from careercompare.present.report_form import Option
from careercompare.ui.look import Look
from careercompare.ui.pieces import discard, label, named
from careercompare.ui.tick_box import GAP, PAD, SIDE, TickBox


class WithheldList(QWidget):
    """Shows options as boxes to tick; `turned` (key, on) is a wish."""

    turned = Signal(str, bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._boxes: dict[str, TickBox] = {}
        self._meanings: dict[str, QLabel] = {}
        self._column = QVBoxLayout(self)
        look.changed.connect(self._measure)
        self._measure()

    def tab_stops(self) -> list[QWidget]:
        """What the keyboard can reach, in reading order."""
        return list(self._boxes.values())

    def display(self, options: tuple[Option, ...]) -> None:
        """Show the options; the same ones keep their boxes, and so the keyboard where it is."""
        if list(self._boxes) != [option.key for option in options]:
            for widget in (*self._boxes.values(), *self._meanings.values()):
                self._column.removeWidget(widget)
                discard(widget)
            self._boxes, self._meanings = {}, {}
            for option in options:
                self._add(option)
            self._measure()
        for option in options:
            self._boxes[option.key].setText(option.name)
            self._boxes[option.key].setChecked(option.on)
            self._boxes[option.key].setAccessibleDescription(option.meaning)
            self._meanings[option.key].setText(option.meaning)

    def box(self, key: str) -> TickBox:
        """The box of an option."""
        return self._boxes[key]

    def _add(self, option: Option) -> None:
        box = named(TickBox(self._look), f"withheld-{option.key}")
        box.clicked.connect(lambda on: self.turned.emit(option.key, on))
        self._boxes[option.key] = box
        self._meanings[option.key] = label(tone="faint", wraps=True)
        self._column.addWidget(box)
        self._column.addWidget(self._meanings[option.key])

    def _measure(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for meaning in self._meanings.values():
            meaning.setContentsMargins(px(PAD + SIDE + GAP), 0, 0, px(4))
