"""A day with roles of one's own: written in an editor while the window is open, broken, mended, packed, handed on."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from careercompare import app as app_module
from careercompare.app import App
from careercompare.core.report_choices import ReportChoices
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import find_roles
from careercompare.data.library import own_folder
from careercompare.data.library_file import Entry, write_entries
from careercompare.data.own_catalogue import new_role
from careercompare.data.pack import write_pack
from careercompare.state import edits
from careercompare.ui import catalogues as catalogues_module
from careercompare.ui import messages
from careercompare.ui.actions import ActionId
from careercompare.ui.catalogues import Catalogues
from careercompare.ui.editing import Editing
from careercompare.ui.editor.field import Field
from tests.data.catalogue_folder import change, write_catalogue
from tests.journeys.conftest import Opener
from tests.journeys.reading import panel_words, pdf_words

WAIT = 15_000
ENGINEER = bundled_catalogue() / "roles/network-engineer.yaml"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The folder of the user's own catalogue in the window's state folder."""
    return own_folder(tmp_path / "state")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What would have been opened in other programs."""
    paths: list[Path] = []
    monkeypatch.setattr(Catalogues, "_open", lambda _self, path: paths.append(path))
    return paths


@pytest.fixture
def desk(app: App, opened: list[Path]) -> Catalogues:
    """What a person does with the library of the window."""
    return Catalogues(app.window, app.library, app.look, app.settings)


def has(app: App, role: str) -> bool:
    """Whether the window's catalogue has a role."""
    return role in app.store.catalogue.roles


def _in_the_editor(qtbot: QtBot, app: App) -> None:
    """The form of the new role is open: a wrong word is told beside its field, a right one is saved."""
    editing = app.window.findChild(Editing)
    assert isinstance(editing, Editing)
    editor = editing.editor
    assert editor is not None
    form = editor.drafting.now.form
    assert form is not None
    assert form.entry.file == "roles/lighthouse-keeper.yaml"
    editor._wishes._write(("certifications",), "ccnaa")
    editor.window.form.focus_on(("certifications",))
    qtbot.waitUntil(
        lambda: any("did you mean “ccna”?" in field.told.text() for field in editor.window.form.findChildren(Field))
    )
    editor._wishes._write(("certifications",), "ccna")
    assert editor.drafting.now.todo.words == ""
    assert editor.save()
    editor.window.close()


