"""Where people of each role come from and where it leads, as a part of the report."""

from __future__ import annotations

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.role import CareerStep
from careercompare.present.blocks import Paragraph, PartView, Table
from careercompare.present.parts.steps import steps_part
from tests.builders import a_catalogue, a_comparison, a_role, two_roles_catalogue
from tests.present.parts.material_builder import build_material


def part(of: Catalogue, comparison: Comparison | None = None) -> PartView:
    """The part for all roles of a catalogue, unless others are compared."""
    return steps_part(build_material(comparison or a_comparison(of), of))


def tables(made: PartView) -> list[Table]:
    """Its tables, one for each role."""
    return [block for block in made.blocks if isinstance(block, Table)]


def test_each_role_has_its_steps_under_before_and_after() -> None:
    """The jobs are the heads of the rows."""
    table = tables(part(two_roles_catalogue()))[0]

    assert [column.title for column in table.columns] == ["Network Engineer"]
    assert [(row.group, row.title, row.cells[0].said.text) for row in table.rows] == [
        ("Where people come from", "Network Technician", "Brings practice with cabling."),
        ("Where it leads", "Security Engineer", "Networks are what is attacked."),
    ]


def test_what_is_told_of_a_step_has_its_sources() -> None:
    """Or the mark of none; each by the key that it is traced by."""
    steps = (CareerStep("Clerk", "Knows the forms.", None, ("survey",)), CareerStep("Poet", "Knows words."))
    catalogue = a_catalogue((a_role(before=steps),))
    material = build_material(a_comparison(catalogue), catalogue)
    clerk, poet = tables(steps_part(material))[0].rows

    assert clerk.cells[0].said.numbers == material.screen.sources.numbers(["survey"]) != ()
    assert (poet.cells[0].said.unsourced, poet.cells[0].said.fact) == (True, "before:1")


def test_a_step_to_a_compared_role_says_which() -> None:
    """Only if it stands in this comparison."""
    catalogue = two_roles_catalogue()

    assert tables(part(catalogue))[0].rows[1].cells[0].aside == "compared here: B"
    assert tables(part(catalogue, Comparison(("network-engineer",))))[0].rows[1].cells[0].aside == ""


def test_a_role_without_steps_is_named() -> None:
    """And roles that have none at all leave the part out."""
    made = part(two_roles_catalogue())

    assert len(tables(made)) == 1
    assert isinstance(made.blocks[-1], Paragraph)
    assert made.blocks[-1].statements[0].text == "No career step is named for Security Engineer."
    assert part(a_catalogue((a_role(),))).blocks == ()
