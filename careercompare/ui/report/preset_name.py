"""Asks what a preset shall be called."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from careercompare.ui.look import Look
from careercompare.ui.pieces import label, named

ABOUT = "A preset keeps everything but the name and the note: those belong to one person, and presets are for many."


class PresetNameDialog(QDialog):
    """One field; `refused` gives the sentence why a name cannot be taken, empty if it can."""

    def __init__(self, parent: QWidget, look: Look, title: str, name: str, refused: Callable[[str], str]) -> None:
        super().__init__(parent)
        px = look.px
        self._refused = refused
        self.setObjectName("presetName")
        self.setWindowTitle(title)
        self.field = named(QLineEdit(name), "presetField")
        self.field.setAccessibleName("Name of the preset")
        self.field.selectAll()
        self.problem = label(tone="warning", name="presetProblem", wraps=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(8))
        column.addWidget(label("Name", "aspectTitle"))
        column.addWidget(self.field)
        column.addWidget(self.problem)
        column.addWidget(label(ABOUT, "soft", wraps=True))
        column.addWidget(self.buttons)
        self.resize(px(420), self.sizeHint().height())
        self.field.textChanged.connect(self._check)
        self._check()

    @property
    def name(self) -> str:
        """What was typed."""
        return self.field.text().strip()

    def _check(self) -> None:
        why = self._refused(self.field.text())
        # Nobody is blamed for what they have not typed yet.
        self.problem.setText(why if self.field.text() else "")
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not why)
