"""Sentences across the top of the window that stay until they are no longer true."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from careercompare.ui.look import Look
from careercompare.ui.pieces import discard, ground, label, named

Door = tuple[str, Callable[[], None]]


class Banner(QFrame):
    """One line for each thing there is to say; hidden while there is nothing."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "banner")
        self._look = look
        self._texts: dict[str, str] = {}
        self._rows: dict[str, QWidget] = {}
        self._column = QVBoxLayout(self)
        look.changed.connect(self._measure)
        self._measure()
        self.hide()

    def say(self, about: str, text: str, door: Door | None = None, *, calm: bool = False) -> None:
        """Say something about a matter instead of what was said of it before (empty: nothing any more).

        What is `calm` is no warning and not coloured as one.
        """
        row = self._rows.pop(about, None)
        if row is not None:
            self._column.removeWidget(row)
            discard(row)
        self._texts[about] = text
        if text:
            self._rows[about] = self._row(about, text, door, "calmBanner" if calm else "banner")
            self._column.addWidget(self._rows[about])
        self.setVisible(bool(self._rows))

    def text(self) -> str:
        """All that is said, a line each."""
        return "\n".join(filter(None, self._texts.values()))

    def _row(self, about: str, text: str, door: Door | None, tone: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        words: QLabel = label(text, tone, wraps=True)
        line.addWidget(words, 1)
        if door is not None:
            button = named(QPushButton(door[0]), f"banner-{about}")
            button.clicked.connect(lambda: door[1]())
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _measure(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(16), px(8), px(16), px(8))
        self._column.setSpacing(px(4))
