"""Print how long a program took from its start to its first painted window: `bare` or `app`."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path


def bare() -> None:
    """An empty QMainWindow, the least that any Qt program does."""
    from PySide6.QtCore import QEvent, QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Window(QMainWindow):
        def event(self, event: QEvent) -> bool:
            done = super().event(event)
            if event.type() is QEvent.Type.Paint:
                QTimer.singleShot(0, _tell)
            return done

    qt = QApplication([])
    window = Window()
    window.resize(1280, 800)
    window.show()
    qt.exec()


def app() -> None:
    """The app with panels and checklist filled; then its longest blocked moment until the chart stands."""
    from careercompare.__main__ import prepare

    prepare()
    from careercompare import app as careercompare_app
    from careercompare.core.catalogue import Catalogue

    opened = careercompare_app.open_window

    def open_window(catalogue: Catalogue, state: Path) -> careercompare_app.First:
        first = opened(catalogue, state)
        first.window.first_painted.connect(lambda: _tell(leave=False))
        _watch_blocking(first.window)
        return first

    # The benchmark listens in; nothing else changes.
    careercompare_app.open_window = open_window
    sys.exit(careercompare_app.main(None))


def _watch_blocking(window: object) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from careercompare.ui.main_window import MainWindow

    if not isinstance(window, MainWindow):
        raise TypeError(window)
    last = [time.perf_counter()]
    longest = [0.0]
    timer = QTimer(window)
    timer.setInterval(2)

    def beat() -> None:
        now = time.perf_counter()
        longest[0] = max(longest[0], now - last[0])
        last[0] = now
        chart = window.pay.chart
        if chart is not None and chart.painted:
            timer.stop()
            print(f"LONGEST_BLOCK {longest[0] * 1000:.1f}", flush=True)
            QApplication.quit()

    def start() -> None:
        last[0] = time.perf_counter()
        timer.timeout.connect(beat)
        timer.start()

    window.first_painted.connect(start)


def _tell(*, leave: bool = True) -> None:
    started = int(os.environ["CAREERCOMPARE_STARTED"])
    print(f"FIRST_PAINT {(time.monotonic_ns() - started) / 1e6:.1f}", flush=True)
    if leave:
        from PySide6.QtWidgets import QApplication

        QApplication.quit()


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    {"bare": bare, "app": app}[sys.argv[1]]()
