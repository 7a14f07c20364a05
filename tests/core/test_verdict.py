"""The verdict: every standing by example, and its indifference to the order of the roles."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given

from careercompare.core.answer import NO, YES, Answer, yes_at
from careercompare.core.fit import fit
from careercompare.core.role import Role
from careercompare.core.skill import Importance, Weights
from careercompare.core.verdict import Standing, Verdict, verdict
from tests.builders import ESSENTIAL, EXPERT, USEFUL, WORKING, a_need, a_role
from tests.core.strategies import answer_sets, roles, weights

WEIGHTS = Weights()


def many(letter: str, count: int, importance: Importance = ESSENTIAL) -> tuple[str, ...]:
    """Skill ids such as a-essential-0."""
    return tuple(f"{letter}-{importance.value}-{number}" for number in range(count))


def a_role_of(name: str, *skills: str) -> Role:
    """A role whose needs have the importance in their ids, at expert level."""
    return a_role(name, needs=tuple(a_need(skill, Importance(skill.split("-")[1]), EXPERT) for skill in skills))


def said(yes: Iterable[str] = (), no: Iterable[str] = ()) -> dict[str, Answer]:
    """Plain answers."""
    return dict.fromkeys(yes, YES) | dict.fromkeys(no, NO)


A = a_role_of("a", *many("a", 10))
B = a_role_of("b", *many("b", 10))


def test_one_role_alone_is_not_compared() -> None:
    """Fewer than two roles give no verdict."""
    assert verdict([A], said(many("a", 10)), WEIGHTS) == Verdict(Standing.NOT_ENOUGH_ROLES)
    assert verdict([], {}, WEIGHTS) == Verdict(Standing.NOT_ENOUGH_ROLES)


def test_nothing_answered() -> None:
    """Without an answer nobody leads, also if something else was answered."""
    assert verdict([A, B], {"elsewhere": YES}, WEIGHTS) == Verdict(Standing.NOTHING_ANSWERED)


def test_a_role_without_an_answer() -> None:
    """One silent role is enough to say nothing yet."""
    assert verdict([A, B], said(many("a", 10)), WEIGHTS) == Verdict(Standing.PARTLY_ANSWERED)


def test_overlapping_bounds() -> None:
    """While the other could still catch up, it is too close."""
    answers = said(many("a", 6), no=many("b", 2))
    assert verdict([A, B], answers, WEIGHTS) == Verdict(Standing.TOO_CLOSE, "a", "b", overlap=True)


def test_touching_bounds_overlap() -> None:
    """A rival that could draw level has not lost."""
    answers = said(many("a", 6), no=(*many("a", 10)[6:], *many("b", 4)))
    assert verdict([A, B], answers, WEIGHTS) == Verdict(Standing.TOO_CLOSE, "a", "b", overlap=True)


def test_a_lead_below_one_skill() -> None:
    """All answered, but the lead of half a skill is less than one skill can move."""
    answers = said(many("a", 6), many("a", 10)[6:]) | said(many("b", 5), many("b", 10)[5:])
    answers["b-essential-5"] = yes_at(WORKING)
    assert verdict([A, B], answers, WEIGHTS) == Verdict(Standing.TOO_CLOSE, "a", "b")


def test_a_lead_of_exactly_one_skill_is_a_lead() -> None:
    """The lead must not be below the largest share; at it, the leader is named."""
    answers = said(many("a", 6), many("a", 10)[6:]) | said(many("b", 5), many("b", 10)[5:])
    assert verdict([A, B], answers, WEIGHTS) == Verdict(Standing.LEADS, "a", "b")


def test_a_tie_names_no_leader() -> None:
    """Equal shares with all answered: too close, of nobody."""
    answers = said(many("a", 5), many("a", 10)[5:]) | said(many("b", 5), many("b", 10)[5:])
    found = verdict([A, B], answers, WEIGHTS)
    assert (found.standing, found.leader, found.overlap) == (Standing.TOO_CLOSE, None, False)


def test_a_lead_that_open_skills_cannot_close() -> None:
    """Open skills do not forbid a verdict where the bounds lie apart."""
    answers = said(many("a", 9), no=many("b", 8))
    assert verdict([A, B], answers, WEIGHTS) == Verdict(Standing.LEADS, "a", "b")


def test_the_rival_is_who_could_come_nearest() -> None:
    """Of three, the runner-up is the one with the highest upper bound."""
    third = a_role_of("c", *many("c", 10))
    answers = said((*many("a", 10), *many("b", 2), *many("c", 1)), (*many("b", 10)[2:], *many("c", 10)[1:7]))
    found = verdict([A, B, third], answers, WEIGHTS)
    assert found == Verdict(Standing.LEADS, "a", "c")


def test_equal_weights_change_the_leader() -> None:
    """A leads by its essentials alone; counted alike, B does."""
    a = a_role_of("a", *many("a", 5), *many("a", 10, USEFUL))
    b = a_role_of("b", *many("b", 10), *many("b", 10, USEFUL))
    answers = said((*many("a", 5), *many("b", 10, USEFUL)), (*many("a", 10, USEFUL), *many("b", 10)))
    assert verdict([a, b], answers, WEIGHTS) == Verdict(Standing.DEPENDS_ON_WEIGHTS, "a", "b", other_leader="b")


def test_equal_weights_level_the_lead() -> None:
    """A lead that other weights turn into a tie depends on the weights too, and nobody else would lead."""
    a = a_role_of("a", *many("a", 5), *many("a", 10, USEFUL))
    b = a_role_of("b", *many("b", 10), *many("b", 5, USEFUL))
    answers = said((*many("a", 5), *many("b", 5, USEFUL)), (*many("a", 10, USEFUL), *many("b", 10)))
    assert verdict([a, b], answers, WEIGHTS) == Verdict(Standing.DEPENDS_ON_WEIGHTS, "a", "b", other_leader=None)


def test_doubled_essentials_change_the_leader() -> None:
    """A leads as weighted and with equal weights, but not once essentials count double."""
    a = a_role_of("a", *many("a", 50, USEFUL), *many("a", 5))
    b = a_role_of("b", *many("b", 10), *many("b", 20, USEFUL))
    answers = said((*many("a", 50, USEFUL), *many("b", 10)), (*many("a", 5), *many("b", 20, USEFUL)))
    assert verdict([a, b], answers, Weights(1, 1, 1)).standing is Standing.LEADS
    assert verdict([a, b], answers, WEIGHTS) == Verdict(Standing.DEPENDS_ON_WEIGHTS, "a", "b", other_leader="b")


@given(roles("a"), roles("b"), answer_sets, weights)
def test_the_order_of_two_roles_does_not_matter(a: Role, b: Role, answers: dict[str, Answer], weights: Weights) -> None:
    """Swapped roles have the same standing, and the same leader unless their bounds are the same."""
    one, other = verdict([a, b], answers, weights), verdict([b, a], answers, weights)
    assert (one.standing, one.overlap, one.other_leader) == (other.standing, other.overlap, other.other_leader)
    first, second = fit(a, answers, weights), fit(b, answers, weights)
    if (first.low, first.high) != (second.low, second.high):
        assert (one.leader, one.runner_up) == (other.leader, other.runner_up)
