"""Modules that wait until something in them is asked for."""

from __future__ import annotations

import importlib
import sys
import threading
from pathlib import Path

import pytest

from careercompare.later import Later, import_later, import_without

SLOW = """
import time
RUNS = globals().get("RUNS", 0) + 1
time.sleep(0.05)
def answer():
    return RUNS
"""


@pytest.fixture(autouse=True)
def waiting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a module that nobody has imported."""
    name = "waits_for_somebody"
    (tmp_path / f"{name}.py").write_text(SLOW, encoding="utf-8")
    (tmp_path / "asks_for_it.py").write_text(
        f"try:\n    import {name}\nexcept ImportError:\n    {name} = None\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(tmp_path)
    for each in (name, "asks_for_it"):
        monkeypatch.delitem(sys.modules, each, raising=False)
    return name


def test_it_runs_when_something_is_asked_for_and_once(waiting: str) -> None:
    """Importing it again does not run it; using it does."""
    import_later(waiting)
    module = importlib.import_module(waiting)
    assert isinstance(module, Later)
    assert "RUNS" not in module.__dict__

    assert module.RUNS == 1
    assert module.RUNS == 1
    assert not isinstance(module, Later)


def test_names_can_be_taken_from_it(waiting: str) -> None:
    """`from … import …` asks, and what is not there is missed as in any module."""
    import_later(waiting)
    from waits_for_somebody import answer  # type: ignore[import-not-found]

    assert answer() == 1
    with pytest.raises(ImportError, match="nothing_of_the_kind"):
        from waits_for_somebody import nothing_of_the_kind  # noqa: F401


def test_threads_wait_for_each_other(waiting: str) -> None:
    """Nobody sees half a module."""
    import_later(waiting)
    module = importlib.import_module(waiting)
    answers: list[int] = []
    threads = [threading.Thread(target=lambda: answers.append(module.answer())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert answers == [1] * 8


def test_what_is_imported_already_stays(waiting: str) -> None:
    """And what does not exist is no matter."""
    module = importlib.import_module(waiting)
    import_later(waiting, "no_such_module_anywhere")

    assert sys.modules[waiting] is module
    assert "no_such_module_anywhere" not in sys.modules


def test_without_another(waiting: str) -> None:
    """It is hidden for that one import, and no longer."""
    import_without(waiting, "asks_for_it")

    assert sys.modules["asks_for_it"].__dict__[waiting] is None
    assert importlib.import_module(waiting).RUNS == 1
