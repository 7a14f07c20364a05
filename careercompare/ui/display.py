"""Why no window can be opened, in one sentence with what to install; knows Qt only by its messages."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

INSTEAD = "`careercompare show` and `careercompare export` need no window."


def no_display(environment: Mapping[str, str], platform: str = sys.platform) -> str | None:
    """A sentence if there is no screen to open a window on."""
    if not platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return None
    if environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        return None
    return (
        "There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. Start careercompare from a desktop, "
        f"or under xvfb-run (Debian package xvfb). {INSTEAD}"
    )


def missing_library(error: ImportError, table: Path) -> str:
    """The sentence for a system library that Qt's Python modules could not load."""
    found = re.search(r"(lib[\w.+-]+\.so[.\d]*)", str(error))
    if found is None:
        return f"Qt could not be loaded: {error}. Reinstall careercompare. {INSTEAD}"
    return _missing(found[1], table)


def missing_platform(message: str, plugins: Path, table: Path) -> str:
    """The sentence for Qt's last words before it gives up on a display; `plugins` holds its platform plugins."""
    plugin = plugins / "platforms" / "libqxcb.so"
    if plugin.exists() and not os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen"):
        import ctypes

        try:
            ctypes.CDLL(str(plugin))
        except OSError as error:
            found = re.search(r"(lib[\w.+-]+\.so[.\d]*)", str(error))
            if found:
                return _missing(found[1], table)
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM") or ""
    first = message.strip().splitlines()[0] if message.strip() else "Qt gave no reason"
    return (
        f"No window can be opened on the display “{shown}”: {first.rstrip('.')}. Check DISPLAY, "
        f"or start under xvfb-run (Debian package xvfb). {INSTEAD}"
    )


def _missing(library: str, table: Path) -> str:
    packages: dict[str, str] = {}
    if table.exists():
        for line in table.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                name, _, package = line.partition(" ")
                packages[name] = package
    wanted = packages.get(library)
    remedy = f"on Debian or Ubuntu: sudo apt-get install {wanted}" if wanted else "install the package that has it"
    return f"The system library {library} is missing, so no window can be opened; {remedy}. {INSTEAD}"
