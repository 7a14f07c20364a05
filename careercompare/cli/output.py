"""What is printed into a file or a pipe is UTF-8 on Windows too, whose own encodings lack half of our signs."""

from __future__ import annotations

import io
import os
import sys

SYSTEM: str = sys.platform


def print_in_utf8() -> None:
    """From now on, unless PYTHONIOENCODING asks for something else; a terminal of Windows takes any sign as it is."""
    if SYSTEM != "win32" or os.environ.get("PYTHONIOENCODING"):
        return
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
