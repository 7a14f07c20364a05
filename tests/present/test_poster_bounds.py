"""Names of a comparison cut to what a page has room for."""

from __future__ import annotations

from dataclasses import replace

from careercompare.core.comparison import Comparison
from careercompare.present.poster_bounds import MOST_NAME, MOST_ROLE, MOST_SUMMARY, bounded
from careercompare.present.screen import present
from tests.builders import ANSWERS, a_comparison, two_roles_catalogue


def test_names_are_cut_and_numbers_are_not() -> None:
    """Fit and pay are those of the whole catalogue."""
    catalogue = two_roles_catalogue()
    long = "Network " * 40
    role = replace(catalogue.roles["network-engineer"], title=long, summary=long)
    skills = {key: replace(skill, name=long) for key, skill in catalogue.skills.items()}
    gates = {key: replace(gate, name=long) for key, gate in catalogue.gates.items()}
    tables = {
        area: tuple(replace(one, area_title=long) for one in found) for area, found in catalogue.pay_tables.items()
    }
    wild = replace(
        catalogue, name=long, pay_tables=tables, roles={**catalogue.roles, role.id: role}, skills=skills, gates=gates
    )
    comparison = a_comparison(catalogue, answers=ANSWERS)

    cut = bounded(wild, comparison)

    assert len(cut.roles[role.id].title) <= MOST_ROLE
    assert len(cut.roles[role.id].summary) <= MOST_SUMMARY
    assert all(len(cut.skills[need.skill].name) <= MOST_NAME for need in role.needs)
    assert all(len(cut.gates[gate.gate].name) <= MOST_NAME for gate in role.gates)
    assert len(present(cut, comparison).pay.area) <= MOST_NAME
    fits = [[panel.fit.headline for panel in present(one, comparison).panels.roles] for one in (catalogue, cut)]
    assert fits[0] == fits[1] != []


def test_a_name_without_anything_to_see_is_its_id() -> None:
    """A line of a list must not be empty."""
    catalogue = two_roles_catalogue()
    skills = {key: replace(skill, name="  ") for key, skill in catalogue.skills.items()}

    cut = bounded(replace(catalogue, skills=skills), a_comparison(catalogue))

    assert cut.skills["routing"].name == "routing"


def test_what_is_not_compared_stays() -> None:
    """And a role that the catalogue does not have is left out of it."""
    catalogue = two_roles_catalogue()

    cut = bounded(catalogue, Comparison(("security-engineer", "gone")))

    assert cut.roles == catalogue.roles
