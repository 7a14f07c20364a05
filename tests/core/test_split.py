"""The split: what all roles ask for, what some do, and what only one does."""

from __future__ import annotations

from hypothesis import given

from careercompare.core.role import Role
from careercompare.core.split import Group, split
from tests.builders import a_need, a_role
from tests.core.strategies import roles


def a_role_with(name: str, *skills: str) -> Role:
    """A role that needs these skills."""
    return a_role(name, needs=tuple(a_need(skill) for skill in skills))


def test_two_roles() -> None:
    """Shared and own skills, each in the order in which a role first asks for them."""
    found = split([a_role_with("a", "x", "y", "z"), a_role_with("b", "z", "w", "x")])
    assert found.shared == Group(("a", "b"), ("x", "z"))
    assert found.some.skills == ()
    assert found.only == (Group(("a",), ("y",)), Group(("b",), ("w",)))


def test_three_roles_have_skills_that_two_share() -> None:
    """A skill of two of three roles is neither shared by all nor anybody's own."""
    found = split([a_role_with("a", "x", "y"), a_role_with("b", "x", "y"), a_role_with("c", "x", "z")])
    assert (found.shared.skills, found.some.skills) == (("x",), ("y",))
    assert [group.skills for group in found.only] == [(), (), ("z",)]


def test_one_role_shares_nothing() -> None:
    """A role alone has only skills of its own."""
    found = split([a_role_with("a", "x")])
    assert (found.shared.skills, found.only) == ((), (Group(("a",), ("x",)),))
    assert split([]).only == ()


@given(roles("a"), roles("b"), roles("c"))
def test_the_split_partitions_what_is_needed(a: Role, b: Role, c: Role) -> None:
    """Every needed skill stands in exactly one part."""
    for compared in ([a], [a, b], [a, b, c]):
        found = split(compared)
        parts = [found.shared.skills, found.some.skills, *(group.skills for group in found.only)]
        listed = [skill for part in parts for skill in part]
        assert len(listed) == len(set(listed))
        assert set(listed) == {need.skill for role in compared for need in role.needs}
