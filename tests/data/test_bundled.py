"""Bundled files are found in all three homes of the app."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from careercompare.data import bundled


def test_in_a_checkout() -> None:
    """The repository's own resources."""
    assert bundled.resources() == Path(__file__).resolve().parents[2] / "resources"
    assert (bundled.bundled_catalogue() / "catalogue.yaml").is_file()


def test_in_a_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Inside the package."""
    (tmp_path / "careercompare" / "resources").mkdir(parents=True)
    monkeypatch.setattr(bundled, "__file__", str(tmp_path / "careercompare" / "data" / "bundled.py"))

    assert bundled.resources() == tmp_path / "careercompare" / "resources"


def test_frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PyInstaller unpacks."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert bundled.bundled_catalogue() == tmp_path / "careercompare" / "resources" / "catalogue"
