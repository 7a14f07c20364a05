"""Which role a person covers more of, and whether that can be said at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from careercompare.core.answer import Answer
from careercompare.core.fit import Fit, fit
from careercompare.core.role import Role
from careercompare.core.skill import EQUAL_WEIGHTS, Weights
from careercompare.core.value import value


class Standing(StrEnum):
    """What can be said of the fits of several roles."""

    NOT_ENOUGH_ROLES = "not enough roles"
    NOTHING_ANSWERED = "nothing answered"
    PARTLY_ANSWERED = "some role has no answer yet"
    TOO_CLOSE = "too close to call"
    DEPENDS_ON_WEIGHTS = "depends on the weights"
    LEADS = "one role leads"


@value
class Verdict:
    """What can be said and of whom; `overlap` tells a too-close apart: bounds that overlap, or a lead too small."""

    standing: Standing
    leader: str | None = None
    runner_up: str | None = None
    overlap: bool = False
    other_leader: str | None = None


def verdict(roles: Sequence[Role], answers: Mapping[str, Answer], weights: Weights) -> Verdict:
    """Judge the fits: too close if bounds overlap or the lead is below one skill's largest share."""
    fits = [fit(role, answers, weights) for role in roles]
    if len(fits) < 2:
        return Verdict(Standing.NOT_ENOUGH_ROLES)
    if not any(one.known for one in fits):
        return Verdict(Standing.NOTHING_ANSWERED)
    if not all(one.known for one in fits):
        return Verdict(Standing.PARTLY_ANSWERED)
    leader = max(fits, key=lambda one: (one.low, one.high))
    others = [one for one in fits if one is not leader]
    rival = max(others, key=lambda one: (one.high, one.low))
    if leader.low <= rival.high and not _all_answered(fits):
        return Verdict(Standing.TOO_CLOSE, leader.role, rival.role, overlap=True)
    if leader.low - rival.high < max(one.largest_share for one in fits):
        return Verdict(Standing.TOO_CLOSE, _strict_leader(fits), rival.role)
    for other_weights in (EQUAL_WEIGHTS, _doubled_at_the_top(weights)):
        then = _strict_leader([fit(role, answers, other_weights) for role in roles])
        if then != leader.role:
            return Verdict(Standing.DEPENDS_ON_WEIGHTS, leader.role, rival.role, other_leader=then)
    return Verdict(Standing.LEADS, leader.role, rival.role)


def _all_answered(fits: Sequence[Fit]) -> bool:
    return all(one.unanswered == 0 for one in fits)


def _doubled_at_the_top(weights: Weights) -> Weights:
    return replace(weights, essential=weights.essential * 2)


def _strict_leader(fits: Sequence[Fit]) -> str | None:
    ranked = sorted(fits, key=lambda one: one.low, reverse=True)
    return None if ranked[0].low == ranked[1].low else ranked[0].role
