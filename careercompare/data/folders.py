"""Where the app keeps what it can rebuild, and what must survive a restart; nothing is created here."""

from __future__ import annotations

import os
import sys
from pathlib import Path

NAME = "careercompare"
SYSTEM: str = sys.platform
PORTABLE_MARK = "portable.txt"
"""A file of this name beside the frozen program keeps everything beside it, in the folders `data` and `cache`."""


def cache_folder() -> Path:
    """Folder of compiled catalogues, safe to delete; the variable CAREERCOMPARE_CACHE names another."""
    found = _from_environment("CAREERCOMPARE_CACHE") or _beside("cache") or _on_linux("XDG_CACHE_HOME", ".cache")
    if found is not None:
        return found
    import platformdirs

    return platformdirs.user_cache_path(NAME, appauthor=False)


def state_folder() -> Path:
    """Folder of the session and the user's own catalogues; the variable CAREERCOMPARE_STATE names another."""
    found = _from_environment("CAREERCOMPARE_STATE") or _beside("data") or _on_linux("XDG_DATA_HOME", ".local/share")
    if found is not None:
        return found
    import platformdirs

    return platformdirs.user_data_path(NAME, appauthor=False)


def _beside(name: str) -> Path | None:
    """The place within a portable copy, which leaves nothing elsewhere; None for every other copy."""
    if not getattr(sys, "frozen", False):
        return None
    home = Path(sys.executable).parent
    return home / name if (home / PORTABLE_MARK).is_file() else None


def _on_linux(variable: str, otherwise: str) -> Path | None:
    """The plain cases as platformdirs decides them (a test holds the two together): importing it slows every start."""
    named = os.environ.get(variable, "")
    if SYSTEM != "linux" or named != named.strip() or (named and not named.startswith("/")):
        return None
    return (Path(named) if named else Path.home() / otherwise) / NAME


def _from_environment(variable: str) -> Path | None:
    value = os.environ.get(variable, "")
    return Path(value) if value else None
