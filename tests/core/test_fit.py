"""Fit: the laws of its two bounds, each against an implementation that shares no line with the one under test."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare.core.answer import NO, YES, Answer, yes_at
from careercompare.core.fit import TWELFTHS, credit, fit
from careercompare.core.role import Role
from careercompare.core.skill import Level, Need, Weights
from tests.builders import AWARENESS, ESSENTIAL, EXPERT, IMPORTANT, PRACTITIONER, USEFUL, WORKING, a_need, a_role
from tests.core.strategies import SKILLS, answer_sets, answers, levels, needed, roles, weights

WEIGHTS = Weights()


def naive_bounds(role: Role, said: Mapping[str, Answer], weights: Weights) -> tuple[Fraction, Fraction]:
    """The formula of the design, written down again in fractions."""
    number = {"essential": weights.essential, "important": weights.important, "useful": weights.useful}
    scale = ["awareness", "working", "practitioner", "expert"]
    low = high = total = Fraction(0)
    for need in role.needs:
        weight = Fraction(number[need.importance.value])
        total += weight
        answer = said.get(need.skill)
        if answer is None:
            high += weight
            continue
        earned = Fraction(0)
        if answer.known and answer.level is None:
            earned = Fraction(1)
        elif answer.known and answer.level is not None:
            asked = scale.index(need.level.value) + 1
            earned = min(Fraction(1), Fraction(scale.index(answer.level.value) + 1, asked))
        low += weight * earned
        high += weight * earned
    return (low / total, high / total) if total else (Fraction(0), Fraction(0))


@given(roles(), answer_sets, weights)
def test_fit_is_the_formula(role: Role, said: dict[str, Answer], weights: Weights) -> None:
    """Both bounds equal those of the independent implementation, exactly."""
    found = fit(role, said, weights)
    assert (found.low, found.high) == naive_bounds(role, said, weights)


@given(roles(), answer_sets, weights)
def test_the_largest_share_is_of_what_is_asked(role: Role, said: dict[str, Answer], weights: Weights) -> None:
    """How much one skill can move does not depend on what was answered."""
    asked = [weights.of(need.importance) for need in role.needs]
    assert fit(role, said, weights).largest_share == Fraction(max(asked), sum(asked) or 1)


@given(roles(), answer_sets, weights)
def test_bounds_are_shares_in_order(role: Role, said: dict[str, Answer], weights: Weights) -> None:
    """0 <= low <= high <= 1 whatever is asked and said."""
    found = fit(role, said, weights)
    assert 0 <= found.low <= found.high <= 1


@given(roles(), weights)
def test_nothing_answered_has_no_number(role: Role, weights: Weights) -> None:
    """Without an answer there is nothing to show."""
    found = fit(role, {}, weights)
    assert not found.known
    assert (found.answered, found.unanswered) == (0, len(role.needs))


@given(roles(), answer_sets, weights)
def test_contributions_add_up_exactly(role: Role, said: dict[str, Answer], weights: Weights) -> None:
    """Every number can be opened into its skills: whole twelfths that sum to low and high."""
    found = fit(role, said, weights)
    assert sum(one.low for one in found.contributions) == found.low * found.total
    assert sum(one.high for one in found.contributions) == found.high * found.total
    assert [one.skill for one in found.contributions] == [need.skill for need in role.needs]


@given(needed(), answer_sets, weights)
def test_ticking_narrows_the_range_from_below(
    case: tuple[Role, Need], said: dict[str, Answer], weights: Weights
) -> None:
    """A yes to an open need never lowers low nor raises high."""
    role, need = case
    said.pop(need.skill, None)
    before, after = fit(role, said, weights), fit(role, said | {need.skill: YES}, weights)
    assert after.low >= before.low
    assert after.high <= before.high


@given(needed(), answer_sets, weights)
def test_ticking_never_lowers_low(case: tuple[Role, Need], said: dict[str, Answer], weights: Weights) -> None:
    """A yes is never worth less than whatever was said before."""
    role, need = case
    assert fit(role, said | {need.skill: YES}, weights).low >= fit(role, said, weights).low


@given(needed(), answer_sets, weights)
def test_a_no_lowers_high_by_its_share(case: tuple[Role, Need], said: dict[str, Answer], weights: Weights) -> None:
    """A no to an open need takes exactly its weight from high, and nothing from low."""
    role, need = case
    said.pop(need.skill, None)
    before, after = fit(role, said, weights), fit(role, said | {need.skill: NO}, weights)
    share = Fraction(weights.of(need.importance), sum(weights.of(one.importance) for one in role.needs) or 1)
    assert before.high - after.high == share
    assert after.low == before.low


@given(roles(), answer_sets, weights)
def test_a_plain_yes_equals_expert(role: Role, said: dict[str, Answer], weights: Weights) -> None:
    """Nobody who just ticks is worse off than one who names the highest level."""
    named = {skill: yes_at(EXPERT) if answer == YES else answer for skill, answer in said.items()}
    one, other = fit(role, said, weights), fit(role, named, weights)
    assert (one.low, one.high) == (other.low, other.high)


@given(needed(), answer_sets, levels, weights)
def test_more_than_asked_adds_nothing(
    case: tuple[Role, Need], said: dict[str, Answer], level: Level, weights: Weights
) -> None:
    """A level at or above the one asked earns all of it, and no more."""
    role, need = case
    enough = level if level.rank > need.level.rank else need.level
    at_asked = fit(role, said | {need.skill: yes_at(need.level)}, weights)
    above = fit(role, said | {need.skill: yes_at(enough)}, weights)
    assert (at_asked.low, at_asked.high) == (above.low, above.high)


@given(roles(), answer_sets, answers, weights)
def test_a_skill_not_needed_changes_nothing(
    role: Role, said: dict[str, Answer], answer: Answer, weights: Weights
) -> None:
    """What the role does not ask for is neither rewarded nor punished."""
    assert fit(role, said | {"elsewhere": answer}, weights) == fit(role, said, weights)


@given(needed(), answer_sets, weights)
def test_gain_is_what_a_yes_adds(case: tuple[Role, Need], said: dict[str, Answer], weights: Weights) -> None:
    """The promised gain is exactly what low rises by when the skill is ticked."""
    role, need = case
    before = fit(role, said, weights)
    assert before.gain(need.skill) == fit(role, said | {need.skill: YES}, weights).low - before.low
    assert before.gain("elsewhere") == 0


@given(roles(), answer_sets, answers, weights)
def test_all_answered_leaves_one_number(role: Role, said: dict[str, Answer], rest: Answer, weights: Weights) -> None:
    """With every need answered, the range closes."""
    found = fit(role, dict.fromkeys(SKILLS, rest) | said, weights)
    assert found.low == found.high
    assert found.unanswered == 0


@given(roles(), answer_sets, weights, st.integers(2, 9))
def test_only_the_ratio_of_weights_counts(role: Role, said: dict[str, Answer], weights: Weights, times: int) -> None:
    """Weights multiplied by one number give the same fit."""
    scaled = Weights(weights.essential * times, weights.important * times, weights.useful * times)
    one, other = fit(role, said, weights), fit(role, said, scaled)
    assert (one.low, one.high, one.largest_share) == (other.low, other.high, other.largest_share)


def test_an_example_by_hand() -> None:
    """3·1 + 2·(1/2) of 3 + 2 + 1 is 4/6; one open useful skill leaves it open up to 5/6."""
    role = a_role(
        needs=(a_need("a"), a_need("b", IMPORTANT, EXPERT), a_need("c", USEFUL)),
    )
    found = fit(role, {"a": YES, "b": yes_at(WORKING)}, WEIGHTS)
    assert (found.low, found.high) == (Fraction(4, 6), Fraction(5, 6))
    assert (found.answered, found.unanswered, found.largest_share) == (2, 1, Fraction(1, 2))
    assert [one.covered for one in found.contributions] == [True, False, False]


@pytest.mark.parametrize(
    ("said", "asked", "twelfths"),
    [
        (YES, EXPERT, 12),
        (NO, AWARENESS, 0),
        (yes_at(AWARENESS), PRACTITIONER, 4),
        (yes_at(WORKING), PRACTITIONER, 8),
        (yes_at(PRACTITIONER), EXPERT, 9),
        (yes_at(EXPERT), AWARENESS, 12),
    ],
)
def test_credit(said: Answer, asked: Level, twelfths: int) -> None:
    """Level over level asked, in twelfths, never more than all."""
    assert credit(said, asked) == twelfths


def test_levels_divide_the_twelfths() -> None:
    """Credits stay whole only while every level's rank divides them."""
    assert all(TWELFTHS % level.rank == 0 for level in Level)


def test_a_role_without_weight_has_no_number() -> None:
    """Where nothing counts, answers make no share, and nothing divides by zero."""
    role = a_role(needs=(a_need("a", USEFUL),))
    found = fit(role, {"a": YES}, Weights(3, 2, 0))
    assert not found.known
    assert [found.low, found.high, found.largest_share] == [0, 0, 0]
    assert not fit(a_role(needs=()), {"a": YES}, WEIGHTS).known


def test_importance_picks_its_weight() -> None:
    """Each importance counts by its own number."""
    chosen = Weights(7, 5, 2)
    assert [chosen.of(one) for one in (ESSENTIAL, IMPORTANT, USEFUL)] == [7, 5, 2]
