"""The app's own folders can be moved, and asking for them makes nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest

from careercompare.data.folders import NAME, PORTABLE_MARK, cache_folder, state_folder

BOTH = pytest.mark.parametrize(
    ("ask", "variable"), [(cache_folder, "CAREERCOMPARE_CACHE"), (state_folder, "CAREERCOMPARE_STATE")]
)


@BOTH
def test_a_variable_names_another_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ask: Callable[[], Path], variable: str
) -> None:
    """The folder is the one named, and it is not made."""
    monkeypatch.setenv(variable, str(tmp_path / "elsewhere"))

    assert ask() == tmp_path / "elsewhere"
    assert list(tmp_path.iterdir()) == []


@BOTH
@pytest.mark.parametrize("empty", [True, False])
def test_without_the_variable_it_is_the_systems_place(
    monkeypatch: pytest.MonkeyPatch, ask: Callable[[], Path], variable: str, empty: bool
) -> None:
    """An empty variable is as good as none."""
    if empty:
        monkeypatch.setenv(variable, "")
    else:
        monkeypatch.delenv(variable, raising=False)

    assert "careercompare" in ask().parts
    assert ask().is_absolute()


def test_what_can_be_rebuilt_is_apart_from_what_cannot(monkeypatch: pytest.MonkeyPatch) -> None:
    """Deleting the caches must not lose a session."""
    monkeypatch.delenv("CAREERCOMPARE_CACHE", raising=False)
    monkeypatch.delenv("CAREERCOMPARE_STATE", raising=False)

    assert cache_folder() != state_folder()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs itself is asked")
@pytest.mark.parametrize("named", [None, "", " ", "/srv/data", "/srv/data/ ", "~/data", "relative/data"])
def test_on_linux_it_is_the_place_that_platformdirs_finds(monkeypatch: pytest.MonkeyPatch, named: str | None) -> None:
    """Asked without importing it, for the sake of the start."""
    for variable in ("CAREERCOMPARE_CACHE", "CAREERCOMPARE_STATE"):
        monkeypatch.delenv(variable, raising=False)
    for variable in ("XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(variable, raising=False)
        if named is not None:
            monkeypatch.setenv(variable, named)

    assert cache_folder() == platformdirs.user_cache_path(NAME, appauthor=False)
    assert state_folder() == platformdirs.user_data_path(NAME, appauthor=False)


def test_a_portable_copy_keeps_everything_beside_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a frozen one with the mark; a variable still names another folder."""
    for variable in ("CAREERCOMPARE_CACHE", "CAREERCOMPARE_STATE"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "careercompare.exe"))
    installed = cache_folder(), state_folder()
    (tmp_path / PORTABLE_MARK).write_text("", encoding="utf-8")
    assert (cache_folder(), state_folder()) == installed

    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert (cache_folder(), state_folder()) == (tmp_path / "cache", tmp_path / "data")
    monkeypatch.setenv("CAREERCOMPARE_STATE", str(tmp_path / "mine"))
    assert state_folder() == tmp_path / "mine"
    (tmp_path / PORTABLE_MARK).unlink()
    monkeypatch.delenv("CAREERCOMPARE_STATE")
    assert (cache_folder(), state_folder()) == installed