def test_an_authors_day(
    qtbot: QtBot,
    app: App,
    desk: Catalogues,
    own: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """New role, save, edit, see it; break it, see the banner; mend it; pack it; open it elsewhere; compare; export."""
    monkeypatch.setattr(messages, "ask_unsaved", lambda *_: messages.Choice.DISCARD)
    assert desk.write_role("Lighthouse Keeper") is not None
    _in_the_editor(qtbot, app)
    qtbot.waitUntil(lambda: has(app, "lighthouse-keeper"), timeout=WAIT)
    app.store.apply(edits.replace_role("network-engineer", "lighthouse-keeper", "Lighthouse Keeper"))
    app.store.apply(edits.tick("tcp-ip", "TCP/IP", known=True))
    assert "Still to be written." in panel_words(app)

    change(own, "roles/lighthouse-keeper.yaml", "Still to be written.", "Keeps a light burning.")
    qtbot.waitUntil(lambda: "Keeps a light burning." in panel_words(app), timeout=WAIT)
    assert app.store.now.comparison.answers
    assert app.store.now.undo_label == "tick TCP/IP"

    change(own, "roles/lighthouse-keeper.yaml", "summary:", "sumary:")
    qtbot.waitUntil(lambda: "has 1 problem in roles/lighthouse-keeper.yaml" in app.window.banner.text(), timeout=WAIT)
    assert "its last good version is shown" in app.window.banner.text()
    assert "Keeps a light burning." in panel_words(app)
    problems = desk.problems_dialog()
    qtbot.addWidget(problems)
    assert "did you mean “summary”?" in problems.text.toPlainText()

    change(own, "roles/lighthouse-keeper.yaml", "sumary:", "summary:")
    qtbot.waitUntil(lambda: not app.window.banner.text(), timeout=WAIT)
    assert problems.copied() == ""
    problems.close()

    pack = tmp_path / "mine.ccpack"
    monkeypatch.setattr(catalogues_module, "ask_save", lambda *_words: (pack, ""))
    desk.make_pack("own")
    assert zipfile.is_zipfile(pack)


def test_a_pack_on_a_fresh_profile(
    qtbot: QtBot, app: App, desk: Catalogues, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is offered, added after a yes, compared with a bundled role, and exported."""
    theirs = tmp_path / "their/own"
    new_role(theirs, "keeper", app.library.library.bundled, "Lighthouse Keeper")
    pack = tmp_path / "theirs.ccpack"
    write_pack(theirs, pack)
    asked: list[str] = []

    def agree(_parent: object, *words: str) -> bool:
        asked.append(" ".join(words))
        return True

    monkeypatch.setattr(messages, "confirmed", agree)

    app.library.pack_offered.emit(pack)

    assert "Add theirs.ccpack to your library?" in asked[0]
    assert "1 role" in asked[0]
    qtbot.waitUntil(lambda: has(app, "keeper"), timeout=WAIT)
    app.store.apply(edits.replace_role("network-engineer", "keeper", "Lighthouse Keeper"))
    assert "My roles" in panel_words(app)
    written: list[object] = []
    app.export.finished.connect(written.append)
    app.export.start(tmp_path / "a.pdf", ReportChoices())
    qtbot.waitUntil(lambda: bool(written), timeout=60_000)
    words = pdf_words((tmp_path / "a.pdf").read_bytes())
    assert "Lighthouse Keeper" in words
    assert "From “My roles”" in words


def test_a_pack_is_not_added_without_a_yes(app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asking changes nothing."""
    write_pack(write_catalogue(tmp_path / "small"), tmp_path / "small.ccpack")
    monkeypatch.setattr(messages, "confirmed", lambda *_words: False)

    app.library.pack_offered.emit(tmp_path / "small.ccpack")

    assert not (tmp_path / "state/library").exists()


def test_a_hostile_pack_is_not_even_asked_about(
    app: App, tmp_path: Path, boxes: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One box says why."""
    (tmp_path / "evil.ccpack").write_bytes(b"nothing")
    monkeypatch.setattr(messages, "confirmed", lambda *_words: pytest.fail("it was asked about"))

    app.library.pack_offered.emit(tmp_path / "evil.ccpack")

    why = "The pack evil.ccpack is no pack; choose a file made by “careercompare pack”."
    assert boxes == [("The pack was not opened.", why)]
    assert not (tmp_path / "state/library").exists()


def test_a_pack_named_at_the_start_is_offered(app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A double click on a pack opens the app with it."""
    offered: list[Path] = []
    app.library.pack_offered.disconnect()
    app.library.pack_offered.connect(offered.append)
    monkeypatch.setattr("careercompare.ui.idle.import_then", lambda *_words: None)
    monkeypatch.setattr(app_module.gc, "freeze", lambda: None)  # type: ignore[attr-defined] # the module's own gc

    app_module._after_first_paint(app, tmp_path / "a.ccpack")

    assert offered == [tmp_path / "a.ccpack"]


def test_the_library_is_a_dialog(
    qtbot: QtBot, app: App, desk: Catalogues, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Add a folder, turn it off and on, turn a replacement off, remove it."""
    dialog = desk.library_dialog()
    qtbot.addWidget(dialog)
    dialog.show()
    folder = write_catalogue(tmp_path / "small")
    monkeypatch.setattr(catalogues_module, "ask_folder", lambda *_words: folder)
    monkeypatch.setattr(messages, "confirmed", lambda *_words: True)

    def press(name: str) -> None:
        qtbot.waitUntil(lambda: dialog.findChild(QPushButton, name) is not None, timeout=WAIT)
        button = dialog.findChild(QPushButton, name)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    press("addFolder")
    qtbot.waitUntil(lambda: has(app, "alpha"), timeout=WAIT)
    dialog.turned.emit("small", False)
    qtbot.waitUntil(lambda: not has(app, "alpha"), timeout=WAIT)
    dialog.turned.emit("small", True)
    qtbot.waitUntil(lambda: has(app, "alpha"), timeout=WAIT)
    press("remove-small")
    qtbot.waitUntil(lambda: not has(app, "alpha"), timeout=WAIT)
    assert folder.is_dir()

    new_role(own, "network-engineer", app.library.library.bundled, "Ours", ENGINEER)
    qtbot.waitUntil(lambda: app.store.catalogue.role("network-engineer").title == "Ours", timeout=WAIT)
    dialog.replacement_turned.emit("own", "roles", "network-engineer", False)
    qtbot.waitUntil(lambda: app.store.catalogue.role("network-engineer").title != "Ours", timeout=WAIT)
    dialog.close()


def test_what_cannot_be_added_is_said(
    app: App, desk: Catalogues, boxes: list[tuple[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One box with the reason."""
    monkeypatch.setattr(catalogues_module, "ask_folder", lambda *_words: tmp_path / "nowhere")

    desk.add_folder()

    assert [what for what, _ in boxes] == ["Nothing was added."]
    assert "neither a folder nor a pack" in boxes[0][1]


def test_a_role_that_vanishes_is_said_and_comes_back(qtbot: QtBot, app: App, own: Path) -> None:
    """The comparison keeps it, as it does for a file from somewhere else."""
    file = new_role(own, "keeper", app.library.library.bundled, "Keeper")
    qtbot.waitUntil(lambda: has(app, "keeper"), timeout=WAIT)
    app.store.apply(edits.add_role("keeper", "Keeper"))
    text = file.read_text(encoding="utf-8")

    file.unlink()
    qtbot.waitUntil(lambda: "no role “keeper”" in app.window.banner.text(), timeout=WAIT)
    assert "keeper" in app.store.now.comparison.roles
    file.write_text(text, encoding="utf-8")

    qtbot.waitUntil(lambda: not app.window.banner.text(), timeout=WAIT)
    assert app.window.panels.findChild(QLabel, "origin-keeper") is not None


def test_an_own_folder_that_vanishes_is_said_until_it_is_back(qtbot: QtBot, app: App, own: Path) -> None:
    """Its roles stay as they were, with a banner."""
    new_role(own, "keeper", app.store.catalogue, "Keeper")
    qtbot.waitUntil(lambda: has(app, "keeper"), timeout=WAIT)

    own.rename(own.with_name("elsewhere"))

    qtbot.waitUntil(lambda: "is gone; its last good version is shown" in app.window.banner.text(), timeout=WAIT)
    assert has(app, "keeper")
    own.with_name("elsewhere").rename(own)
    qtbot.waitUntil(lambda: app.window.banner.text() == "", timeout=WAIT)
    assert has(app, "keeper")


def test_own_roles_come_back_at_the_next_start(open_app: Opener, qtbot: QtBot, own: Path) -> None:
    """With the comparison they stand in, even if the catalogue is broken meanwhile: the last good version stays."""
    first = open_app()
    new_role(own, "keeper", first.library.library.bundled, "Keeper")
    qtbot.waitUntil(lambda: has(first, "keeper"), timeout=WAIT)
    first.store.apply(edits.add_role("keeper", "Keeper"))
    change(own, "roles/keeper.yaml", "summary:", "sumary:")
    qtbot.waitUntil(lambda: bool(first.window.banner.text()), timeout=WAIT)

    second = open_app()

    assert "keeper" in [role.tag.role for role in second.store.now.screen.panels.roles]
    assert "its last good version is shown" in second.window.banner.text()
    assert second.window.banner.findChild(QPushButton, "banner-library") is not None


def test_a_broken_catalogue_never_hinders_the_start(open_app: Opener, tmp_path: Path) -> None:
    """A folder that is gone, and a list that is damaged."""
    write_entries(tmp_path / "state", (Entry("gone", "folder", folder=str(tmp_path / "nowhere")),))  # type: ignore[arg-type] # as read

    app = open_app()

    assert "The catalogue “gone” is gone; it is left out" in app.window.banner.text()
    assert len(app.store.now.screen.panels.roles) == 2
    (tmp_path / "state/library.json").write_text("{", encoding="utf-8")
    app = open_app()
    assert "is damaged" in app.window.banner.text()


def test_the_role_picker_finds_own_roles(qtbot: QtBot, app: App, own: Path) -> None:
    """Searching looks into the catalogue of this moment, not into that of the start."""
    new_role(own, "keeper", app.library.library.bundled, "Lighthouse Keeper")
    qtbot.waitUntil(lambda: has(app, "keeper"), timeout=WAIT)

    assert find_roles(app.store.catalogue, "lighthouse")[0] == "keeper"
    assert app.window.actions_[ActionId.LIBRARY].shortcut().toString() == "Ctrl+L"


def test_a_start_imports_none_of_it() -> None:
    """With nothing but the bundled catalogue on and its cache there, a start knows neither checks nor packs."""
    started = "from careercompare import app; from careercompare.data import library, folders; import sys; "
    opened = "library.open_library(folders.state_folder(), folders.cache_folder()); "
    printed = "print(*(one for one in ('pydantic', 'yaml', 'zipfile', 'rapidfuzz', 'json') if one in sys.modules))"

    for _ in range(2):  # the first time fills the cache
        done = subprocess.run(
            [sys.executable, "-c", started + opened + printed], capture_output=True, text=True, check=True, timeout=120
        )

    assert done.stdout.split() == []
