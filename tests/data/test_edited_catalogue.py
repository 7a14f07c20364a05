"""Editing a folder: only what changed is written, nothing of others is overwritten, and the disk may fail."""

from __future__ import annotations

import difflib
import os
import shutil
from pathlib import Path

import pytest

from careercompare.data.bundled import bundled_catalogue
from careercompare.data.edited_catalogue import CannotOpenError, ChangedOnDiskError, open_catalogue
from careercompare.data.files import CannotWriteError
from careercompare.data.yaml_edit import set_value
from tests.data.catalogue_folder import change

ALPHA = "roles/alpha.yaml"


def listing(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_one_field_of_a_hand_written_file_is_one_line_of_the_diff(folder: Path) -> None:
    """Comments, CRLF, odd order, quotes: all as it was; other files are not even written anew."""
    text = "# by hand\n\n" + (folder / ALPHA).read_text("utf-8").replace("title: Alpha", "title:   'Alpha") + "# end"
    text = text.replace("Alpha Engineer\n", "Alpha Engineer'  # the name\n")
    (folder / ALPHA).write_bytes(text.replace("\n", "\r\n").encode())
    before = listing(folder)
    files = {name: (folder / name).stat().st_ino for name in before}
    opened = open_catalogue(folder)

    saved = opened.save({**opened.texts, ALPHA: set_value(opened.texts[ALPHA], ("title",), "Alpha's Engineer")})

    after = listing(folder)
    old, new = (each[ALPHA].decode().splitlines(keepends=True) for each in (before, after))
    diff = [line for line in difflib.unified_diff(old, new, n=0) if line[0] in "+-" and line[:3] not in ("+++", "---")]
    assert diff == [
        "-title:   'Alpha Engineer'  # the name\r\n",
        "+title:   'Alpha''s Engineer'  # the name\r\n",
    ]
    assert {name for name in after if (folder / name).stat().st_ino != files[name]} == {ALPHA}
    assert saved.changed_on_disk() == ()


def test_what_others_changed_meanwhile_is_not_overwritten(folder: Path) -> None:
    """Refused with the name and both ways out, before any file is written; asked for, it is done."""
    opened = open_catalogue(folder)
    change(folder, ALPHA, "Builds networks", "Written elsewhere")
    (folder / "roles/gamma.yaml").write_text("id: gamma\n", "utf-8")
    (folder / "skills.yaml").unlink()
    before = listing(folder)
    texts = {name: f"# mine\n{text}" for name, text in opened.texts.items()}

    with pytest.raises(ChangedOnDiskError, match=r"roles/alpha\.yaml, skills\.yaml have been changed .* Reload"):
        opened.save(texts)

    assert listing(folder) == before
    assert opened.changed_on_disk() == (ALPHA, "roles/gamma.yaml", "skills.yaml")
    opened.save(texts, over_changes=True)
    assert listing(folder) == {name: text.encode() for name, text in texts.items()} | {
        "roles/gamma.yaml": b"id: gamma\n"
    }


def test_untouched_files_may_change_elsewhere(folder: Path) -> None:
    """Somebody else's work on another file is no conflict."""
    opened = open_catalogue(folder)
    change(folder, "skills.yaml", "Knows it", "Changed")

    opened.save({**opened.texts, ALPHA: "# mine"})

    assert (folder / ALPHA).read_text("utf-8") == "# mine"
    assert "Changed" in (folder / "skills.yaml").read_text("utf-8")


def test_a_catalogue_that_is_gone_is_written_again(folder: Path) -> None:
    """The whole folder is deleted: all its texts come back, folders and head too, and nobody is asked."""
    opened = open_catalogue(folder)
    shutil.rmtree(folder)

    assert opened.is_gone()
    saved = opened.save({**opened.texts, ALPHA: "# mine"})

    assert listing(folder) == {name: text.encode() for name, text in opened.texts.items()} | {ALPHA: b"# mine"}
    assert saved.changed_on_disk() == ()
    assert not saved.is_gone()


def test_a_file_that_is_missing_is_asked_about_and_written(folder: Path) -> None:
    """Somebody took one file away, which may be meant: a conflict, though its text was not touched here."""
    opened = open_catalogue(folder)
    (folder / ALPHA).unlink()

    with pytest.raises(ChangedOnDiskError, match=r"roles/alpha\.yaml has been changed"):
        opened.save(opened.texts)
    opened.save(opened.texts, over_changes=True)

    assert (folder / ALPHA).read_text("utf-8") == opened.texts[ALPHA]


def test_files_come_and_go(folder: Path) -> None:
    """A new role is a new file, and its folder is made; a deleted one is removed."""
    opened = open_catalogue(folder)
    (folder / "pay/us.yaml").unlink()
    (folder / "pay").rmdir()
    texts = {name: text for name, text in opened.texts.items() if name != ALPHA and not name.startswith("pay/")}

    saved = opened.save({**texts, "roles/neu–ö.yaml": "id: x"}, over_changes=True)

    assert not (folder / ALPHA).exists()
    assert (folder / "roles/neu–ö.yaml").read_text("utf-8") == "id: x"
    assert (folder / "pay").is_dir()
    assert saved.changed_on_disk() == ()


def test_a_disk_that_fails_leaves_the_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All or nothing for each file, and a sentence."""
    opened = open_catalogue(folder)
    before = listing(folder)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)

    with pytest.raises(CannotWriteError, match="the disk is full"):
        opened.save({**opened.texts, ALPHA: "# mine"})

    assert listing(folder) == before


def test_what_is_no_catalogue_of_ones_own_is_not_opened(folder: Path, tmp_path: Path) -> None:
    """One sentence with a way on."""
    with pytest.raises(CannotOpenError, match="no catalogue"):
        open_catalogue(tmp_path / "nowhere")
    with pytest.raises(CannotOpenError, match="bundled catalogue is never changed"):
        open_catalogue(bundled_catalogue())
    (folder / ALPHA).write_bytes(b"id: \xff")
    with pytest.raises(CannotOpenError, match="not UTF-8"):
        open_catalogue(folder)
