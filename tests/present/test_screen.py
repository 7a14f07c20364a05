"""Everything shown, from one call."""

from __future__ import annotations

from careercompare.core.answer import YES
from careercompare.core.comparison import Comparison
from careercompare.core.skill import Weights
from careercompare.present.screen import missing_roles, present
from tests.builders import a_comparison, two_roles_catalogue

TWO = two_roles_catalogue()


def test_missing_roles_are_left_out_and_named() -> None:
    """A file from another catalogue opens with what is there, and says what is not."""
    comparison = Comparison(roles=("gone", "network-engineer", "lost"))
    screen = present(TWO, comparison)
    assert [panel.tag.title for panel in screen.panels.roles] == ["Network Engineer"]
    assert screen.panels.roles[0].tag.letter == "A"
    assert missing_roles(TWO, comparison) == (
        "This catalogue has no role “gone” or “lost”, so it is not shown; the file keeps it."
    )
    assert missing_roles(TWO, a_comparison(TWO)) == ""


def test_the_heading() -> None:
    """A title of its own, or the question that the roles ask."""
    heading = present(TWO, a_comparison(TWO, date="2026-11-24", notes="N", prepared_for="Sam")).heading
    assert heading.title == "Network Engineer or Security Engineer?"
    assert (heading.date, heading.notes, heading.prepared_for) == ("24 November 2026", "N", "Sam")
    assert heading.catalogue == "Careers for tests, version 1.0.0 of 1 November 2026"
    assert present(TWO, a_comparison(TWO, title="Mine")).heading.title == "Mine"
    assert present(TWO, Comparison(roles=("network-engineer",))).heading.title == "Network Engineer"


def test_no_roles_at_all() -> None:
    """An empty comparison is a state, not a failure."""
    screen = present(TWO, Comparison())
    assert (screen.heading.title, screen.checklist.total, screen.panels.roles, screen.pay.rows) == (
        "New comparison",
        0,
        (),
        (),
    )
    assert screen.verdict.headline == "Nothing to compare yet."


def test_the_formula_names_the_weights() -> None:
    """With the numbers in force."""
    formula = present(TWO, a_comparison(TWO, weights=Weights(5, 4, 0))).formula
    assert "essential 5, important 4, useful 0" in formula


def test_a_tick_changes_only_what_it_concerns() -> None:
    """Pay, sources and heading are equal by value, so their views are not repainted."""
    before, after = present(TWO, a_comparison(TWO)), present(TWO, a_comparison(TWO, answers={"routing": YES}))
    assert (before.pay, before.sources, before.heading) == (after.pay, after.sources, after.heading)
    assert before.panels.rows == after.panels.rows
    assert before.checklist != after.checklist
    assert before.panels.roles[0].fit != after.panels.roles[0].fit
    assert before.panels.roles[1] == after.panels.roles[1]
