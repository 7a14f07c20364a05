"""Files that the system hands to the open app."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from careercompare.ui.system_files import SystemFiles


def test_a_file_that_the_system_asks_to_open_is_opened(qapp: QApplication) -> None:
    """Once, with its whole name; other events are nobody's business here."""
    opened: list[Path] = []
    files = SystemFiles(qapp, opened.append)

    QApplication.sendEvent(qapp, QFileOpenEvent("/home/änne/Two ways.careercompare"))
    QApplication.sendEvent(qapp, QFileOpenEvent(QUrl("https://example.org/not-a-file")))
    QApplication.sendEvent(qapp, QEvent(QEvent.Type.ApplicationActivate))

    qapp.removeEventFilter(files)
    assert opened == [Path("/home/änne/Two ways.careercompare")]
