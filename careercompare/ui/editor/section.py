"""A section of the form: a heading that folds, with what is to be done in it; its fields are made when it opens."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from careercompare.data.yaml_content import Path
from careercompare.present.form import FieldView, SectionView, TableView
from careercompare.present.vocabulary import Vocabulary
from careercompare.ui.editor.field import Field
from careercompare.ui.editor.table import Table
from careercompare.ui.elided_label import ElidedLabel
from careercompare.ui.look import Look
from careercompare.ui.pieces import label, named
from careercompare.ui.wrap_button import WrapButton


class Section(QWidget):
    """Shows a SectionView; wishes are those of its fields and tables."""

    written = Signal(object, str)
    row_wished = Signal(object, object)
    removal_wished = Signal(object, int)
    move_wished = Signal(object, int, int)
    folded = Signal(str, bool)

    def __init__(self, look: Look, view: SectionView, *, opened: bool) -> None:
        super().__init__()
        self._look = look
        self._id = view.id
        self._view = view
        self._words: Vocabulary | None = None
        self._parts: list[Field | Table] = []
        self.heading = WrapButton(look, self, colour="ink", size=13)
        self.heading.setObjectName(f"section-{view.id}")
        self.heading.setCheckable(True)
        self.heading.setChecked(opened)
        self.heading.toggled.connect(self._fold)
        self._hint = ElidedLabel("faint", "sectionHint")
        self._todo = label()
        self._help = label(view.help, "faint", wraps=True)
        self._line = named(QFrame(), "hairline")
        self._body = QWidget()
        self._inside = QVBoxLayout(self._body)
        self._row = QHBoxLayout()
        self._row.addWidget(self.heading)
        self._row.addWidget(self._hint, 1)
        self._row.addStretch()
        self._row.addWidget(self._todo)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._line)
        self._column.addLayout(self._row)
        self._column.addWidget(self._body)
        self._inside.addWidget(self._help)
        self._help.setVisible(bool(view.help))
        look.changed.connect(self._measure)
        self._measure()

    def display(self, view: SectionView, words: Vocabulary) -> None:
        """Show what is in it, or how much, if it is folded."""
        self._view, self._words = view, words
        self.heading.setText(view.title)
        self.heading.set_style(weight=QFont.Weight.DemiBold, before="⌄" if self.heading.isChecked() else "›")
        self.heading.setAccessibleName(f"{view.title}. {view.left}".strip())
        self._hint.setText("" if self.heading.isChecked() else " ".join(view.hint.split()))
        self._show_todo(view)
        self._body.setVisible(self.heading.isChecked())
        if self.heading.isChecked():
            self._make_parts()
            for part, shown in zip(self._parts, view.parts, strict=True):
                part.display(shown, words)  # type: ignore[arg-type]

    def unfold(self) -> None:
        """Open it."""
        self.heading.setChecked(True)

    def focus_on(self, path: Path) -> QWidget | None:
        """Put the cursor into the field of a path, if it is here; returns what to scroll to."""
        for shown, part in zip(self._view.parts, self._parts, strict=False):
            if isinstance(part, Table):
                if part.focus_on(path):
                    return part
            elif shown.path == path:
                part.editor.setFocus()
                return part
        return None

    def fields(self) -> list[Field]:
        """The fields that are made."""
        return [part for part in self._parts if isinstance(part, Field)]

    def _make_parts(self) -> None:
        if self._parts:
            return
        for view in self._view.parts:
            part = Field(self._look, view.spec) if isinstance(view, FieldView) else self._table(view)
            part.written.connect(self.written)
            self._parts.append(part)
            self._inside.addWidget(part)

    def _table(self, view: TableView) -> Table:
        table = Table(self._look, view.spec)
        table.row_wished.connect(self.row_wished)
        table.removal_wished.connect(self.removal_wished)
        table.move_wished.connect(self.move_wished)
        return table

    def _fold(self, opened: bool) -> None:
        if self._words is not None:
            self.display(self._view, self._words)
        self.folded.emit(self._id, opened)

    def _show_todo(self, view: SectionView) -> None:
        self._todo.setText(view.todo.words if self.heading.isChecked() else view.left)
        tone = "warning" if view.todo.mistakes else "faint"
        if self._todo.property("tone") != tone:
            self._todo.setProperty("tone", tone)
            self._todo.style().unpolish(self._todo)
            self._todo.style().polish(self._todo)

    def _measure(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self._row.setContentsMargins(0, px(6), px(4), px(2))
        self._row.setSpacing(px(12))
        self._inside.setContentsMargins(px(20), px(4), px(4), px(16))
        self._inside.setSpacing(px(14))
