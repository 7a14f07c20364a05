"""The catalogue being edited: one value, with undo, saved without loss."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from careercompare.data.edited_catalogue import ChangedOnDiskError
from careercompare.data.yaml_content import Path as YamlPath
from careercompare.present.form_spec import EntryKind
from careercompare.state.draft_edits import write
from careercompare.state.drafting import Drafting, DraftSnapshot
from careercompare.state.entry_edits import delete, new
from tests.data.catalogue_folder import FILES, change
from tests.edited import ALPHA, ROUTING, drafting, field


@pytest.fixture
def draft(tmp_path: Path) -> Drafting:
    """The small catalogue, opened at alpha."""
    return drafting(tmp_path)


def type_in(draft: Drafting, typed: str, *path: str | int) -> None:
    """Type into a field of the form that is shown."""
    form = draft.now.form
    assert form is not None
    whole: YamlPath = path
    draft.apply(write(form.entry, field(form, *path).spec, whole, typed, draft.now.words))


def test_typing_in_one_field_is_one_step_of_undo(draft: Drafting) -> None:
    """Going on in another field, or undoing, begins a new one."""
    for typed in ("B", "Be", "Bet"):
        type_in(draft, typed, "title")
    type_in(draft, "Short", "summary")
    type_in(draft, "Beta", "title")
    shown = []
    while draft.now.undo_label:
        shown.append((draft.now.undo_label, field(draft.now.form, "title").text))
        draft.undo()

    assert shown == [("change title", "Beta"), ("change summary", "Bet"), ("change title", "Bet")]
    assert draft.now.texts == FILES
    assert not draft.now.unsaved
    draft.redo()
    type_in(draft, "Bett", "title")
    draft.undo()
    assert field(draft.now.form, "title").text == "Bet"


def test_everybody_who_watches_sees_every_change(draft: Drafting) -> None:
    """Form, list, preview and what is to be done, in one value."""
    seen: list[DraftSnapshot] = []
    draft.watch(seen.append)

    type_in(draft, "exprt", "needs", 0, "level")

    assert len(seen) == 2
    now = seen[-1]
    assert now.todo.words == "1 mistake"
    assert now.groups[0].entries[0].todo.mistakes == 1
    assert field(now.form, "needs", 0, "level").told
    assert now.preview is not None
    assert now.unsaved


def test_after_saving_only_its_lines_differ_and_undo_still_works(draft: Drafting) -> None:
    """What is taken back after saving is unsaved again."""
    file = draft.opened.folder / ALPHA.file
    type_in(draft, "Omega", "title")

    draft.save()

    assert file.read_text("utf-8") == FILES[ALPHA.file].replace("Alpha Engineer", "Omega")
    assert (draft.now.unsaved, draft.changes()) == (False, ())
    draft.undo()
    assert draft.now.unsaved


def test_what_another_program_wrote_is_kept_until_somebody_decides(draft: Drafting) -> None:
    """Saving is refused; reloading takes theirs, saving over takes ours."""
    change(draft.opened.folder, ALPHA.file, "Builds networks", "Theirs")
    type_in(draft, "Ours", "title")

    with pytest.raises(ChangedOnDiskError):
        draft.save()
    assert draft.now.unsaved
    draft.reload()
    assert field(draft.now.form, "summary").text == "Theirs"
    assert not draft.now.undo_label

    change(draft.opened.folder, ALPHA.file, "Theirs", "Theirs again")
    type_in(draft, "Ours", "title")
    draft.save(over_changes=True)
    assert "Theirs again" not in (draft.opened.folder / ALPHA.file).read_text("utf-8")


def test_a_new_entry_is_shown_and_a_deleted_one_is_not(draft: Drafting) -> None:
    """Its neighbour is, and undo brings it back to the list."""
    draft.make(new(draft.now.texts, EntryKind.ROLE, "Gamma", draft.now.words, date(2026, 1, 1)))
    assert draft.now.form is not None
    assert draft.now.form.entry.file == "roles/gamma.yaml"

    draft.apply(delete(draft.now.form.entry))
    assert draft.now.form is not None
    assert draft.now.form.entry == ALPHA
    draft.undo()
    assert [line.title for line in draft.now.groups[0].entries] == ["Alpha Engineer", "Beta Engineer", "Gamma"]


def test_only_roles_have_a_preview(draft: Drafting) -> None:
    """A skill has nothing that would look different."""
    draft.choose(ROUTING)

    assert draft.now.preview is None
    assert draft.now.form is not None
    assert draft.now.form.entry == ROUTING
