"""A line that runs while pages are being drawn; it always has its place, so that nothing moves."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from careercompare.ui.look import Look

HIGH, DELAY, TICK = 3, 250, 40
STEPS = 40


class BusyLine(QWidget):
    """Runs a quarter of its width from left to right, again and again."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._step = -1
        self.setObjectName("busyLine")
        self.setFixedHeight(HIGH)
        # What is drawn at once needs no hint: a flash would only be noise.
        self._wait = QTimer(self, singleShot=True, interval=DELAY)
        self._wait.timeout.connect(self._begin)
        self._run = QTimer(self, interval=TICK)
        self._run.timeout.connect(self._go_on)

    @property
    def running(self) -> bool:
        """Whether it is to be seen."""
        return self._run.isActive()

    def show_busy(self, busy: bool) -> None:
        """Begin after a moment, or stop."""
        if not busy:
            self._wait.stop()
            self._run.stop()
            self.update()
        elif not self._run.isActive() and not self._wait.isActive():
            self._wait.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line where it is."""
        if self._run.isActive():
            painter = QPainter(self)
            part = self.width() // 4
            left = (self.width() + part) * self._step // STEPS - part
            painter.fillRect(left, 0, part, self.height(), self._look.colour("focus"))

    def _begin(self) -> None:
        self._step = 0
        self._run.start()
        self.update()

    def _go_on(self) -> None:
        self._step = (self._step + 1) % STEPS
        self.update()
