"""How far a long command is, on stderr: one line that changes on a terminal, now and then a line elsewhere."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable
from typing import TextIO

EVERY = 10.0
"""Seconds between two plain lines."""
_AT_ONCE = 0.1


class Progress:
    """Counts what is done; says nothing if `quiet`."""

    def __init__(
        self,
        total: int,
        *,
        quiet: bool = False,
        stream: TextIO | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Begin with nothing done of `total`."""
        self._stream = stream or sys.stderr
        self._quiet = quiet or self._stream is None
        self._terminal = not self._quiet and self._stream.isatty()
        self._clock = clock
        self._began = self._said = clock()
        self._total = total
        self._shown = 0
        self.done = 0

    def step(self) -> None:
        """One more is done."""
        self.done += 1
        now = self._clock()
        wait = _AT_ONCE if self._terminal else EVERY
        if not self._quiet and (now - self._said >= wait or (self._terminal and self.done == self._total)):
            self._said = now
            self._show(progress_text(self.done, self._total, now - self._began))

    def close(self) -> None:
        """Leave a clean line behind."""
        if self._shown:
            self._stream.write(f"\r{'':{self._shown}}\r")
            self._stream.flush()
            self._shown = 0

    def _show(self, text: str) -> None:
        if self._terminal:
            text = text[: shutil.get_terminal_size((80, 24)).columns - 1]
            self._stream.write(f"\r{text:{self._shown}}")
            self._shown = len(text)
        else:
            self._stream.write(f"careercompare: {text}\n")
        self._stream.flush()


def progress_text(done: int, total: int, seconds: float) -> str:
    """How many, how fast, and how long still."""
    text = f"{done:,} of {total:,}"
    if done and seconds > 0:
        rate = done / seconds
        left = (total - done) / rate
        text += f" · {rate:.1f} a second" if rate >= 1 else f" · {rate * 60:.1f} a minute"
        if done < total:
            text += f" · {duration(left)} left"
    return text


def duration(seconds: float) -> str:
    """About how long, in its largest unit that is worth it."""
    if seconds < 90:
        return f"{max(round(seconds), 1)} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{round(minutes / 60)} h"
