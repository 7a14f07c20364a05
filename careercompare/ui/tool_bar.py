"""The bar at the top: what this comparison is, whether it is saved, and the actions used most."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from careercompare.state.store import Snapshot
from careercompare.ui.actions import ActionId, Actions
from careercompare.ui.elided_label import ElidedLabel
from careercompare.ui.look import Look
from careercompare.ui.menus import TOOL_BAR
from careercompare.ui.pieces import ground, named

# Above this text size the buttons need the room that the words would take.
ROOMY = 125


class ToolBar(QFrame):
    """Shows title and state of the comparison beside its main actions.

    Not a QToolBar: that one keeps margins of its own, which no style sheet reaches.
    """

    def __init__(self, look: Look, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "toolBar")
        self._look = look
        self._heading = ElidedLabel("heading", "heading")
        self._saved = ElidedLabel("faint", "savedState")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._heading, 1)
        self._row.addWidget(self._saved)
        self._row.addStretch()
        self._buttons = [self._button(actions, name) for name in TOOL_BAR]
        look.changed.connect(self._measure)
        self._measure()

    def tab_stops(self) -> list[QWidget]:
        """What the keyboard can reach, in reading order."""
        return list(self._buttons)

    def display(self, now: Snapshot) -> None:
        """Show title and whether it is saved."""
        title = now.screen.heading.title
        self._heading.setText(title)
        self._heading.setToolTip(title)
        if now.file is None:
            state = "Kept on this computer, not in a file yet" if now.unsaved else ""
        else:
            state = f"{now.file.name} · edited" if now.unsaved else f"{now.file.name} · saved"
        self._saved.setText(state)
        self._saved.setToolTip(state)
        self._measure()

    def _button(self, actions: Actions, name: ActionId) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(actions[name])
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        named(button, "primary" if name is ActionId.EXPORT else f"{name.value}-button")
        icon_only = not actions[name].icon().isNull()
        style = Qt.ToolButtonStyle
        button.setToolButtonStyle(style.ToolButtonIconOnly if icon_only else style.ToolButtonTextOnly)
        self._row.addWidget(button)
        return button

    def _measure(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(16), px(8), px(16), px(9))
        self._row.setSpacing(px(8))
        for button in self._buttons:
            button.setIconSize(QSize(px(16), px(16)))
        # The window's title still marks what is unsaved.
        self._saved.setVisible(self._look.text_size <= ROOMY)
