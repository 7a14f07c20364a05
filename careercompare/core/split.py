"""Which skills the compared roles share and which only one asks for: totals of close roles alone mislead."""

from __future__ import annotations

from collections.abc import Sequence

from careercompare.core.role import Role
from careercompare.core.value import value


@value
class Group:
    """Skills asked for by the same set of roles: every role, some of them, or a single one (ids)."""

    roles: tuple[str, ...]
    skills: tuple[str, ...]


@value
class Split:
    """All needed skills in three parts; `only` has one group per role, in the roles' order."""

    shared: Group
    some: Group
    only: tuple[Group, ...]


def split(roles: Sequence[Role]) -> Split:
    """Part the skills of the roles; `shared` is asked by all (of two or more), `some` by several but not all."""
    asked: dict[str, list[str]] = {}
    for role in roles:
        for need in role.needs:
            asked.setdefault(need.skill, []).append(role.id)
    ids = tuple(role.id for role in roles)
    several = len(roles) > 1
    shared = tuple(skill for skill, by in asked.items() if several and len(by) == len(roles))
    some = tuple(skill for skill, by in asked.items() if 1 < len(by) < len(roles))
    only = tuple(Group((role,), tuple(skill for skill, by in asked.items() if by == [role])) for role in ids)
    return Split(Group(ids, shared), Group(ids, some), only)
