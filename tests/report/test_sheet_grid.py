"""Tables laid out for a spreadsheet."""

from __future__ import annotations

from dataclasses import replace

from careercompare.present.blocks import Cell, Column, Number, NumberKind, Row, Table
from careercompare.present.cell import CellView
from careercompare.report.sheet_grid import grid_of
from tests.report.documents import TAGS, cell

DOLLARS = NumberKind.MONEY


def a_table(*rows: Row, columns: int = 2) -> Table:
    """A table of roles."""
    return Table("What is paid", "Value", tuple(Column(tag.title, tag) for tag in TAGS[:columns]), rows)


def dollars(amount: float, *numbers: int) -> Cell:
    """An amount that says just itself."""
    return cell(f"${amount:,}", *numbers, number=Number(amount, DOLLARS, "USD"))


def test_a_number_that_says_just_itself_is_the_cell() -> None:
    """Its sources stand at the end of the row, once if they are the same for all."""
    grid = grid_of(
        a_table(
            Row("P10", (dollars(62640, 2), dollars(75090, 2))),
            Row("Median", (dollars(99130, 2), dollars(129180, 1, 3))),
            Row("P90", (dollars(155050, 2), cell("over $239,200", 2))),
        )
    )

    assert [head.title for head in grid.heads] == ["Network Engineer", "Security Engineer", "Sources"]
    assert [head.figures for head in grid.heads] == [True, True, False]
    assert [row.cells[0].format for row in grid.rows] == ["[$$-409]#,##0"] * 3
    assert [row.cells[2].words for row in grid.rows] == ["[2]", "A [2], B [1] [3]", "[2]"]
    assert [row.cells[2].source for row in grid.rows] == [2, 0, 2]
    assert (grid.rows[2].cells[1].words, grid.rows[2].cells[1].number) == ("over $239,200 [2]", None)


def test_a_number_whose_words_say_more_stands_beside_them() -> None:
    """And the words keep their sources."""
    asks = cell("essential, practitioner", 1, mark="●●●", aside="3 of 3", number=Number(3, NumberKind.POINTS))
    grid = grid_of(a_table(Row("TCP/IP", (asks,)), Row("BGP", (cell("useful, working"),)), columns=1))

    assert [(head.title, head.note) for head in grid.heads] == [
        ("Network Engineer", ""),
        ("Points", "Network Engineer"),
    ]
    assert [one.words for one in grid.rows[0].cells] == ["●●● essential, practitioner [1] · 3 of 3", ""]
    assert grid.rows[0].cells[1].number == Number(3, NumberKind.POINTS)
    assert [one.number for one in grid.rows[1].cells] == [None, None]


def test_words_alone_stay_words() -> None:
    """Without a column for sources: they are in the text."""
    table = a_table(Row("Goal", (Cell(CellView("A quiet net.", (), (1,)), quiet=True), cell("")), "The end.", "Work"))
    grid = grid_of(replace(table, caption=" The\nwork "))

    assert (grid.caption, grid.corner, len(grid.heads)) == ("The work", "Value", 2)
    assert (grid.rows[0].title, grid.rows[0].note, grid.rows[0].group) == ("Goal", "The end.", "Work")
    assert (grid.rows[0].cells[0].words, grid.rows[0].cells[0].quiet) == ("A quiet net. [1]", True)


def test_a_role_can_have_two_columns_as_in_another_table() -> None:
    """Tables below one another then have it in the same place."""
    asks = cell("essential", mark="●●●", aside="3 of 3", number=Number(3, NumberKind.POINTS))
    table = a_table(Row("TCP/IP", (asks, cell("useful"))))

    assert (grid_of(table).paired, grid_of(a_table(Row("Goal", (cell("a"), cell("b"))))).paired) == (True, False)
    heads = [(head.title, head.tag) for head in grid_of(table, paired=True).heads]
    assert heads == [
        ("Network Engineer", TAGS[0]), ("Points", TAGS[0]), ("Security Engineer", TAGS[1]), ("", TAGS[1]),
    ]  # fmt: skip
    assert [one.words for one in grid_of(table, paired=True).rows[0].cells[2:]] == ["useful", ""]
