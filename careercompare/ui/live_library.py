"""The library of one window: read anew off the main thread whenever its files change, and swapped in as one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from careercompare.core.errors import CareerCompareError
from careercompare.core.library import Library, ShelfKind
from careercompare.data.library import open_library, own_folder
from careercompare.data.library_file import NAME
from careercompare.present.library import library_view
from careercompare.present.screen import missing_roles
from careercompare.state.store import Store
from careercompare.ui.live_files import LiveFiles
from careercompare.ui.main_window import MainWindow


class LiveLibrary(QObject):
    """Keeps store and banner at the library as it is on disk.

    `state` and `cache` are the folders it is read from. `changed` carries each new one;
    `problems_wished`, `pack_offered` and `role_made` (paths) ask for somebody to show them.
    """

    changed = Signal(object)
    problems_wished = Signal()
    pack_offered = Signal(object)
    role_made = Signal(object)

    def __init__(self, window: MainWindow, store: Store, library: Library, state: Path, cache: Path) -> None:
        super().__init__(window)
        self.library = library
        self.state = state
        self._window = window
        self._store = store
        self._cache = cache
        self._files: LiveFiles | None = None
        self._job: _Job | None = None
        self._again = False
        self._inside = False
        self._closed = False
        # Its own, so that closing waits for one reading and not for somebody's export.
        self._pool = QThreadPool(self)
        self._tell()

    def start(self) -> None:
        """Watch the files from now on."""
        if self._files is None:
            self._files = LiveFiles(self)
            self._files.changed.connect(self.reload)
            self._watch()

    def look_inside(self) -> None:
        """Read those that are off as well, from now on: somebody wants to know what is in them."""
        self._inside = True
        self.reload()

    def reload(self) -> None:
        """Read the library anew; what is shown stays until that is done."""
        if self._closed:
            return
        if self._job is not None:
            self._again = True
            return
        self._job = _Job(self.library, self.state, self._cache, self._inside)
        self._job.signals.done.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self._pool.start(self._job)

    def close(self) -> None:
        """Read and watch no more, and wait for a reading that is under way."""
        self._closed = True
        if self._files is not None:
            self._files.close()
        self._pool.waitForDone()

    def _finish(self, library: Library | None, error: CareerCompareError | None) -> None:
        self._job = None
        if self._closed:
            return
        if library is None:
            self._window.say("library", f"The library could not be read: {error}")
        else:
            self._swap(library)
        if self._again:
            self._again = False
            self.reload()

    def _swap(self, library: Library) -> None:
        self.library = library
        if library.catalogue is not self._store.catalogue:
            self._store.replace_catalogue(library.catalogue)
            self._window.say("file", missing_roles(library.catalogue, self._store.now.comparison))
        self._tell()
        self._watch()
        self.changed.emit(library)

    def _tell(self) -> None:
        view = library_view(self.library) if self.library.broken or self.library.problem else None
        door = ("Show problems…", self.problems_wished.emit) if view and view.broken else None
        self._window.say("library", view.notice if view else "", door)

    def _watch(self) -> None:
        if self._files is None:
            return
        folders = [shelf.folder for shelf in self.library.shelves if shelf.on and shelf.kind is not ShelfKind.BUNDLED]
        if own_folder(self.state) not in folders:
            folders.append(own_folder(self.state))  # made by a command while the window is open
        self._files.watch(folders, [self.state / NAME])


class _Signals(QObject):
    done = Signal(object, object)


class _Job(QRunnable):
    """One reading of the library on a thread of its own."""

    def __init__(self, before: Library, state: Path, cache: Path, inside: bool) -> None:
        super().__init__()
        self.signals = _Signals()
        self._work = before, state, cache, inside
        self.setAutoDelete(False)

    def run(self) -> None:
        """Read, and tell what came of it."""
        before, state, cache, inside = self._work
        try:
            library = open_library(state, cache, before, look_inside=inside)
        except CareerCompareError as error:
            self.signals.done.emit(None, error)
        except Exception as error:  # the thread's edge: a defect must reach the person, not vanish
            self.signals.done.emit(None, CareerCompareError(f"This is a defect of careercompare: {error!r}"))
        else:
            self.signals.done.emit(library, None)
