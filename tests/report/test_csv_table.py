"""The long table, read back: nothing lost, nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare.core.errors import ReportError
from careercompare.core.report_choices import ReportChoices, Withheld
from careercompare.present.blocks import Column, Number, NumberKind, Paragraph, Row, Table
from careercompare.present.cell import StatementView
from careercompare.report.cleaning import cleaned, line
from careercompare.report.csv_table import csv_of, harmless, make_csv
from tests.report.catalogue_builder import build_catalogue, build_comparison
from tests.report.documents import a_document, cell, with_blocks

HEADS = ["Part", "Table", "Group", "Row", "Column", "Role", "Text", "Number", "Unit", "Sources"]
TRIGGERS = "=+-@"
TASKS = "• Reads alarms. [1] All day. ∅\u00a0no source\n• Closes what was open."
texts = st.text(st.one_of(st.characters(), st.sampled_from("=+-@;,\"'\t\n 1%")), max_size=30)


def read(content: bytes) -> list[dict[str, str]]:
    """The lines as any program reads them."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_it_begins_as_excel_wants_and_ends_lines_as_the_standard_says() -> None:
    """UTF-8 with its mark, CRLF, the same number of cells in each line."""
    content = csv_of(a_document())

    assert content.startswith(b"\xef\xbb\xbfPart,Table,Group,Row,Column,Role,Text,Number,Unit,Sources\r\n")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert {len(row) for row in rows} == {len(HEADS)}
    assert rows[0] == HEADS


def test_every_source_has_the_day_it_was_read() -> None:
    """On paper that stands once for all; who sorts a table looks at one source."""
    rows = read(make_csv(build_catalogue(), build_comparison(), ReportChoices(parts=("sources",))).content)
    titles, days = ([one["Row"] for one in rows if one["Column"] == column] for column in ("Title", "Retrieved"))

    assert titles == days != []


def test_every_cell_of_a_table_is_a_line() -> None:
    """With its role, its number as a number, its unit and its sources."""
    found = [one for one in read(csv_of(a_document())) if one["Row"] == "P25"]

    assert [tuple(one.values())[:5] for one in found] == [
        ("Pay in the United States", "Published pay", "", "P25", title)
        for title in ("Network Engineer", "Security Engineer")
    ]
    assert [tuple(one.values())[5:] for one in found] == [
        ("network-engineer", "$78,010", "78010", "USD", "2"),
        ("security-engineer", "$97,810", "97810", "USD", "2"),
    ]


def test_all_else_that_is_said_is_a_line_too() -> None:
    """Whose it is, headings with what they count, statements each with its sources, sources and words."""
    lines = [tuple(one.values()) for one in read(csv_of(a_document()))]
    told = {(one[0], one[3], one[6], one[9]) for one in lines}

    for expected in (
        ("Report", "Title", "Network Engineer or Security Engineer?", ""),
        ("Report", "From", "Room 4", ""),
        ("Report", "Note", "Bring your questions.", ""),
        ("Too close to call.", "", "Security Engineer pays more: median $129,180 against $99,130.", "2"),
        ("Side by side", "Primary role", "Plans, builds and runs what everything else travels over.", "1; 2"),
        ("Side by side", "Typical tasks", TASKS, "1; ∅\u00a0no source"),
        ("Fit and gaps", "2", "Routing: +4.2 points", ""),
        ("Fit and gaps", "", "12 skills: 6 yes, 1 no, 5 not answered", ""),
        ("Fit and gaps", "Routing", "Finding the way of a packet.", ""),
        ("Sources", "[2]", "Occupational wages", "2"),
        ("Sources", "Gate", "A must-have.", ""),
    ):
        assert expected in told
    assert {one[2] for one in lines if one[3] == "Wireless LAN"} == {"○ 2 not answered"}
    points = next(one for one in lines if one[3] == "TCP/IP")
    assert points[6:9] == ("●●● essential, practitioner · 3 of 3", "3", "points")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+4.2 points", "'+4.2 points"),
        (" =1", " '=1"),
        ("＝1＋1", "'＝1＋1"),
        ("-5", "-5"),
        ("+4.2", "+4.2"),
        ("-28.5 %", "-28.5 %"),
        ("-1+1", "'-1+1"),
        ("a;=cmd;b", "a;'=cmd;b"),
        ("a\n=1", "a\n'=1"),
        ("TCP/IP = a family", "TCP/IP = a family"),
        ("e-mail", "e-mail"),
        ("'=1", "'=1"),
        ("", ""),
    ],
)
def test_a_mark_stands_only_where_it_is_needed(text: str, shown: str) -> None:
    """Numbers stay numbers, and words words."""
    assert harmless(text) == shown


@given(texts)
def test_no_text_can_be_run(text: str) -> None:
    """Neither in a program that splits at commas nor in one that splits at semicolons or tabs."""
    table = Table(text, text, (), (Row(text, (), text, text),))
    view = with_blocks(Paragraph((StatementView(text),)), table)
    content = csv_of(cleaned(replace(view, title=text, note=text, letterhead=(text,)))[0]).decode("utf-8-sig")

    for cells in csv.reader(io.StringIO(content, newline="")):
        assert all(one.lstrip()[:1] not in [*TRIGGERS] or re.fullmatch(r"[+-]?[\d.,]+\s?%?", one) for one in cells)
    for piece in re.split(r"[;\t\r\n]", content):
        bare = piece.lstrip('" \u00a0')
        assert bare[:1] not in [*TRIGGERS] or re.match(r"[+-]?[\d.,]+\s?%?(,|\"|$)", bare), piece


@given(texts)
def test_what_is_written_is_read_again(text: str) -> None:
    """But for the marks that make it harmless."""
    view, _ = cleaned(with_blocks(Table("Caption", "", (), (Row("Row", (), text, ""),))))
    [table] = view.parts[0].blocks
    assert isinstance(table, Table)
    said = line(table.rows[0].note)
    noted = [one["Text"] for one in read(csv_of(view)) if one["Row"] == "Row"]

    assert noted == ([harmless(said)] if said else [])
    assert harmless(said).replace("'", "") == said.replace("'", "")


@given(st.floats(-1e9, 1e9), st.integers(-(10**9), 10**9))
def test_numbers_are_read_as_they_are(share: float, amount: int) -> None:
    """To the last digit."""
    cells = (
        cell("x", number=Number(share, NumberKind.SHARE)),
        cell("y", number=Number(amount, NumberKind.MONEY, "EUR")),
    )
    view = with_blocks(Table("", "", (Column("a"), Column("b")), (Row("Row", cells),)))
    found = [(float(one["Number"]), one["Unit"]) for one in read(csv_of(view)) if one["Row"] == "Row"]

    assert found == [(share, "share"), (amount, "EUR")]


def test_it_is_made_of_the_comparison_as_it_may_be_told() -> None:
    """And always the same."""
    silent = ReportChoices(withheld=frozenset({Withheld.NAME, Withheld.NOTES}))
    content = make_csv(build_catalogue(), build_comparison(), silent).content

    assert b"Sam Rivera" not in content
    assert "Sam Rivera" in make_csv(build_catalogue(), build_comparison()).content.decode("utf-8-sig")
    assert content == make_csv(build_catalogue(), build_comparison(), silent).content
    with pytest.raises(ReportError, match="choose at least one role"):
        make_csv(build_catalogue(), build_comparison(roles=0))
