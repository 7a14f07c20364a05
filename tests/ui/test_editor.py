"""The editor's window over the small catalogue: typed into, saved, undone."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from careercompare.present.form_spec import EntryKind
from careercompare.ui import messages
from careercompare.ui.editor.changes import ChangesDialog
from careercompare.ui.editor.completion import WordCompleter
from careercompare.ui.editor.editor import Editor
from careercompare.ui.editor.entry_list import EntryTree
from careercompare.ui.editor.section import Section
from careercompare.ui.editor.table import Rows
from careercompare.ui.editor.window import EditorWindow
from careercompare.ui.look import Look
from careercompare.ui.messages import Choice
from careercompare.ui.wrap_button import WrapButton
from tests.data.catalogue_folder import FILES, change
from tests.edited import ALPHA, ROUTING, drafting
from tests.ui.clipping import clipped

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def boxes(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """What is answered in boxes, by their function; and under "said" what was told."""
    answers: dict[str, object] = {"confirmed": True, "ask_unsaved": Choice.DISCARD, "said": []}

    def told(_parent: object, what: str, error: object) -> None:
        said = answers["said"]
        assert isinstance(said, list)
        said.append(f"{what} {error}")

    monkeypatch.setattr(messages, "failed", told)
    monkeypatch.setattr(messages, "confirmed", lambda *_: answers["confirmed"])
    monkeypatch.setattr(messages, "ask_unsaved", lambda *_: answers["ask_unsaved"])
    return answers


@pytest.fixture
def editor(qtbot: QtBot, look: Look, tmp_path: Path, boxes: dict[str, object]) -> Editor:
    """The editor, shown; what is not saved at the end is discarded."""
    assert boxes
    window = EditorWindow(look, QWidget(), lambda _screen: None)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(window)
    made = Editor(window, drafting(tmp_path), look)
    window.show()
    qtbot.waitExposed(window)
    return made


def line(editor: Editor, name: str) -> QLineEdit:
    """A field of one line."""
    found = editor.window.findChild(QLineEdit, f"field-{name}")
    assert isinstance(found, QLineEdit)
    return found


def table(editor: Editor, name: str) -> Rows:
    """A table of the form."""
    found = editor.window.findChild(Rows, f"table-{name}")
    assert isinstance(found, Rows)
    return found


def told(editor: Editor) -> list[str]:
    """Every sentence that is shown beside a field."""
    labels = editor.window.form.findChildren(QLabel)
    return [each.text() for each in labels if each.isVisible() and each.property("tone") == "warning" and each.text()]


def unsaved(editor: Editor) -> bool:
    """Whether closing would ask."""
    return editor.drafting.now.unsaved


def retype(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    """Type another text into a field."""
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_what_is_typed_is_checked_beside_the_field_and_saved(qtbot: QtBot, editor: Editor) -> None:
    """A mistake is told where it is; corrected, Ctrl+S writes one line."""
    code = "field-interests-letters"
    section = editor.window.findChild(WrapButton, "section-occupations")
    assert isinstance(section, WrapButton)
    qtbot.mouseClick(section, Qt.MouseButton.LeftButton)
    retype(qtbot, line(editor, code.removeprefix("field-")), "XYZ")
    qtbot.waitUntil(lambda: any("RIASEC letters" in each for each in told(editor)))
    assert editor.window.todo.text() == "1 mistake"

    retype(qtbot, line(editor, "interests-letters"), "RIA")
    editor.window.save.trigger()

    assert told(editor) == []
    file = editor.drafting.opened.folder / ALPHA.file
    assert file.read_text("utf-8") == FILES[ALPHA.file].replace("CRI", "RIA")
    assert not editor.window.save.isEnabled()


def test_names_are_completed_and_become_ids(qtbot: QtBot, editor: Editor) -> None:
    """Offers are found by other names as well, and only behind the last comma of a list."""
    words = editor.drafting.now.words
    field = QLineEdit()
    qtbot.addWidget(field)
    one, several = WordCompleter(words, "skill", field), WordCompleter(words, "source", field, several=True)
    one.setWidget(field)
    several.setWidget(field)

    one.setCompletionPrefix("ip rou")
    assert one.pathFromIndex(one.currentIndex()) == "Routing"
    field.setText("other, wage")
    several.setCompletionPrefix(several.splitPath("other, wage")[0])
    assert several.pathFromIndex(several.currentIndex()) == "other, survey"


def test_a_table_is_worked_by_keyboard(qtbot: QtBot, editor: Editor) -> None:
    """Typing edits, Ctrl+Enter adds, Alt+arrow moves, Delete removes; each can be undone."""
    rows = table(editor, "needs")
    rows.setFocus()
    rows.setCurrentCell(1, 0)
    qtbot.keyClick(rows, Qt.Key.Key_Up, ALT)
    assert [rows.item(row, 0).text() for row in range(2)] == ["Firewalls", "Routing"]  # type: ignore[union-attr]

    qtbot.keyClick(rows, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    typed = rows.findChild(QLineEdit)
    assert isinstance(typed, QLineEdit)
    qtbot.keyClicks(typed, "ip routing")
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows.item(2, 0).text() == "Routing")  # type: ignore[union-attr]
    assert any("stands here again" in each for each in told(editor))

    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert rows.rowCount() == 2
    for _ in range(4):
        editor.window.undo.trigger()
    assert editor.drafting.now.texts == FILES


def test_undo_reaches_every_field_and_the_one_being_typed_in(qtbot: QtBot, editor: Editor) -> None:
    """The field's own undo would know nothing of the others."""
    title = line(editor, "title")
    title.setFocus()
    retype(qtbot, title, "Omega")
    summary = editor.window.findChild(QPlainTextEdit, "field-summary")
    assert isinstance(summary, QPlainTextEdit)
    summary.setFocus()
    summary.selectAll()
    qtbot.keyClicks(summary, "New")

    qtbot.keyClick(summary, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (title.text(), summary.toPlainText()) == ("Omega", "Builds networks")
    qtbot.keyClick(summary, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert title.text() == "Alpha Engineer"
    editor.window.redo.trigger()
    assert title.text() == "Omega"


def test_choices_show_what_is_wrong_until_another_is_taken(editor: Editor) -> None:
    """A word that is none of them stands among them."""
    folder = editor.drafting.opened.folder
    change(folder, "pay/us.yaml", "base-wage", "bass-wage")
    editor.drafting.reload()
    editor._show(lambda each: each.entry.kind is EntryKind.PAY)
    box = editor.window.findChild(QComboBox, "field-concept")
    assert isinstance(box, QComboBox)
    assert box.currentText() == "bass-wage"

    box.setCurrentIndex(box.findData("base-wage"))
    box.activated.emit(box.currentIndex())

    assert told(editor) == []
    assert not editor.window.todo.isVisible()


def test_entries_are_made_copied_and_deleted(editor: Editor, boxes: dict[str, object]) -> None:
    """The new one is shown at once; a refusal deletes nothing."""
    editor.make(EntryKind.SKILL, "SQL")
    assert editor.window.todo.text() == "5 to fill in"
    editor.window.entries.copy.click()
    titles = [each.title for each in editor.drafting.now.groups[1].entries]
    assert titles == ["Routing", "Firewalls", "SQL", "SQL (copy)"]

    boxes["confirmed"] = False
    editor.window.entries.remove.click()
    assert len(editor.drafting.now.groups[1].entries) == 4
    boxes["confirmed"] = True
    editor.window.entries.remove.click()
    assert [each.title for each in editor.drafting.now.groups[1].entries] == titles[:3]


def test_the_list_finds_and_chooses(qtbot: QtBot, editor: Editor) -> None:
    """By typing a part of a title; choosing shows the form."""
    tree = editor.window.findChild(EntryTree, "entryTree")
    search = editor.window.findChild(QLineEdit, "entrySearch")
    assert isinstance(tree, EntryTree)
    assert isinstance(search, QLineEdit)
    qtbot.keyClicks(search, "rout")
    skills = tree.topLevelItem(1)
    assert skills is not None
    assert [skills.child(place).isHidden() for place in range(2)] == [False, True]

    tree.setCurrentItem(skills.child(0))

    assert editor.drafting.now.form is not None
    assert editor.drafting.now.form.entry == ROUTING
    assert line(editor, "skills-0-name").text() == "Routing"


def test_the_first_mistake_is_one_key_away(editor: Editor) -> None:
    """In another entry, in a folded section, in a cell."""
    change(editor.drafting.opened.folder, "roles/beta.yaml", "level: expert", "level: x")
    editor.drafting.reload()

    editor.window.next.trigger()

    rows = table(editor, "needs")
    assert rows.hasFocus()
    assert (rows.currentRow(), rows.currentColumn()) == (0, 2)


def test_files_changed_on_disk_are_followed_or_told(editor: Editor, boxes: dict[str, object]) -> None:
    """With nothing to lose they are simply shown; else a banner, and saving asks."""
    folder = editor.drafting.opened.folder
    change(folder, ALPHA.file, "Builds networks", "Changed elsewhere")
    editor._look_at_disk()
    summary = editor.window.findChild(QPlainTextEdit, "field-summary")
    assert isinstance(summary, QPlainTextEdit)
    assert summary.toPlainText() == "Changed elsewhere"
    assert not editor.window.banner.isVisible()

    editor._wishes._write(("title",), "Mine")
    change(folder, ALPHA.file, "Changed elsewhere", "And again")
    editor._look_at_disk()
    assert "roles/alpha.yaml" in editor.window.banner.text()
    boxes["confirmed"] = False
    assert not editor.save()
    assert "And again" in (folder / ALPHA.file).read_text("utf-8")
    boxes["confirmed"] = True
    editor.window.reload.trigger()
    assert line(editor, "title").text() == "Alpha Engineer"
    assert not editor.window.banner.isVisible()


def test_a_folder_that_is_deleted_leaves_its_work_unsaved(editor: Editor) -> None:
    """It is said, closing would ask, and Save writes all of it again."""
    folder = editor.drafting.opened.folder
    shutil.rmtree(folder)

    editor._look_at_disk()

    assert unsaved(editor)
    assert "is gone from" in editor.window.banner.text()
    editor._reload()
    assert unsaved(editor)
    editor.window.save.trigger()
    assert {name: (folder / name).read_text("utf-8") for name in FILES} == FILES
    assert not unsaved(editor)
    assert editor.window.banner.text() == ""


def test_a_deleted_folder_is_noticed_before_closing(editor: Editor, boxes: dict[str, object]) -> None:
    """Also within the moment before the files are looked at again."""
    folder = editor.drafting.opened.folder
    shutil.rmtree(folder)
    boxes["ask_unsaved"] = Choice.SAVE

    assert editor.window.close()

    assert {name: (folder / name).read_text("utf-8") for name in FILES} == FILES


def test_a_folder_that_comes_back_is_saved_again(editor: Editor) -> None:
    """Moved away and back as it was: nothing is left to save."""
    folder = editor.drafting.opened.folder
    folder.rename(folder.with_name("elsewhere"))
    editor._look_at_disk()
    folder.with_name("elsewhere").rename(folder)

    editor._look_at_disk()

    assert not editor.drafting.now.unsaved
    assert editor.window.banner.text() == ""


def test_nothing_to_save_says_nothing(qtbot: QtBot, editor: Editor) -> None:
    """Saved is only said, to the person and to the app, when something was written."""
    with qtbot.assertNotEmitted(editor.saved):
        assert editor.save()
    assert editor.window.banner.text() == ""


def test_what_is_not_saved_is_asked_about(editor: Editor, boxes: dict[str, object]) -> None:
    """Cancel stays, save writes and goes."""
    editor._wishes._write(("title",), "Mine")
    boxes["ask_unsaved"] = Choice.CANCEL
    assert not editor.window.close()

    boxes["ask_unsaved"] = Choice.SAVE

    assert editor.window.close()
    assert "Mine" in (editor.drafting.opened.folder / ALPHA.file).read_text("utf-8")


def test_saving_with_mistakes_says_what_follows(editor: Editor) -> None:
    """It is saved, and the app goes on with the last whole version."""
    editor._wishes._write(("summary",), "")

    assert editor.save()

    assert "With 1 to fill in left" in editor.window.banner.text()
    (said,) = editor.window.banner.findChildren(QLabel)
    assert said.property("tone") == "calmBanner"
    editor._wishes._write(("summary",), "Builds")
    assert not editor.window.banner.isVisible()


def test_a_folded_section_without_content_says_so(editor: Editor) -> None:
    """At the end of its heading, where what is to be filled in stands; open, its fields show it."""
    editor.make(EntryKind.ROLE, "Gamma")
    section = next(each for each in editor.window.form.findChildren(Section) if each._id == "occupations")
    assert section._todo.text() == "empty"

    section.unfold()

    assert section._todo.text() == ""


def test_one_notice_at_a_time(editor: Editor) -> None:
    """That the files are gone matters more than what is said of a draft, which comes back after it."""
    editor.window.say("draft", "Made from a table.")
    editor.window.say("disk", "Gone.")
    assert editor.window.banner.text() == "Gone."

    editor.window.say("disk", "")

    assert editor.window.banner.text() == "Made from a table."
    assert editor.window.banner.geometry().bottom() < editor.window._columns.geometry().top()


def test_what_cannot_be_written_is_said(editor: Editor, boxes: dict[str, object]) -> None:
    """A value that two places share stays as it is."""
    change(editor.drafting.opened.folder, ALPHA.file, "title: Alpha Engineer", "title: &name Alpha Engineer")
    editor.drafting.reload()

    editor._wishes._write(("title",), "Omega")

    assert boxes["said"] == [
        "That could not be written. This value is shared with another place of the file (“&” or “*”). "
        "Change it in a text editor."
    ]


def test_changes_are_shown_before_they_are_saved(qtbot: QtBot, look: Look, editor: Editor) -> None:
    """What goes and what comes; text of files is inert."""
    editor._wishes._write(("title",), "<script>")
    dialog = ChangesDialog(editor.window, look, editor.drafting.changes())
    qtbot.addWidget(dialog)

    shown = dialog.text.toPlainText()

    assert "− \ntitle: Alpha Engineer" in shown or "title: Alpha Engineer" in shown
    assert "title: <script>" in shown


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_clipped(look: Look, editor: Editor, theme: str, size: int) -> None:
    """In both themes and at 200 %, with mistakes shown."""
    look.set_theme(theme)
    look.set_text_size(size)
    editor._wishes._write(("needs", 0, "level"), "x")
    editor.make(EntryKind.ROLE, f"A role of {date(2026, 1, 1)} with a long title that has to go on and on")

    assert clipped(editor.window) == []
    look.set_text_size(100)
