"""The role panels: aligned rows, what is not known, gates, occupations and outlook."""

from __future__ import annotations

from dataclasses import replace

from careercompare.core.catalogue import Aspect, Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.role import CareerStep
from careercompare.core.source import Fact
from careercompare.present.cell import CellView
from careercompare.present.panels import AspectRowView, PanelsView
from careercompare.present.screen import present
from tests.builders import a_catalogue, a_comparison, a_role, an_outlook, four_roles_catalogue, two_roles_catalogue

TWO = two_roles_catalogue()


def shown(catalogue: Catalogue = TWO, comparison: Comparison | None = None) -> PanelsView:
    """The panels of all roles of a catalogue."""
    return present(catalogue, comparison or a_comparison(catalogue)).panels


def texts(cell: CellView) -> list[str]:
    """The points of a cell."""
    return [point.text for point in cell.points]


def row(view: PanelsView, aspect: str) -> AspectRowView:
    """One row."""
    return next(one for one in view.rows if one.aspect == aspect)


def test_every_row_has_a_cell_per_role() -> None:
    """Rows stand side by side also where a role has no text; table rows come before sections."""
    view = shown(four_roles_catalogue())
    assert {len(one.cells) for one in view.rows} == {4}
    assert [one.aspect for one in view.rows if not one.folds] == [
        "primary-role",
        "typical-tasks",
        "goal",
        "outlook",
        "interests",
    ]
    assert [one.aspect for one in view.rows if one.folds] == [
        "day-to-day",
        "choosing",
        "certification-details",
        "before",
        "after",
    ]


def test_an_aspect_without_text_is_not_known() -> None:
    """A role's silence is said, not left blank, and silence needs no source."""
    cells = row(shown(four_roles_catalogue()), "goal").cells
    assert [cell.text == "Not stated" for cell in cells] == [False, False, True, False]
    assert not cells[2].partly_unsourced


def test_a_fact_without_a_source_is_marked() -> None:
    """Sourced facts carry numbers, others say that they have none."""
    role = a_role(
        aspects={"goal": Fact("No source."), "primary-role": Fact("One.", ("Point.",), ("survey", "article"))}
    )
    view = shown(a_catalogue((role,)))
    (goal,), (primary,) = row(view, "goal").cells, row(view, "primary-role").cells
    assert (goal.numbers, goal.unsourced) == ((), True)
    assert (primary.text, primary.numbers, primary.unsourced) == ("One.", (1, 2), False)
    assert [one.text for one in primary.points] == ["Point."]


def test_gates_are_met_not_met_or_unknown() -> None:
    """Three states in words, with note, question and sources."""
    panel = shown(TWO, a_comparison(TWO, gates={"degree": True, "on-call": False})).roles[0]
    assert [(gate.name, gate.met, gate.state) for gate in panel.gates] == [
        ("Bachelor's degree", True, "met"),
        ("On-call duty", False, "not met"),
    ]
    assert panel.gates[0].note == "Often asked."
    assert panel.gates[0].question == "Do you hold a bachelor's degree?"
    assert len(panel.gates[0].numbers) == 1
    assert [gate.state for gate in shown().roles[1].gates] == ["not answered", "not answered"]


def test_gates_leave_fit_alone() -> None:
    """A must-have stands beside fit and is never averaged into it."""
    with_gates, without = shown(TWO, a_comparison(TWO, gates={"degree": False})), shown()
    assert [panel.fit for panel in with_gates.roles] == [panel.fit for panel in without.roles]


def test_the_occupation_can_be_switched() -> None:
    """The closest is chosen until another is."""
    panel = shown().roles[0]
    assert [one.chosen for one in panel.occupations] == [True, False]
    assert panel.counted_as is not None
    assert panel.counted_as.label == "15-1244 Network Administrators"
    switched = shown(TWO, a_comparison(TWO, occupations={"network-engineer": "15-1241"})).roles[0]
    assert [one.chosen for one in switched.occupations] == [False, True]
    assert shown(a_catalogue((a_role(occupations=()),))).roles[0].counted_as is None


def test_the_outlook_follows_the_occupation() -> None:
    """Change, years and openings of the occupation counted, or that none is published."""
    first, second = shown().roles
    assert first.outlook == "−4.2\u00a0% jobs 2024–34, 14,300 openings a year"
    assert second.outlook.startswith("+28.5\u00a0% jobs")
    assert len(first.outlook_numbers) == 1
    switched = shown(TWO, a_comparison(TWO, occupations={"network-engineer": "15-1241"}))
    assert (switched.roles[0].outlook, switched.roles[0].outlook_numbers) == ("", ())
    cell = row(switched, "outlook").cells[0]
    assert (cell.text, cell.unsourced) == ("No projection published", False)


def test_the_last_year_keeps_two_digits() -> None:
    """2004–09, not 2004–9."""
    outlook = replace(an_outlook(), first_year=1999, last_year=2009)
    assert "1999–09" in shown(a_catalogue(outlooks={"15-1244": outlook})).roles[0].outlook


def test_certifications_and_steps_have_rows() -> None:
    """What a certificate shows, where people come from and where they go, each with its sources."""
    view = shown()
    held, none = row(view, "certification-details").cells
    assert texts(held) == ["CCNA, CCNA in full (Cisco): The basics of networks. Exam fee: not known."]
    assert len(held.all_numbers) == 1
    assert (none.text, none.points) == ("No certification is named.", ())
    assert texts(row(view, "before").cells[0]) == ["Network Technician: Brings practice with cabling."]
    assert texts(row(view, "after").cells[0]) == ["Security Engineer: Networks are what is attacked."]
    assert row(view, "after").cells[1].text == "None\u00a0known."


def test_each_point_has_its_own_sources() -> None:
    """Two steps from two sources are not one heap: each is numbered or marked by itself."""
    steps = (
        CareerStep("A", "a", sources=("survey",)),
        CareerStep("B", "b"),
        CareerStep("C", "c", sources=("article",)),
    )
    (cell,) = row(shown(a_catalogue((a_role(before=steps),))), "before").cells
    assert [(point.numbers, point.statements[0].unsourced) for point in cell.points] == [
        ((2,), False),
        ((), True),
        ((1,), False),
    ]
    assert (cell.numbers, cell.all_numbers, cell.partly_unsourced) == ((), (1, 2), True)


def test_the_basis_of_the_needs_is_sourced() -> None:
    """One cell per role with the numbers of its sources; without a source it is marked."""
    cells = [role.basis for role in shown().roles]
    assert [(cell.text, cell.numbers, cell.unsourced) for cell in cells] == [("Chosen by judgement.", (3,), False)] * 2
    (bare,) = shown(a_catalogue((a_role(needs_basis=Fact("Ours.")),))).roles
    assert bare.basis.unsourced


def test_a_gate_without_a_source_says_so() -> None:
    """Whether a degree is asked is a fact like any other."""
    assert [gate.unsourced for gate in shown().roles[0].gates] == [False, True]


def test_rows_that_none_of_the_roles_has_are_left_out() -> None:
    """A library of many fields has many rows; those of other fields are none of these roles' business."""
    catalogue = two_roles_catalogue()
    other = Aspect("instrument", "Instrument", "What is played.")
    wider = replace(catalogue, aspects=(*catalogue.aspects, other))

    rows = present(wider, a_comparison(wider)).panels.rows

    assert "instrument" not in [row.aspect for row in rows]
    assert {aspect.id for aspect in catalogue.aspects} <= {row.aspect for row in rows}
