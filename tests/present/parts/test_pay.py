"""What the roles pay."""

from __future__ import annotations

from dataclasses import replace

from careercompare.core.comparison import Comparison
from careercompare.present.blocks import Number, NumberKind, Paragraph, PartView, PayChart, Table
from careercompare.present.parts.material import Material
from careercompare.present.parts.pay import pay_part
from careercompare.present.pay_gap import AreaOfferView
from tests.builders import a_catalogue, four_roles_catalogue, two_roles_catalogue
from tests.present.parts.material_builder import build_material

PAIR = Comparison(("network-engineer", "security-engineer"))


def words(part: PartView) -> list[str]:
    """What its paragraphs say."""
    return [one.text for block in part.blocks if isinstance(block, Paragraph) for one in block.statements]


def table(part: PartView) -> Table:
    """Its table."""
    [found] = [block for block in part.blocks if isinstance(block, Table)]
    return found


def test_the_table_has_the_numbers_of_the_chart() -> None:
    """Each with the unit that a spreadsheet needs, and what it means."""
    part = pay_part(build_material(PAIR, two_roles_catalogue()))
    rows = {row.title: row for row in table(part).rows}

    assert [block for block in part.blocks if isinstance(block, PayChart)]
    assert [cell.said.text for cell in rows["Median"].cells] == ["$99,130", "$129,180"]
    assert rows["Median"].cells[0].number == Number(99130, NumberKind.MONEY, "USD")
    assert rows["Median"].note == "half earn more, half less than"
    assert rows["Employed"].cells[0].number == Number(314340, NumberKind.COUNT)
    assert rows["Stated ranges"].cells[0].said.unsourced


def test_what_is_top_coded_or_missing_has_no_number() -> None:
    """So that no spreadsheet takes the cap for the amount."""
    catalogue = four_roles_catalogue()
    part = pay_part(build_material(Comparison(tuple(catalogue.roles)), catalogue))
    numbers = {cell.said.text: cell.number for row in table(part).rows for cell in row.cells}

    assert numbers["over $239,200"] is None
    assert numbers["withheld"] is None
    assert numbers["not listed"] is None


def test_what_another_counting_would_pay_stands_below_with_its_source() -> None:
    """Since who earns more may rest on what a role is counted as."""
    material = build_material(PAIR, two_roles_catalogue())
    [row] = [row for row in table(pay_part(material)).rows if row.title == "If counted otherwise"]

    assert row.cells[0].said.text == "15-1241 Computer Network Architects: $134,050"
    assert row.cells[0].said.numbers == material.screen.pay.numbers
    assert row.note == "Median"


def test_year_and_source_stand_below() -> None:
    """And before all of it what an amount is, and where."""
    material = build_material(PAIR, two_roles_catalogue())
    part = pay_part(material)
    said = {one.text: one.numbers for block in part.blocks if isinstance(block, Paragraph) for one in block.statements}

    assert next(iter(said)) == f"{material.screen.pay.unit} · United States"
    assert said["Example Bureau, Title of wages, May 2025, United States."] == material.screen.pay.numbers != ()


def test_pay_that_is_missing_names_where_it_is_published() -> None:
    """Paper has no link in this place."""
    material = build_material(PAIR, two_roles_catalogue())
    offer = AreaOfferView("uk", "United Kingdom", "", "", ("security-engineer",))
    pay = replace(material.screen.pay, offers=(offer,))
    reading = " ".join(words(pay_part(Material(material.catalogue, PAIR, replace(material.screen, pay=pay)))))

    assert "Security Engineer: Published for the United Kingdom." in reading
    assert "Network Engineer: Published" not in reading


def test_where_nothing_is_published_there_is_a_sentence_alone() -> None:
    """No empty chart and no table of gaps."""
    part = pay_part(build_material(Comparison(("network-engineer",), area="zz"), a_catalogue(pay_tables=())))

    assert words(part) == ["zz", "No pay is published for this area."] or words(part)[-1].startswith("No pay")
    assert not [block for block in part.blocks if not isinstance(block, Paragraph)]
