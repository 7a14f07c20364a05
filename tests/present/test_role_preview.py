"""A role is shown while it is written, whatever is missing or wrong."""

from __future__ import annotations

import re

import pytest

from careercompare.present.cell import CellView
from careercompare.present.fit import NO_SKILLS
from careercompare.present.panels import NOT_STATED
from careercompare.present.role_preview import DASH, role_preview
from tests.builders import two_roles_catalogue
from tests.data.catalogue_folder import FILES
from tests.edited import checked

TEXT = FILES["roles/alpha.yaml"]


def test_a_whole_role_looks_as_in_the_window() -> None:
    """Card, rows and their sources."""
    screen = role_preview(checked(), "roles/alpha.yaml")

    assert screen is not None
    (card,) = screen.panels.roles
    assert card.tag.title == "Alpha Engineer"
    assert [gate.name for gate in card.gates] == ["Degree"]
    assert screen.panels.rows[0].cells[0].text == "Packets arrive"
    assert screen.checklist.total == 2


@pytest.mark.parametrize("line", [line for line in TEXT.splitlines() if ":" in line])
def test_any_line_may_be_missing_or_wrong(line: str) -> None:
    """It is left out or a dash, and never the end of the preview."""
    for new in ("", line.split(":", maxsplit=1)[0] + ": [{}, 12, x: y]", re.sub(r"\w+\]", "x]", line)):
        screen = role_preview(checked(roles_alpha=TEXT.replace(line, new, 1)), "roles/alpha.yaml")
        assert screen is None or len(screen.panels.roles) == 1


def test_a_new_role_states_nothing() -> None:
    """With the base's rows, if the catalogue builds on one; silence is said, and needs no source."""
    base = two_roles_catalogue()
    screen = role_preview(checked(roles_alpha="id: alpha\ntitle: New\n"), "roles/alpha.yaml", base)

    assert screen is not None
    assert screen.panels.roles[0].tag.title == "New"
    rows = {row.aspect: row.cells[0] for row in screen.panels.rows}
    assert [rows[aspect.id] for aspect in base.aspects] == [CellView(NOT_STATED)] * len(base.aspects)
    assert screen.panels.roles[0].basis == CellView(NOT_STATED)
    assert DASH not in "".join(cell.text for cell in rows.values())


def test_a_role_without_skills_has_none_named_yet() -> None:
    """Nothing asked for is not everything covered."""
    screen = role_preview(checked(roles_alpha="id: alpha\ntitle: New\n"), "roles/alpha.yaml")

    assert screen is not None
    assert screen.next_best.lists[0].empty == NO_SKILLS
    assert screen.panels.roles[0].gaps.none == NO_SKILLS


def test_points_alone_are_no_silence() -> None:
    """They are shown with what they rest on."""
    text = "id: alpha\naspects: {goal: {text: '', points: [One]}}\n"
    screen = role_preview(checked(roles_alpha=text), "roles/alpha.yaml")

    assert screen is not None
    (goal,) = [row.cells[0] for row in screen.panels.rows if row.aspect == "goal"]
    assert (goal.text, [point.text for point in goal.points], goal.unsourced) == ("", ["One"], True)


def test_what_is_no_yaml_has_no_preview() -> None:
    """The last one stays where it was."""
    assert role_preview(checked(roles_alpha="id: ["), "roles/alpha.yaml") is None
