"""The verdict in words: every standing, and who earns more with what that rests on."""

from __future__ import annotations

import re
from dataclasses import replace

from careercompare.core.answer import NO, YES, Answer, yes_at
from careercompare.core.comparison import Comparison
from careercompare.core.role import Role
from careercompare.present.screen import present
from careercompare.present.verdict import VerdictView
from tests.builders import (
    ESSENTIAL,
    EXPERT,
    USEFUL,
    WORKING,
    a_catalogue,
    a_comparison,
    a_need,
    a_role,
    an_occupation,
    two_roles_catalogue,
)

TWO = two_roles_catalogue()


def a_plain_role(name: str, code: str = "11-1111") -> Role:
    """A role of ten essential and ten useful skills of its own."""
    needs = [a_need(f"{name}-{rank.value}-{n}", rank, EXPERT) for rank in (ESSENTIAL, USEFUL) for n in range(10)]
    return a_role(name, title=name.upper(), needs=tuple(needs), occupations=(an_occupation(code),))


A, B, C = a_plain_role("a"), a_plain_role("b", "22-2222"), a_plain_role("c", "33-3333")


def known(role: Role, essential: int, useful: int = 0, *, rest: Answer | None = NO) -> dict[str, Answer]:
    """So many skills of a role known, the rest answered alike or (None) not at all."""
    yes = [*role.needs[:essential], *role.needs[10 : 10 + useful]]
    said = dict.fromkeys((need.skill for need in yes), YES)
    return said if rest is None else dict.fromkeys((need.skill for need in role.needs), rest) | said


def judged(answers: dict[str, Answer], *roles: Role) -> VerdictView:
    """The verdict on some plain roles."""
    catalogue = a_catalogue(roles or (A, B))
    return present(catalogue, a_comparison(catalogue, answers=answers)).verdict


def test_nothing_to_say_yet() -> None:
    """One role, no answers, or answers for one role only."""
    assert judged({}, A).headline == "Nothing to compare yet."
    assert judged({}).headline == "Tick what you know."
    partly = judged(known(A, 10))
    assert (partly.headline, partly.fit) == ("Too early to call.", "Nothing is answered yet of what B asks for.")


def test_overlap() -> None:
    """Today's numbers, and how many skills stand open."""
    view = judged(known(A, 5) | known(B, 1, rest=None))
    assert view.headline == "Too close to call."
    assert view.fit == (
        "You cover more of A today (38\u00a0% against 8\u00a0%), but the ranges overlap while 19 skills stand open."
    )
    almost = known(A, 5) | known(B, 5)
    del almost["b-useful-9"]
    assert (
        judged(almost).fit
        == "You cover 38\u00a0% of each role today, but the ranges overlap while 1 skill stands open."
    )


def test_a_small_lead() -> None:
    """Less than one skill can move."""
    view = judged(known(A, 5, 1) | known(B, 5))
    assert view.headline == "Too close to call."
    assert view.fit == "A is ahead with 40\u00a0% against 38\u00a0%, which is less than one skill can move."


def test_a_tie() -> None:
    """The same share of each; of three, only the two that are level are named."""
    assert judged(known(A, 5) | known(B, 5)).fit == "You cover the same share of each role: 38\u00a0%."
    third = judged(known(A, 5) | known(B, 1) | known(C, 5), A, B, C)
    assert third.fit == "You cover the same share of A and C: 38\u00a0%."


def test_weights() -> None:
    """Who would lead otherwise."""
    view = judged(known(A, 6) | known(B, 1, 8))
    assert view.headline == "It depends on the weights."
    assert view.fit == (
        "A leads as weighted (45\u00a0% against 28\u00a0%), "
        "but B would lead if every skill counted the same or essential ones counted double."
    )
    level = judged(known(A, 6) | known(B, 1, 5))
    assert "but no role would lead if" in level.fit


def test_a_leader() -> None:
    """One number each when all is answered, bounds while some are open."""
    view = judged(known(A, 8) | known(B, 2))
    assert (view.headline, view.fit) == ("A fits you more.", "You cover 60\u00a0% of what it asks, and 15\u00a0% of B.")
    answers = known(A, 8, rest=None) | known(B, 2)
    del answers["b-useful-9"]
    assert judged(answers).fit == "You cover at least 60\u00a0% of what it asks, and at most 18\u00a0% of B."


def test_it_never_promises() -> None:
    """Covering is not matching, and no number is a chance or a score."""
    words = " ".join(
        f"{view.headline} {view.sentence}"
        for view in (
            judged({}),
            judged(known(A, 8) | known(B, 2)),
            judged(known(A, 5) | {"b-useful-0": yes_at(WORKING)}),
        )
    )
    assert not re.search(r"\b(match|chance|score)", words, re.IGNORECASE)


def test_no_pay_sentence_without_a_table_or_a_second_role() -> None:
    """An area without a table says so; one role has nobody to be compared with."""
    without = replace(TWO, pay_tables={})
    assert present(without, a_comparison(TWO, area="mars")).verdict.pay == "No pay is published for this area."
    assert present(TWO, Comparison(roles=("network-engineer",))).verdict.pay == ""
