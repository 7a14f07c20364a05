"""Cells: which source stands behind which statement, and how it is said."""

from __future__ import annotations

import pytest

from careercompare.present.cell import CellView, PointView, StatementView, points, spoken_sources

OWN = PointView((StatementView("Fee.", (5,), fact="fee:a"), StatementView("Unknown.")))
BARE = PointView((StatementView("Said.", (), unsourced=True, fact="before:0"),))


def test_points_without_numbers_rest_on_the_cells() -> None:
    """The points of a fact are backed by what backs the fact."""
    cell = CellView("Text.", points(["One.", "Two."]), (1, 3), fact="aspect:goal")
    assert [(one.text, one.numbers) for one in cell.statements] == [
        ("Text.", (1, 3)),
        ("One.", (1, 3)),
        ("Two.", (1, 3)),
    ]


def test_points_of_an_unsourced_fact_are_unsourced() -> None:
    """The mark holds for all of it."""
    cell = CellView("Text.", points(["One."]), (), unsourced=True, fact="aspect:goal")
    assert [one.unsourced for one in cell.statements] == [True, True]


def test_points_of_their_own_keep_their_own() -> None:
    """A fee does not borrow another certificate's source, and what is not known needs none."""
    cell = CellView("", (OWN, BARE))
    assert [(one.numbers, one.unsourced) for one in cell.statements] == [((5,), False), ((), False), ((), True)]
    assert (cell.all_numbers, cell.partly_unsourced) == ((5,), True)


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (CellView("A.", (), (1, 3)), "sources 1 and 3"),
        (CellView("A.", (), (2,)), "source 2"),
        (CellView("A.", (), (), unsourced=True), "no source"),
        (CellView("", (OWN, BARE)), "source 5, partly no source"),
        (CellView("Not stated"), ""),
    ],
)
def test_sources_as_one_says_them(cell: CellView, words: str) -> None:
    """For those who hear the window instead of seeing it."""
    assert spoken_sources(cell) == words
