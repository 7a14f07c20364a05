"""Look-ups in a catalogue, and failures in words."""

from __future__ import annotations

import pytest

from careercompare.core.errors import CareerCompareError, CatalogueError, Problem, UnknownIdError
from tests.builders import EXPERT, a_need, a_role, a_skill, two_roles_catalogue


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
