"""The NumPy of the bundle: built once, and never in the way where it cannot be."""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path

import numpy_build
import pytest
from numpy_build import CONSTRAINTS, numpy_without_blas


def folder_of(work: Path) -> Path:
    """Where the built NumPy lies."""
    return work / f"numpy-{version('numpy')}-{sys.implementation.cache_tag}"


def test_one_that_was_built_before_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of this version and this Python."""
    monkeypatch.setattr(sys, "platform", "linux")
    made = folder_of(tmp_path) / "numpy"
    made.mkdir(parents=True)
    (made / "__init__.py").write_text("", encoding="utf-8")

    assert numpy_without_blas(tmp_path) == made.parent


def test_without_a_compiler_the_bundle_is_made_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And what that costs is said."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("PATH", str(tmp_path))

    assert numpy_without_blas(tmp_path) is None
    assert "keeps OpenBLAS and is 28 MB larger" in capsys.readouterr().err


def test_a_build_that_fails_leaves_nothing_that_could_be_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The reason is told in pip's own last line."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("numpy_build.shutil.which", lambda _name: "/usr/bin/cc")
    monkeypatch.setattr(numpy_build, "_ran", lambda _command: "no room on the disk")

    assert numpy_without_blas(tmp_path) is None
    assert not folder_of(tmp_path).exists()
    assert "no room on the disk" in capsys.readouterr().err


def test_other_systems_keep_theirs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On macOS there is no OpenBLAS in it, and on Windows a compiler is rare."""
    monkeypatch.setattr(sys, "platform", "win32")

    assert numpy_without_blas(tmp_path) is None


def test_what_builds_it_is_pinned() -> None:
    """A build of another day is the same."""
    pinned = CONSTRAINTS.read_text(encoding="utf-8")

    assert all(f"\n{name}==" in pinned for name in ("Cython", "meson-python", "ninja"))
