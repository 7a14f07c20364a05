"""The letter and accent by which a role is known in every view."""

from __future__ import annotations

from collections.abc import Sequence

from careercompare.core.role import Role
from careercompare.core.value import value

LETTERS = "ABCD"


@value
class RoleTag:
    """A role as named in a view; `accent` counts from 0 and picks the theme's colour, the letter says the same."""

    role: str
    letter: str
    accent: int
    title: str


def tags(roles: Sequence[Role]) -> tuple[RoleTag, ...]:
    """One tag per role, in order."""
    return tuple(RoleTag(role.id, LETTERS[place], place, role.title) for place, role in enumerate(roles))
