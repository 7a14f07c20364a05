"""Where the app keeps what it can rebuild, and what must survive a restart; nothing is created here."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

NAME = "careercompare"


def cache_folder() -> Path:
    """Folder of compiled catalogues, safe to delete; the variable CAREERCOMPARE_CACHE names another."""
    return _from_environment("CAREERCOMPARE_CACHE") or platformdirs.user_cache_path(NAME, appauthor=False)


def state_folder() -> Path:
    """Folder of the session and the user's own catalogues; the variable CAREERCOMPARE_STATE names another."""
    return _from_environment("CAREERCOMPARE_STATE") or platformdirs.user_data_path(NAME, appauthor=False)


def _from_environment(variable: str) -> Path | None:
    value = os.environ.get(variable, "")
    return Path(value) if value else None
