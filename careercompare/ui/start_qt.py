"""Makes the Qt application, and says in one line what keeps it from being made."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from careercompare.ui.display import missing_platform
from careercompare.ui.lean_qt import NAME, import_qt

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QApplication

EXIT_NO_WINDOW = 2


def start_qt(resources: Path, cache: Path) -> QApplication:
    """The application, with what is kept in `cache` if it helps; raises ImportError for a missing system library."""
    import_qt(resources / "qt" / NAME, cache / "qt" / NAME)
    # Before the application is made: a display that cannot be opened ends the process from within Qt.
    from PySide6.QtCore import QLibraryInfo, QtMsgType, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    earlier: list[str] = []

    def told(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
            words = earlier[0] if earlier else message
            print(missing_platform(words, plugins, resources / "system-libraries.txt"), file=sys.stderr, flush=True)
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
