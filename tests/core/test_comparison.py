"""The comparison as a value: every edit makes a new one, and none changes the old."""

from __future__ import annotations

import pytest

from careercompare.core.answer import NO, YES, Answer, yes_at
from careercompare.core.comparison import MOST_ROLES, Comparison
from tests.builders import WORKING


def test_an_answer_is_given_replaced_and_taken_back() -> None:
    """The old values stay as they were; taking an answer back leaves no trace of it."""
    empty = Comparison()
    ticked = empty.with_answer("routing", YES)
    assert (dict(empty.answers), dict(ticked.answers)) == ({}, {"routing": YES})
    assert ticked.with_answer("routing", NO).answers == {"routing": NO}
    assert ticked.with_answer("routing", None) == empty


def test_a_gate_that_is_not_met_is_not_an_unknown_one() -> None:
    """False is an answer; None takes it back."""
    failed = Comparison().with_gate("degree", False)
    assert failed.gates == {"degree": False}
    assert failed.with_gate("degree", None) == Comparison()


def test_an_occupation_is_chosen_and_dropped() -> None:
    """Counting as the closest again leaves no entry."""
    chosen = Comparison().with_occupation("network-engineer", "15-1241")
    assert chosen.occupations == {"network-engineer": "15-1241"}
    assert chosen.with_occupation("network-engineer", None) == Comparison()


def test_answers_survive_other_roles() -> None:
    """Skills are shared, so what was said is kept when roles change."""
    said = Comparison(roles=("a", "b"), answers={"x": YES})
    assert said.with_roles(("c",)) == Comparison(roles=("c",), answers={"x": YES})


def test_roles_stand_once_and_are_few() -> None:
    """A role twice, or one role too many, is refused."""
    with pytest.raises(ValueError, match="once"):
        Comparison().with_roles(("a", "a"))
    with pytest.raises(ValueError, match="at most 4"):
        Comparison().with_roles(tuple("abcde"))
    assert len(Comparison().with_roles(tuple("abcd")).roles) == MOST_ROLES


def test_the_order_of_answers_makes_no_difference() -> None:
    """Two comparisons with the same answers are equal, so undoing by hand leaves nothing unsaved."""
    one = Comparison().with_answer("a", YES).with_answer("b", NO)
    assert one == Comparison().with_answer("b", NO).with_answer("a", YES)


def test_a_no_has_no_level() -> None:
    """Saying no at a level is a contradiction."""
    with pytest.raises(ValueError, match="no level"):
        Answer(False, WORKING)
    assert yes_at(WORKING) == Answer(True, WORKING)
