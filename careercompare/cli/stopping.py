"""Ctrl-C: whenever it comes, one line and exit code 130 instead of a traceback."""

from __future__ import annotations

import contextlib
import os
import signal
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

EXIT_STOPPED = 130


class _LastWords:
    """What the line says beside “stopped”."""

    words: Callable[[], str] | None = None


def stop_in_one_line() -> None:
    """From now on Ctrl-C prints one line and raises SystemExit, so that what is half done is tidied up."""
    # A job in the background has it ignored, and that stays so.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        with contextlib.suppress(ValueError):  # only the main thread can hear it
            signal.signal(signal.SIGINT, _stop)


def say_when_stopped(words: Callable[[], str]) -> None:
    """Ask for a few words more at the end of the line, at the moment of stopping."""
    _LastWords.words = words


def too_late_to_stop() -> None:
    """All is done and only leaving is left: Ctrl-C could do nothing but spoil the exit code."""
    with contextlib.suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def drop_output() -> None:
    """Nobody reads the output any more: what is left in the buffer would fail once more at the end."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _stop(_number: int, _frame: FrameType | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # a second time ends it at once
    more = _LastWords.words() if _LastWords.words else ""
    if sys.stderr is not None:
        with contextlib.suppress(OSError):
            # Not print: it may be the very thing that was interrupted.
            os.write(sys.stderr.fileno(), f"careercompare: stopped{more}.\n".encode())
    with contextlib.suppress(OSError):
        drop_output()
    raise SystemExit(EXIT_STOPPED)
