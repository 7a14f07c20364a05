"""The form of one entry, section by section."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from careercompare.data.yaml_content import Path
from careercompare.present.form import FormView
from careercompare.present.vocabulary import Vocabulary
from careercompare.ui.editor.section import Section
from careercompare.ui.editor.table import Table
from careercompare.ui.look import Look
from careercompare.ui.pieces import discard, ground, label

WIDEST = 820


class Form(QScrollArea):
    """Shows a FormView; wishes are those of its sections."""

    written = Signal(object, str)
    row_wished = Signal(object, object)
    removal_wished = Signal(object, int)
    move_wished = Signal(object, int, int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: FormView | None = None
        self._words: Vocabulary | None = None
        self._shape: object = None
        self._sections: dict[str, Section] = {}
        self._open: dict[str, bool] = {}
        self._page = ground(QWidget(), "panelsPage")
        self._told = label(tone="warning", name="formTold", wraps=True)
        self._nothing = label("Choose an entry on the left, or make a new one.", "faint", wraps=True)
        self._inner = QWidget(self._page)
        self._inner.setMaximumWidth(look.px(WIDEST))
        self._column = QVBoxLayout(self._inner)
        outer = QVBoxLayout(self._page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._inner)
        self._column.addWidget(self._nothing)
        self._column.addWidget(self._told)
        self._column.addStretch()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._page)
        look.changed.connect(self._measure)
        self._measure()

    def display(self, view: FormView | None, words: Vocabulary) -> None:
        """Show an entry; the fields of the one that is shown are kept, with what is being typed."""
        self._nothing.setVisible(view is None)
        shape = view and (view.entry, [section.id for section in view.sections])
        if shape != self._shape:
            self._shape = shape
            self._build(view)
        self._view, self._words = view, words
        self._told.setText("\n".join(view.told) if view else "")
        self._told.setVisible(bool(view and view.told))
        for section in view.sections if view else ():
            self._sections[section.id].display(section, words)

    def flush(self) -> None:
        """Pass on what is being typed."""
        for section in self._sections.values():
            for field in section.fields():
                field.flush()

    def forget_typing(self) -> None:
        """Show what the files say, whatever is being typed."""
        for section in self._sections.values():
            for field in section.fields():
                field.forget_typing()

    def focus_on(self, path: Path) -> None:
        """Open the section of a field, put the cursor there and bring it into sight."""
        for view in self._view.sections if self._view else ():
            paths = [field.path for section, field in self._view.fields() if section is view] if self._view else []
            if path in paths:
                self._sections[view.id].unfold()
                found = self._sections[view.id].focus_on(path)
                if found is not None:
                    self._bring_into_sight(found)
                return

    def _bring_into_sight(self, widget: QWidget) -> None:
        # a section takes its room when the events of opening it are through
        QTimer.singleShot(0, widget, lambda: self._scroll_to(widget))

    def _scroll_to(self, widget: QWidget) -> None:
        rows = widget.rows if isinstance(widget, Table) else None
        item = rows.currentItem() if rows is not None else None
        if rows is None or item is None:
            self.ensureWidgetVisible(widget, 0, self._look.px(120))
            return
        # of a table that is higher than the window, the row
        spot = rows.viewport().mapTo(self._page, rows.visualItemRect(item).center())
        self.ensureVisible(0, spot.y(), 0, self._look.px(120))

    def _build(self, view: FormView | None) -> None:
        for section in self._sections.values():
            discard(section)
        self._sections = {}
        for place, section_view in enumerate(view.sections if view else ()):
            opened = self._open.get(section_view.id, not section_view.folded)
            section = Section(self._look, section_view, opened=opened)
            section.written.connect(self.written)
            section.row_wished.connect(self.row_wished)
            section.removal_wished.connect(self.removal_wished)
            section.move_wished.connect(self.move_wished)
            section.folded.connect(self._open.__setitem__)
            self._sections[section_view.id] = section
            self._column.insertWidget(place + 2, section)
        self.verticalScrollBar().setValue(0)

    def _measure(self) -> None:
        px = self._look.px
        self._inner.setMaximumWidth(px(WIDEST))
        self._column.setContentsMargins(px(20), px(12), px(20), px(24))
        self._column.setSpacing(px(2))
