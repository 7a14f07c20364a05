"""The must-haves of the roles, as a part of the report."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import Withheld
from careercompare.core.role import RoleGate
from careercompare.present.blocks import Cell, Table
from careercompare.present.cell import CellView
from careercompare.present.parts.gates import gates_part
from careercompare.present.parts.material import Material
from tests.builders import GATES, a_catalogue, a_comparison, a_role, two_roles_catalogue
from tests.present.parts.material_builder import build_material

GAPS_ONLY = frozenset({Withheld.STRENGTHS})


def of(gates: dict[str, bool], withheld: frozenset[Withheld] = frozenset()) -> Material:
    """Two roles that share one must-have and have one of their own each."""
    catalogue = two_roles_catalogue()
    return build_material(a_comparison(catalogue, gates=gates), catalogue, withheld)


def table(material: Material) -> Table:
    """The table of the part."""
    return next(block for block in gates_part(material).blocks if isinstance(block, Table))


def test_each_stands_once_with_its_question_and_the_answer() -> None:
    """Roles that share one share its row."""
    rows = table(of({"degree": True, "on-call": False})).rows

    assert [(row.title, row.note) for row in rows] == [
        ("Bachelor's degree", "Do you hold a bachelor's degree?"),
        ("On-call duty", "Would you answer calls at night?"),
        ("Clearance", "Could you be cleared by a government?"),
    ]
    assert [(row.cells[0].mark, row.cells[0].said.text, row.cells[0].quiet) for row in rows] == [
        ("✓", "yes", False),
        ("×", "no", False),
        ("○", "not answered", True),
    ]


def test_what_each_role_says_of_it_has_its_sources() -> None:
    """Or the mark of none; a role that does not name it says so."""
    material = of({})
    projections = material.screen.sources.numbers(["projections"])
    degree, on_call, _ = table(material).rows

    assert degree.cells[1].said == CellView("Often asked.", (), projections, False, "gate:degree")
    assert on_call.cells[1:] == (
        Cell(CellView("Common.", (), (), True, "gate:on-call")),
        Cell(CellView("Not named"), quiet=True),
    )


def test_one_that_nothing_is_said_about_is_still_named() -> None:
    """As in a role that is being written: an empty cell would look like a role that does not ask for it."""
    material = build_material(
        Comparison(("network-engineer",)), a_catalogue((a_role(gates=(RoleGate("degree", ""),)),))
    )

    assert table(material).rows[0].cells[1].said == CellView("Named, with nothing said about it")


def test_each_role_counts_its_own() -> None:
    """Below its name, in words."""
    answer, network, security = table(of({"degree": True, "on-call": False})).columns

    assert (answer.title, answer.note) == ("Your answer", "")
    assert network.note == "1 met · 1 not met"
    assert security.note == "1 met · 1 not answered"


def test_withheld_answers_leave_what_is_asked() -> None:
    """Nothing says whether anything was answered."""
    network, security = table(of({}, frozenset({Withheld.ANSWERS}))).columns

    assert (network.note, security.note) == ("2 named", "2 named")


@given(st.dictionaries(st.sampled_from(sorted(GATES)), st.booleans()))
def test_of_gaps_only_nothing_that_is_met_is_told(gates: dict[str, bool]) -> None:
    """And everything else is; a part that would have nothing to say is left out."""
    material = of(gates, GAPS_ONLY)
    left = [GATES[gate].name for gate in ("degree", "on-call", "clearance") if not gates.get(gate)]

    if not left:
        assert gates_part(material).blocks == ()
        return
    made = table(material)
    assert [row.title for row in made.rows] == left
    assert "met" not in " ".join(column.note.replace("not met", "") for column in made.columns)


def test_a_role_without_any_says_so_beside_one_that_has_some() -> None:
    """And roles that have none at all leave the part out."""
    catalogue = a_catalogue((a_role(gates=(RoleGate("degree", "Often."),)), a_role("actor")))

    made = table(build_material(a_comparison(catalogue), catalogue))
    assert [column.note for column in made.columns] == ["", "1 not answered", "none named"]
    assert gates_part(build_material(Comparison(("actor",)), catalogue)).blocks == ()
