"""What every test stands on: no screen, and folders of its own for state and cache."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test sees or leaves anything in the user's folders."""
    folder = tmp_path_factory.mktemp("user")
    monkeypatch.setenv("CAREERCOMPARE_STATE", str(folder / "state"))
    monkeypatch.setenv("CAREERCOMPARE_CACHE", str(folder / "cache"))
    return folder
