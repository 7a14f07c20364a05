"""The sources that parts of a report name."""

from __future__ import annotations

from dataclasses import replace

from careercompare.present.blocks import (
    Block,
    Cards,
    Cell,
    Heading,
    Paragraph,
    PartView,
    PayChart,
    Points,
    RoleCard,
    Row,
    SourceList,
    Table,
    Terms,
)
from careercompare.present.cell import CellView, PointView, StatementView
from careercompare.present.panels import GateView
from careercompare.present.parts.cited import cited
from tests.builders import a_comparison, two_roles_catalogue
from tests.present.parts.material_builder import build_material


def numbers(*blocks: Block) -> set[int]:
    """What a part of these blocks names."""
    return set(cited([PartView("some", "Some", blocks)]))


def test_every_statement_counts_wherever_it_stands() -> None:
    """In paragraphs, lists, cells and the points of cells."""
    said = StatementView("Said.", (1, 2))
    table = Table("", "", (), (Row("", (Cell(CellView("", (PointView((StatementView("", (5,)),)),), (4,))),)),))

    assert numbers(Paragraph((said,)), Points((PointView((StatementView("", (3,)),)),)), table) == {1, 2, 3, 4, 5}


def test_the_pictures_count_as_well() -> None:
    """The must-haves of a card, and ranges beside the pay that was published."""
    catalogue = two_roles_catalogue()
    screen = build_material(a_comparison(catalogue), catalogue).screen
    panel, paid = screen.panels.roles[0], screen.pay.rows[0]
    gate = GateView("degree", "Degree", "", "", None, "", (7,), False)
    card = RoleCard(panel.tag, "", "", "", panel.fit, "", (gate,))

    assert numbers(Cards((card,), Table("", "", (), (Row("", (Cell(CellView("", (), (8,))),)),)))) == {7, 8}
    stated = replace(paid.ranges[0], number=(9,))
    assert numbers(PayChart(screen.pay.axis, (replace(paid, ranges=(stated,)),), "")) == {9}


def test_headings_terms_and_the_list_itself_name_none() -> None:
    """So a list of sources does not keep its own entries alive."""
    catalogue = two_roles_catalogue()
    sources = build_material(a_comparison(catalogue), catalogue).screen.sources.sources

    assert numbers(Heading("Pay"), Terms((("Fit", "A share."),)), SourceList(sources)) == set()
