"""What the panels show while no role is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from careercompare.ui.pieces import label


def empty_page(parent: QWidget, role_wished: SignalInstance) -> QWidget:
    """A sentence, and a button that wishes for a role."""
    box = QWidget(parent)
    column = QVBoxLayout(box)
    column.addWidget(label("No role is chosen yet.", "viewTitle"))
    add = QPushButton("Add a role…")
    add.clicked.connect(role_wished)
    column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
    return box
