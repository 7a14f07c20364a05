"""New, open, save and save as, and the question before anything unsaved is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from careercompare.core.comparison import FILE_SUFFIX, Comparison
from careercompare.core.errors import CareerCompareError
from careercompare.present.screen import missing_roles
from careercompare.state.store import Store
from careercompare.ui import messages
from careercompare.ui.main_window import MainWindow
from careercompare.ui.messages import Choice
from careercompare.ui.settings import Settings

FILTER = f"Comparisons (*{FILE_SUFFIX});;All files (*)"


class Files:
    """The files of one window's comparison; `fresh` makes what a new comparison starts from."""

    def __init__(self, window: MainWindow, store: Store, settings: Settings, fresh: Callable[[], Comparison]) -> None:
        self._window = window
        self._store = store
        self._settings = settings
        self._fresh = fresh
        # Whether what has no file yet comes back at the next start.
        self.kept = True

    def new(self) -> None:
        """Start again, after asking about unsaved changes."""
        if self._may_lose():
            self._store.replace(self._fresh(), None)
            self._window.say("")

    def open(self) -> None:
        """Choose a file and open it, after asking about unsaved changes."""
        from PySide6.QtWidgets import QFileDialog

        if not self._may_lose():
            return
        name, _ = QFileDialog.getOpenFileName(self._window, "Open a comparison", self._settings.folder, FILTER)
        if name:
            self.open_file(Path(name))

    def open_file(self, file: Path) -> bool:
        """Open this file; if it cannot be read, what is shown stays."""
        # Imported here: reading YAML would cost every start a tenth of its time.
        from careercompare.data.comparison_file import read_comparison

        try:
            comparison = read_comparison(file)
        except CareerCompareError as error:
            messages.failed(self._window, f"{file.name} could not be opened.", error)
            return False
        self._settings.folder = str(file.parent)
        self._store.replace(comparison, file)
        self._window.say(missing_roles(self._store.catalogue, comparison))
        return True

    def save(self) -> bool:
        """Save to the comparison's file, or ask for one."""
        file = self._store.now.file
        return self.save_as() if file is None else self._save_to(file)

    def save_as(self) -> bool:
        """Ask for a file and save to it."""
        from PySide6.QtWidgets import QFileDialog

        name = self._store.now.screen.heading.title.rstrip("?")
        start = self._store.now.file or Path(self._settings.folder) / f"{file_name(name)}{FILE_SUFFIX}"
        chosen, _ = QFileDialog.getSaveFileName(self._window, "Save this comparison", str(start), FILTER)
        if not chosen:
            return False
        file = Path(chosen)
        return self._save_to(file if file.suffix else file.with_suffix(FILE_SUFFIX))

    def may_close(self) -> bool:
        """Ask only about changes to a file: what has no file yet comes back at the next start."""
        return (self.kept and self._store.now.file is None) or self._may_lose()

    def _may_lose(self) -> bool:
        now = self._store.now
        if not now.unsaved:
            return True
        name = now.file.name if now.file else f"“{now.screen.heading.title}”"
        choice = messages.ask_unsaved(self._window, name)
        if choice is Choice.SAVE:
            return self.save()
        if choice is Choice.DISCARD and now.file is not None and now.saved is not None:
            # Otherwise the next start would bring back what was discarded.
            self._store.replace(now.saved, now.file)
        return choice is Choice.DISCARD

    def _save_to(self, file: Path) -> bool:
        from careercompare.data.comparison_file import write_comparison

        try:
            write_comparison(file, self._store.now.comparison)
        except CareerCompareError as error:
            messages.failed(self._window, f"{file.name} could not be saved.", error)
            return False
        self._settings.folder = str(file.parent)
        self._store.mark_saved(file)
        return True


def file_name(title: str) -> str:
    """A title as the name of a file that every system takes, without its ending."""
    kept = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in title)
    return "-".join(kept.lower().split())[:60] or "comparison"
