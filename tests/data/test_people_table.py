"""Lists of people as rows: every usual way to write them, and what is wrong with its line."""

from __future__ import annotations

import contextlib
import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careercompare.data.people_table import COLUMNS, PeopleError, PeopleTable, read_people_table
from tests.data.sheets import xlsx

WORDS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=8)


def table(folder: Path, content: str | bytes, name: str = "people.csv") -> PeopleTable:
    """What a file of this content holds."""
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_people_table(file)


def names(found: PeopleTable) -> list[tuple[int, str, str]]:
    """Line, name and roles of each row."""
    return [(row.line, row.cells["name"], row.cells["roles"]) for row in found.rows]


TEXT = "name,roles\nMara,a;b\nJosé,c\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.replace(",", "\t").encode(),
        b'sep=;\nname;roles\nMara;"a;b"\nJos\xc3\xa9;c\n',
        b'"Name";"ROLES"\n"Mara";"a;b"\n"Jos\xc3\xa9";"c"\n',
    ],
)
def test_every_usual_way_to_write_a_table(tmp_path: Path, content: bytes) -> None:
    """Encodings, byte order marks, line ends and signs."""
    found = [(name, roles) for _, name, roles in names(table(tmp_path, content))]

    assert found == [("Mara", "a;b"), ("José", "c")]


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    """Also behind empty rows and cells of several lines."""
    found = table(tmp_path, 'name,roles,notes\n\n,,\nMara,a,"one\ntwo"\nJosé,b,\n')

    assert [(line, name) for line, name, _ in names(found)] == [(4, "Mara"), (6, "José")]
    assert found.rows[0].cells["notes"] == "one\ntwo"
    assert found.rows[1].cells["area"] == ""


def test_spreadsheets_are_tables_too(tmp_path: Path) -> None:
    """Their rows count as the program shows them."""
    found = table(
        tmp_path, xlsx([("Name", "Roles", "Date"), ("Mara", "a", 3), ("", "", ""), ("José", "b", "")]), "p.xlsx"
    )

    assert names(found) == [(2, "Mara", "a"), (4, "José", "b")]
    assert found.rows[0].cells["date"] == "3"


def test_a_row_that_falls_apart_costs_itself_alone(tmp_path: Path) -> None:
    """And is named with its line."""
    found = table(tmp_path, 'name,roles\nMara,a,b\n"Jo"sé,b\nLi,c\n"Open,d\nNoor,e\n')

    assert names(found) == [(4, "Li", "c")]
    assert [problem.line for problem in found.problems] == [2, 3, 5]
    assert str(found.problems[0]) == (
        "line 2: this row has 3 cells for 2 columns; quote each cell that holds a separator"
    )
    assert "closing quote" in found.problems[1].what
    assert "never closes" in found.problems[2].what


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("name,rolse\nMara,a\n", "“rolse” is none of the columns name, roles, .*; did you mean “roles”\\?"),
        ("name,roles,mail\nMara,a,b\n", "“mail” is none .*; remove it, or call it “x-mail” to keep it"),
        ("name,roles,name\nMara,a,b\n", "The column “name” stands there twice; remove one of them."),
        ("roles,skills\na,b\n", "The column “name” is missing; add it."),
        ("Mara,a\n", "does not begin with its columns. Let its first line be name,roles,skills,area."),
        ("name,roles\n", "names nobody. Write a person in each line below name,roles."),
        ("", "is empty. Begin it with a line of columns: name,roles,skills,area."),
        ("%PDF-1.7\n", "is no list of people"),
    ],
)
def test_a_table_of_something_else_is_refused_in_words(tmp_path: Path, content: str, sentence: str) -> None:
    """A column that is misspelt must not be left out in silence."""
    with pytest.raises(PeopleError, match=sentence):
        table(tmp_path, content)


def test_a_file_that_is_not_there_or_too_large_is_said(tmp_path: Path) -> None:
    """With its name."""
    with pytest.raises(PeopleError, match=r"gone\.csv cannot be read: there is no file of that name"):
        read_people_table(tmp_path / "gone.csv")
    with pytest.raises(PeopleError, match=r"people\.csv is larger than 10 MB"):
        table(tmp_path, b"name,roles\n" + b"a,b\n" * 2_500_000)
    with pytest.raises(PeopleError, match=r"p\.xlsx: This spreadsheet cannot be read"):
        table(tmp_path, b"no spreadsheet", "p.xlsx")


def test_own_columns_are_not_looked_at(tmp_path: Path) -> None:
    """Nor are columns without a name."""
    assert names(table(tmp_path, "x-mail,name,,roles\nm@example.org,Mara,,a\n")) == [(2, "Mara", "a")]


TEXTS = st.text(st.characters(codec="utf-8"), max_size=200)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=200) | TEXTS.map(lambda text: f"name,roles\n{text}".encode()))
def test_any_bytes_are_read_or_refused(tmp_path: Path, content: bytes) -> None:
    """No other end than a table or a sentence."""
    found = PeopleTable(())
    with contextlib.suppress(PeopleError):
        found = table(tmp_path, content)

    assert all(set(row.cells) == set(COLUMNS) for row in found.rows)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=5),
    st.sampled_from(",;\t"),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_what_a_program_writes_comes_back(
    tmp_path: Path, rows: list[tuple[str, str, str]], sign: str, encoding: str
) -> None:
    """Whatever stands in the cells."""
    text = io.StringIO()
    csv.writer(text, delimiter=sign).writerows([("name", "roles", "notes"), *rows])

    found = table(tmp_path, text.getvalue().encode(encoding))

    assert [tuple(row.cells[column] for column in ("name", "roles", "notes")) for row in found.rows] == rows
