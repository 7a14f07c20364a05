"""The verdict in words: every standing, and who earns more with what that rests on."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from careercompare.core.answer import NO, YES, Answer, yes_at
from careercompare.core.comparison import Comparison
from careercompare.core.pay import Mark, PayFigure
from careercompare.core.role import Role
from careercompare.present.screen import present
from careercompare.present.verdict import VerdictView
from tests.builders import (
    ANSWERS,
    ESSENTIAL,
    EXPERT,
    USEFUL,
    WORKING,
    a_catalogue,
    a_comparison,
    a_need,
    a_pay_table,
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


def paid(one: int | Mark | None, two: int | Mark | None, *more: int | Mark | None) -> VerdictView:
    """The verdict on roles with these medians."""
    roles = (A, B, C)[: 2 + len(more)]
    cells = zip(roles, (one, two, *more), strict=True)
    table = a_pay_table(*(PayFigure(role.occupations[0].code, median=cell) for role, cell in cells))
    catalogue = a_catalogue(roles, pay_tables=(table,))
    return present(catalogue, a_comparison(catalogue)).verdict


def test_who_earns_more_flips_with_the_occupation() -> None:
    """Counted as 15-1244 the network engineer earns less, as 15-1241 more, and each verdict names the other."""
    first = present(TWO, a_comparison(TWO, answers=ANSWERS)).verdict
    assert first.pay == ("Security Engineer pays more: median $129,180 against $99,130 (United States, May 2025).")
    assert first.basis == (
        "It would not if Network Engineer were counted as 15-1241 Computer Network Architects instead of 15-1244."
    )
    second = present(TWO, a_comparison(TWO, occupations={"network-engineer": "15-1241"})).verdict
    assert second.pay.startswith("Network Engineer pays more: median $134,050 against $129,180")
    assert second.basis == (
        "It would not if Network Engineer were counted as 15-1244 Network Administrators instead of 15-1241."
    )
    assert first.sentence == f"{first.fit} {first.pay} {first.basis}"


def test_an_answer_that_does_not_flip_says_what_it_counts() -> None:
    """The verdict always says what it rests on."""
    assert paid(50000, 40000).basis == "That counts A as 11-1111 and B as 22-2222."


def test_equal_medians() -> None:
    """Nobody pays more."""
    assert paid(50000, 50000).pay == "A and B pay the same: median $50,000."
    assert paid(50000, 40000, 50000).pay == "A and C pay the same: median $50,000."


@pytest.mark.parametrize("cell", [None, Mark.SUPPRESSED, Mark.NOT_APPLICABLE])
def test_a_missing_median(cell: Mark | None) -> None:
    """It is named, and the other is not said to pay more."""
    view = paid(cell, 50000)
    assert (view.pay, view.basis) == (
        "Pay cannot be compared in the United States: no median is published there for A.",
        "",
    )


def test_a_missing_median_among_three() -> None:
    """The two others are compared, and the third is not passed over in silence."""
    view = paid(None, 50000, 60000)
    assert view.pay.startswith("C pays more: median $60,000 against $50,000")
    assert view.pay.endswith(" No median pay is published here for A.")
    assert paid(None, 50000, 50000).pay == (
        "B and C pay the same: median $50,000. No median pay is published here for A."
    )


def test_a_top_coded_median_leads_in_its_own_words() -> None:
    """The floor is not passed off as the amount, and the other's amount not as the leader's."""
    assert paid(50000, Mark.TOP_CODED).pay.startswith("B pays more: median over $239,200 against $50,000 (")


def test_two_top_coded_medians() -> None:
    """That they are equal is not known."""
    assert paid(Mark.TOP_CODED, Mark.TOP_CODED).pay == (
        "Which of A and B pays more is not published: each median is over $239,200."
    )


def test_no_pay_sentence_without_a_table_or_a_second_role() -> None:
    """An area without a table says so; one role has nobody to be compared with."""
    without = replace(TWO, pay_tables={})
    assert present(without, a_comparison(TWO, area="mars")).verdict.pay == "No pay is published for this area."
    assert present(TWO, Comparison(roles=("network-engineer",))).verdict.pay == ""
