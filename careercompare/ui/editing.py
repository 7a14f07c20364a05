"""The ways from the main window into the editor, which is imported when the first of them is taken."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtWidgets import QWidget

from careercompare.core.errors import CareerCompareError
from careercompare.core.library import Shelf, ShelfKind
from careercompare.state.store import Store
from careercompare.ui import messages
from careercompare.ui.actions import ActionId
from careercompare.ui.live_library import LiveLibrary
from careercompare.ui.look import Look
from careercompare.ui.main_window import MainWindow
from careercompare.ui.settings import Settings

if TYPE_CHECKING:
    from careercompare.data.table_reading import Table
    from careercompare.present.screen import Screen
    from careercompare.ui.editor.editor import Editor
    from careercompare.ui.panels.panels import Panels

TABLES = "Tables (*.html *.htm *.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods);;All files (*)"
NOTHING_COPIED = "There is nothing to paste: copy a table in another program first, then choose this again."
WAYS = ("Duplicate", "Replace by my version")


class Editing(QObject):
    """At most one editor, over the catalogue that was last edited, or else over the user's own."""

    def __init__(self, window: MainWindow, store: Store, look: Look, settings: Settings, library: LiveLibrary) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._look = look
        self._settings = settings
        self._library = library
        self.editor: Editor | None = None

    def edit(self) -> Editor | None:
        """Bring the editor to the front, or open it."""
        if self.editor is None:
            last = Path(self._settings.catalogue) if self._settings.catalogue else None
            self.open(last) if last is not None and last.is_dir() else self._open_own()
        if self.editor is not None:
            self.editor.window.raise_()
            self.editor.window.activateWindow()
        return self.editor

    def _open_own(self) -> None:
        from careercompare.data.library import own_folder
        from careercompare.data.own_catalogue import make_own_catalogue

        folder = own_folder(self._library.state)
        try:
            make_own_catalogue(folder, self._library.library.bundled)
        except CareerCompareError as error:
            messages.failed(self._window, "Your own catalogue could not be made.", error)
            return
        self.open(folder)

    def open(self, folder: Path) -> Editor | None:
        """Open the editor over a folder, once what is open is saved and closed."""
        from careercompare.data.edited_catalogue import builds_on, open_catalogue
        from careercompare.state.drafting import Drafting
        from careercompare.ui.editor.editor import Editor
        from careercompare.ui.editor.window import EditorWindow
        from careercompare.ui.panels.panels import Panels

        if self.editor is not None and not self.editor.window.close():
            return None
        try:
            opened = open_catalogue(folder)
        except CareerCompareError as error:
            self._settings.catalogue = ""
            messages.failed(self._window, "Nothing was opened.", error)
            return None
        panels = Panels(self._look)
        panels.setAccessibleName("How the role will look")
        window = EditorWindow(self._look, panels, lambda screen: _show_preview(panels, screen))
        # What it builds on, and not what stands in the window: that holds its own roles as well.
        base = self._library.library.bundled if builds_on(opened) else None
        self.editor = Editor(window, Drafting(opened, base), self._look)
        window.destroyed.connect(self._forget)
        self._settings.catalogue = str(folder)
        window.show()
        return self.editor

    def edit_role(self, role: str) -> None:
        """Show a role's form; one of a catalogue that is not edited here is first taken over in one of two ways."""
        home = self._home(role)
        if home is not None and home.kind in (ShelfKind.OWN, ShelfKind.FOLDER):
            editor = self.editor if self.editor and self._settings.catalogue == str(home.folder) else None
            editor = editor or self.open(home.folder)
        else:
            editor = self.edit()
        if editor is None or editor.show_role(role):
            return
        title = self._store.catalogue.role(role).title
        way = messages.ask_which(
            editor.window,
            f"“{title}” belongs to another catalogue, which is never changed.",
            "Duplicate it as a role of your own, or write your own version that stands in its place.",
            WAYS,
        )
        if way is not None:
            self._adopt(editor, role, as_own=way == 0)

    def show_file(self, file: Path) -> None:
        """Show the form of a role that was just written into a catalogue of one's own."""
        editor = self.open(file.parent.parent)
        if editor is not None:
            editor.show_role(file.stem)

    def copy_role(self, role: str) -> None:
        """Take a role over as one of one's own."""
        editor = self.edit()
        if editor is not None:
            self._adopt(editor, role, as_own=True)

    def draft_file(self) -> None:
        """Make a catalogue from the table in a file, and go on in the editor."""
        from careercompare.data.table_reading import read_table
        from careercompare.ui.file_dialogs import ask_open

        file = ask_open(self._window, "Open a comparison table", self._settings.folder, TABLES)
        if file is not None:
            try:
                self._draft(read_table(file), file.stem)
            except CareerCompareError as error:
                messages.failed(self._window, "No draft was made.", error)

    def draft_paste(self) -> None:
        """Make a catalogue from the table on the clipboard, and go on in the editor."""
        from PySide6.QtGui import QGuiApplication

        from careercompare.data.table_reading import html_table, text_table

        # None where the clipboard cannot be reached, whatever the type hints say
        copied: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if copied is None or not (copied.html().strip() or copied.text().strip()):
            messages.failed(self._window, "No draft was made.", CareerCompareError(NOTHING_COPIED))
            return
        try:
            table = html_table(copied.html()) if copied.html().strip() else text_table(copied.text())
            self._draft(table, "Pasted table")
        except CareerCompareError as error:
            messages.failed(self._window, "No draft was made.", error)

    def _draft(self, table: Table, name: str) -> None:
        from datetime import date

        from careercompare.data.library_changes import add
        from careercompare.data.table_draft import draft, write_draft
        from careercompare.ui.file_dialogs import ask_folder

        made = draft(table, name, date.today())  # noqa: DTZ011 (the day on the wall is meant)
        folder = ask_folder(self._window, "Choose an empty folder for the draft", self._settings.folder)
        if folder is None:
            return
        write_draft(made, folder)
        add(self._library.state, folder, self._library.library.bundled)
        self._library.reload()
        editor = self.open(folder)
        if editor is not None:
            editor.window.say("draft", "\n".join(made.notes))

    def _adopt(self, editor: Editor, role: str, *, as_own: bool) -> None:
        from careercompare.data.edited_catalogue import role_text

        title = self._store.catalogue.role(role).title
        home = self._home(role)
        text = role_text(home.folder, role) if home is not None else None
        if text is not None:
            editor.adopt(text, f"{title} (mine)" if as_own else title, as_own=as_own)

    def _home(self, role: str) -> Shelf | None:
        """The highest catalogue of the library that is on and has the role."""
        shelves = reversed(self._library.library.shelves)
        return next((one for one in shelves if one.on and one.catalogue and role in one.catalogue.roles), None)

    def _forget(self) -> None:
        self.editor = None


def connect_editing(window: MainWindow, store: Store, look: Look, settings: Settings, library: LiveLibrary) -> Editing:
    """Tie actions and wishes to the editor."""
    editing = Editing(window, store, look, settings, library)
    for action, do in (
        (ActionId.EDIT_ROLES, editing.edit),
        (ActionId.DRAFT_FILE, editing.draft_file),
        (ActionId.DRAFT_PASTE, editing.draft_paste),
    ):
        window.actions_[action].triggered.connect(lambda _on=False, do=do: do())
    window.panels.role_edit_wished.connect(editing.edit_role)
    library.role_made.connect(editing.show_file)
    window.panels.role_copy_wished.connect(editing.copy_role)
    return editing


def _show_preview(panels: Panels, screen: Screen) -> None:
    """Fill the panels with a role that can be read but not used."""
    panels.display(screen.panels)
    panels.display_next(screen.next_best)
    page = panels.widget()
    if page is None:
        return
    page.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    for inside in page.findChildren(QWidget):
        inside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
