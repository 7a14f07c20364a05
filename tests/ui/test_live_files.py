"""Files are followed whichever way they are saved, and only what a catalogue is made of counts."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from careercompare.ui.live_files import LiveFiles
from tests.data.catalogue_folder import write_catalogue

WAIT = 5000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A catalogue folder."""
    return write_catalogue(tmp_path / "catalogue")


@pytest.fixture
def live(folder: Path, qtbot: QtBot) -> Iterator[LiveFiles]:
    """Watches the folder, and a list beside it that is not there yet."""
    owner = QObject()
    made = LiveFiles(owner)
    made.watch([folder], [folder.parent / "library.json"])
    yield made
    owner.deleteLater()


def _overwrite(folder: Path) -> None:
    (folder / "roles/alpha.yaml").write_text("other", encoding="utf-8")


def _rename_over(folder: Path) -> None:
    (folder / "roles/new~").write_text("other", encoding="utf-8")
    os.replace(folder / "roles/new~", folder / "roles/alpha.yaml")  # noqa: PTH105 (as editors do it)


def _move_away_and_write(folder: Path) -> None:
    (folder / "roles/alpha.yaml").rename(folder / "roles/alpha.yaml~")
    (folder / "roles/alpha.yaml").write_text("other", encoding="utf-8")


def _figures(folder: Path) -> None:
    (folder / "pay/us-figures.csv").write_text("area,occupation", encoding="utf-8")


def _remove(folder: Path) -> None:
    (folder / "roles/alpha.yaml").unlink()


def _add(folder: Path) -> None:
    (folder / "roles/gamma.yaml").write_text("new", encoding="utf-8")


def _remove_all(folder: Path) -> None:
    shutil.rmtree(folder)


def _list(folder: Path) -> None:
    (folder.parent / "library.json").write_text("{}", encoding="utf-8")


@pytest.mark.parametrize(
    "save", [_overwrite, _rename_over, _move_away_and_write, _remove, _add, _figures, _remove_all, _list]
)
def test_every_way_of_saving_is_seen(qtbot: QtBot, folder: Path, live: LiveFiles, save: Callable[[Path], None]) -> None:
    """Once for each burst."""
    with qtbot.waitSignal(live.changed, timeout=WAIT):
        save(folder)


@pytest.mark.parametrize("save", [_overwrite, _rename_over, _move_away_and_write])
def test_the_second_save_is_seen_too(qtbot: QtBot, folder: Path, live: LiveFiles, save: Callable[[Path], None]) -> None:
    """A file that was replaced is watched again."""
    with qtbot.waitSignal(live.changed, timeout=WAIT):
        save(folder)
    with qtbot.waitSignal(live.changed, timeout=WAIT):
        (folder / "roles/alpha.yaml").write_text("a third, longer text", encoding="utf-8")


def test_a_folder_that_is_made_later_is_seen(qtbot: QtBot, tmp_path: Path) -> None:
    """The user's own catalogue may be made by a command while the window is open."""
    owner = QObject()
    live = LiveFiles(owner)
    (tmp_path / "state").mkdir()
    live.watch([tmp_path / "state/library/own"], [tmp_path / "state/library.json"])

    with qtbot.waitSignal(live.changed, timeout=WAIT):
        write_catalogue(tmp_path / "state/library/own")
    owner.deleteLater()


def test_what_is_no_part_of_a_catalogue_is_passed_over(qtbot: QtBot, folder: Path, live: LiveFiles) -> None:
    """An editor's own files, and a save that changes nothing, cause no reading."""
    looked: list[bool] = []
    live._quiet.timeout.connect(lambda: looked.append(True))

    with qtbot.assertNotEmitted(live.changed):
        (folder / "roles/.alpha.yaml.swp").write_text("x", encoding="utf-8")
        (folder / "notes.txt").write_text("x", encoding="utf-8")
        qtbot.waitUntil(lambda: bool(looked), timeout=WAIT)


def test_a_change_during_a_reading_is_not_lost(qtbot: QtBot, folder: Path, live: LiveFiles) -> None:
    """Watching the same again does not forget what has changed since."""
    _overwrite(folder)

    with qtbot.waitSignal(live.changed, timeout=WAIT):
        live.watch([folder], [folder.parent / "library.json"])


def test_closed_it_holds_no_folder_and_tells_nothing(qtbot: QtBot, folder: Path, live: LiveFiles) -> None:
    """Windows cannot remove a folder that somebody watches, and a reading that is due is not begun."""
    _overwrite(folder)
    qtbot.waitUntil(live._quiet.isActive, timeout=WAIT)

    live.close()

    assert [*live._watcher.files(), *live._watcher.directories()] == []
    assert not live._quiet.isActive()
    live.close()
