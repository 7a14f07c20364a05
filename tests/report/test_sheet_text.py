"""Texts in cells: sources in brackets, lines and points, and the end of what fits."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careercompare.present.blocks import Cell
from careercompare.present.cell import CellView, PointView, StatementView
from careercompare.report.sheet_lines import height_of, lines_of
from careercompare.report.sheet_names import sheet_names
from careercompare.report.sheet_text import LONGEST, cell_words, fitting

POINTS = (
    PointView((StatementView("Reads alarms.", (1,)), StatementView("All day.", (), True))),
    PointView((StatementView("Closes what was open."),)),
)


def test_a_cell_says_all_it_has() -> None:
    """Mark, text with sources, points each with their own, and what stands after."""
    assert cell_words(Cell(CellView("Plans.", (), (1, 3)))) == "Plans. [1] [3]"
    assert cell_words(Cell(CellView("", POINTS, (2,)))) == (
        "• Reads alarms. [1] All day. ∅\u00a0no source\n• Closes what was open. [2]"
    )
    assert (
        cell_words(Cell(CellView("Guards.", POINTS[1:], (), True)))
        == "Guards. ∅\u00a0no source\n• Closes what was open."
    )
    assert cell_words(Cell(CellView("met", (), (2,)), "✓", "since 2020")) == "✓ met [2] · since 2020"
    assert cell_words(Cell(CellView("$349", (), (2,)), "", "May 2026"), sourced=False) == "$349 · May 2026"
    assert cell_words(Cell(CellView("", (), (), True), "○")) == "○"


@given(st.integers(LONGEST - 40, LONGEST + 3), st.sampled_from("a𝔸é"))
def test_a_text_fits_or_says_that_it_does_not(length: int, letter: str) -> None:
    """Counted as a spreadsheet counts, and never cut within a letter."""
    text = letter * length
    shown = fitting(text)
    units = len(shown.encode("utf-16-le")) // 2

    assert units <= LONGEST
    assert (shown == text) == (len(text.encode("utf-16-le")) // 2 <= LONGEST)
    if shown != text:
        assert shown.endswith("… The rest of this text does not fit into a cell; the PDF has all of it.")
        assert set(shown.partition("\n")[0]) == {letter}


@given(st.lists(st.text(max_size=50), min_size=1, max_size=8))
def test_every_sheet_has_a_name_that_is_taken(titles: list[str]) -> None:
    """Legal, short, and each once whatever its case."""
    names = sheet_names(titles)

    assert len({name.casefold() for name in names}) == len(titles)
    for name in names:
        assert 0 < len(name.encode("utf-16-le", "surrogatepass")) // 2 <= 31
        assert not set(name) & set("[]:*?/\\")
        assert not name.startswith("'")
        assert not name.endswith("'")
        assert name.casefold() != "history"


def test_names_of_sheets_are_the_titles_of_parts() -> None:
    """As far as they may be."""
    assert sheet_names(["Fit and gaps", "fit and gaps", "Pay: 1/2?", "", "History", "x" * 40]) == [
        "Fit and gaps",
        "fit and gaps 2",
        "Pay 1 2",
        "Sheet",
        "History 2",
        "x" * 31,
    ]


def test_rows_are_as_high_as_their_texts() -> None:
    """Lines break at spaces, long words within, and letters of East Asia need twice the room."""
    assert lines_of("one two", 20) == 1
    assert lines_of("one two three four", 8) == 3
    assert lines_of("MWMW MWMW", 10) == 2 == lines_of("illi illi", 4)
    assert lines_of("x" * 25, 11) == 3
    assert lines_of("字" * 10, 11) == 2
    assert lines_of("a\n\nb", 20) == 3
    assert height_of("a\nb", 20) > height_of("a", 20)
    assert height_of("a\n" * 400, 20) == 409
