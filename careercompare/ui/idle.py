"""Slow imports after the first paint, in pieces that never hold a frame for long."""

from __future__ import annotations

import importlib
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

# numpy's half of pyqtgraph's import touches no Qt, so a thread can do it; the rest must stay on the main thread.
IN_A_THREAD = "numpy"
PIECES = ("PySide6.QtSvg", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "pyqtgraph.Qt", "pyqtgraph")


def import_then(owner: QObject, then: Callable[[], None]) -> None:
    """Import what the chart needs, a piece per idle moment, then call `then`."""
    thread = threading.Thread(target=importlib.import_module, args=(IN_A_THREAD,), daemon=True)
    thread.start()
    pieces = list(PIECES)
    timer = QTimer(owner)
    timer.setInterval(5)

    def step() -> None:
        if thread.is_alive():
            return
        if pieces:
            importlib.import_module(pieces.pop(0))
            return
        timer.stop()
        timer.deleteLater()
        then()

    timer.timeout.connect(step)
    timer.start()
