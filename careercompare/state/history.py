"""Undo and redo as a value: what was, what is, what was taken back."""

from __future__ import annotations

from careercompare.core.comparison import Comparison
from careercompare.core.value import value

MOST_STEPS = 500


@value
class Step:
    """A comparison before an edit, with the edit's label."""

    comparison: Comparison
    label: str


@value
class History:
    """`past` ends with the newest step; `future` ends with the one to redo first."""

    now: Comparison
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()

    def push(self, then: Comparison, label: str) -> History:
        """After an edit; one that changes nothing leaves the history as it is."""
        if then == self.now:
            return self
        return History(then, (*self.past, Step(self.now, label))[-MOST_STEPS:])

    def undo(self) -> History:
        """One step back; the same history if there is none."""
        if not self.past:
            return self
        step = self.past[-1]
        return History(step.comparison, self.past[:-1], (*self.future, Step(self.now, step.label)))

    def redo(self) -> History:
        """One step forward again; the same history if there is none."""
        if not self.future:
            return self
        step = self.future[-1]
        return History(step.comparison, (*self.past, Step(self.now, step.label)), self.future[:-1])

    @property
    def undo_label(self) -> str:
        """What undo would take back, or nothing."""
        return self.past[-1].label if self.past else ""

    @property
    def redo_label(self) -> str:
        """What redo would do again, or nothing."""
        return self.future[-1].label if self.future else ""
