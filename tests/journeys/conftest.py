"""A real window over the bundled catalogue, offscreen."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from careercompare.app import App, build
from careercompare.core.catalogue import Catalogue
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import load_catalogue
from careercompare.data.folders import cache_folder
from careercompare.data.library import bundled_alone, open_library

Opener = Callable[[], App]


@pytest.fixture(scope="session")
def bundled() -> Catalogue:
    """The catalogue that people get."""
    return load_catalogue(bundled_catalogue())


@pytest.fixture
def open_app(
    qapp: QApplication, qtbot: QtBot, bundled: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Opener]:
    """Starts the app as often as a test asks, each time with the same state folder; one at a time."""
    qapp.setStyle("Fusion")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    opened: list[App] = []

    def close() -> None:
        # A dialog that a test has left open would outlive its window.
        for widget in qapp.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                widget.reject()
        while opened:
            app = opened.pop()
            app.files.may_close = lambda: True  # type: ignore[method-assign] # a test that ends must not be asked
            app.window.may_close = lambda: True
            app.window.close()
            app.close()
            app.window.deleteLater()
            qapp.processEvents()

    def start() -> App:
        close()
        library = open_library(tmp_path / "state", cache_folder(), bundled_alone(bundled))
        app = build(library.catalogue, tmp_path / "state", library)
        app.look.set_theme("light")
        opened.append(app)
        app.window.show()
        qtbot.waitExposed(app.window)
        app.window.pay.load_chart()
        qtbot.waitUntil(lambda: app.window.pay.chart is not None and app.window.pay.chart.painted > 0)
        qtbot.waitUntil(lambda: not app.window.panels.brief)
        return app

    yield start
    close()


@pytest.fixture
def app(open_app: Opener) -> App:
    """The app, freshly started for the first time."""
    return open_app()


@pytest.fixture
def boxes(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What the app said in message boxes: (what, why)."""
    said: list[tuple[str, str]] = []
    from careercompare.ui import messages

    monkeypatch.setattr(messages, "failed", lambda _parent, what, error: said.append((what, str(error))))
    return said
