"""How far it is, on a terminal and in a file."""

from __future__ import annotations

import io

import pytest

from careercompare.cli.progress import Progress, duration, progress_text


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


class Clock:
    """A clock that goes on by as much as it is told."""

    def __init__(self, step: float) -> None:
        self.now, self._step = 0.0, step

    def __call__(self) -> float:
        """The time, which then goes on."""
        self.now += self._step
        return self.now


def run(stream: io.StringIO, step: float, *, quiet: bool = False) -> str:
    """What is written while four things are done, one every `step` seconds."""
    progress = Progress(4, quiet=quiet, stream=stream, clock=Clock(step))
    for _ in range(4):
        progress.step()
    progress.close()
    return stream.getvalue()


def test_a_terminal_has_one_line_that_is_clean_at_the_end() -> None:
    """Each one longer than what stood there, or filled up."""
    written = run(Terminal(), 2)

    assert "\n" not in written
    assert "\r1 of 4 · 30.0 a minute · 6 s left" in written
    assert "\r4 of 4 · 30.0 a minute" in written
    assert written.endswith(" \r")


def test_elsewhere_there_is_a_line_now_and_then() -> None:
    """Every ten seconds, however many are done in between."""
    assert run(io.StringIO(), 5) == (
        "careercompare: 2 of 4 · 12.0 a minute · 10 s left\ncareercompare: 4 of 4 · 12.0 a minute\n"
    )


@pytest.mark.parametrize("stream", [io.StringIO(), Terminal()])
def test_quiet_is_quiet(stream: io.StringIO) -> None:
    """Nothing at all."""
    assert run(stream, 20, quiet=True) == ""


def test_words() -> None:
    """Units that people think in."""
    assert progress_text(0, 5, 0) == "0 of 5"
    assert progress_text(1200, 2000, 400) == "1,200 of 2,000 · 3.0 a second · 4 min left"
    assert [duration(seconds) for seconds in (0, 89, 90, 5_300, 36_000)] == ["1 s", "89 s", "2 min", "88 min", "10 h"]
