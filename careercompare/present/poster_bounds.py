"""The names of a comparison cut to what a page has room for, before sentences are made of them."""

from __future__ import annotations

from dataclasses import replace

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.role import Role
from careercompare.present.shortening import shortened

MOST_TITLE = 300
MOST_ROLE, MOST_NAME, MOST_SUMMARY = 64, 44, 170


def bounded(catalogue: Catalogue, comparison: Comparison) -> Catalogue:
    """The catalogue with the names of what is compared cut to their lengths; the numbers stay what they are."""
    roles = {one: _role(catalogue.roles[one]) for one in comparison.roles if one in catalogue.roles}
    skills = {need.skill: catalogue.skills[need.skill] for role in roles.values() for need in role.needs}
    gates = {gate.gate: catalogue.gates[gate.gate] for role in roles.values() for gate in role.gates}
    area = catalogue.area_shown(comparison.area)
    tables = tuple(replace(one, area_title=_name(one.area_title, area)) for one in catalogue.pay_tables.get(area, ()))
    return replace(
        catalogue,
        pay_tables={**catalogue.pay_tables, area: tables} if tables else catalogue.pay_tables,
        name=shortened(catalogue.name, MOST_NAME),
        version=shortened(catalogue.version, MOST_NAME // 2),
        roles={**catalogue.roles, **roles},
        skills={**catalogue.skills, **{k: replace(one, name=_name(one.name, one.id)) for k, one in skills.items()}},
        gates={**catalogue.gates, **{k: replace(one, name=_name(one.name, one.id)) for k, one in gates.items()}},
        origins={role: replace(one, name=shortened(one.name, MOST_NAME)) for role, one in catalogue.origins.items()},
    )


def _role(role: Role) -> Role:
    return replace(
        role,
        title=shortened(role.title, MOST_ROLE),
        summary=shortened(role.summary, MOST_SUMMARY),
        occupations=tuple(replace(one, title=shortened(one.title, MOST_ROLE)) for one in role.occupations),
    )


def _name(name: str, id_: str) -> str:
    return shortened(name, MOST_NAME) or id_
