"""What is copied."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercompare.core.report_choices import ReportChoices
from careercompare.report.clipboard import as_text, html_of, table_html, table_tsv, tsv_of
from careercompare.report.side_by_side import SideBySide, SideRow, table_of
from tests.report.catalogue_builder import build_catalogue, build_comparison
from tests.report.documents import a_document
from tests.report.html_reading import read


def grid(tsv: str) -> list[list[str]]:
    """The cells of lines with tabs."""
    return [line.split("\t") for line in tsv.split("\n")]


@pytest.mark.parametrize("roles", [1, 2, 4])
def test_the_table_has_a_column_per_role(roles: int) -> None:
    """With rows under the titles of their parts, and the sources that its numbers lead to below."""
    table = table_of(a_document(roles))
    rows = grid(tsv_of(table))

    assert rows[0] == ["Aspect", *(f"{tag.letter} {tag.title}" for tag in a_document(roles).roles), "Sources"]
    assert ["Side by side"] in rows
    role = next(row for row in rows if row[0] == "Primary role")
    assert role == ["Primary role", *["Plans, builds and runs what everything else travels over."] * roles, "[1] [2]"]
    median = next(row for row in rows if row[0].startswith("Median"))
    assert median[1] == "$99,130"
    assert [
        "[2] A Bureau of Statistics: Occupational wages, May 2025. https://example.org/wages?table=1&year=2025"
    ] in rows
    assert not any(row[0].startswith("[3]") for row in rows)


def test_copied_pay_keeps_its_source() -> None:
    """Which the report names once, below the table."""
    rows = grid(table_tsv(build_catalogue(), build_comparison()))
    median = next(row for row in rows if row[0].startswith("Median"))

    assert median[-1].startswith("[")
    assert any(row[0].startswith(f"{median[-1]} A Bureau of Statistics") for row in rows)


def test_html_and_tabs_say_the_same() -> None:
    """Cell by cell."""
    table = table_of(a_document())
    root = read(html_of(table).replace('<meta charset="utf-8">', ""))
    found = [[cell.text() for cell in (*row.all("th"), *row.all("td"))] for row in root.all("tr")]

    assert (
        found
        == [row for row in grid(tsv_of(table).replace("'+28.5", "+28.5").replace("\u00a0", " ")) if row != [""]][
            : len(found)
        ]
    )
    assert [one.text() for one in root.all("p")] == list(table.sources)


def test_what_could_be_a_formula_is_a_text() -> None:
    """In both; numbers stay numbers."""
    table = SideBySide(
        "T", ("Aspect", "A", "Sources"), (SideRow("=1+1", ("+28.5 % jobs",), (1,)), SideRow("x", ("-4.2",))), ()
    )

    assert grid(tsv_of(table))[1:3] == [["'=1+1", "'+28.5 % jobs", "[1]"], ["x", "-4.2", ""]]
    cells = [
        one for one in read(html_of(table).replace('<meta charset="utf-8">', "")).all() if one.name in {"td", "th"}
    ]
    held = {one.text(): "mso-number-format" in one.get("style") for one in cells}
    assert (held["=1+1"], held["+28.5 % jobs"], held["-4.2"]) == (True, True, False)


@given(st.text(max_size=30), st.text(max_size=30))
@settings(max_examples=60, deadline=None)
def test_any_text_is_one_cell(title: str, text: str) -> None:
    """No tab, no line end, no formula; in HTML nothing but text."""
    table = SideBySide(title, ("Aspect", "A", "Sources"), (SideRow(title, (text,), (1,)),), (text,))
    lines = tsv_of(table).split("\n")

    assert [len(line.split("\t")) for line in lines] == [3, 3, 1, 1, 1]
    assert not any(cell[:1] in {"=", "@", "\t", "\r"} for line in lines for cell in line.split("\t"))
    root = read(html_of(table).replace('<meta charset="utf-8">', ""))
    assert {one.name for one in root.all()} <= {"", "table", "caption", "tr", "th", "td", "p"}


def test_a_comparison_is_copied() -> None:
    """As text that flows, and as the table of the parts that are wished."""
    catalogue, comparison = build_catalogue(), build_comparison()

    assert as_text(catalogue, comparison).startswith("NETWORK OR SECURITY?\n")
    assert "\tSources\n" in table_tsv(catalogue, comparison)
    wished = ReportChoices(parts=("pay", "notes"))
    assert next(row[0] for row in grid(table_tsv(catalogue, comparison, wished)) if len(row) == 1) == "Pay"
    assert "<caption>Network or security?</caption>" in table_html(catalogue, comparison, wished)
