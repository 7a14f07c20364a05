"""The small pieces that views are made of, each in the form that the style sheet knows."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from careercompare.ui.look import Look

W = TypeVar("W", bound=QWidget)


def named(widget: W, name: str) -> W:
    """The widget, with a name for style sheet and tests."""
    widget.setObjectName(name)
    return widget


def ground(widget: W, name: str) -> W:
    """A widget that paints the background which the style sheet gives its name."""
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return named(widget, name)


def discard(widget: QWidget) -> None:
    """Take a widget away at once, and let Qt delete it when nothing of it is running any more."""
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()


def label(text: str = "", tone: str = "", *, name: str = "", wraps: bool = False) -> QLabel:
    """A label of a tone of the style sheet (soft, faint, small, viewTitle …)."""
    made = QLabel(text)
    if tone:
        made.setProperty("tone", tone)
    made.setWordWrap(wraps)
    return named(made, name) if name else made


class Segments(QFrame):
    """A row of buttons of which one is down."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("segments")
        self._look = look
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        look.changed.connect(self._measure)
        self._measure()

    def add(self, text: str, tip: str) -> QToolButton:
        """One more button, at the end."""
        button = named(QToolButton(), "segment")
        button.setText(text)
        button.setCheckable(True)
        button.setToolTip(tip)
        button.setAccessibleName(f"Show {tip[0].lower()}{tip[1:]}")
        policy = button.sizePolicy()
        button.setSizePolicy(policy.Policy.Expanding, policy.verticalPolicy())
        self._group.addButton(button)
        self._row.addWidget(button)
        return button

    def clear(self) -> None:
        """Take every button away."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            discard(button)

    def _measure(self) -> None:
        px = self._look.px(2)
        self._row.setContentsMargins(px, px, px, px)
        self._row.setSpacing(0)
