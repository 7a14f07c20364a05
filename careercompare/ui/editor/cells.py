"""How the cells of a table are edited: with completion, as a choice, or as text of several lines."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from careercompare.present.form import FieldView
from careercompare.present.form_spec import Control
from careercompare.present.vocabulary import Vocabulary
from careercompare.ui.editor.completion import WordCompleter

Index = QModelIndex | QPersistentModelIndex
FIELD = Qt.ItemDataRole.UserRole


class CellDelegate(QStyledItemDelegate):
    """Makes an editor for the field that an item holds; `write` gets what was typed, the item itself is not changed."""

    def __init__(self, parent: QWidget, write: Callable[[FieldView, str], None]) -> None:
        super().__init__(parent)
        self._write = write
        self.words = Vocabulary({})

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A field for one cell."""
        view: FieldView = index.data(FIELD)
        spec = view.spec
        if spec.control is Control.CHOICE:
            return self._choice(parent, view)
        if spec.control is Control.TEXT:
            text = QPlainTextEdit(parent)
            text.setTabChangesFocus(True)
            text.setProperty("cell", True)
            return text
        line = QLineEdit(parent)
        line.setProperty("cell", True)
        if spec.of:
            several = spec.control is Control.REFERENCES
            line.setCompleter(WordCompleter(self.words, spec.of, line, several=several))
        line.setAccessibleName(spec.label)
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the text of the file."""
        view: FieldView = index.data(FIELD)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(view.text)))
            editor.showPopup()
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(view.text)
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(view.text)

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Pass on what was typed; the table shows it when the file has it."""
        view: FieldView = index.data(FIELD)
        if isinstance(editor, QComboBox):
            typed = str(editor.currentData() or "")
        else:
            typed = editor.toPlainText() if isinstance(editor, QPlainTextEdit) else editor.text()  # type: ignore[attr-defined]
        if typed != view.text:
            self._write(view, typed)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Over the cell, and higher where the text needs it."""
        rect = option.rect
        height: int = max(rect.height(), editor.sizeHint().height() if not isinstance(editor, QPlainTextEdit) else 72)
        editor.setGeometry(rect.x(), rect.y(), rect.width(), height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter ends a text as well; Shift+Enter begins a new line."""
        if (
            isinstance(watched, QPlainTextEdit)
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self.commitData.emit(watched)
            self.closeEditor.emit(watched, QAbstractItemDelegate.EndEditHint.NoHint)
            return True
        return super().eventFilter(watched, event)

    def _choice(self, parent: QWidget, view: FieldView) -> QComboBox:
        box = QComboBox(parent)
        known = [word.id for word in self.words.of(view.spec.of)]
        for choice in known if view.text in known or not view.text else [view.text, *known]:
            box.addItem(choice.replace("-", " "), choice)

        def chosen(_place: int) -> None:
            self.commitData.emit(box)
            self.closeEditor.emit(box, QAbstractItemDelegate.EndEditHint.NoHint)

        box.activated.connect(chosen)
        return box
