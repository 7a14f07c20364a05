"""Which wish of the form becomes which edit of the catalogue."""

from __future__ import annotations

from collections.abc import Callable

from careercompare.core.errors import CareerCompareError
from careercompare.data.yaml_content import Path
from careercompare.present.form_spec import FieldSpec, TableSpec
from careercompare.state import draft_edits
from careercompare.state.drafting import Drafting
from careercompare.ui import messages
from careercompare.ui.editor.window import EditorWindow


class FormWishes:
    """Listens to the form; what cannot be done is said in a box, and nothing has changed then."""

    def __init__(self, window: EditorWindow, drafting: Drafting) -> None:
        self._window = window
        self._drafting = drafting
        window.form.written.connect(self._write)
        window.form.row_wished.connect(self._add_row)
        window.form.removal_wished.connect(self._remove_row)
        window.form.move_wished.connect(self._move_row)

    def attempt(self, otherwise: str, do: Callable[[], object]) -> bool:
        """Do it, or say why it cannot be done; whether it was done."""
        try:
            do()
        except CareerCompareError as error:
            messages.failed(self._window, otherwise, error)
            return False
        return True

    def _write(self, path: Path, typed: str) -> None:
        form, words = self._drafting.now.form, self._drafting.now.words
        spec = self._field(path)
        if form is not None and spec is not None:
            edit = draft_edits.write(form.entry, spec, path, typed, words)
            self.attempt("That could not be written.", lambda: self._drafting.apply(edit))

    def _add_row(self, path: Path, place: int | None) -> None:
        form, spec = self._drafting.now.form, self._table(path)
        if form is not None and spec is not None:
            edit = draft_edits.add_row(form.entry, spec, path, self._drafting.now.words, place)
            self.attempt("No row was added.", lambda: self._drafting.apply(edit))

    def _remove_row(self, path: Path, place: int) -> None:
        form, spec = self._drafting.now.form, self._table(path)
        if form is not None and spec is not None:
            edit = draft_edits.remove_row(form.entry, spec, path, place)
            self.attempt("No row was removed.", lambda: self._drafting.apply(edit))

    def _move_row(self, path: Path, place: int, to: int) -> None:
        form, spec = self._drafting.now.form, self._table(path)
        if form is not None and spec is not None:
            edit = draft_edits.move_row(form.entry, spec, path, place, to)
            self.attempt("No row was moved.", lambda: self._drafting.apply(edit))

    def _field(self, path: Path) -> FieldSpec | None:
        form = self._drafting.now.form
        return next((field.spec for _, field in form.fields() if field.path == path), None) if form else None

    def _table(self, path: Path) -> TableSpec | None:
        form = self._drafting.now.form
        parts = [part for section in form.sections for part in section.parts] if form else []
        return next((part.spec for part in parts if isinstance(part.spec, TableSpec) and part.path == path), None)
