"""Fit and gaps, skill by skill."""

from __future__ import annotations

from careercompare.core.answer import NO, YES, yes_at
from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import Withheld
from careercompare.core.skill import Level
from careercompare.present.blocks import Heading, NumberKind, PartView, Row, Table
from careercompare.present.parts.skills import skills_part
from tests.builders import two_roles_catalogue
from tests.present.parts.material_builder import build_material

PAIR = ("network-engineer", "security-engineer")
COMPARISON = Comparison(PAIR, {"tcp-ip": YES, "routing": yes_at(Level.WORKING), "vpn": NO})


def skills(comparison: Comparison = COMPARISON, *withheld: Withheld) -> PartView:
    """The part of a comparison, its answers gone already where they are withheld."""
    return skills_part(build_material(comparison, two_roles_catalogue(), frozenset(withheld)))


def groups(part: PartView) -> dict[str, tuple[Row, ...]]:
    """The rows under each heading."""
    pairs = zip(part.blocks, part.blocks[1:], strict=False)
    return {one.text: table.rows for one, table in pairs if isinstance(one, Heading) and isinstance(table, Table)}


def rows(part: PartView) -> dict[str, Row]:
    """All rows by their skill."""
    return {row.title: row for group in groups(part).values() for row in group}


def test_the_groups_are_those_of_the_checklist_with_the_answered_first() -> None:
    """What is not answered stands under one subheading that counts it."""
    found = groups(skills())

    assert list(found) == ["Both roles ask for", "Only Network Engineer asks for", "Only Security Engineer asks for"]
    for group in found.values():
        under = [bool(row.group) for row in group]
        assert under == sorted(under)
    assert {row.group for row in found["Both roles ask for"]} == {"", "○ 4 not answered"}


def test_a_need_has_dots_words_and_points_once_answered() -> None:
    """As a number too, and an open one is quiet."""
    need, answer = rows(skills())["Routing"].cells
    open_need, open_answer = rows(skills())["BGP"].cells

    assert (need.mark, need.said.text, need.aside) == ("●●●", "essential, practitioner", "2 of 3")
    assert need.number is not None
    assert (need.number.amount, need.number.kind) == (2.0, NumberKind.POINTS)
    assert (answer.mark, answer.said.text) == ("✓", "yes, working")
    assert (open_need.aside, open_need.quiet, open_answer.quiet, open_answer.mark) == ("", True, True, "○")


def test_without_strengths_only_gaps_are_left() -> None:
    """What is covered is gone, and of what is known in part only that it is not enough."""
    part = skills(COMPARISON, Withheld.STRENGTHS)
    found = rows(part)

    assert part.title == "Gaps"
    assert "TCP/IP" not in found
    assert found["Routing"].cells[0].aside == ""
    assert (found["Routing"].cells[1].said.text, found["Routing"].cells[1].mark) == ("not in full", "×")
    assert found["VPN technologies"].cells[-1].said.text == "no"
    asides = [block.aside for block in part.blocks if isinstance(block, Heading)]
    assert all(aside.endswith("to go") for aside in asides)
    assert "yes" not in str(part.blocks)


def test_without_answers_it_lists_what_is_asked() -> None:
    """No column for them, no gaps and no points."""
    part = skills(Comparison(PAIR), Withheld.ANSWERS)

    assert part.title == "What is asked"
    assert [column.title for column in part.blocks[2].columns] == ["Network Engineer", "Security Engineer"]  # type: ignore[union-attr]
    assert {row.group for row in rows(part).values()} == {""}
    assert {cell.aside for row in rows(part).values() for cell in row.cells} == {""}
    assert "answered" not in str(part.blocks)


def test_roles_that_ask_for_nothing_have_no_such_part() -> None:
    """Nor has a comparison without roles."""
    assert skills_part(build_material(Comparison())).blocks == ()
