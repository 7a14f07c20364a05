"""The steps around freezing that need no frozen app."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from bundle import share_program


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells programs with and without a console apart")
def test_two_programs_that_are_the_same_become_one(tmp_path: Path) -> None:
    """The second is a link to the first, by its name alone, so that the folder can be moved."""
    window, console = tmp_path / "app", tmp_path / "app-cli"
    window.write_bytes(b"program")
    console.write_bytes(b"program")

    share_program(window, console)

    assert console.readlink() == Path("app")
    assert console.read_bytes() == b"program"


def test_programs_that_differ_stay_two(tmp_path: Path) -> None:
    """As on macOS, where one has a console."""
    window, console = tmp_path / "app", tmp_path / "app-cli"
    window.write_bytes(b"program")
    console.write_bytes(b"programme")

    share_program(window, console)

    assert not console.is_symlink()
    assert window.read_bytes() != console.read_bytes()
