"""PySide6 with the modules that an earlier start has kept for it."""

from __future__ import annotations

import os
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

import careercompare
from careercompare.ui.lean_qt import NAME, read

STARTED = """
import builtins, sys
from pathlib import Path
from careercompare.later import Later
from careercompare.ui import lean_qt
file = Path(sys.argv[1])
lean_qt.import_qt(file.with_name("missing"), file)
from PySide6.QtWidgets import QApplication, QMainWindow
waiting = sorted(name for name, one in sys.modules.items() if isinstance(one, Later) and "signature" in name)
print("waiting", len(waiting))
print("unpacked", lean_qt.packing())
print("features", builtins.__import__.__name__ == "__feature_import__")
qt = QApplication([])
for wrong in (lambda: QMainWindow().setMenuBar(4), lambda: QMainWindow(colour=4), lambda: QMainWindow().resize()):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
if lean_qt.packing():
    file.write_bytes(lean_qt.packed(lean_qt.mark_of(frozen=False)))
"""


def started(file: Path) -> list[str]:
    """What a process says that imports PySide6 with a file."""
    environment = os.environ | {"PYTHONPATH": str(Path(careercompare.__file__).parents[1])}
    done = subprocess.run(
        [sys.executable, "-c", STARTED, str(file)], env=environment, capture_output=True, text=True, check=False
    )
    assert not done.stderr
    assert not done.returncode
    return done.stdout.splitlines()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """One that the first start has written."""
    made = tmp_path / NAME
    first = started(made)
    assert first[:3] == ["waiting 0", "unpacked True", "features False"]
    return made


def test_the_next_start_unpacks_nothing_and_says_the_same_of_wrong_calls(file: Path, tmp_path: Path) -> None:
    """What tells signatures waits until somebody needs it, and then is what it would have been."""
    plain = started(tmp_path / "other")
    lean = started(file)

    assert lean[0] != "waiting 0"
    assert lean[1:3] == ["unpacked False", "features False"]
    assert "PySide6.QtWidgets.QMainWindow.setMenuBar(menubar: PySide6.QtWidgets.QMenuBar, /)" in "".join(lean)
    assert lean[3:] == plain[3:]


def test_a_damaged_file_is_as_good_as_none(file: Path) -> None:
    """So is one cut short, an empty one and one of another Python."""
    content = file.read_bytes()
    other = content[4:].replace(sys.implementation.cache_tag.encode(), b"another")
    for wrong in (content[:-1], b"", b"\0" * len(content), zlib.crc32(other).to_bytes(4, "big") + other):
        file.write_bytes(wrong)

        assert not read(file)
        assert started(file)[1] == "unpacked True"
    file.write_bytes(content)
    assert read(file)


def test_the_whole_app_works_with_it(file: Path, tmp_path: Path) -> None:
    """Window, chart and export."""
    kept = tmp_path / "cache" / "qt" / NAME
    kept.parent.mkdir(parents=True)
    kept.write_bytes(file.read_bytes())
    environment = os.environ | {
        "PYTHONPATH": str(Path(careercompare.__file__).parents[1]),
        "CAREERCOMPARE_CACHE": str(tmp_path / "cache"),
    }
    done = subprocess.run(
        [sys.executable, "-m", "careercompare", "--smoke"], env=environment, capture_output=True, text=True, check=False
    )

    assert not done.stderr
    assert not done.returncode
    assert "pay values drawn" in done.stdout
