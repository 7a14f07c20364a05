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
from careercompare.core.report_choices import ReportChoices
from careercompare.core.value import value
from careercompare.data.bundled import bundled_catalogue, resources
from careercompare.data.catalogue import find_roles, load_catalogue
from careercompare.data.catalogue_files import PACK_SUFFIX
from careercompare.data.folders import cache_folder, state_folder
from careercompare.data.library import bundled_alone, open_library
from careercompare.data.session import Session, SessionFile
from careercompare.present.screen import missing_roles
from careercompare.state.store import Snapshot, Store
from careercompare.ui.display import missing_library, missing_platform, no_display

if TYPE_CHECKING:
    from PySide6.QtCore import QLockFile, QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QApplication

    from careercompare.ui.export import Export
    from careercompare.ui.files import Files
    from careercompare.ui.live_library import LiveLibrary
    from careercompare.ui.look import Look
    from careercompare.ui.main_window import MainWindow
    from careercompare.ui.settings import Settings

EXIT_OK, EXIT_FAILED, EXIT_NO_WINDOW = 0, 1, 2


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
    # Nothing made before the first frame is garbage; looking for some would be a twentieth of the start.
    gc.disable()
    reason = no_display(os.environ)
    if reason is not None:
        print(reason, file=sys.stderr)
        return EXIT_NO_WINDOW
    try:
        qt = _start_qt()
    except ImportError as error:
        print(missing_library(error, resources() / "system-libraries.txt"), file=sys.stderr)
        return EXIT_NO_WINDOW
    try:
        library = open_library(state_folder(), cache_folder())
        app = build(library.catalogue, state_folder(), library)
    except CareerCompareError as error:
        print(error, file=sys.stderr)
        return EXIT_FAILED
    from careercompare.ui.last_resort import last_resort

    sys.excepthook = last_resort(app.window)
    # Python would hear Ctrl-C only at the next event; nothing is lost by leaving at once, since every change is kept.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if (started := os.environ.get("CAREERCOMPARE_TELL_START", "")).isdigit():
        from careercompare.ui.start_time import tell_start

        tell_start(app.window, int(started))
    app.window.show()
    app.window.first_painted.connect(lambda: _after_first_paint(app, file))
    code = qt.exec()
    app.close()
    return code


def build(catalogue: Catalogue, state: Path, library: Library | None = None) -> App:
    """The window with the last session's comparison, not shown yet, over a catalogue and the library it comes from."""
    from careercompare.ui.bridge import Bridge
    from careercompare.ui.editing import connect_editing
    from careercompare.ui.export import Export
    from careercompare.ui.files import Files
    from careercompare.ui.live_library import LiveLibrary
    from careercompare.ui.look import Look
    from careercompare.ui.main_window import MainWindow
    from careercompare.ui.only_one import SECOND, lock_session
    from careercompare.ui.settings import Settings
    from careercompare.ui.wiring import wire

    settings = Settings(state / "settings.ini")
    look = Look(resources(), settings.theme, settings.text_size)
    look.apply()
    store = Store(catalogue, fresh_comparison(catalogue))
    window = MainWindow(look, settings)
    files = Files(window, store, settings, lambda: fresh_comparison(store.catalogue))
    export = Export(window, store, settings)
    bridge = Bridge(window)
    bridge.told.connect(lambda why: window.say("keeping", f"Changes are not kept: {why} Save to a file to keep them."))
    session = SessionFile(state, lambda error: bridge.told.emit(str(error)))
    lock = lock_session(state)
    files.kept = lock is not None
    last = session.read() if lock else None
    if last is not None:
        # Without a file, unsaved means differing from what a new comparison starts with.
        store.replace(last.comparison, last.file, last.saved if last.file else fresh_comparison(catalogue))
        window.say("file", missing_roles(catalogue, last.comparison))
    live = LiveLibrary(window, store, library or bundled_alone(catalogue), state, cache_folder())
    wire(window, store, look, settings, files, export, lambda text: find_roles(store.catalogue, text), live)
    connect_editing(window, store, look, settings, live)
    window.say("second window", SECOND if lock is None else "")
    window.say("session", session.problem or "")
    window.say("fonts", look.missing_fonts)
    app = App(window, store, look, settings, files, export, session, lock, live)
    if lock is not None:
        _keep_session(app)
    return app


def fresh_comparison(catalogue: Catalogue) -> Comparison:
    """What a new comparison starts from: the roles that the catalogue opens with, and an area with their pay."""
    return Comparison(roles=catalogue.opens_with, area=catalogue.opening_area(catalogue.opens_with))


def smoke() -> int:
    """Load, build the window, draw the chart, export, and leave: proof that an installation is whole."""
    import tempfile

    from PySide6.QtCore import Qt

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:  # a virus scanner may hold a file
        try:
            qt = _start_qt()
            catalogue = load_catalogue(bundled_catalogue(), Path(folder) / "cache")
            app = build(catalogue, Path(folder) / "state")
        except ImportError as error:
            print(missing_library(error, resources() / "system-libraries.txt"), file=sys.stderr)
            return EXIT_NO_WINDOW
        except CareerCompareError as error:
            print(error, file=sys.stderr)
            return EXIT_FAILED
        app.window.show()
        qt.processEvents()
        app.window.pay.load_chart()
        qt.processEvents()
        chart = app.window.pay.chart
        written: list[Path | None] = []
        # A message box would wait for somebody.
        app.export.failed.disconnect()
        app.export.failed.connect(lambda what, why: print(what, why, file=sys.stderr))
        app.export.finished.connect(written.append)
        app.export.finished.connect(qt.quit, Qt.ConnectionType.QueuedConnection)
        app.export.start(Path(folder) / "smoke.pdf", ReportChoices())
        qt.exec()
        whole = bool(chart and chart.painted and chart.stops and written and written[0])
        size = written[0].stat().st_size if written and written[0] else 0
        app.window.close()
        app.close()
    roles = len(app.store.now.screen.panels.roles)
    print(f"smoke: {roles} roles, {len(chart.stops) if chart else 0} pay values drawn, a PDF of {size} bytes")
    return EXIT_OK if whole else EXIT_FAILED


def _start_qt() -> QApplication:
    # Before the application is made: a display that cannot be opened ends the process from within Qt.
    from PySide6.QtCore import QLibraryInfo, QtMsgType, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    earlier: list[str] = []

    def told(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
            words = earlier[0] if earlier else message
            print(missing_platform(words, plugins, resources() / "system-libraries.txt"), file=sys.stderr, flush=True)
            # Qt calls abort() next, which would leave a core dump instead of an exit code.
            os._exit(EXIT_NO_WINDOW)
        earlier.append(message)

    previous = qInstallMessageHandler(told)
    # Named here and not set later: handing the style to Python would cost a twentieth of the start.
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    qInstallMessageHandler(previous)
    application.setApplicationName("careercompare")
    application.setDesktopFileName("io.github.careercompare.CareerCompare")
    return application


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
    from careercompare.ui.system_files import SystemFiles

    gc.freeze()
    gc.enable()

    def draw() -> None:
        app.window.pay.load_chart()
        app.window.order_keys()

    import_then(app.window, draw)

    def open_one(named: Path) -> None:
        (app.library.pack_offered.emit if named.suffix == PACK_SUFFIX else app.files.open_file)(named)

    if file is not None:
        open_one(file)
    qt = QApplication.instance()
    if isinstance(qt, QApplication):
        qt.setWindowIcon(QIcon(str(resources() / "icons" / "careercompare.svg")))
        if sys.platform == "darwin":
            SystemFiles(qt, open_one)
