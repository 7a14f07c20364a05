"""Where a replaced character stands, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careercompare.present.blocks import (
    Cell,
    Column,
    DocumentView,
    Paragraph,
    PartView,
    Row,
    SourceList,
    Table,
)
from careercompare.present.cell import CellView, StatementView
from careercompare.present.sources import SourceView
from careercompare.present.tags import RoleTag
from careercompare.report.finished import Report
from careercompare.report.pdf import make_pdf
from careercompare.report.places import places_of, replaced_sentence
from tests.report.catalogue_builder import build_catalogue, build_comparison

ODD = "\ue000"
SOURCE = SourceView("one", 7, "A title", "A house", "2025", "2026", "Free", "", "")


def document(*parts: PartView, **values: object) -> DocumentView:
    """A report of one role."""
    whole = DocumentView("Title", "Subtitle", ("A line",), "Catalogue", (RoleTag("a", "A", 0, "Builder"),), parts)
    return replace(whole, **values)  # type: ignore[arg-type]


def cell(text: str) -> Cell:
    """A cell of a table."""
    return Cell(CellView(text, (), (), unsourced=False))


@pytest.mark.parametrize(
    ("view", "place"),
    [
        (document(title=f"a{ODD}"), "the title"),
        (document(meta=("a", ODD)), "the lines below the title"),
        (document(catalogue=ODD), "the name of the catalogue"),
        (document(letterhead=("a", ODD)), "the letterhead"),
        (document(note=ODD), "the note"),
        (document(roles=(RoleTag("b", "B", 1, ODD),)), "the title of role B"),
        (document(PartView("notes", "Notes", (Paragraph((StatementView(f"a {ODD}"),)),))), "“Notes”"),
        (
            document(PartView("table", "Side by side", (Table("", "", (Column(""),), (Row("Goal", (cell(ODD),)),)),))),
            "“Side by side”, Goal",
        ),
        (
            document(PartView("sources", "Sources", (SourceList((replace(SOURCE, publisher=ODD),)),))),
            "“Sources”, source 7",
        ),
    ],
)
def test_each_place_has_its_words(view: DocumentView, place: str) -> None:
    """The part, and in a table or a list the row."""
    assert places_of(view, (ODD,)) == (place,)


def test_a_role_is_named_once_and_not_wherever_its_name_stands() -> None:
    """The head of every column repeats it."""
    tag = RoleTag("a", "A", 0, ODD)
    table = Table("", "", (Column("", tag),), (Row("Goal", (cell("plain"),)),))

    assert places_of(document(PartView("table", "Table", (table,)), roles=(tag,)), (ODD,)) == ("the title of role A",)


def test_many_places_are_counted() -> None:
    """Three are named."""
    rows = tuple(Row(f"Row {number}", (cell(ODD),)) for number in range(9))
    part = PartView("table", "Table", (Table("", "", (Column(""),), rows),))

    assert places_of(document(part), (ODD,)) == ("“Table”, Row 0; “Table”, Row 1; “Table”, Row 2; 6 more places",)


def test_a_place_never_holds_what_cannot_be_shown() -> None:
    """A row is named by its title with a box in it."""
    part = PartView("table", "Table", (Table("", "", (Column(""),), (Row(f"Go{ODD}al", (cell(""),)),)),))

    assert places_of(document(part), (ODD,)) == ("“Table”, Go□al",)


def test_what_is_found_nowhere_is_in_the_report() -> None:
    """Never an empty place."""
    assert places_of(document(), (ODD, "x")) == ("the report", "the report")
    assert places_of(document(), ()) == ()


def test_the_sentence_names_characters_and_places() -> None:
    """By code, and by name where there is one; of many the first five."""
    assert replaced_sentence(Report(b"", ("\ue000", "\U00012000"), ("the title", "“Notes”"))) == (
        "No font can show U+E000 in the title · U+12000 CUNEIFORM SIGN A in “Notes”: □ stands there instead."
    )
    many = tuple(chr(0xE000 + number) for number in range(7))
    assert "U+E004 in the note · 2 more characters: □" in replaced_sentence(Report(b"", many, ("the note",) * 7))
    assert replaced_sentence(Report(b"")) == ""


def test_a_finished_pdf_tells_the_places() -> None:
    """In the title and in the notes."""
    comparison = replace(build_comparison(), title="Net\ue000work", notes="\ue001 and \ue000")
    made = make_pdf(build_catalogue(), comparison)

    assert dict(zip(made.replaced, made.places, strict=True)) == {
        "\ue000": "the title; “Notes”",
        "\ue001": "“Notes”",
    }
