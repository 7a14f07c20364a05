"""One field of the form: its label, what is typed, and below it what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from careercompare.present.form import FieldView
from careercompare.present.form_spec import Control, FieldSpec
from careercompare.present.vocabulary import Vocabulary
from careercompare.ui.editor.completion import WordCompleter
from careercompare.ui.editor.text_fields import ChoiceField, LineField, TextField
from careercompare.ui.look import Look
from careercompare.ui.pieces import label

IDLE = 300
"""Milliseconds without a key before what was typed is checked."""


class Field(QWidget):
    """Shows a FieldView; `written` carries the path and what was typed."""

    written = Signal(object, str)

    def __init__(self, look: Look, spec: FieldSpec) -> None:
        super().__init__()
        self._look = look
        self._spec = spec
        self._view: FieldView | None = None
        self._words: Vocabulary | None = None
        self._typed = False
        self._timer = QTimer(self, singleShot=True, interval=IDLE)
        self._timer.timeout.connect(self.flush)
        self.label = label(spec.label, "aspectTitle", wraps=True)
        self.told = label(wraps=True)
        self.told.hide()
        self.editor = self._make()
        self.editor.setAccessibleName(spec.label)
        self.editor.setAccessibleDescription(spec.help)
        self.label.setBuddy(self.editor)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.label, self.editor, self.told):
            self._column.addWidget(widget)
        look.changed.connect(self._measure)
        self._measure()

    def display(self, view: FieldView, words: Vocabulary) -> None:
        """Show the text as it stands in the file, but not over what somebody is still typing."""
        changed = self._view is None or view.path != self._view.path
        self._view = view
        self.editor.setObjectName("field-" + "-".join(map(str, view.path)))
        if isinstance(self.editor, LineField) and self._spec.of and (words != self._words or changed):
            several = self._spec.control is Control.REFERENCES
            self.editor.setCompleter(WordCompleter(words, self._spec.of, self.editor, several=several))
        self._words = words
        if not (self._typed and self.editor.hasFocus()):
            self._show_text(view.text)
        self._tell(view)

    def flush(self) -> None:
        """Pass on what was typed, now."""
        self._timer.stop()
        if self._view is not None and self._typed and self._text() != self._view.text:
            self.written.emit(self._view.path, self._text())

    def forget_typing(self) -> None:
        """Show what the file says from now on, whatever was typed."""
        self._timer.stop()
        self._typed = False

    def _make(self) -> QWidget:
        if self._spec.control is Control.CHOICE:
            box = ChoiceField(self._look)
            box.activated.connect(lambda _place: self._choose())
            return box
        editor: LineField | TextField
        if self._spec.control in (Control.TEXT, Control.LINES):
            editor = TextField(self._look, 2 if self._spec.control is Control.TEXT else 1)
            editor.setPlaceholderText(self._spec.help)
            editor.textChanged.connect(self._type)
        else:
            editor = LineField()
            editor.setPlaceholderText(self._spec.help)
            editor.textEdited.connect(self._type)
            editor.returnPressed.connect(self.flush)
        editor.left.connect(self._leave)
        return editor

    def _type(self, *_: object) -> None:
        self._typed = True
        self._timer.start()

    def _choose(self) -> None:
        self._typed = True
        self.flush()

    def _leave(self) -> None:
        self.flush()
        self._typed = False
        if self._view is not None:
            self._show_text(self._view.text)

    def _text(self) -> str:
        if isinstance(self.editor, QComboBox):
            return str(self.editor.currentData() or "")
        return self.editor.toPlainText() if isinstance(self.editor, TextField) else self.editor.text()  # type: ignore[attr-defined]

    def _show_text(self, text: str) -> None:
        self._typed = False
        if isinstance(self.editor, QComboBox):
            self._show_choice(self.editor, text)
        elif self._text() != text:
            with QSignalBlocker(self.editor):
                if isinstance(self.editor, TextField):
                    self.editor.setPlainText(text)
                    self.editor.fit()
                elif isinstance(self.editor, LineField):
                    self.editor.setText(text)

    def _show_choice(self, box: QComboBox, text: str) -> None:
        known = [word.id for word in self._words.of(self._spec.of)] if self._words else []
        choices = known if text in known else [text, *known]
        if [box.itemData(place) for place in range(box.count())] != choices:
            box.clear()
            for choice in choices:
                box.addItem(choice.replace("-", " ").capitalize() if choice in known else choice, choice)
        box.setCurrentIndex(choices.index(text))

    def _tell(self, view: FieldView) -> None:
        self.told.setText("\n".join(view.told))
        self.told.setVisible(bool(view.told))
        tone = "faint" if view.empty else "warning"
        if self.told.property("tone") != tone:
            self.told.setProperty("tone", tone)
            self.told.style().unpolish(self.told)
            self.told.style().polish(self.told)
        wrong = "open" if view.empty else "yes" if view.told else "no"
        if self.editor.property("wrong") != wrong:
            self.editor.setProperty("wrong", wrong)
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)

    def _measure(self) -> None:
        self._column.setSpacing(self._look.px(4))
