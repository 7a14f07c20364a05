"""Undo and redo as a value."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from careercompare.core.comparison import Comparison
from careercompare.core.skill import Level
from careercompare.state import edits
from careercompare.state.edits import Edit
from careercompare.state.history import MOST_STEPS, History

START = Comparison(roles=("a", "b"))
names = st.sampled_from("xyz")
some_edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(lambda skill, on: edits.tick(skill, skill, on), names, st.booleans()),
    st.builds(lambda skill: edits.say_no(skill, skill), names),
    st.builds(lambda skill, level: edits.know_at(skill, skill, level), names, st.sampled_from(Level)),
    st.builds(lambda met: edits.answer_gate("degree", "Degree", met), st.sampled_from([True, False, None])),
    st.just(edits.swap_roles()),
    st.just(edits.answer_rest_no("xyz")),
    st.just(edits.clear_all_answers()),
)


def pushed(history: History[Comparison], edit: Edit) -> History[Comparison]:
    """The history after an edit."""
    return history.push(edit.change(history.now), edit.label)


@settings(deadline=None)
@given(st.lists(some_edits), some_edits)
def test_undo_gives_the_old_and_redo_the_new(before: list[Edit], edit: Edit) -> None:
    """One step back and forth, after any past."""
    history = History(START)
    for one in before:
        history = pushed(history, one)
    after = pushed(history, edit)
    if after is not history:
        assert after.undo_label == edit.label
        assert after.undo().now == history.now
        assert after.undo().redo_label == edit.label
        assert after.undo().redo() == after


@settings(deadline=None)
@given(st.lists(some_edits, max_size=30))
def test_undoing_everything_gives_the_first_value(sequence: list[Edit]) -> None:
    """And redoing everything gives the last one again."""
    history = History(START)
    for edit in sequence:
        history = pushed(history, edit)
    last, steps = history, len(history.past)
    for _ in range(steps):
        history = history.undo()
    assert (history.now, history.past) == (START, ())
    for _ in range(steps):
        history = history.redo()
    assert history == last


def test_an_edit_that_changes_nothing_is_no_step() -> None:
    """It can neither be undone nor does it forget what could be redone."""
    undone = pushed(History(START), edits.tick("x", "X", True)).undo()
    assert pushed(undone, edits.tick("x", "X", False)) is undone
    assert undone.redo_label == "tick X"


def test_an_edit_forgets_what_was_undone() -> None:
    """After another way was taken, there is nothing to redo."""
    history = pushed(pushed(History(START), edits.tick("x", "X", True)).undo(), edits.say_no("y", "Y"))
    assert (history.future, history.redo_label) == ((), "")
    assert history.redo() is history


def test_at_the_ends_nothing_happens() -> None:
    """No step back from the first value, none forward from the last."""
    start = History(START)
    assert start.undo() is start
    assert start.redo() is start
    assert (start.undo_label, start.redo_label) == ("", "")


def test_labels_follow_their_steps() -> None:
    """The newest edit is undone first, and the last undone is redone first."""
    history = pushed(pushed(History(START), edits.tick("x", "X", True)), edits.say_no("y", "Y"))
    assert (history.undo_label, history.undo().undo_label) == ("no to Y", "tick X")
    assert history.undo().undo().redo_label == "tick X"


def test_the_past_is_bounded() -> None:
    """The oldest steps are forgotten, never the newest."""
    history = History(START)
    for number in range(MOST_STEPS + 3):
        history = history.push(Comparison(title=str(number)), f"step {number}")
    assert (len(history.past), history.past[0].label) == (MOST_STEPS, "step 3")
    assert history.undo_label == f"step {MOST_STEPS + 2}"
