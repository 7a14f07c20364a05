"""Processes that make files, and what happens when they do not."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import ReportChoices
from careercompare.data.batch_journal import BatchError, Entry
from careercompare.report import batch_workers
from careercompare.report.batch_plan import Order
from careercompare.report.batch_workers import Bench, Outcome, outcomes
from tests.report import batch_hooks
from tests.report.batch_hooks import FAKE, TRACE

pytestmark = pytest.mark.skipif(os.name != "posix", reason="only here can a process be killed at a chosen moment")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where files are made; what is begun leaves a mark beside it."""
    trace = tmp_path / "trace"
    trace.mkdir()
    monkeypatch.setenv(TRACE, str(trace))
    made = tmp_path / "made"
    made.mkdir()
    return made


def order(name: str, notes: str = "") -> Order:
    """A file for somebody, which does what the notes say."""
    entry = Entry(f"{name}{FAKE}", name, "row", "digest")
    return Order(2, entry, Comparison(prepared_for=name, notes=notes))


def made(
    folder: Path, orders: Sequence[Order], workers: int = 2, opened: Callable[[], Catalogue] = batch_hooks.opened
) -> dict[str, Outcome]:
    """What became of each, by name; no process is left."""
    bench = Bench(folder, FAKE, ReportChoices(), opened)
    try:
        return {one.order.entry.stem: one for one in outcomes(orders, bench, workers)}
    finally:
        assert multiprocessing.active_children() == []


def test_one_that_dies_is_tried_once_more_and_all_others_are_made(folder: Path) -> None:
    """A defect and a refusal cost their rows too, and no others."""
    bad = [order("twice", "dies"), order("once", "dies once"), order("no", "refuses"), order("bug", "defect")]
    orders = [*bad, *(order(f"good-{number}") for number in range(4)), order("box", "replaces")]

    became = made(folder, orders)

    assert len(became) == len(orders)
    assert {name: one.why for name, one in became.items() if one.why} == {
        "twice": "the process that made it was ended twice, perhaps for want of memory; try this row alone",
        "no": "It cannot be made.",
        "bug": "careercompare has a defect here (ZeroDivisionError: by zero); please tell us",
    }
    assert became["box"].note == "No font can show U+2603 SNOWMAN in the notes: □ stands there instead."
    written = {file.stem: file.read_text("utf-8") for file in folder.iterdir()}
    assert written == {name: name for name, one in became.items() if not one.why}
    begun = [mark.name.rpartition("-")[0] for mark in (folder.parent / "trace").iterdir()]
    assert [begun.count(name) for name in ("twice", "once", "good-0")] == [2, 2, 1]


def test_processes_make_way_for_fresh_ones(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that what they keep for good does not add up."""
    monkeypatch.setattr(batch_workers, "RECYCLED_AFTER", 2)

    became = made(folder, [order(str(number)) for number in range(5)], workers=1)

    pids = [mark.name.rpartition("-")[2] for mark in (folder.parent / "trace").iterdir()]
    assert sorted(pids.count(pid) for pid in set(pids)) == [1, 2, 2]
    assert [one.why for one in became.values()] == [""] * 5


@pytest.mark.parametrize(
    ("opened", "sentence"),
    [
        (batch_hooks.full_disk, "the disk is full"),
        (batch_hooks.broken, "The catalogue is broken"),
        (batch_hooks.stillborn, "are ended as soon as they start"),
    ],
)
def test_what_stops_all_is_one_sentence(folder: Path, opened: Callable[[], Catalogue], sentence: str) -> None:
    """And no process goes on."""
    with pytest.raises(BatchError, match=sentence):
        made(folder, [order(str(number)) for number in range(4)], opened=opened)

    assert list(folder.iterdir()) == []


def test_a_file_that_cannot_be_replaced_costs_its_row_and_a_folder_that_is_gone_stops_all(folder: Path) -> None:
    """The first is one person's, the second everybody's."""
    (folder / f"a{FAKE}").mkdir()

    became = made(folder, [order("a"), order("b")], workers=1)

    assert "it is a folder; choose a file name" in became["a"].why
    assert not became["b"].why
    with pytest.raises(BatchError, match="its folder does not exist"):
        made(folder / "gone", [order("c")], workers=1)


def test_closing_it_ends_all_processes(folder: Path) -> None:
    """At once."""
    bench = Bench(folder, FAKE, ReportChoices(), batch_hooks.opened)
    running = outcomes([order(str(number)) for number in range(20)], bench, 2)
    next(running)
    assert multiprocessing.active_children()

    running.close()

    assert multiprocessing.active_children() == []
