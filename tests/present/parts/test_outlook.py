"""How official projections expect the roles' occupations to grow, as a part of the report."""

from __future__ import annotations

from dataclasses import replace

from careercompare.core.comparison import Comparison
from careercompare.present.blocks import Number, NumberKind, Paragraph, Row, Table
from careercompare.present.parts.material import Material
from careercompare.present.parts.outlook import outlook_part
from tests.builders import a_catalogue, a_comparison, a_role, an_occupation, an_outlook, two_roles_catalogue
from tests.present.parts.material_builder import build_material

CATALOGUE = two_roles_catalogue()


def table(material: Material) -> Table:
    """The table of the part."""
    return next(block for block in outlook_part(material).blocks if isinstance(block, Table))


def row(material: Material, title: str) -> Row:
    """The row of that title."""
    return next(row for row in table(material).rows if row.title == title)


def lead(material: Material) -> str:
    """The first words of the part."""
    first = outlook_part(material).blocks[0]
    assert isinstance(first, Paragraph)
    return first.statements[0].text


def test_jobs_then_and_now_change_and_openings() -> None:
    """In words, as numbers, and with the source of each."""
    material = build_material(a_comparison(CATALOGUE), CATALOGUE)
    source = material.screen.sources.numbers(["projections"])

    assert source
    for title, text, number in (
        ("Jobs in 2024", "331,500", Number(331500, NumberKind.COUNT)),
        ("Jobs in 2034", "317,700", Number(317700, NumberKind.COUNT)),
        ("Change", "−4.2\u00a0%", Number(-0.042, NumberKind.SHARE)),
        ("Openings a year", "14,300", Number(14300, NumberKind.COUNT)),
        ("Usual education", "Degree", None),
    ):
        cell = row(material, title).cells[0]
        assert (cell.said.text, cell.number, cell.said.numbers) == (text, number, source), title
        assert cell.said.fact == "outlook:15-1244"


def test_it_follows_what_a_role_is_counted_as() -> None:
    """The other way to count it stands below, since it may tell the opposite."""
    catalogue = replace(CATALOGUE, outlooks={**CATALOGUE.outlooks, "15-1241": an_outlook("15-1241", 11.9, 11.2)})
    usual = build_material(a_comparison(catalogue), catalogue)
    switched = build_material(a_comparison(catalogue, occupations={"network-engineer": "15-1241"}), catalogue)

    assert row(usual, "Counted as").cells[0].said.text == "15-1244 Network Administrators"
    assert row(usual, "Counted as").cells[0].aside == ""
    other = row(usual, "If counted otherwise")
    assert other.cells[0].said.text == "15-1241 Computer Network Architects: +11.9\u00a0%, 11,200 openings a year"
    assert other.cells[0].said.numbers == usual.screen.sources.numbers(["projections"])
    assert (other.cells[1].said.text, other.cells[1].quiet) == ("–", True)
    assert row(switched, "Change").cells[0].said.text == "+11.9\u00a0%"
    assert row(switched, "Counted as").cells[0].aside == "chosen; the closest is 15-1244 Network Administrators"


def test_what_rests_on_a_source_that_is_not_listed_is_not_told() -> None:
    """As the other projection of a role whose own has none."""
    alone = replace(CATALOGUE, outlooks={"15-1241": an_outlook("15-1241"), "15-1212": an_outlook("15-1212")})
    assert "If counted otherwise" in [one.title for one in table(build_material(a_comparison(alone), alone)).rows]

    hidden = replace(alone, outlooks={**alone.outlooks, "15-1241": replace(an_outlook("15-1241"), source="store")})
    rows = table(build_material(a_comparison(hidden), hidden)).rows
    assert "If counted otherwise" not in [one.title for one in rows]


def test_a_role_without_a_projection_says_so() -> None:
    """One that no statistics count has no figure that could be published."""
    roles = (
        a_role(),
        a_role("actor", occupations=(an_occupation("27-2011", "Actors"),)),
        a_role("seer", occupations=()),
    )
    catalogue = a_catalogue(roles)
    material = build_material(a_comparison(catalogue), catalogue)

    assert [cell.said.text for cell in row(material, "Change").cells] == ["−4.2\u00a0%", "Not published", "–"]
    assert [cell.quiet for cell in row(material, "Change").cells] == [False, True, True]
    assert row(material, "Counted as").cells[2].said.text == "No official occupation"


def test_no_projection_at_all_is_a_sentence() -> None:
    """And no roles at all are nothing."""
    catalogue = a_catalogue((a_role(occupations=()),))
    part = outlook_part(build_material(a_comparison(catalogue), catalogue))

    assert [type(block) for block in part.blocks] == [Paragraph]
    assert lead(build_material(a_comparison(catalogue), catalogue)).startswith(
        "The catalogue has no official projection"
    )
    assert outlook_part(build_material(Comparison())).blocks == ()


def test_the_area_is_named_when_pay_is_shown_for_another() -> None:
    """A projection must not be taken for one of there."""
    outlooks = {code: replace(one, area_title="Spain") for code, one in CATALOGUE.outlooks.items()}
    abroad = replace(CATALOGUE, outlooks=outlooks)
    material = build_material(a_comparison(abroad), abroad)

    assert table(material).caption == "Official projections for Spain"
    assert "for Spain, whatever area pay is shown for" in lead(material)
    home = build_material(a_comparison(CATALOGUE), CATALOGUE)
    assert (table(home).caption, "whatever" in lead(home)) == ("Official projections", False)


def test_years_that_differ_stand_with_their_figures() -> None:
    """Two projections need not speak of the same years."""
    later = replace(an_outlook("15-1212"), first_year=2025, last_year=2035)
    catalogue = replace(CATALOGUE, outlooks={**CATALOGUE.outlooks, "15-1212": later})
    material = build_material(a_comparison(catalogue), catalogue)

    assert [cell.aside for cell in row(material, "Jobs at the start").cells] == ["in 2024", "in 2025"]
    assert [cell.aside for cell in row(material, "Jobs at the end").cells] == ["in 2034", "in 2035"]


def test_what_pay_counts_is_not_counted_again() -> None:
    """Both parts are of the same occupations, so one of them names these."""
    catalogue = two_roles_catalogue()
    material = build_material(a_comparison(catalogue), catalogue)

    assert "Counted as" in [one.title for one in table(replace(material, parts=("outlook",))).rows]
    assert "Counted as" not in [one.title for one in table(replace(material, parts=("pay", "outlook"))).rows]
