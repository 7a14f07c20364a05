"""Fit in words, its sum, and what is missing."""

from __future__ import annotations

from careercompare.core.answer import NO, YES, Answer, yes_at
from careercompare.core.fit import fit
from careercompare.core.skill import Weights
from careercompare.present.fit import FitView, GapsView, answer_words, fit_view, gaps_view
from tests.builders import AWARENESS, EXPERT, IMPORTANT, USEFUL, a_catalogue, a_need, a_role

ROLE = a_role(
    needs=(a_need("tcp-ip"), a_need("routing"), a_need("bgp", IMPORTANT, EXPERT), a_need("wireless", USEFUL)),
)
CATALOGUE = a_catalogue((ROLE,))


def shown(answers: dict[str, Answer]) -> tuple[FitView, GapsView]:
    """Fit and gaps of the role."""
    found = fit(ROLE, answers, Weights())
    return fit_view(found, CATALOGUE), gaps_view(found, CATALOGUE)


def test_nothing_answered_is_an_invitation() -> None:
    """No number, no sum: an invitation to tick."""
    view, gaps = shown({})
    assert (view.known, view.headline, view.sum) == (False, "Not answered", "")
    assert view.sentence == "Tick what you know to see how much of this role you cover."
    assert "%" not in view.sentence + view.short + view.headline
    assert gaps.missing == ()


def test_a_range_while_skills_are_open() -> None:
    """Both bounds, and how many answers would close them."""
    view, _ = shown({"tcp-ip": YES, "routing": NO})
    assert view.sentence == "You cover 33\u00a0% of what the role asks, up to 67\u00a0% once you answer 2 more."
    assert (view.headline, view.counts) == ("33–67\u00a0%", "2 of 4 skills answered")
    assert view.sum == "3 to 6 of 9 points = 33–67\u00a0%"
    assert (view.low, view.high) == (3 / 9, 6 / 9)


def test_one_number_when_all_is_answered() -> None:
    """The range is closed, and the sentence says so."""
    view, _ = shown({"tcp-ip": YES, "routing": NO, "bgp": yes_at(AWARENESS), "wireless": NO})
    assert view.sentence == "You cover 39\u00a0% of what the role asks. Every skill is answered."
    assert (view.headline, view.sum) == ("39\u00a0%", "3.5 of 9 points = 39\u00a0%")


def test_contributions_open_the_number() -> None:
    """Each need with its answer and what it earns at least, at most and of how many."""
    view, _ = shown({"bgp": yes_at(AWARENESS)})
    by_id = {one.skill: one for one in view.contributions}
    bgp, tcp = by_id["bgp"], by_id["tcp-ip"]
    assert (bgp.name, bgp.importance, bgp.level, bgp.answer) == (
        "BGP",
        "important",
        "expert (4 of 4)",
        "yes, awareness",
    )
    assert (bgp.low, bgp.high, bgp.full) == ("0.5", "0.5", "2")
    assert (tcp.answer, tcp.low, tcp.high, tcp.full) == ("not answered", "0", "3", "3")


def test_gaps_are_named_strongest_first() -> None:
    """What was said to be missing, how far a half-known one must go, and what stands open."""
    _, gaps = shown({"wireless": NO, "bgp": yes_at(AWARENESS), "tcp-ip": YES})
    assert gaps.lines == (
        "Missing, important: BGP (to expert)",
        "Missing, useful: Wireless LAN",
        "Not answered, essential: Routing",
    )


def test_answers_in_words() -> None:
    """Every answer has its own words."""
    assert [answer_words(one) for one in (None, NO, YES, yes_at(EXPERT))] == [
        "not answered",
        "no",
        "yes",
        "yes, expert",
    ]
