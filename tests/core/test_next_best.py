"""The next best skills: what adds most to one role, and what adds to all at once."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given

from careercompare.core.answer import NO, YES, Answer, yes_at
from careercompare.core.fit import fit
from careercompare.core.next_best import next_for, next_for_all
from careercompare.core.role import Role
from careercompare.core.skill import Weights
from tests.builders import EXPERT, IMPORTANT, USEFUL, WORKING, a_need, a_role
from tests.core.strategies import answer_sets, roles, weights

WEIGHTS = Weights()
A = a_role("a", needs=(a_need("useful", USEFUL), a_need("first"), a_need("second"), a_need("half", IMPORTANT, EXPERT)))
B = a_role("b", needs=(a_need("useful", USEFUL), a_need("half", USEFUL, EXPERT), a_need("own")))


def test_the_largest_gain_comes_first_and_equals_keep_the_roles_order() -> None:
    """Essentials before useful ones; two alike stand as the role names them."""
    found = next_for(fit(A, {"half": yes_at(WORKING)}, WEIGHTS), 5)
    assert [one.skill for one in found] == ["first", "second", "useful", "half"]
    assert [one.answered for one in found] == [False, False, False, True]
    assert found[0].gains == (("a", Fraction(1, 3)),)


def test_at_most_so_many() -> None:
    """The list is cut, from its end."""
    assert [one.skill for one in next_for(fit(A, {}, WEIGHTS), 2)] == ["first", "second"]


def test_covered_skills_are_left_out() -> None:
    """What a yes covers has nothing left to gain; a no has all of it."""
    found = next_for(fit(A, {"first": YES, "second": NO, "half": yes_at(EXPERT)}, WEIGHTS), 5)
    assert [(one.skill, one.answered) for one in found] == [("second", True), ("useful", False)]


def test_a_skill_without_weight_gains_nothing() -> None:
    """Where useful skills count nothing, none is recommended."""
    assert "useful" not in [one.skill for one in next_for(fit(A, {}, Weights(3, 2, 0)), 5)]


def test_both_at_once_are_the_skills_that_add_to_each() -> None:
    """Only shared gaps, the largest sum first, with the gain for each role."""
    fits = [fit(A, {}, WEIGHTS), fit(B, {}, WEIGHTS)]
    found = next_for_all(fits, 5)
    assert [one.skill for one in found] == ["half", "useful"]
    assert found[0].gains == (("a", Fraction(2, 9)), ("b", Fraction(1, 5)))
    assert found[0].together == Fraction(2, 9) + Fraction(1, 5)
    assert [one.skill for one in next_for_all(fits, 1)] == ["half"]


def test_a_skill_covered_in_one_role_does_not_add_to_both() -> None:
    """Working level covers one role and not the other: it is no gain for both."""
    low, high = a_role("a", needs=(a_need("x", level=WORKING),)), a_role("b", needs=(a_need("x", level=EXPERT),))
    answers: dict[str, Answer] = {"x": yes_at(WORKING)}
    assert next_for_all([fit(low, answers, WEIGHTS), fit(high, answers, WEIGHTS)], 5) == ()


@given(roles(), answer_sets, weights)
def test_gains_fall_and_add_up_to_what_is_missing(role: Role, said: dict[str, Answer], weights: Weights) -> None:
    """The list is in falling order, and learning all of it covers the role."""
    found = fit(role, said, weights)
    gains = [one.together for one in next_for(found, len(role.needs))]
    assert gains == sorted(gains, reverse=True)
    assert all(gain > 0 for gain in gains)
    assert found.low + sum(gains) == (1 if found.total else 0)
