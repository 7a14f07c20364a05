"""One catalogue of the library."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from careercompare.present.library import CatalogueCardView, ReplacementView
from careercompare.ui.flow_layout import FlowLayout
from careercompare.ui.look import Look
from careercompare.ui.pieces import discard, ground, label, named, tip
from careercompare.ui.tick_box import TickBox


class CatalogueCard(QFrame):
    """Shows a CatalogueCardView; signals are wishes about this catalogue."""

    turned = Signal(str, bool)
    replacement_turned = Signal(str, str, str, bool)
    opening_wished = Signal(str)
    packing_wished = Signal(str)
    removal_wished = Signal(str)
    problems_wished = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        ground(self, "card")
        self._look = look
        self.name = name
        self._shown: tuple[ReplacementView, ...] = ()
        self._title = label(tone="roleTitle", wraps=True)
        self._on = named(TickBox(look, "On"), f"on-{name}")
        self._on.clicked.connect(lambda on: self.turned.emit(self.name, on))
        self._place = label(tone="faint", wraps=True)
        self._facts = label(tone="soft", wraps=True)
        self._problems = label(tone="warning", wraps=True)
        self._heading = label("Stands in the place of", "groupTitle")
        self._replacements = QVBoxLayout()
        self._folder = self._button("Open folder", f"open-{name}", lambda: self.opening_wished.emit(name))
        self._pack = self._button("Make pack…", f"pack-{name}", lambda: self.packing_wished.emit(name))
        self._remove = self._button("Remove…", f"remove-{name}", lambda: self.removal_wished.emit(name))
        self._show = self._button("Show problems…", f"problems-{name}", self.problems_wished.emit)
        self._lay_out()

    def display(self, view: CatalogueCardView) -> None:
        """Show the catalogue as it is now."""
        self._title.setText(view.title)
        self._on.setChecked(view.on)
        self._on.setVisible(not view.fixed)
        self._on.setAccessibleName(f"Use {view.title}")
        self._place.setText(view.place)
        self._place.setToolTip(tip(view.folder))
        self._facts.setText(view.facts)
        self._facts.setVisible(bool(view.facts))
        self._problems.setText(view.problems)
        for widget in (self._problems, self._show):
            widget.setVisible(bool(view.problems))
        self._pack.setVisible(view.packable)
        self._remove.setVisible(view.removable)
        for button, what in (
            (self._folder, "Open the folder of"),
            (self._pack, "Make a pack of"),
            (self._remove, "Remove"),
        ):
            button.setAccessibleName(f"{what} {view.title}")
        self._folder.setToolTip(tip(view.folder))
        self._display_replacements(view.replacements)

    def _display_replacements(self, replacements: tuple[ReplacementView, ...]) -> None:
        self._heading.setVisible(bool(replacements))
        if [(one.part, one.id) for one in replacements] != [(one.part, one.id) for one in self._shown]:
            while (item := self._replacements.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    discard(old)
            for one in replacements:
                self._replacements.addWidget(self._switch(one))
        for place, one in enumerate(replacements):
            item = self._replacements.itemAt(place)
            box = item.widget() if item is not None else None
            if isinstance(box, TickBox):
                box.setText(one.words)
                box.setChecked(one.on)
        self._shown = replacements

    def _switch(self, one: ReplacementView) -> TickBox:
        box = named(TickBox(self._look), f"replaces-{one.part}-{one.id}")
        box.setToolTip("Off: the other catalogue's counts")
        box.clicked.connect(lambda on: self.replacement_turned.emit(self.name, one.part, one.id, on))
        return box

    def _lay_out(self) -> None:
        px = self._look.px
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._on, 0, Qt.AlignmentFlag.AlignTop)
        buttons = FlowLayout(px(8), px(6))
        for button in (self._show, self._folder, self._pack, self._remove):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(14))
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addWidget(self._place)
        column.addWidget(self._facts)
        column.addWidget(self._problems)
        column.addSpacing(px(4))
        column.addWidget(self._heading)
        column.addLayout(self._replacements)
        column.addSpacing(px(6))
        column.addLayout(buttons)

    def _button(self, text: str, name: str, wish: Callable[[], None]) -> QPushButton:
        button = named(QPushButton(text), name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: wish())
        return button
