"""The library with catalogues for one run, and how a change of it is noticed."""

from __future__ import annotations

import os
import pickle
import shutil
from pathlib import Path

import pytest

from careercompare.core.errors import LibraryError
from careercompare.data.folders import cache_folder, state_folder
from careercompare.data.library_opening import LibraryPlace, library_mark
from careercompare.data.own_catalogue import new_role
from tests.data.catalogue_folder import write_catalogue


def place(*catalogues: Path) -> LibraryPlace:
    """The library of this test with further catalogues."""
    return LibraryPlace(state_folder(), cache_folder(), catalogues)


def test_a_catalogue_named_for_this_run_is_in_it(tmp_path: Path) -> None:
    """And another process opens the same."""
    folder = write_catalogue(tmp_path / "more")

    sent = pickle.loads(pickle.dumps(place(folder)))

    assert set(sent.open().catalogue.roles) > set(place().open().catalogue.roles)
    with pytest.raises(LibraryError, match="cannot be used"):
        place(tmp_path / "gone").open()


def test_the_mark_changes_with_what_is_in_the_files(tmp_path: Path) -> None:
    """Not with their dates or their place."""
    folder = write_catalogue(tmp_path / "more")
    mark = library_mark(place(folder).open())
    copied = shutil.copytree(folder, tmp_path / "elsewhere")
    for file in copied.rglob("*.yaml"):
        os.utime(file, (1, 1))

    assert library_mark(place(copied).open()) == mark
    assert library_mark(place().open()) != mark
    role = next((folder / "roles").iterdir())
    role.write_text(role.read_text("utf-8") + "# a word more\n", encoding="utf-8")
    assert library_mark(place(folder).open()) != mark


def test_a_change_meanwhile_is_noticed() -> None:
    """A report must not be half of the one and half of the other."""
    mark = library_mark(place().open())
    assert place().open_same(mark).roles

    new_role(state_folder() / "library" / "own", "lighthouse-keeper", place().open().bundled, "", None)

    with pytest.raises(LibraryError, match="changed meanwhile"):
        place().open_same(mark)
