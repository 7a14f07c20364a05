"""Makes the packaging scripts importable, which no package holds."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))


@pytest.fixture(scope="session", autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Drawing icons would make one without windows, which tests of windows in the same process could not use."""
    return qapp
