"""Fixtures of the views."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.data.bundled import resources
from careercompare.present.screen import Screen, present
from careercompare.ui.look import Look
from tests.builders import a_comparison, four_roles_catalogue, two_roles_catalogue


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """The light look; whatever a test makes of it is undone."""
    qapp.setStyle("Fusion")
    made = Look(resources(), "light")
    made.apply()
    yield made
    made.deleteLater()


@pytest.fixture
def catalogue() -> Catalogue:
    """Two roles."""
    return two_roles_catalogue()


@pytest.fixture
def comparison(catalogue: Catalogue) -> Comparison:
    """Both roles, nothing answered."""
    return a_comparison(catalogue)


@pytest.fixture
def screen(catalogue: Catalogue, comparison: Comparison) -> Screen:
    """What two roles show."""
    return present(catalogue, comparison)


@pytest.fixture
def hard_screen() -> Screen:
    """What the four hard roles show."""
    catalogue = four_roles_catalogue()
    return present(catalogue, a_comparison(catalogue))


@pytest.fixture(autouse=True)
def no_window_is_left(qtbot: QtBot, qapp: QApplication) -> Iterator[None]:
    """A test that leaves a window open fails."""
    yield
    qapp.processEvents()
    left = [widget for widget in qapp.topLevelWidgets() if widget.isVisible()]
    for widget in left:
        widget.close()
    assert [widget.objectName() or type(widget).__name__ for widget in left] == []
