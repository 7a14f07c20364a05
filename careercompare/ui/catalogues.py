"""What a person does with the library of one window: add, remove, turn on and off, make packs, see what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from careercompare.core.catalogue import Catalogue
from careercompare.core.errors import CareerCompareError
from careercompare.core.library import Shelf
from careercompare.data import library_changes
from careercompare.data.catalogue_files import PACK_SUFFIX
from careercompare.data.library import own_folder
from careercompare.present.library import library_view
from careercompare.ui import messages
from careercompare.ui.dialogs.library import LibraryDialog
from careercompare.ui.dialogs.problems import ProblemsDialog
from careercompare.ui.file_dialogs import ask_folder, ask_open, ask_save
from careercompare.ui.live_library import LiveLibrary
from careercompare.ui.look import Look
from careercompare.ui.main_window import MainWindow
from careercompare.ui.settings import Settings

PACKS = f"Packs (*{PACK_SUFFIX})"


class Catalogues:
    """Turns wishes about catalogues into changes on disk; the library is then read anew, as after any change."""

    def __init__(self, window: MainWindow, library: LiveLibrary, look: Look, settings: Settings) -> None:
        self._window = window
        self._library = library
        self._look = look
        self._settings = settings

    def show_library(self) -> None:
        """Open the library until somebody closes it."""
        dialog = self.library_dialog()
        dialog.exec()
        dialog.deleteLater()

    def library_dialog(self) -> LibraryDialog:
        """The library's dialog, connected and kept up to date."""
        dialog = LibraryDialog(self._window, self._look)
        state = self._library.state
        dialog.turned.connect(
            lambda name, on: self._change("Nothing was changed.", lambda: library_changes.turn(state, name, on=on))
        )
        dialog.replacement_turned.connect(
            lambda name, part, id_, on: self._change(
                "Nothing was changed.", lambda: library_changes.turn_override(state, name, part, id_, on=on)
            )
        )
        dialog.folder_wished.connect(self.add_folder)
        dialog.pack_wished.connect(self.open_pack)
        dialog.role_wished.connect(lambda: dialog.accept() if self.start_role() else None)
        dialog.packing_wished.connect(self.make_pack)
        dialog.removal_wished.connect(self.remove)
        dialog.opening_wished.connect(lambda name: self._open(self._shelf(name).folder))
        dialog.problems_wished.connect(self.show_problems)
        show = self._library.changed.connect(lambda library: dialog.display(library_view(library)))
        dialog.finished.connect(lambda _code: self._library.changed.disconnect(show))
        dialog.display(library_view(self._library.library))
        self._library.look_inside()
        return dialog

    def show_problems(self) -> None:
        """Open the list of problems until somebody closes it."""
        dialog = self.problems_dialog()
        dialog.exec()
        dialog.deleteLater()

    def problems_dialog(self) -> ProblemsDialog:
        """The dialog of problems, kept up to date while files are corrected."""
        dialog = ProblemsDialog(self._window, self._look)
        dialog.opening_wished.connect(lambda folder: self._open(Path(folder)))
        show = self._library.changed.connect(lambda library: dialog.display(library_view(library)))
        dialog.finished.connect(lambda _code: self._library.changed.disconnect(show))
        dialog.display(library_view(self._library.library))
        return dialog

    def add_folder(self) -> None:
        """Ask for a folder of YAML and add it."""
        folder = ask_folder(self._window, "Add a catalogue folder", self._settings.folder)
        if folder is not None:
            self._add(folder)

    def open_pack(self) -> None:
        """Ask for a pack and add what is in it."""
        file = ask_open(self._window, "Open a pack", self._settings.folder, PACKS)
        if file is not None:
            self._settings.folder = str(file.parent)
            self._add(file)

    def offer(self, file: Path) -> None:
        """Ask whether a pack that was opened from outside shall be added, after saying what is in it."""
        from careercompare.data.pack import read_packed_catalogue
        from careercompare.present.wording import count

        try:
            catalogue = read_packed_catalogue(file, self._base())
        except CareerCompareError as error:
            messages.failed(self._window, "The pack was not opened.", error)
            return
        what = f"It holds “{catalogue.name}”, version {catalogue.version}: {count(len(catalogue.roles), 'role')}."
        follows = f"{what} Licence: {catalogue.licence}. You can remove it again in Catalogue › Library."
        if messages.confirmed(self._window, f"Add {file.name} to your library?", follows, "Add"):
            self._add(file)

    def make_pack(self, name: str) -> None:
        """Ask where to, and write a catalogue as a pack."""
        from careercompare.data.pack import write_pack

        shelf = self._shelf(name)
        start = Path(self._settings.folder) / f"{shelf.folder.name if name != 'own' else 'my-roles'}{PACK_SUFFIX}"
        file, _ = ask_save(self._window, "Make a pack", start, [PACKS], PACK_SUFFIX)
        if file is not None:
            self._settings.folder = str(file.parent)
            self._change("No pack was made.", lambda: write_pack(shelf.folder, file, self._base()), anew=False)

    def remove(self, name: str) -> None:
        """Ask, and take a catalogue out of the library."""
        shelf = self._shelf(name)
        title = shelf.catalogue.name if shelf.catalogue else name
        follows = {
            "pack": "Its unpacked files are deleted; the pack itself is not.",
            "folder": "The folder stays where it is, with all that is in it.",
        }[shelf.kind.value]
        if messages.confirmed(self._window, f"Remove “{title}” from the library?", follows, "Remove"):
            self._change("Nothing was removed.", lambda: library_changes.remove(self._library.state, name))

    def start_role(self) -> bool:
        """Ask what it is called, write a role to start from, and show its form; tells whether that was done."""
        from PySide6.QtWidgets import QInputDialog

        title, agreed = QInputDialog.getText(self._window, "New role of your own", "What people call the job")
        return bool(agreed and title.strip() and self.write_role(title))

    def write_role(self, title: str) -> Path | None:
        """Write a role to start from into the user's own catalogue; None if that was said not to work."""
        from careercompare.data.own_catalogue import id_of, new_role

        made: list[Path] = []
        folder, base = own_folder(self._library.state), self._base()
        # a role that happens to be called like a bundled one stands beside it, and does not take its place
        id_ = id_of(title, base.roles)
        self._change("No role was made.", lambda: made.append(new_role(folder, id_, base, title)))
        if made:
            self._library.role_made.emit(made[0])
        return made[0] if made else None

    def _add(self, path: Path) -> None:
        self._change("Nothing was added.", lambda: library_changes.add(self._library.state, path, self._base()))

    def _change(self, otherwise: str, change: Callable[[], object], *, anew: bool = True) -> None:
        try:
            change()
        except CareerCompareError as error:
            messages.failed(self._window, otherwise, error)
        if anew:  # after a failure too: what is shown may be what was wished
            self._library.reload()

    def _shelf(self, name: str) -> Shelf:
        shelf = self._library.library.shelf(name)
        return shelf if shelf is not None else library_changes.the_shelf(self._library.state, name)

    def _base(self) -> Catalogue:
        return self._library.library.bundled

    def _open(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
