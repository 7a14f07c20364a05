"""Ties the editor's window to the catalogue being edited: which wish becomes which edit, and what is asked before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog, QInputDialog

from careercompare.core.errors import CareerCompareError
from careercompare.data.edited_catalogue import ChangedOnDiskError
from careercompare.present.entries import Entry, EntryView
from careercompare.present.form_spec import EntryKind
from careercompare.state import entry_edits
from careercompare.state.drafting import Drafting
from careercompare.ui import messages
from careercompare.ui.editor.changes import ChangesDialog
from careercompare.ui.editor.form_wishes import FormWishes
from careercompare.ui.editor.window import EditorWindow
from careercompare.ui.look import Look
from careercompare.ui.messages import Choice

LOOK_AGAIN = 1500
"""Milliseconds between two looks at whether the files have changed on disk."""
CHANGED = (
    "These files were changed by another program: {}. Reload (F5) shows them; what is not saved here is lost then."
)
GONE = "This catalogue is gone from {}. All of it is still here: Save writes it there again."
WITH_TODO = "Saved. With {} left, the app keeps showing the last version of this catalogue that was whole."


class Editor(QObject):
    """One open editor; `saved` tells that files were written."""

    saved = Signal()

    def __init__(self, window: EditorWindow, drafting: Drafting, look: Look) -> None:
        super().__init__(window)
        self.window = window
        self.drafting = drafting
        self._look = look
        self._wishes = FormWishes(window, drafting)
        window.entries.chosen.connect(self._choose)
        window.entries.new_wished.connect(self._ask_new)
        window.entries.copy_wished.connect(self._copy)
        window.entries.removal_wished.connect(self._remove)
        for action, do in (
            (window.undo, self._undo),
            (window.redo, self._redo),
            (window.changes, self._show_changes),
            (window.save, self.save),
            (window.next, self._go_to_first),
            (window.reload, self._reload),
        ):
            action.triggered.connect(lambda _on=False, do=do: do())
        window.may_close = self._may_close
        drafting.watch(window.display)
        drafting.watch(lambda _now: window.head(self._name(), str(drafting.opened.folder)))
        self._stamps = drafting.opened.stamps()
        self._timer = QTimer(self, interval=LOOK_AGAIN)
        self._timer.timeout.connect(self._look_at_disk)
        self._timer.start()

    def save(self) -> bool:
        """Write what changed; what another program wrote meanwhile is only written over if somebody says so."""
        self.window.form.flush()
        self.drafting.notice_missing()
        if not self.drafting.now.unsaved:
            return True
        try:
            self.drafting.save()
        except ChangedOnDiskError as error:
            names = ", ".join(error.names)
            if not messages.confirmed(
                self.window,
                f"Write over the changes that another program made to {names}?",
                "They are not shown here. Cancel, then Changes… and Reload, keeps theirs.",
                "Write over",
            ):
                return False
            return (
                self._wishes.attempt("Nothing was saved.", lambda: self.drafting.save(over_changes=True))
                and self._after_save()
            )
        except CareerCompareError as error:
            messages.failed(self.window, "Not everything was saved.", error)
            return False
        return self._after_save()

    def make(self, kind: EntryKind, title: str) -> None:
        """Add an entry under a title."""
        now = self.drafting.now
        builds_on = self.drafting.base is not None
        self._wishes.attempt(
            "Nothing was made.",
            lambda: self.drafting.make(
                entry_edits.new(now.texts, kind, title, now.words, date.today(), builds_on=builds_on)  # noqa: DTZ011
            ),
        )

    def adopt(self, text: str, title: str, *, as_own: bool) -> None:
        """Take a role of another catalogue over, under a name of its own or in its place."""
        now = self.drafting.now
        self._wishes.attempt(
            "Nothing was taken over.",
            lambda: self.drafting.make(entry_edits.adopt(now.texts, text, title, now.words, as_own=as_own)),
        )

    def show_role(self, role: str) -> bool:
        """Show the form of a role; false if this catalogue does not have it."""
        return self._show(lambda line: line.entry.file == f"roles/{role}.yaml")

    def _after_save(self) -> bool:
        todo = self.drafting.now.todo.words
        self.window.say("disk", "")
        self.window.say("saved", WITH_TODO.format(todo) if todo else "")
        self.saved.emit()
        return True

    def _show(self, wanted: Callable[[EntryView], bool]) -> bool:
        lines = (line for group in self.drafting.now.groups for line in group.entries)
        found = next((line.entry for line in lines if wanted(line)), None)
        if found is not None:
            self.drafting.choose(found)
        return found is not None

    def _choose(self, entry: Entry) -> None:
        self.window.form.flush()
        self.drafting.choose(entry)

    def _ask_new(self, kind: EntryKind) -> None:
        self.window.form.flush()
        what = "area" if kind is EntryKind.PAY else "name" if kind is EntryKind.SKILL else "title"
        title, agreed = QInputDialog.getText(self.window, f"New {kind.value}", f"Its {what}:")
        if agreed and title.strip():
            self.make(kind, title)

    def _copy(self) -> None:
        self.window.form.flush()
        now = self.drafting.now
        if now.form is not None:
            entry = now.form.entry
            self._wishes.attempt(
                "Nothing was copied.", lambda: self.drafting.make(entry_edits.copy(now.texts, entry, now.words))
            )

    def _remove(self) -> None:
        now = self.drafting.now
        if now.form is None or now.form.entry.kind is EntryKind.CATALOGUE:
            return
        entry = now.form.entry
        title = next(line.title for group in now.groups for line in group.entries if line.entry == entry)
        if messages.confirmed(self.window, f"Delete “{title}”?", "Undo brings it back until you close.", "Delete"):
            self._wishes.attempt("Nothing was deleted.", lambda: self.drafting.apply(entry_edits.delete(entry)))

    def _undo(self) -> None:
        self.window.form.flush()
        self.window.form.forget_typing()
        self.drafting.undo()

    def _redo(self) -> None:
        self.window.form.forget_typing()
        self.drafting.redo()

    def _show_changes(self) -> None:
        self.window.form.flush()
        dialog = ChangesDialog(self.window, self._look, self.drafting.changes())
        save = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if save:
            self.save()

    def _go_to_first(self) -> None:
        self.window.form.flush()
        form = self.drafting.now.form
        if form is None or not (form.todo.mistakes or form.todo.empty):
            self._show(lambda line: bool(line.todo.mistakes)) or self._show(lambda line: bool(line.todo.empty))
        elif not form.todo.mistakes and self.drafting.now.todo.mistakes:
            self._show(lambda line: bool(line.todo.mistakes))
        form = self.drafting.now.form
        if form is not None and form.first is not None:
            self.window.form.focus_on(form.first)

    def _reload(self) -> None:
        if self.drafting.now.unsaved and not messages.confirmed(
            self.window, "Reload the catalogue from disk?", "What is not saved here will be lost.", "Reload"
        ):
            return
        self.window.form.forget_typing()
        if self._wishes.attempt("Nothing was reloaded.", self.drafting.reload):
            self.window.say("disk", "")

    def _look_at_disk(self) -> None:
        stamps = self.drafting.opened.stamps()
        if stamps == self._stamps:
            return
        self._stamps = stamps
        self.window.form.flush()
        if self.drafting.notice_missing():
            # never followed: what stands here may be the last copy of somebody's work
            self.window.say("disk", GONE.format(self.drafting.opened.folder))
            return
        changed = self.drafting.opened.changed_on_disk()
        told = CHANGED.format(", ".join(changed)) if changed else ""
        if changed and (not self.drafting.now.unsaved or self.drafting.is_on_disk()):
            # nothing of ours can be lost: follow the files as the main window does
            try:
                self.drafting.reload()
                told = ""
            except CareerCompareError as error:
                told = str(error)
        self.window.say("disk", told)

    def _may_close(self) -> bool:
        self.window.form.flush()
        self.drafting.notice_missing()
        if not self.drafting.now.unsaved:
            return True
        choice = messages.ask_unsaved(self.window, f"the catalogue “{self._name()}”")
        return self.save() if choice is Choice.SAVE else choice is Choice.DISCARD

    def _name(self) -> str:
        lines = (line for group in self.drafting.now.groups for line in group.entries)
        named = next((line.title for line in lines if line.entry.kind is EntryKind.CATALOGUE), "")
        return named or self.drafting.opened.folder.name
