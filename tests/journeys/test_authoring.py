"""An author's day: a draft from a pasted table, mistakes shown where they are, saving, and a text editor beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from careercompare.app import App
from careercompare.data.catalogue import check_catalogue, load_catalogue
from careercompare.present.form_spec import EntryKind
from careercompare.ui import messages
from careercompare.ui.actions import ActionId
from careercompare.ui.editing import NOTHING_COPIED, Editing
from careercompare.ui.editor.editor import Editor
from careercompare.ui.editor.field import Field
from tests.data.catalogue_folder import change, write_catalogue
from tests.data.test_table_reading import as_html

TABLE = (("", "Nurse", "Midwife"), ("Goal", "Patients recover", "Births go well"), ("Pay", "$60k–$90k a year", "—"))


@pytest.fixture
def editing(app: App, monkeypatch: pytest.MonkeyPatch) -> Editing:
    """The ways into the editor; whatever is left unsaved is discarded."""
    found = app.window.findChild(Editing)
    assert isinstance(found, Editing)
    monkeypatch.setattr(messages, "ask_unsaved", lambda *_: messages.Choice.DISCARD)
    return found


@pytest.fixture
def folder(app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that was last edited, and that is chosen in every dialog."""
    made = tmp_path / "mine"
    made.mkdir()
    app.settings.catalogue = str(made)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(made))
    return made


def opened(editing: Editing) -> Editor:
    """The editor that is open."""
    assert editing.editor is not None
    return editing.editor


def told(editor: Editor) -> dict[str, str]:
    """What is told beside each field that is open."""
    fields = editor.window.form.findChildren(Field)
    return {field.editor.objectName(): field.told.text() for field in fields if field.told.isVisible()}


def wait_for(qtbot: QtBot, editor: Editor, field: str, sentence: str) -> None:
    """Until a sentence is told beside a field."""
    qtbot.waitUntil(lambda: sentence in told(editor).get(field, ""))


def test_from_a_copied_table_to_a_catalogue(app: App, editing: Editing, folder: Path) -> None:
    """Paste, see it in the editor, correct a word, save: a valid catalogue."""
    copied = QMimeData()
    copied.setHtml(as_html(TABLE))
    QGuiApplication.clipboard().setMimeData(copied)

    app.window.actions_[ActionId.DRAFT_PASTE].trigger()

    editor = opened(editing)
    assert [line.title for line in editor.drafting.now.groups[0].entries] == ["Midwife", "Nurse"]
    assert editor.drafting.now.todo.words == ""
    editor._wishes._write(("summary",), "Helps children into the world.")
    assert editor.save()
    assert check_catalogue(folder) == ()
    assert load_catalogue(folder).roles["midwife"].summary == "Helps children into the world."
    assert load_catalogue(folder).roles["nurse"].unsourced_pay[0].high == 90000
    editor.window.close()


@pytest.mark.parametrize("copied", [lambda: None, QMimeData])
def test_an_empty_clipboard_is_said(
    app: App, monkeypatch: pytest.MonkeyPatch, copied: Callable[[], QMimeData | None]
) -> None:
    """Qt has no data at all, or data without any text: one sentence with the way on."""
    said: list[str] = []
    monkeypatch.setattr(messages, "failed", lambda _window, _what, error: said.append(str(error)))
    made = copied()
    monkeypatch.setattr(QClipboard, "mimeData", lambda *_: made)

    app.window.actions_[ActionId.DRAFT_PASTE].trigger()

    assert said == [NOTHING_COPIED]


