"""Every edit: what it changes, and the words for its undo."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careercompare.core.answer import NO, YES, yes_at
from careercompare.core.comparison import Comparison
from careercompare.core.skill import Weights
from careercompare.state import edits
from careercompare.state.edits import Edit
from tests.builders import EXPERT

START = Comparison(roles=("a", "b"), answers={"x": NO}, gates={"degree": True})


@pytest.mark.parametrize(
    ("edit", "label", "then"),
    [
        (edits.tick("y", "Y", True), "tick Y", START.with_answer("y", YES)),
        (edits.tick("x", "X", False), "untick X", Comparison(roles=("a", "b"), gates={"degree": True})),
        (edits.say_no("y", "Y"), "no to Y", START.with_answer("y", NO)),
        (edits.know_at("x", "X", EXPERT), "X at expert", START.with_answer("x", yes_at(EXPERT))),
        (edits.clear_answer("x", "X"), "clear X", START.with_answer("x", None)),
        (edits.clear_all_answers(), "clear all answers", Comparison(roles=("a", "b"))),
        (edits.answer_gate("degree", "Degree", False), "answer Degree", START.with_gate("degree", False)),
        (
            edits.count_as("a", "A", "15-1241", closest=False),
            "count A as 15-1241",
            START.with_occupation("a", "15-1241"),
        ),
        (edits.count_as("a", "A", "15-1244", closest=True), "count A as 15-1244", START),
        (edits.choose_area("us-tx", "Texas"), "pay in Texas", replace(START, area="us-tx")),
        (edits.add_role("c", "C"), "add C", START.with_roles(("a", "b", "c"))),
        (edits.remove_role("a", "A"), "remove A", START.with_roles(("b",))),
        (edits.replace_role("a", "c", "C"), "change to C", START.with_roles(("c", "b"))),
        (edits.move_role("b", "B", 0), "move B", START.with_roles(("b", "a"))),
        (edits.swap_roles(), "swap roles", START.with_roles(("b", "a"))),
    ],
    ids=lambda value: value.label if isinstance(value, Edit) else "",
)
def test_each_edit(edit: Edit, label: str, then: Comparison) -> None:
    """It says what it does, does it, and nothing else."""
    assert edit.label == label
    assert edit.change(START) == then


def test_the_rest_is_no_but_answers_stay() -> None:
    """Only skills without an answer are answered."""
    edit = edits.answer_rest_no(skill for skill in ("x", "y", "z"))
    now = START.with_answer("y", YES)
    assert edit.change(now).answers == {"x": NO, "y": YES, "z": NO}
    assert edit.change(now) == edit.change(edit.change(now))


def test_a_role_moves_among_three() -> None:
    """To a place counted without itself."""
    three = START.with_roles(("a", "b", "c"))
    assert edits.move_role("a", "A", 1).change(three).roles == ("b", "a", "c")
    assert edits.move_role("a", "A", 2).change(three).roles == ("b", "c", "a")


def test_details_are_one_edit() -> None:
    """Title, name, date, notes and weights are set together and undone together."""
    then = edits.describe("T", "P", "2026", "N", Weights(1, 1, 1)).change(START)
    assert (then.title, then.prepared_for, then.date, then.notes, then.weights) == (
        "T",
        "P",
        "2026",
        "N",
        Weights(1, 1, 1),
    )
    assert (then.roles, then.answers) == (START.roles, START.answers)
