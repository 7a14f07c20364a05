"""The words that head a comparison, its notes, and how much each importance counts."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from careercompare.core.comparison import Comparison
from careercompare.core.skill import Importance, Weights
from careercompare.state.edits import Edit, describe
from careercompare.ui.pieces import label

MOST_WEIGHT = 9
WEIGHTS = "Weights say how much a skill counts by how strongly a role asks for it. The usual ones are 3, 2 and 1."


class DetailsDialog(QDialog):
    """A form over a comparison's title, name, date, notes and weights."""

    def __init__(self, parent: QWidget, comparison: Comparison) -> None:
        super().__init__(parent)
        self.setWindowTitle("Details of this comparison")
        self.resize(520, 460)
        self.title = QLineEdit(comparison.title, placeholderText="The roles' titles")
        self.prepared_for = QLineEdit(comparison.prepared_for)
        self.date = QLineEdit(comparison.date, placeholderText="2026-11-24")
        self.notes = QPlainTextEdit(comparison.notes)
        self.notes.setTabChangesFocus(True)
        self.weights = {importance: QSpinBox(minimum=0, maximum=MOST_WEIGHT) for importance in Importance}
        form = QFormLayout()
        form.addRow("Title", self.title)
        form.addRow("Prepared for", self.prepared_for)
        form.addRow("Date", self.date)
        form.addRow("Notes", self.notes)
        form.addRow(label(WEIGHTS, "faint", wraps=True))
        for importance, box in self.weights.items():
            box.setValue(comparison.weights.of(importance))
            form.addRow(f"Weight, {importance.value}", box)
        self._problem = label(tone="warning", wraps=True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.date.textChanged.connect(self._check)
        for box in self.weights.values():
            box.valueChanged.connect(self._check)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addLayout(form)
        column.addWidget(self._problem)
        column.addWidget(self._buttons)
        self._check()

    def edit(self) -> Edit:
        """One edit, and so one undo step, for all fields."""
        weights = Weights(**{importance.value: box.value() for importance, box in self.weights.items()})
        return describe(
            self.title.text(), self.prepared_for.text(), self.date.text(), self.notes.toPlainText(), weights
        )

    def _check(self) -> None:
        problem = ""
        if self.date.text() and not _is_date(self.date.text()):
            problem = "Write the date as year-month-day, such as 2026-11-24, or leave it empty."
        elif not any(box.value() for box in self.weights.values()):
            problem = "At least one weight must be more than 0, or nothing would count."
        self._problem.setText(problem)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not problem)


def _is_date(text: str) -> bool:
    try:
        return len(text) == len("2026-11-24") and bool(date.fromisoformat(text))
    except ValueError:
        return False
