"""The next best skills."""

from __future__ import annotations

from careercompare.core.answer import yes_at
from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import Withheld
from careercompare.core.skill import Level
from careercompare.present.blocks import Heading, NumberKind, Paragraph, PartView, Table
from careercompare.present.parts.next import next_part
from tests.builders import ANSWERS, two_roles_catalogue
from tests.present.parts.material_builder import build_material

PAIR = ("network-engineer", "security-engineer")


def tables(part: PartView) -> list[Table]:
    """Its lists."""
    return [block for block in part.blocks if isinstance(block, Table)]


def test_each_role_has_its_list_and_both_have_one() -> None:
    """With what each skill adds as a number, to one role or to each."""
    material = build_material(Comparison(PAIR, ANSWERS), two_roles_catalogue())
    part = next_part(material)

    headings = [block for block in part.blocks if isinstance(block, Heading)]
    assert [(one.text, [tag.letter for tag in one.tags]) for one in headings] == [
        ("For Network Engineer", ["A"]),
        ("For Security Engineer", ["B"]),
        ("For both at once", []),
    ]
    for list_, table in zip(material.screen.next_best.lists, tables(part), strict=True):
        assert [row.title for row in table.rows] == [skill.name for skill in list_.skills]
        numbers = [[cell.number and cell.number.amount for cell in row.cells] for row in table.rows]
        assert numbers == [list(skill.gains) for skill in list_.skills]
        for row in table.rows:
            assert len(row.cells) == len(table.columns)
            for cell in row.cells:
                assert cell.number is not None
                assert cell.number.kind is NumberKind.POINTS
                assert cell.said.text == f"+{cell.number.amount:.1f}"


def test_a_skill_known_in_part_says_so_unless_strengths_are_withheld() -> None:
    """Since part of a skill is a strength."""
    catalogue = two_roles_catalogue()
    answers = dict.fromkeys(catalogue.skills, yes_at(Level.EXPERT)) | {"routing": yes_at(Level.WORKING)}
    comparison = Comparison(PAIR, answers)

    told = next_part(build_material(comparison, catalogue))
    withheld = next_part(build_material(comparison, catalogue, frozenset({Withheld.STRENGTHS})))

    assert "✓ yes, working" in [row.note for table in tables(told) for row in table.rows]
    assert {row.note for table in tables(withheld) for row in table.rows} == {""}


def test_a_list_with_nothing_in_it_says_why() -> None:
    """Here no role is left with a gap of its own."""
    catalogue = two_roles_catalogue()
    everything = dict.fromkeys(catalogue.skills, yes_at(Level.EXPERT))

    part = next_part(build_material(Comparison(PAIR, everything), catalogue))

    said = [one.text for block in part.blocks if isinstance(block, Paragraph) for one in block.statements]
    assert said[1:] == ["Everything this role asks for is covered."] * 2 + ["No single skill left adds to every role."]


def test_without_answers_nobody_is_told_what_to_learn() -> None:
    """Nor where no role asks for a skill."""
    material = build_material(Comparison(PAIR), two_roles_catalogue(), frozenset({Withheld.ANSWERS}))

    assert next_part(material).blocks == ()
    assert next_part(build_material(Comparison())).blocks == ()
