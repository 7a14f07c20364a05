"""Who earns more, with what that rests on."""

from __future__ import annotations

import pytest

from careercompare.core.pay import Mark, PayFigure
from careercompare.present.screen import present
from careercompare.present.verdict import VerdictView
from tests.builders import (
    ANSWERS,
    a_catalogue,
    a_comparison,
    a_need,
    a_pay_table,
    a_role,
    an_occupation,
    two_roles_catalogue,
)

TWO = two_roles_catalogue()
A, B, C = (
    a_role(name, title=name.upper(), needs=(a_need(f"{name}-skill"),), occupations=(an_occupation(code),))
    for name, code in (("a", "11-1111"), ("b", "22-2222"), ("c", "33-3333"))
)


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


def test_two_ways_to_count_that_would_flip_stand_one_after_the_other() -> None:
    """Each says which role it counts anew."""
    role = a_role(
        "a",
        title="A",
        needs=(a_need("a-skill"),),
        occupations=tuple(an_occupation(code) for code in ("11-1111", "11-2222", "11-3333")),
    )
    figures = [PayFigure(c, median=m) for c, m in (("11-1111", 5), ("11-2222", 90), ("11-3333", 95), ("22-2222", 50))]
    catalogue = a_catalogue((role, B), pay_tables=(a_pay_table(*figures),))
    basis = present(catalogue, a_comparison(catalogue)).verdict.basis
    assert basis.startswith("It would not if A were counted as 11-2222 ")
    assert " instead of 11-1111 or if A were counted as 11-3333 " in basis
