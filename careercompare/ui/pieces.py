"""The small pieces that views are made of, each in the form that the style sheet knows."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from careercompare.ui.look import Look
from careercompare.ui.rich_text import escape

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


def tip(text: str) -> str:
    """A text from a file as a tooltip: it wraps, and nothing in it is taken for a mark."""
    return f"<p>{escape(text)}</p>"


def label(text: str = "", tone: str = "", *, name: str = "", wraps: bool = False) -> QLabel:
    """A label of a tone of the style sheet (soft, faint, small, viewTitle …)."""
    made = QLabel(text)
    # Titles and names come from files: whatever is in them is text.
    made.setTextFormat(Qt.TextFormat.PlainText)
    if tone:
        made.setProperty("tone", tone)
    made.setWordWrap(wraps)
    return named(made, name) if name else made


class Segments(QFrame):
    """A row of buttons of which one is down."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("segments")
        self._look = look
        self._group = QButtonGroup(self)
        self._texts: dict[QToolButton, tuple[str, str]] = {}
        self._row = QHBoxLayout(self)
        look.changed.connect(self._measure)
        self._measure()

    def add(self, text: str, tip: str, short: str = "") -> QToolButton:
        """One more button, at the end; `short` is its text where there is little room."""
        button = named(QToolButton(self), "segment")
        button.setText(text)
        button.setCheckable(True)
        button.setToolTip(tip)
        button.setAccessibleName(f"Show {tip[0].lower()}{tip[1:]}")
        policy = button.sizePolicy()
        button.setSizePolicy(policy.Policy.Expanding, policy.verticalPolicy())
        self._group.addButton(button)
        self._row.addWidget(button)
        self._texts[button] = text, short or text
        self._fit_texts()
        return button

    def buttons(self) -> list[QWidget]:
        """The buttons from left to right."""
        return list(self._texts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less where there is little room."""
        super().resizeEvent(event)
        self._fit_texts()

    def minimumSizeHint(self) -> QSize:
        """Room for the short texts."""
        texts = [short for _, short in self._texts.values()]
        return QSize(self._wanted(texts), super().minimumSizeHint().height())

    def _fit_texts(self) -> None:
        whole = self._wanted([text for text, _ in self._texts.values()]) <= self.width()
        for button, (text, short) in self._texts.items():
            button.setText(text if whole else short)

    def _wanted(self, texts: list[str]) -> int:
        metrics = QFontMetrics(self._look.font(12, QFont.Weight.Medium))
        return sum(metrics.horizontalAdvance(text) + self._look.px(18) for text in texts) + self._look.px(4)

    def clear(self) -> None:
        """Take every button away."""
        for button in list(self._texts):
            self._group.removeButton(button)
            discard(button)
        self._texts.clear()

    def _measure(self) -> None:
        px = self._look.px(2)
        self._row.setContentsMargins(px, px, px, px)
        self._row.setSpacing(0)
