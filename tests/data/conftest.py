"""Fixtures of the data room."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.data.catalogue_folder import write_catalogue


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small valid catalogue folder."""
    return write_catalogue(tmp_path / "catalogue")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """A folder for compiled catalogues that does not exist yet."""
    return tmp_path / "cache"
