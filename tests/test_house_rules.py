"""Rules of the house that run: imports look down, files stay readable, one version, no names that say nothing."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import careercompare

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "careercompare"
LONGEST = 250
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def modules(folder: Path) -> list[Path]:
    """Every Python file below a folder."""
    return sorted(folder.rglob("*.py"))


def check_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Hold the package in a folder against the contracts beside it."""
    return subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache"],
        capture_output=True,
        check=False,
        text=True,
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PATH": ""},
    )


def test_rooms_look_down() -> None:
    """The import contracts of pyproject.toml hold."""
    done = check_imports(ROOT)

    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout


def test_a_breach_is_caught(tmp_path: Path) -> None:
    """The contracts can fail: core importing Qt is reported."""
    copy = tmp_path / "careercompare"
    copy.mkdir()
    for file in modules(PACKAGE):
        target = copy / file.relative_to(PACKAGE)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(file.read_text("utf-8"), encoding="utf-8")
    fit = copy / "core" / "fit.py"
    fit.write_text(fit.read_text("utf-8") + "\nimport PySide6\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text("utf-8"), encoding="utf-8")

    done = check_imports(tmp_path)

    assert done.returncode != 0
    assert "Qt lives only in ui and app BROKEN" in done.stdout


@pytest.mark.parametrize("file", modules(PACKAGE), ids=lambda file: str(file.relative_to(ROOT)))
def test_a_file_can_be_read_in_one_sitting(file: Path) -> None:
    """Short enough, and its first line says what it is for."""
    text = file.read_text("utf-8")

    assert len(text.splitlines()) <= LONGEST
    assert text.startswith('"""')


def test_no_name_says_nothing() -> None:
    """A file is called what it is about."""
    empty = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base"}

    assert [str(file) for file in modules(PACKAGE) if file.stem in empty] == []


def test_every_pure_module_has_its_tests() -> None:
    """A room's modules are mirrored in tests; what only others' tests reach is listed with the reason."""
    covered_elsewhere = {
        "core/certification.py",  # only dataclasses
        "core/errors.py",  # only classes, raised all over the tests
        "core/outlook.py",  # only a dataclass
        "core/language.py",  # through tests/present/test_say.py
        "core/report_choices.py",  # only dataclasses; through tests/core/test_redaction.py
        "core/source.py",  # only dataclasses
        "core/answer.py",  # through tests/core/test_fit.py
        "core/skill.py",  # through tests/core/test_fit.py
        "core/role.py",  # through tests/core/test_fit.py
        "present/blocks.py",  # only dataclasses
        "present/parts/material.py",  # through the tests of the parts
        "present/tags.py",  # through tests/present/test_checklist.py
        "state/edits.py",  # through tests/state/test_history.py
    }
    missing = []
    for room in ("core", "present", "state"):
        for file in modules(PACKAGE / room):
            name = str(file.relative_to(PACKAGE))
            if file.stem != "__init__" and name not in covered_elsewhere:
                twin = ROOT / "tests" / Path(name).with_name(f"test_{file.name}")
                missing += [] if twin.exists() else [name]

    assert missing == []


def test_one_version() -> None:
    """The version stands in the package alone."""
    text = (ROOT / "pyproject.toml").read_text("utf-8")

    assert 'dynamic = ["version"]' in text
    assert not re.search(r'^version = "', text, re.MULTILINE)
    assert re.fullmatch(r"\d+\.\d+\.\d+", careercompare.__version__)
