"""The store: who is told of what, what counts as unsaved, and that no view may answer back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from careercompare.core.answer import YES
from careercompare.core.comparison import Comparison
from careercompare.present.pay import PayView
from careercompare.state import edits
from careercompare.state.store import Snapshot, Store
from tests.builders import a_catalogue, a_comparison, a_role, two_roles_catalogue

CATALOGUE = two_roles_catalogue()
START = a_comparison(CATALOGUE)
TICK = edits.tick("routing", "Routing", True)
FILE = Path("mine.comparison")


@pytest.fixture
def store() -> Store:
    """A store over the two roles with nothing answered."""
    return Store(CATALOGUE, START)


def test_a_watcher_is_shown_the_slice_at_once_and_when_it_differs(store: Store) -> None:
    """And not again for the same value, by whatever way it came."""
    seen: list[bool] = []
    store.watch(lambda now: "routing" in now.comparison.answers, seen.append)
    assert seen == [False]
    store.apply(edits.tick("bgp", "BGP", True))
    assert seen == [False]
    store.apply(TICK)
    store.apply(edits.say_no("routing", "Routing"))
    assert seen == [False, True]
    store.undo()
    store.undo()
    assert seen == [False, True, False]


def test_a_tick_does_not_reach_pay(store: Store) -> None:
    """The chart is not redrawn for a tick, but is for another occupation."""
    pay: list[PayView] = []
    store.watch(lambda now: now.screen.pay, pay.append)
    before = store.now.screen.pay
    store.apply(TICK)
    assert store.now.screen.pay == before
    assert len(pay) == 1
    store.apply(edits.count_as("network-engineer", "Network Engineer", "15-1241", closest=False))
    assert len(pay) == 2


def test_watchers_see_the_new_snapshot(store: Store) -> None:
    """What a watcher is shown is what `now` says."""
    seen: list[Snapshot] = []
    store.watch(lambda now: now, lambda shown: seen.append(shown) if shown is store.now else None)
    store.apply(TICK)
    assert [one.comparison.answers for one in seen] == [{}, {"routing": YES}]


def test_a_stopped_watcher_hears_nothing(store: Store) -> None:
    """Not even when another watcher stops it in the same round; stopping twice is fine."""
    seen: list[str] = []
    stops: list[Callable[[], None]] = []

    def stop_the_other(label: str) -> None:
        if label:
            stops[0]()

    store.watch(lambda now: now.undo_label, stop_the_other)
    stops.append(store.watch(lambda now: now.undo_label, seen.append))
    store.apply(TICK)
    assert seen == [""]
    stops[0]()


def test_a_watcher_may_not_change_anything(store: Store) -> None:
    """Every way to change raises from inside a watcher, and nothing is changed by it."""
    changes: list[Callable[[], None]] = [
        lambda: store.apply(edits.say_no("bgp", "BGP")),
        store.undo,
        store.redo,
        lambda: store.replace(Comparison(), FILE),
        lambda: store.mark_saved(FILE),
    ]
    refused: list[Callable[[], None]] = []

    def answer_back(_: object) -> None:
        for change in changes:
            with pytest.raises(RuntimeError, match="while it was being displayed"):
                change()
            refused.append(change)

    store.watch(lambda now: now.comparison, answer_back)
    store.apply(TICK)
    assert len(refused) == 2 * len(changes)
    assert store.now.comparison == START.with_answer("routing", YES)
    store.undo()
    assert (store.now.comparison, store.now.file, store.now.unsaved) == (START, None, False)


def test_a_watcher_that_fails_does_not_lock_the_store(store: Store) -> None:
    """After an error in a view, the next change goes through."""

    def fail(label: str) -> None:
        if label:
            raise KeyError(label)

    stop = store.watch(lambda now: now.undo_label, fail)
    with pytest.raises(KeyError):
        store.apply(TICK)
    stop()
    store.undo()
    assert store.now.comparison == START


def test_undo_and_redo_with_their_labels(store: Store) -> None:
    """The old comparison, the new one, and what the menu says."""
    store.apply(TICK)
    assert (store.now.undo_label, store.now.redo_label) == ("tick Routing", "")
    store.undo()
    assert (store.now.comparison, store.now.undo_label, store.now.redo_label) == (START, "", "tick Routing")
    store.redo()
    assert store.now.comparison == START.with_answer("routing", YES)


def test_an_edit_taken_back_leaves_nothing_unsaved(store: Store) -> None:
    """Unsaved is a comparison of values: by undo or by hand makes no difference."""
    unsaved: list[bool] = []
    store.watch(lambda now: now.unsaved, unsaved.append)
    store.apply(TICK)
    store.undo()
    store.apply(TICK)
    store.apply(edits.clear_answer("routing", "Routing"))
    assert unsaved == [False, True, False, True, False]


def test_saving(store: Store) -> None:
    """What is saved is clean; undoing behind it is not."""
    store.apply(TICK)
    assert (store.now.file, store.now.saved) == (None, None)
    store.mark_saved(FILE)
    assert (store.now.file, store.now.saved, store.now.unsaved) == (FILE, store.now.comparison, False)
    store.undo()
    assert (store.now.saved, store.now.unsaved) == (START.with_answer("routing", YES), True)


def test_opening_another_comparison(store: Store) -> None:
    """It replaces the value, forgets the history, and is clean."""
    store.apply(TICK)
    other = START.with_answer("bgp", YES)
    store.replace(other, FILE)
    now = store.now
    assert (now.comparison, now.file, now.saved, now.unsaved, now.undo_label) == (other, FILE, other, False, "")
    store.undo()
    assert store.now.comparison == other


def test_a_comparison_from_a_report_has_no_file_yet(store: Store) -> None:
    """The report is remembered as what must not be written to, until something else is opened."""
    report = Path("a.pdf")
    store.replace(START, None, report=report)
    assert (store.now.file, store.now.report, store.now.unsaved) == (None, report, False)
    store.mark_saved(FILE)
    assert (store.now.file, store.now.report) == (FILE, report)
    store.replace(START, FILE)
    assert store.now.report is None


def test_a_new_comparison_has_no_file(store: Store) -> None:
    """Untouched, it asks nothing when closed."""
    store.mark_saved(FILE)
    store.replace(Comparison(), None)
    assert (store.now.file, store.now.saved, store.now.unsaved) == (None, None, False)


def test_a_recovered_comparison_is_unsaved(store: Store) -> None:
    """Its file holds something else, and the store knows what."""
    store.replace(START.with_answer("bgp", YES), FILE, START)
    assert (store.now.saved, store.now.unsaved) == (START, True)


def test_replacing_by_the_same_value_repaints_nothing(store: Store) -> None:
    """Views are told of differences, not of events."""
    seen: list[object] = []
    store.watch(lambda now: now.screen, seen.append)
    store.replace(START, FILE)
    assert len(seen) == 1


def test_another_catalogue_keeps_the_comparison(store: Store) -> None:
    """Answers, history and file stay; what is shown of them changes, and only watchers that care hear of it."""
    store.apply(TICK)
    before = store.now
    titles: list[str] = []
    comparisons: list[Comparison] = []
    store.watch(lambda now: now.screen.heading.title, titles.append)
    store.watch(lambda now: now.comparison, comparisons.append)
    renamed = a_catalogue((a_role(title="Renamed"),))

    store.replace_catalogue(renamed)

    assert store.catalogue is renamed
    assert (before.comparison, before.undo_label) == (store.now.comparison, store.now.undo_label)
    assert (len(titles), len(comparisons)) == (2, 1)
    assert titles[-1] == "Renamed"
    store.undo()
    assert store.now.comparison == START
