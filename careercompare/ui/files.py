"""New, open, save and save as, and the question before anything unsaved is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from careercompare.core.comparison import FILE_SUFFIX, PDF_SUFFIX, Comparison
from careercompare.core.errors import CareerCompareError
from careercompare.present.screen import missing_roles
from careercompare.state.store import Store
from careercompare.ui import messages
from careercompare.ui.main_window import MainWindow
from careercompare.ui.messages import Choice
from careercompare.ui.settings import Settings

FILTERS = (f"Comparisons (*{FILE_SUFFIX})", "All files (*)")
OPEN_FILTERS = (
    f"Comparisons and reports that carry one (*{FILE_SUFFIX} *{PDF_SUFFIX})",
    FILTERS[0],
    f"Reports as PDF (*{PDF_SUFFIX})",
    FILTERS[1],
)


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
            self._window.say("file", "")

    def open(self) -> None:
        """Choose a file and open it."""
        from careercompare.ui.file_dialogs import ask_open

        file = ask_open(self._window, "Open a comparison", self._settings.folder, ";;".join(OPEN_FILTERS))
        if file is not None:
            self.open_file(file)

    def open_file(self, file: Path) -> bool:
        """Read this file, ask about unsaved changes, and only then open it; otherwise what is shown stays."""
        # Imported here: reading YAML would cost every start a tenth of its time.
        from careercompare.data.comparison_pdf import is_pdf, open_comparison

        try:
            comparison = open_comparison(file)
        except CareerCompareError as error:
            messages.failed(self._window, "Nothing was opened.", error)
            return False
        if not self._may_lose():
            return False
        self._settings.folder = str(file.parent)
        if is_pdf(file):  # saving asks for a file: a report is never written over
            self._store.replace(comparison, None, report=file)
        else:
            self._store.replace(comparison, file)
        self._window.say("file", missing_roles(self._store.catalogue, comparison))
        return True

    def save(self) -> bool:
        """Save to the comparison's file, or ask for one."""
        file = self._store.now.file
        return self.save_as() if file is None else self._save_to(file)

    def save_as(self) -> bool:
        """Ask for a file and save to it."""
        from careercompare.ui.file_dialogs import ask_save

        name = f"{file_name(self._store.now.screen.heading.title)}{FILE_SUFFIX}"
        start = self._store.now.file or Path(self._settings.folder) / name
        file, _ = ask_save(self._window, "Save this comparison", start, list(FILTERS), FILE_SUFFIX)
        return file is not None and self._save_to(file)

    def may_close(self) -> bool:
        """Ask only about what would not come back: changes to a file, or in a window that keeps nothing."""
        now = self._store.now
        if not now.unsaved or (self.kept and now.file is None):
            return True
        choice = self._ask()
        if choice is Choice.SAVE:
            return self.save()
        if choice is Choice.DISCARD and now.file is not None and now.saved is not None:
            # Otherwise the next start would bring back what was discarded.
            self._store.replace(now.saved, now.file)
        return choice is Choice.DISCARD

    def _may_lose(self) -> bool:
        if not self._store.now.unsaved:
            return True
        choice = self._ask()
        return self.save() if choice is Choice.SAVE else choice is Choice.DISCARD

    def _ask(self) -> Choice:
        now = self._store.now
        return messages.ask_unsaved(self._window, now.file.name if now.file else f"“{now.screen.heading.title}”")

    def _save_to(self, file: Path) -> bool:
        from careercompare.data.comparison_file import write_comparison

        try:
            write_comparison(file, self._store.now.comparison)
        except CareerCompareError as error:
            messages.failed(self._window, "Nothing was saved.", error)
            return False
        self._settings.folder = str(file.parent)
        self._store.mark_saved(file)
        return True


def file_name(title: str) -> str:
    """A title as the name of a file that every system takes, without its ending."""
    kept = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in title)
    return "-".join(kept.lower().split())[:60] or "comparison"
