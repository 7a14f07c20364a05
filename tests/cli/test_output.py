"""A redirected command on Windows neither fails at a sign nor turns it into another."""

from __future__ import annotations

import io
import sys

import pytest

from careercompare.cli import output

SIGNS = "∅ no source – ≥ 3 ✓ عربي"


def redirected(monkeypatch: pytest.MonkeyPatch) -> io.BytesIO:
    """What Python on a western Windows makes of an output that is sent to a file."""
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="cp1252", newline=""))
    return written


def test_on_windows_every_sign_is_written_as_utf_8(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before, the first sign that the system's encoding lacks ended the command with a traceback."""
    monkeypatch.delenv("PYTHONIOENCODING", raising=False)
    monkeypatch.setattr(output, "SYSTEM", "win32")
    monkeypatch.setattr(sys, "stderr", None)  # a program without a console has none
    written = redirected(monkeypatch)

    output.print_in_utf8()
    print(SIGNS, end="", flush=True)

    assert written.getvalue().decode("utf-8") == SIGNS


@pytest.mark.parametrize(("system", "asked"), [("win32", "cp1252"), ("linux", "")])
def test_what_the_user_or_another_system_says_stays(monkeypatch: pytest.MonkeyPatch, system: str, asked: str) -> None:
    """PYTHONIOENCODING is the way to ask for another encoding."""
    monkeypatch.setenv("PYTHONIOENCODING", asked)
    monkeypatch.setattr(output, "SYSTEM", system)
    redirected(monkeypatch)

    output.print_in_utf8()

    assert sys.stdout.encoding == "cp1252"
