"""Who earns more: by which counting, on a tie, and where a median is missing or is no number."""

from __future__ import annotations

import pytest

from careercompare.core.comparison import Comparison
from careercompare.core.earnings import Counting, earnings, occupation_of
from careercompare.core.pay import Mark, PayFigure
from tests.builders import a_pay_table, a_role, an_occupation, network_engineer, security_engineer

NETWORK, SECURITY = network_engineer(), security_engineer()
ROLES = (NETWORK, SECURITY)
ADMINISTRATORS, ARCHITECTS = NETWORK.occupations
ONE = a_role("one", occupations=(an_occupation("11-1111"),))
TWO = a_role("two", occupations=(an_occupation("22-2222"),))


def medians(one: int | Mark | None, two: int | Mark | None) -> tuple[PayFigure, PayFigure]:
    """Figures of the two plain roles."""
    return PayFigure("11-1111", median=one), PayFigure("22-2222", median=two)


def test_the_closest_occupation_decides_and_the_flip_is_named() -> None:
    """15-1244 earns less than 15-1212; counted as 15-1241 it would earn more."""
    found = earnings(ROLES, Comparison(), a_pay_table())
    assert found.leader == "security-engineer"
    assert found.countings[0] == Counting("network-engineer", ADMINISTRATORS)
    assert found.flips == ((Counting("network-engineer", ARCHITECTS), "network-engineer"),)


def test_another_counting_turns_the_answer() -> None:
    """Counted as 15-1241 the network engineer earns more, and 15-1244 would turn it back."""
    chosen = Comparison(occupations={"network-engineer": "15-1241"})
    found = earnings(ROLES, chosen, a_pay_table())
    assert found.leader == "network-engineer"
    assert found.flips == ((Counting("network-engineer", ADMINISTRATORS), "security-engineer"),)


def test_a_counting_that_changes_nothing_is_no_flip() -> None:
    """Only ways of counting that change the answer are named."""
    poorer = a_role("one", occupations=(an_occupation("11-1111"), an_occupation("33-3333")))
    table = a_pay_table(*medians(50000, 60000), PayFigure("33-3333", median=55000))
    assert earnings((poorer, TWO), Comparison(), table).flips == ()


def test_a_counting_without_a_median_is_no_flip() -> None:
    """Nothing can be said of an occupation that has no figure here."""
    table = a_pay_table(PayFigure("15-1244", median=99130), PayFigure("15-1212", median=129180))
    assert earnings(ROLES, Comparison(), table).flips == ()


def test_a_tie_has_no_leader() -> None:
    """Equal medians: nobody earns more."""
    found = earnings((ONE, TWO), Comparison(), a_pay_table(*medians(80000, 80000)))
    assert (found.leader, found.without_median) == (None, ())


@pytest.mark.parametrize("cell", [None, Mark.SUPPRESSED, Mark.NOT_APPLICABLE])
def test_a_median_that_is_not_published(cell: Mark | None) -> None:
    """A role without a median is named, and is not taken for one that earns nothing."""
    found = earnings((ONE, TWO), Comparison(), a_pay_table(*medians(cell, 80000)))
    assert (found.leader, found.without_median) == (None, ("one",))


def test_the_mark_decides_and_not_the_amount() -> None:
    """A top-coded median is above every number, even above one beyond the floor."""
    found = earnings((ONE, TWO), Comparison(), a_pay_table(*medians(Mark.TOP_CODED, 999999)))
    assert (found.leader, found.without_median) == ("one", ())


def test_two_top_coded_medians_are_a_tie() -> None:
    """Nobody knows which of two top-coded medians is higher."""
    found = earnings((ONE, TWO), Comparison(), a_pay_table(*medians(Mark.TOP_CODED, Mark.TOP_CODED)))
    assert (found.leader, found.without_median) == (None, ())


def test_three_roles_of_which_one_has_no_median() -> None:
    """The others are still compared, and the one left out is named."""
    table = a_pay_table(*medians(50000, 60000))
    found = earnings((ONE, NETWORK, TWO), Comparison(), table)
    assert (found.leader, found.without_median) == ("two", ("network-engineer",))


def test_no_table_and_no_occupation() -> None:
    """Without a table, or without an occupation, no role has a median."""
    assert earnings(ROLES, Comparison(), None).without_median == ("network-engineer", "security-engineer")
    none = a_role("none", occupations=())
    found = earnings((none, SECURITY), Comparison(), a_pay_table())
    assert [counting.role for counting in found.countings] == ["security-engineer"]
    assert (found.leader, found.without_median) == (None, ("none",))


def test_an_occupation_the_role_does_not_have_falls_back_to_the_closest() -> None:
    """A choice from another version of the catalogue does not leave the role uncounted."""
    assert occupation_of(NETWORK, Comparison(occupations={"network-engineer": "99-9999"})) == ADMINISTRATORS
    assert occupation_of(NETWORK, Comparison(occupations={"network-engineer": "15-1241"})) == ARCHITECTS
    assert occupation_of(a_role(occupations=()), Comparison()) is None
