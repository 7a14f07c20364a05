"""The one place that holds a catalogue being edited: applies edits, checks, saves, and shows what is to be seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from careercompare.core.catalogue import Catalogue
from careercompare.core.value import value
from careercompare.data.catalogue_yaml import pay_in
from careercompare.data.edited_catalogue import EditedCatalogue, open_catalogue
from careercompare.data.text_check import Checked, Texts, check_texts
from careercompare.present.changes import FileChange, changes_view
from careercompare.present.entries import Entry, GroupView, Todo, entries_view, todo_of
from careercompare.present.form import FormView, form_view
from careercompare.present.form_spec import EntryKind
from careercompare.present.role_preview import role_preview
from careercompare.present.screen import Screen
from careercompare.present.vocabulary import Vocabulary, vocabulary
from careercompare.state.draft_edits import DraftEdit
from careercompare.state.entry_edits import Made
from careercompare.state.history import History


@value
class DraftSnapshot:
    """Everything that can be shown at one moment; `preview` is None where there is no role to show."""

    texts: Texts
    checked: Checked
    words: Vocabulary
    groups: tuple[GroupView, ...]
    form: FormView | None
    preview: Screen | None
    todo: Todo
    undo_label: str
    redo_label: str
    unsaved: bool


class Drafting:
    """Holds the texts with their history; every change goes through here. `base` is what the catalogue builds on."""

    def __init__(self, opened: EditedCatalogue, base: Catalogue | None = None) -> None:
        self.opened = opened
        self.base = base
        self._history = History(opened.texts)
        self._entry: Entry | None = None
        self._field: object = ()
        self._shows: list[Callable[[DraftSnapshot], None]] = []
        self._checked = check_texts(opened.texts, pay_in(opened.folder), base)
        self.now = self._look()
        first = next((line.entry for group in self.now.groups for line in group.entries), None)
        if first is not None:
            self.choose(first)

    def watch(self, show: Callable[[DraftSnapshot], None]) -> None:
        """Show what is true now and after every change."""
        self._shows.append(show)
        show(self.now)

    def choose(self, entry: Entry | None) -> None:
        """Show the form of another entry."""
        self._entry = entry
        self._field = ()
        self._show()

    def apply(self, edit: DraftEdit) -> None:
        """Make a change that can be undone; typing on in one field is one step. Raises CannotEditError."""
        texts = edit.change(self._history.now)
        if edit.field and edit.field == self._field and self._history.past:
            self._change(replace(self._history, now=texts, future=()))
        else:
            self._change(self._history.push(texts, edit.label))
        self._field = edit.field

    def make(self, made: Made) -> None:
        """Add an entry and show its form."""
        self.apply(made.edit)
        self.choose(made.entry)

    def undo(self) -> None:
        """Take the last change back."""
        self._field = ()
        self._change(self._history.undo())

    def redo(self) -> None:
        """Make the last change taken back again."""
        self._field = ()
        self._change(self._history.redo())

    def save(self, *, over_changes: bool = False) -> None:
        """Write what changed; raises ChangedOnDiskError or CannotWriteError, and then nothing is lost here."""
        self.opened = self.opened.save(self._history.now, over_changes=over_changes)
        self._field = ()
        self._show()

    def notice_missing(self) -> bool:
        """Whether the catalogue is gone from disk; all that is missing there then counts as not saved."""
        if not self.opened.is_gone():
            return False
        left = self.opened.without_missing()
        if left != self.opened:
            self.opened = left
            self._show()
        return True

    def is_on_disk(self) -> bool:
        """Whether the folder holds exactly what is here, whoever wrote it."""
        return not EditedCatalogue(self.opened.folder, self._history.now).changed_on_disk()

    def reload(self) -> None:
        """Read the folder anew and forget what was not saved; raises CannotOpenError."""
        self.opened = open_catalogue(self.opened.folder)
        self._field = ()
        self._change(History(self.opened.texts))

    def changes(self) -> tuple[FileChange, ...]:
        """What saving would change."""
        return changes_view(self.opened.texts, self._history.now)

    def _change(self, history: History[Texts]) -> None:
        if history.now != self._history.now:
            self._checked = check_texts(history.now, pay_in(self.opened.folder), self.base)
        self._history = history
        self._show()

    def _show(self) -> None:
        self.now = self._look()
        for show in self._shows:
            show(self.now)

    def _look(self) -> DraftSnapshot:
        checked, history = self._checked, self._history
        words = vocabulary(checked.nodes, self.base)
        groups = entries_view(checked)
        known = [line.entry for group in groups for line in group.entries]
        if self._entry not in known:
            # deleted, or undone: show its neighbour of the same kind
            same = [entry for entry in known if self._entry and entry.kind is self._entry.kind]
            self._entry = next(iter([*same, *known]), None)
        entry = self._entry
        role = entry is not None and entry.kind is EntryKind.ROLE
        return DraftSnapshot(
            history.now,
            checked,
            words,
            groups,
            form_view(checked, entry, words) if entry else None,
            role_preview(checked, entry.file, self.base) if entry and role else None,
            todo_of(checked.problems),
            history.undo_label,
            history.redo_label,
            history.now != self.opened.texts,
        )
