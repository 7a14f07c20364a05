"""The list of a catalogue's entries, with what is still to be done in each, and the ways to make and remove one."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QLineEdit,
    QMenu,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from careercompare.present.entries import Entry, GroupView
from careercompare.present.form_spec import EntryKind
from careercompare.ui.flow_layout import FlowLayout
from careercompare.ui.look import Look
from careercompare.ui.pieces import ground, named

ENTRY = Qt.ItemDataRole.UserRole
LEAST_WIDTH = 248


class EntryTree(QTreeWidget):
    """Delete asks for the removal of the chosen entry."""

    removal_wished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete; all else is Qt's."""
        if event.key() == Qt.Key.Key_Delete:
            self.removal_wished.emit()
        else:
            super().keyPressEvent(event)


class EntryList(QWidget):
    """Shows the groups; wishes carry an Entry or an EntryKind."""

    chosen = Signal(object)
    new_wished = Signal(object)
    copy_wished = Signal()
    removal_wished = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        ground(self, "sidebar")
        self._look = look
        self._groups: tuple[GroupView, ...] = ()
        self._items: dict[Entry, QTreeWidgetItem] = {}
        self._search = named(QLineEdit(placeholderText="Find an entry", clearButtonEnabled=True), "entrySearch")
        self._search.setAccessibleName("Find an entry")
        self._search.textChanged.connect(self._filter)
        self.tree = named(EntryTree(), "entryTree")
        self.tree.setAccessibleName("Everything in this catalogue")
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.currentItemChanged.connect(self._choose)
        self.tree.removal_wished.connect(self.removal_wished)
        self.new = self._button("New", "Make a new entry", None)
        self.new.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.new.setMenu(QMenu(self.new))
        self.copy = self._button("Duplicate", "Copy the chosen entry", self.copy_wished)
        self.remove = self._button("Delete…", "Delete the chosen entry (Delete)", self.removal_wished)
        self._lay_out()
        look.changed.connect(self._measure)
        self._measure()

    def display(self, groups: tuple[GroupView, ...], entry: Entry | None) -> None:
        """Show the entries, and which one the form shows."""
        if groups != self._groups:
            same = [[line.entry for line in group.entries] for group in groups] == [
                [line.entry for line in group.entries] for group in self._groups
            ]
            self._groups = groups
            with QSignalBlocker(self.tree):
                if not same:
                    self._build()
                self._write()
            self._fill_menu()
        item = self._items.get(entry) if entry else None
        if item is not None and self.tree.currentItem() is not item:
            with QSignalBlocker(self.tree):
                self.tree.setCurrentItem(item)
        editable = entry is not None and entry.kind is not EntryKind.CATALOGUE
        self.copy.setEnabled(editable)
        self.remove.setEnabled(editable)

    def _build(self) -> None:
        folded = {group.data(0, ENTRY) for group in self._tops() if not group.isExpanded()}
        first = self.tree.topLevelItemCount() == 0
        self.tree.clear()
        self._items = {}
        for group in self._groups:
            top = QTreeWidgetItem(["", ""])
            top.setData(0, ENTRY, group.kind)
            self.tree.addTopLevelItem(top)
            for line in group.entries:
                item = QTreeWidgetItem(["", ""])
                item.setData(0, ENTRY, line.entry)
                top.addChild(item)
                self._items[line.entry] = item
            # long lists are looked through by searching
            top.setExpanded(len(group.entries) <= 12 if first else group.kind not in folded)

    def _write(self) -> None:
        look = self._look
        bold, small = look.font(13, QFont.Weight.DemiBold), look.font(12)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for top, group in zip(self._tops(), self._groups, strict=True):
            top.setText(0, group.title)
            top.setFont(0, bold)
            mistakes = sum(line.todo.mistakes for line in group.entries)
            top.setText(1, str(len(group.entries)))
            top.setFont(1, small)
            top.setTextAlignment(1, right)
            top.setForeground(1, look.colour("danger" if mistakes and not top.isExpanded() else "faint"))
            for line in group.entries:
                item = self._items[line.entry]
                item.setText(0, line.title)
                item.setToolTip(0, line.title)
                todo = line.todo
                item.setText(1, f"! {todo.mistakes}" if todo.mistakes else f"… {todo.empty}" if todo.empty else "")
                item.setToolTip(1, todo.words)
                item.setFont(1, small)
                item.setTextAlignment(1, right)
                item.setForeground(1, look.colour("danger" if todo.mistakes else "faint"))
                item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{line.title} {todo.words}".strip())
        self._filter(self._search.text())

    def _tops(self) -> list[QTreeWidgetItem]:
        tops = (self.tree.topLevelItem(place) for place in range(self.tree.topLevelItemCount()))
        return [top for top in tops if top is not None]

    def _filter(self, text: str) -> None:
        wanted = text.casefold().split()
        for top in self._tops():
            found = 0
            for place in range(top.childCount()):
                item = top.child(place)
                fits = all(word in item.text(0).casefold() for word in wanted)
                item.setHidden(not fits)
                found += fits
            top.setHidden(bool(wanted) and not found)
            if wanted:
                top.setExpanded(True)

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        entry = item.data(0, ENTRY) if item is not None else None
        if isinstance(entry, Entry):
            self.chosen.emit(entry)

    def _fill_menu(self) -> None:
        menu = self.new.menu()
        menu.clear()
        for group in self._groups:
            if group.can_grow:
                name = "Pay table" if group.kind is EntryKind.PAY else group.kind.value.capitalize()
                action = menu.addAction(f"{name}…")
                action.setObjectName(f"new-{group.kind.value}")
                action.triggered.connect(lambda _on=False, kind=group.kind: self.new_wished.emit(kind))

    def _button(self, text: str, tip: str, wish: object) -> QToolButton:
        button = named(QToolButton(), "small")
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        if wish is not None:
            button.clicked.connect(wish)
        return button

    def _lay_out(self) -> None:
        self._buttons = FlowLayout()
        for button in (self.new, self.copy, self.remove):
            self._buttons.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._search)
        self._column.addWidget(self.tree, 1)
        self._column.addLayout(self._buttons)

    def _measure(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(16), px(16), px(8), px(12))
        self._column.setSpacing(px(8))
        self._buttons.set_gaps(px(4), px(4))
        self.tree.setIndentation(px(12))
        self.tree.setIconSize(QSize(1, 1))
        self.setMinimumWidth(min(px(LEAST_WIDTH), 400))
        if self._groups:
            with QSignalBlocker(self.tree):
                self._write()