def test_a_new_role_with_a_mistake_in_each_field(app: App, editing: Editing, folder: Path, qtbot: QtBot) -> None:
    """Each is told beside its field; corrected and saved, the catalogue is whole again."""
    write_catalogue(folder)
    app.window.actions_[ActionId.EDIT_ROLES].trigger()
    editor = opened(editing)
    editor.make(EntryKind.ROLE, "Gamma Engineer")
    qtbot.waitUntil(lambda: "Still to be filled in." in told(editor).values())

    for path, wrong, sentence in (
        (("aspects", "goal", "sources"), "surveys", "did you mean “survey”?"),
        (("certifications",), "ccnaa", "did you mean “ccna”?"),
        (("interests", "letters"), "XX", "RIASEC"),
        (("interests", "occupation"), "15-1244", "O*NET code"),
    ):
        editor._wishes._write(path, wrong)
        editor.window.form.focus_on(path)
        wait_for(qtbot, editor, "field-" + "-".join(path), sentence)
    assert editor.drafting.now.todo.mistakes == 4

    for path, right in (
        (("summary",), "Builds what alpha drew"),
        (("needs_basis", "text"), "Adverts"),
        (("aspects", "goal", "text"), "It stands"),
        (("aspects", "goal", "sources"), "survey"),
        (("aspects", "day", "text"), "Rounds"),
        (("certifications",), "ccna"),
        (("interests", "letters"), ""),
        (("interests", "occupation"), ""),
    ):
        editor._wishes._write(path, right)
    assert editor.drafting.now.todo.words == ""
    assert editor.save()
    assert check_catalogue(folder) == ()
    assert load_catalogue(folder).roles["gamma-engineer"].certifications == ("ccna",)
    editor.window.close()


def test_a_text_editor_beside_it(app: App, editing: Editing, folder: Path) -> None:
    """What is written there is seen here; broken there, it is told with its line; repaired, it is well again."""
    write_catalogue(folder)
    app.window.actions_[ActionId.EDIT_ROLES].trigger()
    editor = opened(editing)

    change(folder, "roles/alpha.yaml", "summary: Builds networks", "summary: [")
    editor._look_at_disk()
    assert editor.drafting.now.todo.mistakes == 1
    assert editor.drafting.now.form is not None
    assert "opens here" in editor.drafting.now.form.told[0] or "missing here" in editor.drafting.now.form.told[0]

    change(folder, "roles/alpha.yaml", "summary: [", "summary: Written in another program")
    editor._look_at_disk()
    assert editor.drafting.now.todo.words == ""
    assert editor.drafting.now.preview is not None
    editor.window.close()


def test_a_bundled_role_is_taken_over_and_never_written(
    app: App, editing: Editing, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From its card: as a role of one's own, or as one's own version in its place."""
    write_catalogue(folder)
    asked: list[str] = []

    def which(_parent: object, question: str, _follows: str, _ways: tuple[str, ...]) -> int:
        asked.append(question)
        return 1

    monkeypatch.setattr(messages, "ask_which", which)

    app.window.panels.role_copy_wished.emit("network-engineer")
    app.window.panels.role_edit_wished.emit("security-engineer")

    editor = opened(editing)
    titles = [line.title for line in editor.drafting.now.groups[0].entries]
    assert "Network Engineer (mine)" in titles
    assert "Security Engineer" in titles
    assert len(asked) == 1
    assert (folder / "roles").exists()
    assert not (folder / "roles/security-engineer.yaml").exists()
    editor.window.close()
    assert editing.editor is None or not editor.window.isVisible()


def test_without_a_catalogue_of_ones_own_there_is_one(app: App, editing: Editing, qtbot: QtBot) -> None:
    """The editor opens at once, and what is saved stands in the window."""
    app.window.actions_[ActionId.EDIT_ROLES].trigger()
    editor = opened(editing)
    assert "My roles" in editor.window.windowTitle()
    editor.make(EntryKind.ROLE, "Lighthouse Keeper")
    for path, words in (
        (("summary",), "Keeps a light burning."),
        (("needs_basis", "text"), "Own judgement."),
        (("aspects", "goal", "text"), "Nobody runs aground."),
        (("needs", 0, "skill"), "network-monitoring"),
        (("needs", 0, "importance"), "essential"),
        (("needs", 0, "level"), "working"),
    ):
        editor._wishes._write(path, words)
    assert editor.drafting.now.todo.words == ""
    assert editor.save()

    qtbot.waitUntil(lambda: "lighthouse-keeper" in app.store.catalogue.roles, timeout=15_000)
    editor.window.close()

    # once more from its card: the form of that very role
    editing.edit_role("lighthouse-keeper")
    form = opened(editing).drafting.now.form
    assert form is not None
    assert form.entry.file == "roles/lighthouse-keeper.yaml"
    opened(editing).window.close()
