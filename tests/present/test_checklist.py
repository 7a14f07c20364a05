"""The checklist: groups, their order and counts, and the search."""

from __future__ import annotations

from careercompare.core.answer import NO, YES
from careercompare.core.comparison import Comparison
from careercompare.present.checklist import ChecklistView, checklist_view
from tests.builders import (
    ANSWERS,
    a_catalogue,
    a_comparison,
    a_need,
    a_role,
    a_skill,
    four_roles_catalogue,
    two_roles_catalogue,
)

TWO = two_roles_catalogue()


def shown(comparison: Comparison) -> ChecklistView:
    """The checklist of the two roles."""
    return checklist_view(TWO, comparison, [TWO.role(role) for role in comparison.roles])


def test_shared_skills_come_first_then_each_roles_own() -> None:
    """Three groups of two roles, each skill once."""
    view = shown(a_comparison(TWO))
    assert [(group.id, group.title, group.count) for group in view.groups] == [
        ("shared", "Both roles ask for", 6),
        ("only-network-engineer", "Only Network Engineer asks for", 4),
        ("only-security-engineer", "Only Security Engineer asks for", 3),
    ]
    assert len({row.skill for row in view.rows()}) == len(view.rows()) == view.total == 13


def test_four_roles_have_a_group_of_some() -> None:
    """Skills of several but not all stand between; a role with nothing of its own has no group."""
    catalogue = four_roles_catalogue()
    view = checklist_view(catalogue, a_comparison(catalogue), tuple(catalogue.roles.values()))
    assert [(group.id, group.short_title) for group in view.groups] == [
        ("shared", "Shared"),
        ("some", "Some"),
        ("only-long-title", "Only A"),
    ]
    assert view.groups[0].title == "All 4 roles ask for"
    assert view.groups[1].title == "Some of the roles ask for"


def test_one_role_alone() -> None:
    """Nothing is shared or 'only' with one role."""
    view = shown(Comparison(roles=("security-engineer",)))
    assert [group.title for group in view.groups] == ["Security Engineer asks for"]


def test_kinds_stand_in_the_catalogues_order_and_strong_needs_first() -> None:
    """Within a kind the more important needs lead, then the alphabet."""
    view = shown(a_comparison(TWO))
    own = view.groups[1]
    assert [kind.title for kind in view.groups[0].kinds] == ["Networks", "Security", "Working with others"]
    assert [row.name for row in own.kinds[0].rows] == ["Routing", "Switching", "BGP", "Wireless LAN"]


def test_answers_are_counted() -> None:
    """By group and in all; the open ones are listed from top to bottom."""
    view = shown(a_comparison(TWO, answers=ANSWERS))
    assert [(group.answered, group.count) for group in view.groups] == [(4, 6), (2, 4), (1, 3)]
    assert (view.answered, view.total, view.summary) == (7, 13, "7 of 13 answered")
    assert set(view.unanswered) == {row.skill for row in view.rows()} - set(ANSWERS)


def test_an_answer_no_role_asks_for_is_not_counted() -> None:
    """It is kept in the file, and counts in no total."""
    view = shown(a_comparison(TWO, answers={"cooking": YES}))
    assert (view.answered, view.total) == (0, 13)


def test_a_row_says_who_asks_and_what_was_said() -> None:
    """Needs of both roles with dots and words, the answer, and what each level means."""
    row = next(row for row in shown(a_comparison(TWO, answers={"firewalls": NO})).rows() if row.skill == "firewalls")
    assert [need.sentence for need in row.needs] == [
        "A Network Engineer: important, at practitioner level (3 of 4)",
        "B Security Engineer: essential, at working level (2 of 4)",
    ]
    assert [need.dots for need in row.needs] == ["●●○", "●●●"]
    assert (row.answer, row.answer_words) == (NO, "no")
    assert [level.rank for level, _ in row.levels] == [1, 2, 3, 4]


def test_the_search_finds_names_other_names_and_meanings() -> None:
    """Every word must occur, in any order and case; no words find all."""
    skill = a_skill("wireless", meaning="Networks without cables.")
    role = a_role(needs=(a_need("wireless"),))
    catalogue = a_catalogue((role,), skills={"wireless": skill})
    (row,) = checklist_view(catalogue, Comparison(), (role,)).rows()
    assert all(row.found_by(text) for text in ("", "  ", "WIRE", "wi-fi", "cables", "lan wireless"))
    assert not any(row.found_by(text) for text in ("bluetooth", "wireless firewall"))
