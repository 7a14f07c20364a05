"""Undo and redo as a value: what was, what is, what was taken back."""

from __future__ import annotations

from typing import Generic, TypeVar

from careercompare.core.value import value

T = TypeVar("T")
MOST_STEPS = 500


@value
class Step(Generic[T]):
    """What was before an edit, with the edit's label."""

    before: T
    label: str


@value
class History(Generic[T]):
    """`past` ends with the newest step; `future` ends with the one to redo first."""

    now: T
    past: tuple[Step[T], ...] = ()
    future: tuple[Step[T], ...] = ()

    def push(self, then: T, label: str) -> History[T]:
        """After an edit; one that changes nothing leaves the history as it is."""
        if then == self.now:
            return self
        return History(then, (*self.past, Step(self.now, label))[-MOST_STEPS:])

    def undo(self) -> History[T]:
        """One step back; the same history if there is none."""
        if not self.past:
            return self
        step = self.past[-1]
        return History(step.before, self.past[:-1], (*self.future, Step(self.now, step.label)))

    def redo(self) -> History[T]:
        """One step forward again; the same history if there is none."""
        if not self.future:
            return self
        step = self.future[-1]
        return History(step.before, (*self.past, Step(self.now, step.label)), self.future[:-1])

    @property
    def undo_label(self) -> str:
        """What undo would take back, or nothing."""
        return self.past[-1].label if self.past else ""

    @property
    def redo_label(self) -> str:
        """What redo would do again, or nothing."""
        return self.future[-1].label if self.future else ""
