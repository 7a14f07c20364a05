"""Look-ups in a catalogue, and failures in words."""

from __future__ import annotations

import pytest

from careercompare.core.errors import CareerCompareError, CatalogueError, Problem, UnknownIdError
from careercompare.core.pay import PayFigure
from tests.builders import (
    EXPERT,
    a_catalogue,
    a_need,
    a_pay_table,
    a_role,
    a_skill,
    an_occupation,
    two_roles_catalogue,
)


def test_a_role_is_found_or_the_known_ones_are_named() -> None:
    """A wrong id says which would be right."""
    catalogue = two_roles_catalogue()
    assert catalogue.role("network-engineer").title == "Network Engineer"
    with pytest.raises(UnknownIdError, match=r"“nobody”\. It has: network-engineer, security-engineer"):
        catalogue.role("nobody")


def test_a_pay_table_is_found_by_area() -> None:
    """No table is no failure: pay is just not published there."""
    catalogue = two_roles_catalogue()
    assert (catalogue.pay_table("us"),) == catalogue.pay_tables["us"]
    assert catalogue.pay_table("mars") is None


def test_of_several_pay_tables_the_one_that_has_most_is_taken() -> None:
    """An author's table of one occupation does not hide the rest; among equals the first stands."""
    own = a_pay_table(PayFigure("99-0001", median=1), id="own")
    catalogue = a_catalogue(pay_tables=(own, a_pay_table()))
    assert catalogue.pay_table("us") == own
    assert catalogue.pay_table("us", ["99-0001", "15-1244"]) == own
    assert catalogue.pay_table("us", ["15-1241", "15-1244"]) == a_pay_table()


def test_an_area_that_is_not_known_is_shown_as_the_nation_or_the_first() -> None:
    """Without any table there is nothing to fall back to."""
    swiss = a_pay_table(area="ch", area_title="Switzerland")
    assert two_roles_catalogue().area_shown("us") == two_roles_catalogue().area_shown("mars") == "us"
    assert a_catalogue(pay_tables=(swiss,)).area_shown("us") == "ch"
    assert a_catalogue(pay_tables=()).area_shown("mars") == "mars"


def test_a_new_comparison_opens_where_its_roles_have_pay() -> None:
    """The nation if it has any of them, else another country; without pay anywhere, as ever."""
    nurse = a_role("nurse", occupations=(an_occupation("2237"),))
    keeper = a_role("keeper", occupations=())
    britain = a_pay_table(PayFigure("2237", median=1), id="uk", area="uk", area_title="United Kingdom", currency="GBP")
    both = a_catalogue((a_role(), nurse, keeper), pay_tables=(a_pay_table(), britain))

    assert both.opening_area(("nurse",)) == "uk"
    assert both.opening_area(("network-engineer",)) == both.opening_area(("nurse", "network-engineer")) == "us"
    assert both.opening_area(("keeper",)) == both.opening_area(("nobody",)) == both.opening_area(()) == "us"
    assert a_catalogue((nurse,), pay_tables=(britain,)).opening_area(("nurse",)) == "uk"
    assert a_catalogue((nurse,), pay_tables=(a_pay_table(),)).opening_area(("nurse",)) == "us"
    assert a_catalogue((nurse,), pay_tables=()).opening_area(("nurse",)) == "us"


def test_a_role_knows_its_needs_and_a_skill_its_levels() -> None:
    """By skill id, and by level."""
    role = a_role(needs=(a_need("routing"), a_need("bgp")))
    assert role.need("bgp") == a_need("bgp")
    assert role.need("vpn") is None
    assert a_skill().levels.of(EXPERT) == "Decides how it is done."


def test_a_catalogue_error_lists_every_problem() -> None:
    """One sentence with the count, then a line for each with its place."""
    one = Problem("roles/x.yaml", 3, 5, "what to do")
    assert str(CatalogueError((one,))) == "The catalogue has 1 problem:\nroles/x.yaml:3:5: what to do"
    error = CatalogueError((one, one))
    assert str(error).startswith("The catalogue has 2 problems:\n")
    assert error.problems == (one, one)
    assert isinstance(error, CareerCompareError)
