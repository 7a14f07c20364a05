"""The one place that holds the comparison: applies edits and shows each watcher the slice it selected."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.value import value
from careercompare.present.screen import Screen, present
from careercompare.state.edits import Edit
from careercompare.state.history import History

T = TypeVar("T")


@value
class Snapshot:
    """Everything that can be shown at one moment; `saved` is what the file holds, None if it was never saved.

    `report` is the PDF that it was opened from, which is never written to.
    """

    comparison: Comparison
    screen: Screen
    undo_label: str
    redo_label: str
    file: Path | None
    saved: Comparison | None
    unsaved: bool
    report: Path | None = None


class Store:
    """Holds history and file of one comparison; every change goes through here, and nobody else keeps a copy."""

    def __init__(
        self,
        catalogue: Catalogue,
        comparison: Comparison,
        file: Path | None = None,
        saved: Comparison | None = None,
    ) -> None:
        """`saved` is what the file holds, or what a comparison without one starts from, if that differs."""
        self.catalogue = catalogue
        self._history = History(comparison)
        self._file = file
        self._report: Path | None = None
        self.opened = 0
        """How many comparisons were opened since the start: another number means another comparison."""
        # What a new comparison starts from counts as saved: closing it untouched asks nothing.
        self._saved = comparison if saved is None else saved
        self._in_file = None if file is None else self._saved
        self._watches: dict[int, _Watch] = {}
        self._next = 0
        self._showing = False
        self._snapshot = self._take_snapshot()

    @property
    def now(self) -> Snapshot:
        """What is true at this moment."""
        return self._snapshot

    def apply(self, edit: Edit) -> None:
        """Make a change that can be undone; raises RuntimeError from inside a watcher."""
        self._change(self._history.push(edit.change(self._history.now), edit.label))

    def undo(self) -> None:
        """Take the last change back."""
        self._change(self._history.undo())

    def redo(self) -> None:
        """Make the last change taken back again."""
        self._change(self._history.redo())

    def replace(
        self,
        comparison: Comparison,
        file: Path | None,
        saved: Comparison | None = None,
        report: Path | None = None,
    ) -> None:
        """Open another comparison, with an empty history; `saved` is what its file holds if that differs.

        One that was opened from a `report` has no file yet.
        """
        self._refuse_while_showing()
        self.opened += 1
        self._file = file
        self._report = report
        self._saved = comparison if saved is None else saved
        self._in_file = None if file is None else self._saved
        self._change(History(comparison))

    def replace_catalogue(self, catalogue: Catalogue) -> None:
        """Show the same comparison by another catalogue; history, file and answers stay."""
        self._refuse_while_showing()
        self.catalogue = catalogue
        self._change(self._history)

    def mark_saved(self, file: Path) -> None:
        """The comparison as it is now stands in this file."""
        self._refuse_while_showing()
        self._file = file
        self._saved = self._in_file = self._history.now
        self._change(self._history)

    def watch(self, select: Callable[[Snapshot], T], show: Callable[[T], None]) -> Callable[[], None]:
        """Show a slice now and whenever it differs by value; returns the function that stops it."""
        key = self._next
        self._next += 1
        watch = _Watch(select, show)
        self._watches[key] = watch
        self._show(watch)

        def stop() -> None:
            self._watches.pop(key, None)

        return stop

    def _change(self, history: History[Comparison]) -> None:
        self._refuse_while_showing()
        self._history = history
        self._snapshot = self._take_snapshot()
        for key, watch in tuple(self._watches.items()):
            # A watcher may have stopped another one meanwhile.
            if key in self._watches:
                self._show(watch)

    def _refuse_while_showing(self) -> None:
        if self._showing:
            raise RuntimeError("a view changed the comparison while it was being displayed")

    def _show(self, watch: _Watch) -> None:
        outer, self._showing = self._showing, True
        try:
            watch.update(self._snapshot)
        finally:
            self._showing = outer

    def _take_snapshot(self) -> Snapshot:
        now = self._history.now
        return Snapshot(
            now,
            present(self.catalogue, now),
            self._history.undo_label,
            self._history.redo_label,
            self._file,
            self._in_file,
            now != self._saved,
            self._report,
        )


class _Watch:
    """One watcher with the slice it last showed."""

    def __init__(self, select: Callable[[Snapshot], Any], show: Callable[[Any], None]) -> None:
        self._select = select
        self._show = show
        self._last: Any = object()

    def update(self, snapshot: Snapshot) -> None:
        value = self._select(snapshot)
        if value != self._last:
            self._last = value
            self._show(value)
