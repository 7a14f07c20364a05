"""Tells how long the start took and leaves, for `make bench`, which measures the frozen app from outside."""

from __future__ import annotations

import time

from PySide6.QtWidgets import QApplication

from careercompare.ui.main_window import MainWindow

VARIABLE = "CAREERCOMPARE_TELL_START"
"""Set to the monotonic time in nanoseconds at which the program was started."""


def tell_start(window: MainWindow, started: int) -> None:
    """Print the milliseconds from `started` to the first painted frame, and close the app."""

    def tell() -> None:
        print(f"FIRST_PAINT {(time.monotonic_ns() - started) / 1e6:.1f}", flush=True)
        QApplication.quit()

    window.first_painted.connect(tell)
