"""Builds the window app: catalogue, the last comparison, store, main window, and what happens when things fail."""

from __future__ import annotations

import gc
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.errors import CareerCompareError
from careercompare.core.library import Library
from careercompare.core.value import value
from careercompare.data.bundled import resources
from careercompare.data.catalogue import find_roles
from careercompare.data.catalogue_files import PACK_SUFFIX
from careercompare.data.folders import cache_folder, state_folder
from careercompare.data.library import bundled_alone, open_library
from careercompare.data.session import Session, SessionFile
from careercompare.present.screen import missing_roles
from careercompare.state.store import Snapshot, Store
from careercompare.ui.display import missing_library, no_display
from careercompare.ui.start_qt import EXIT_NO_WINDOW, start_qt

if TYPE_CHECKING:
    from PySide6.QtCore import QLockFile

    from careercompare.ui.export import Export
    from careercompare.ui.files import Files
    from careercompare.ui.live_library import LiveLibrary
    from careercompare.ui.look import Look
    from careercompare.ui.main_window import MainWindow
    from careercompare.ui.settings import Settings

EXIT_OK, EXIT_FAILED = 0, 1


@value
class App:
    """One running window with all that belongs to it."""

    window: MainWindow
    store: Store
    look: Look
    settings: Settings
    files: Files
    export: Export
    session: SessionFile
    lock: QLockFile | None
    library: LiveLibrary

    def close(self) -> None:
        """Write what is still to be written, and let another window keep the session."""
        self.settings.flush()
        self.library.close()
        self.session.close()
        if self.lock is not None:
            self.lock.unlock()


def main(file: Path | None = None) -> int:
    """Open the app, with a comparison file if one is named; returns the exit code."""
    reason = no_display(os.environ)
    if reason is not None:
        print(reason, file=sys.stderr)
        return EXIT_NO_WINDOW
    try:
        qt = start_qt(resources(), cache_folder())
    except ImportError as error:
        print(missing_library(error, resources() / "system-libraries.txt"), file=sys.stderr)
        return EXIT_NO_WINDOW
    try:
        library = open_library(state_folder(), cache_folder())
        first = open_window(library.catalogue, state_folder())
    except CareerCompareError as error:
        print(error, file=sys.stderr)
        return EXIT_FAILED
    from careercompare.ui.last_resort import last_resort

    sys.excepthook = last_resort(first.window)
    # Python would hear Ctrl-C only at the next event; nothing is lost by leaving at once, since every change is kept.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if (started := os.environ.get("CAREERCOMPARE_TELL_START", "")).isdigit():
        from careercompare.ui.start_time import tell_start

        tell_start(first.window, int(started))
    made: list[App] = []

    def go_on() -> None:
        made.append(complete(first, state_folder(), library))
        _after_first_paint(made[0], file)

    first.window.first_painted.connect(go_on)
    first.window.show()
    code = qt.exec()
    for app in made:
        app.close()
    return code


@value
class First:
    """What the first frame needs: a window that shows a comparison, and answers to nobody yet."""

    window: MainWindow
    store: Store
    look: Look
    settings: Settings
    session: SessionFile
    lock: QLockFile | None


def build(catalogue: Catalogue, state: Path, library: Library | None = None) -> App:
    """The window with the last session's comparison, not shown yet, over a catalogue and the library it comes from."""
    return complete(open_window(catalogue, state), state, library or bundled_alone(catalogue))


def open_window(catalogue: Catalogue, state: Path) -> First:
    """The window as it will be seen first."""
    from careercompare.ui.look import Look
    from careercompare.ui.main_window import MainWindow
    from careercompare.ui.only_one import SECOND, lock_session
    from careercompare.ui.settings import Settings
    from careercompare.ui.slices import show_slices

    settings = Settings(state / "settings.ini")
    look = Look(resources(), settings.theme, settings.text_size)
    look.apply()
    session = SessionFile(state)
    lock = lock_session(state)
    last = session.read() if lock else None
    fresh = fresh_comparison(catalogue)
    if last is None:
        store = Store(catalogue, fresh)
    else:
        # Without a file, unsaved means differing from what a new comparison starts with.
        store = Store(catalogue, last.comparison, last.file, last.saved if last.file else fresh)
    window = MainWindow(look, settings)
    show_slices(window, store)
    window.say("second window", SECOND if lock is None else "")
    window.say("session", session.problem or "")
    window.say("fonts", look.missing_fonts)
    window.say("file", missing_roles(catalogue, last.comparison) if last else "")
    return First(window, store, look, settings, session, lock)


def complete(first: First, state: Path, library: Library) -> App:
    """Let the window answer to its user: with what is imported and made only now, since no frame needs it."""
    from careercompare.ui.bridge import Bridge
    from careercompare.ui.editing import connect_editing
    from careercompare.ui.export import Export
    from careercompare.ui.files import Files
    from careercompare.ui.live_library import LiveLibrary
    from careercompare.ui.wiring import wire

    window, store, look, settings = first.window, first.store, first.look, first.settings
    files = Files(window, store, settings, lambda: fresh_comparison(store.catalogue))
    files.kept = first.lock is not None
    export = Export(window, store, settings)
    bridge = Bridge(window)
    bridge.told.connect(lambda why: window.say("keeping", f"Changes are not kept: {why} Save to a file to keep them."))
    first.session.on_failure = lambda error: bridge.told.emit(str(error))
    live = LiveLibrary(window, store, library, state, cache_folder())
    wire(window, store, look, settings, files, export, lambda text: find_roles(store.catalogue, text), live)
    connect_editing(window, store, look, settings, live)
    app = App(window, store, look, settings, files, export, first.session, first.lock, live)
    if first.lock is not None:
        _keep_session(app)
    return app


def fresh_comparison(catalogue: Catalogue) -> Comparison:
    """What a new comparison starts from: the roles that the catalogue opens with, and an area with their pay."""
    return Comparison(roles=catalogue.opens_with, area=catalogue.opening_area(catalogue.opens_with))


def _keep_session(app: App) -> None:
    """Write the session after every change, so that nothing is lost with the process."""
    from careercompare.ui.bind import bind

    def keep(kept: tuple[Comparison, Path | None, Comparison | None]) -> None:
        app.session.write(Session(*kept))

    def select(now: Snapshot) -> tuple[Comparison, Path | None, Comparison | None]:
        return now.comparison, now.file, now.saved

    bind(app.store, app.window, select, keep)


def _after_first_paint(app: App, file: Path | None) -> None:
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from careercompare.ui.idle import import_then
    from careercompare.ui.lean_qt import NAME, keep
    from careercompare.ui.system_files import SystemFiles

    gc.freeze()
    gc.enable()

    def draw() -> None:
        app.window.pay.load_chart()
        app.window.order_keys()

    import_then(app.window, draw)
    keep(cache_folder() / "qt" / NAME)

    def open_one(named: Path) -> None:
        (app.library.pack_offered.emit if named.suffix == PACK_SUFFIX else app.files.open_file)(named)

    if file is not None:
        open_one(file)
    qt = QApplication.instance()
    if isinstance(qt, QApplication):
        qt.setWindowIcon(QIcon(str(resources() / "icons" / "careercompare.svg")))
        if sys.platform == "darwin":
            SystemFiles(qt, open_one)
