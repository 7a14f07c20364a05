"""The editor's window: entries left, the form in the middle, how the role will look on the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QSplitter, QToolButton, QVBoxLayout, QWidget

from careercompare.present.screen import Screen
from careercompare.state.drafting import DraftSnapshot
from careercompare.ui.arrows import bent_arrow
from careercompare.ui.banner import Banner
from careercompare.ui.editor.entry_list import EntryList
from careercompare.ui.editor.form import Form
from careercompare.ui.elided_label import ElidedLabel
from careercompare.ui.look import Look
from careercompare.ui.pieces import ground, label, named
from careercompare.ui.wrap_button import WrapButton

WIDTH, HEIGHT = 1280, 800
LEAST_WIDTH, LEAST_HEIGHT = 720, 480
ROOM_FOR_PREVIEW = 980
PREVIEW = 344
MATTERS = ("disk", "saved", "draft")
"""What notices are about, the one first that hides the others."""
CALM = ("saved", "draft")


class EditorWindow(QMainWindow):
    """Shows a DraftSnapshot; `preview` is a view of the main window, handed in, with the function that fills it."""

    def __init__(self, look: Look, preview: QWidget, show_preview: Callable[[Screen], None]) -> None:
        super().__init__()
        self._look = look
        self._show_preview = show_preview
        self._has_preview = False
        self.may_close: Callable[[], bool] = lambda: True
        self.setObjectName("editor")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.entries = EntryList(look)
        self.form = Form(look)
        self.banner = Banner(look)
        self._notices: dict[str, str] = {}
        self.todo = WrapButton(look, colour="faint")
        self.todo.setObjectName("todo")
        self.todo.setToolTip("Go to the first of them (F8)")
        self._heading = ElidedLabel("heading", "editorHeading")
        self._folder = ElidedLabel("faint", "editorFolder")
        self.undo = self._action("Undo", QKeySequence.StandardKey.Undo, "undo")
        self.redo = self._action("Redo", "Ctrl+Shift+Z", "redo")
        self.changes = self._action("Changes…", "Ctrl+D")
        self.save = self._action("Save", QKeySequence.StandardKey.Save)
        self.next = self._action("Go to the first mistake", "F8")
        self.reload = self._action("Reload", QKeySequence.StandardKey.Refresh)
        self.shut = self._action("Close", QKeySequence.StandardKey.Close)
        self.shut.triggered.connect(self.close)
        self.todo.clicked.connect(self.next.trigger)
        self._preview = ground(QWidget(), "previewPane")
        self._preview_row = QVBoxLayout(self._preview)
        self._preview_title = label("As it will look", "viewTitle")
        self._preview_row.addWidget(self._preview_title)
        self._preview_row.addWidget(preview, 1)
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        for place, widget in enumerate((self.entries, self.form, self._preview)):
            self._columns.addWidget(widget)
            self._columns.setStretchFactor(place, int(place == 1))
        self._columns.setChildrenCollapsible(False)
        self._columns.setHandleWidth(1)
        self._lay_out()
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.resize(WIDTH, HEIGHT)
        self._columns.setSizes([look.px(272), WIDTH - look.px(272) - look.px(PREVIEW), look.px(PREVIEW)])
        look.changed.connect(self._measure)
        self._measure()
        self.entries.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def display(self, now: DraftSnapshot) -> None:
        """Show everything that is true now."""
        self.entries.display(now.groups, now.form.entry if now.form else None)
        self.form.display(now.form, now.words)
        self.todo.setText(f"{now.todo.words[:1].upper()}{now.todo.words[1:]}")
        self.todo.set_colour("danger" if now.todo.mistakes else "faint")
        self.todo.setVisible(bool(now.todo.words))
        for action, verb, said in ((self.undo, "Undo", now.undo_label), (self.redo, "Redo", now.redo_label)):
            action.setEnabled(bool(said))
            action.setToolTip(f"{verb} {said} ({action.shortcut().toString()})")
        self.changes.setEnabled(now.unsaved)
        self.save.setEnabled(now.unsaved)
        self.setWindowModified(now.unsaved)
        if now.unsaved:
            self.say("saved", "")
        self._has_preview = now.preview is not None
        if now.preview is not None:
            self._show_preview(now.preview)
        self._make_room()

    def head(self, name: str, folder: str) -> None:
        """Say which catalogue this is."""
        self._heading.setText(name)
        self._folder.setText(folder)
        self._folder.setToolTip(folder)
        self.setWindowTitle(f"{name}[*] — edit roles")

    def say(self, about: str, text: str) -> None:
        """Say something about a matter until another is said of it (empty: take it away); one matter at a time."""
        self._notices[about] = text
        first = next((matter for matter in MATTERS if self._notices.get(matter)), "")
        for matter in MATTERS:
            shown = self._notices.get(matter, "") if matter == first else ""
            self.banner.say(matter, shown, calm=matter in CALM)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about what is not saved."""
        if self.may_close():
            super().closeEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The preview is the first to give way."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self._preview.setVisible(self._has_preview and self.width() >= self._look.px(ROOM_FOR_PREVIEW))

    def _action(self, text: str, keys: QKeySequence.StandardKey | str, icon: str = "") -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setToolTip(f"{text} ({action.shortcut().toString()})")
        action.setProperty("drawn", icon)
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        self._bar = ground(QFrame(), "toolBar")
        self._row = QHBoxLayout(self._bar)
        self._row.addWidget(self._heading)
        self._row.addWidget(self._folder, 1)
        self._row.addStretch()
        self._row.addWidget(self.todo, 0, Qt.AlignmentFlag.AlignVCenter)
        self._tools: list[QToolButton] = []
        for action in (self.undo, self.redo, self.changes, self.save):
            button = QToolButton()
            button.setDefaultAction(action)
            named(button, "primary" if action is self.save else "tool")
            self._row.addWidget(button)
            self._tools.append(button)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.banner)
        column.addWidget(self._columns, 1)
        self.setCentralWidget(page)

    def _measure(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(16), px(8), px(16), px(9))
        self._row.setSpacing(px(8))
        self._preview_row.setContentsMargins(1, px(16), 0, 0)
        self._preview_row.setSpacing(px(4))
        self._preview_title.setContentsMargins(px(20), 0, 0, 0)
        for action in (self.undo, self.redo):
            ink, faint = self._look.colour("ink"), self._look.colour("hair")
            action.setIcon(bent_arrow(ink, faint, forward=action is self.redo))
        for button in self._tools:
            button.setIconSize(QSize(px(16), px(16)))
        self._make_room()
