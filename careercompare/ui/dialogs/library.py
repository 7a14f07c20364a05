"""The library: a card for each catalogue, with its switch, what it replaces, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from careercompare.present.library import LibraryView
from careercompare.ui.dialogs.catalogue_card import CatalogueCard
from careercompare.ui.flow_layout import FlowLayout
from careercompare.ui.look import Look
from careercompare.ui.pieces import discard, label, named

ABOUT = (
    "Roles of every catalogue that is on can be compared with each other. Change a file of yours in any editor, "
    "and the window follows as soon as you save."
)
EMPTY = "Nothing is added yet: write a role of your own, or open a folder or pack that somebody gave you."


class LibraryDialog(QDialog):
    """Shows a LibraryView; signals are wishes, by the name of the catalogue."""

    turned = Signal(str, bool)
    replacement_turned = Signal(str, str, str, bool)
    opening_wished = Signal(str)
    packing_wished = Signal(str)
    removal_wished = Signal(str)
    problems_wished = Signal()
    folder_wished = Signal()
    pack_wished = Signal()
    role_wished = Signal()

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self._look = look
        self._view: LibraryView | None = None
        px = look.px
        self.setWindowTitle("Library")
        self.resize(min(px(680), 1100), min(px(600), 900))
        self._cards: list[CatalogueCard] = []
        page = named(QWidget(), "panelsPage")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, px(14), 0)
        self._column.setSpacing(px(12))
        self._empty = label(EMPTY, "soft", wraps=True)
        self._column.addWidget(self._empty)
        self._column.addStretch()
        area = QScrollArea(widgetResizable=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(label(ABOUT, "soft", wraps=True))
        column.addWidget(area, 1)
        column.addLayout(self._buttons())

    def display(self, view: LibraryView) -> None:
        """Show the library; cards of the same catalogues stay, with the keyboard where it is."""
        self._view = view
        if [card.name for card in self._cards] != [card.name for card in view.cards]:
            self._make([card.name for card in view.cards])
        for card, shown in zip(self._cards, view.cards, strict=True):
            card.display(shown)
        self._empty.setVisible(all(card.fixed for card in view.cards))

    def _make(self, names: list[str]) -> None:
        for card in self._cards:
            self._column.removeWidget(card)
            discard(card)
        self._cards = [CatalogueCard(self._look, name) for name in names]
        for place, card in enumerate(self._cards):
            self._column.insertWidget(place, card)
            card.turned.connect(self.turned)
            card.replacement_turned.connect(self.replacement_turned)
            card.opening_wished.connect(self.opening_wished)
            card.packing_wished.connect(self.packing_wished)
            card.removal_wished.connect(self.removal_wished)
            card.problems_wished.connect(self.problems_wished)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        adding = FlowLayout(self._look.px(8), self._look.px(6))
        for text, name, wish in (
            ("New role…", "newRole", self.role_wished),
            ("Add folder…", "addFolder", self.folder_wished),
            ("Open pack…", "openPack", self.pack_wished),
        ):
            button = named(QPushButton(text), name)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, wish=wish: wish.emit())
            adding.addWidget(button)
        row.addLayout(adding, 1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return row
