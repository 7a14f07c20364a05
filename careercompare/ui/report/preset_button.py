"""The presets of reports behind one button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from careercompare.present.preset_menu import PresetMenuView
from careercompare.ui.look import Look


class PresetButton(QPushButton):
    """Shows the preset in use; its menu chooses another, and saves, renames and deletes those of one's own."""

    chosen = Signal(str)
    saving_wished = Signal()
    update_wished = Signal(str)
    renaming_wished = Signal(str)
    deletion_wished = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view = PresetMenuView("", (), ())
        self.setObjectName("presetButton")
        self.setAutoDefault(False)
        # A button would insist on its whole width.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip("Choose all of this at once, or save it under a name")
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self.clicked.connect(self.open_menu)

    def display(self, view: PresetMenuView) -> None:
        """Show the presets."""
        self._view = view
        self.setAccessibleName(f"Preset: {view.title}")
        self.update()

    def open_menu(self) -> None:
        """Show the menu below."""
        self.fill()
        self._menu.setMinimumWidth(self.width())
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def fill(self) -> QMenu:
        """The menu as it is now."""
        view, menu = self._view, self._menu
        menu.clear()
        for options in (view.built_in, view.own):
            for option in options:
                action = menu.addAction(_plain(option.name))
                action.setCheckable(True)
                action.setChecked(option.on)
                action.triggered.connect(lambda _on=False, name=option.key: self.chosen.emit(name))
            if options:
                menu.addSeparator()
        self._add("Save as preset…", self.saving_wished.emit)
        if view.changed:
            self._add(f"Save changes to “{view.changed}”", lambda: self.update_wished.emit(view.changed))
        if view.own_chosen:
            self._add(f"Rename “{view.own_chosen}”…", lambda: self.renaming_wished.emit(view.own_chosen))
            self._add(f"Delete “{view.own_chosen}”…", lambda: self.deletion_wished.emit(view.own_chosen))
        return menu

    def sizeHint(self) -> QSize:
        """As wide as there is room: a long name is shortened, not the button stretched."""
        return QSize(self._look.px(200), max(super().sizeHint().height(), self._look.px(32)))

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(self._look.px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name from the left, and the mark of a menu."""
        super().paintEvent(event)
        px = self._look.px
        painter = QPainter(self)
        room = self.rect().adjusted(px(12), 0, -px(12), 0)
        painter.setFont(self._look.font())
        painter.setPen(self._look.colour("soft"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, "▾")
        painter.setFont(self.font())
        painter.setPen(self._look.colour("ink"))
        words = room.adjusted(0, 0, -px(20), 0)
        text = painter.fontMetrics().elidedText(self._view.title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignLeft, text)

    def _add(self, text: str, do: Callable[[], None]) -> None:
        self._menu.addAction(_plain(text)).triggered.connect(lambda _on=False: do())


def _plain(text: str) -> str:
    # An ampersand of somebody's text would mark a key.
    return text.replace("&", "&&")
