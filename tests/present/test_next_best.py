"""The next best skills in words."""

from __future__ import annotations

from careercompare.core.answer import NO, YES, Answer
from careercompare.core.comparison import Comparison
from careercompare.present.next_best import MOST, NextBestView
from careercompare.present.screen import present
from tests.builders import a_comparison, four_roles_catalogue, two_roles_catalogue

TWO = two_roles_catalogue()


def shown(answers: dict[str, Answer]) -> NextBestView:
    """The lists of the two roles."""
    return present(TWO, a_comparison(TWO, answers=answers)).next_best


def test_a_list_for_each_role_and_one_for_both() -> None:
    """In the roles' order, then both at once; none is longer than it may be."""
    view = shown({})
    assert [one.title for one in view.lists] == ["For Network Engineer", "For Security Engineer", "For both at once"]
    assert [one.tag.letter if one.tag else None for one in view.lists] == ["A", "B", None]
    assert all(len(one.skills) <= MOST for one in view.lists)


def test_gains_in_points() -> None:
    """The largest first; for both at once, the gain for each role by its letter."""
    view = shown({})
    first, both = view.lists[0].skills[0], view.lists[2].skills[0]
    assert (first.name, first.gain, first.open) == ("TCP/IP", "+15.8 points", True)
    assert (both.name, both.gain) == ("TCP/IP", "A +15.8 points · B +15.8 points")


def test_a_no_is_recommended_as_well() -> None:
    """What is known to be missing is to be learned; only what is open is marked open."""
    found = {one.name: one.open for one in shown({"tcp-ip": NO, "routing": YES}).lists[0].skills}
    assert found["TCP/IP"] is False
    assert found["Switching"] is True
    assert "Routing" not in found


def test_nothing_left() -> None:
    """A covered role and no shared gap have a sentence each."""
    needed = [need.skill for need in TWO.role("network-engineer").needs]
    view = shown(dict.fromkeys(needed, YES))
    assert (view.lists[0].skills, view.lists[0].empty) == ((), "Everything this role asks for is covered.")
    assert (view.lists[2].skills, view.lists[2].empty) == ((), "No single skill left adds to every role.")


def test_titles_by_number_of_roles() -> None:
    """One role has no list for all; four have one for all four."""
    alone = present(TWO, Comparison(roles=("network-engineer",))).next_best
    assert [one.title for one in alone.lists] == ["For Network Engineer"]
    four = four_roles_catalogue()
    assert present(four, a_comparison(four)).next_best.lists[-1].title == "For all 4 at once"
