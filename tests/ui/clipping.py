"""Finds text that has less room than it needs."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from careercompare.ui.elided_label import ElidedLabel


def clipped(root: QWidget) -> list[str]:
    """The texts of all visible labels and buttons under a widget that do not fit."""
    for _ in range(3):  # layouts answer to layouts
        QApplication.processEvents()
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisible() or isinstance(widget, ElidedLabel):
            continue
        if isinstance(widget, QLabel) and widget.text():
            needed = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
            too_narrow = not widget.wordWrap() and widget.width() < widget.sizeHint().width()
            if widget.height() < needed or too_narrow:
                found.append(f"{widget.text()[:60]} ({widget.size().toTuple()}, needs {needed})")
        elif isinstance(widget, QAbstractButton) and widget.text():
            if widget.hasHeightForWidth():
                fits = widget.height() >= widget.heightForWidth(widget.width())
            else:
                text = QFontMetrics(widget.font()).horizontalAdvance(widget.text().replace("&", ""))
                fits = widget.width() >= text and widget.height() >= QFontMetrics(widget.font()).height()
            if not fits:
                found.append(f"{widget.text()[:60]} ({widget.size().toTuple()})")
    return found
