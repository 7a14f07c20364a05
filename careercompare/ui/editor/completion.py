"""Completion from the vocabulary: by name, by other names and by id, anywhere in the word."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from careercompare.present.vocabulary import Vocabulary

SEARCHED = Qt.ItemDataRole.UserRole + 1
TAKEN = Qt.ItemDataRole.UserRole + 2
MOST_SHOWN = 10


class WordCompleter(QCompleter):
    """Offers the words of one kind; in a list, only what stands behind the last comma is completed."""

    def __init__(self, words: Vocabulary, kind: str, parent: QWidget, *, several: bool = False) -> None:
        super().__init__(parent)
        self._several = several
        model = QStandardItemModel(self)
        for word in words.of(kind):
            taken = word.id if several else words.shown(kind, word.id)
            shown = word.name if word.name == taken else f"{taken}   {word.name}" if several else taken
            if word.more and not several:
                shown += f"   ({', '.join(word.more[:3])})"
            item = QStandardItem(shown)
            item.setData("  ".join((word.name, word.id, *word.more)), SEARCHED)
            item.setData(taken, TAKEN)
            model.appendRow(item)
        self.setModel(model)
        self.setCompletionRole(SEARCHED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(MOST_SHOWN)

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """What the field holds when an offer is taken."""
        taken = str(index.data(TAKEN))
        field = self.widget()
        if not self._several or not isinstance(field, QLineEdit):
            return taken
        before, comma, _ = field.text().rpartition(",")
        return f"{before}{comma} {taken}" if comma else taken

    def splitPath(self, path: str) -> list[str]:
        """The part of what is typed that is looked for."""
        return [path.rpartition(",")[2].strip() if self._several else path]
