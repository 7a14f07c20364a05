"""Tables as people have them: from web pages, word processors and spreadsheets, in every encoding and layout."""

from __future__ import annotations

import contextlib
import csv
import io
import zipfile
from html import escape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare.data.table_reading import Table, TableError, html_table, read_table, split_points, text_table
from tests.data.sheets import xlsx

ROWS = (("Category", "A", "B"), ("Pay", "$1,000", "2;3"), ("Tasks", "one\ntwo", "drei ä – „x“"))
plain = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z"), exclude_characters="•·▪◦‣*-–"), min_size=1)
grids = st.integers(2, 4).flatmap(lambda width: st.lists(st.tuples(*[plain] * width), min_size=2, max_size=5))


def as_csv(rows: object, delimiter: str = ",") -> str:
    """The rows as a spreadsheet program writes CSV."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)  # type: ignore[arg-type]
    return out.getvalue()


def as_html(rows: object) -> str:
    """The rows as a plain web page has them."""
    lines = ["".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows]  # type: ignore[attr-defined]
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>".replace("\n", "<br>")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_csv_of_every_program(tmp_path: Path, delimiter: str, encoding: str) -> None:
    """Whatever divides the columns, with quotes, line breaks in cells, and a byte order mark or none."""
    file = tmp_path / "table.csv"
    file.write_bytes(as_csv(ROWS, delimiter).encode(encoding))

    assert read_table(file) == Table(ROWS)


@given(grids)
def test_html_and_csv_of_one_table_are_one_table(rows: list[tuple[str, ...]]) -> None:
    """The way it comes in changes nothing."""
    assert html_table(as_html(rows)) == Table(tuple(rows))
    assert text_table(as_csv(rows, "\t")) == Table(tuple(rows))


@given(st.text(max_size=200))
def test_any_text_is_a_table_or_a_sentence(text: str) -> None:
    """Never a traceback."""
    for read in (html_table, text_table):
        with contextlib.suppress(TableError):
            assert len(read(text).rows) > 1


def test_spans_are_repeated_and_lists_are_points() -> None:
    """Each place that a cell covers holds its text; list items keep their bullet."""
    page = """<table><tr><th>x<th>A<th>B</tr>
      <tr><td rowspan=2>Tasks<td colspan="2">both <b>do</b>
        this</tr>
      <tr><td><ul><li>one<li>two</ul></td><td>•&nbsp;three<p>four</p></td></tr>
      <tr><td rowspan="0" colspan="9999999999">all</td></tr></table>"""

    rows = html_table(page).rows

    assert rows[1][:3] == ("Tasks", "both do this", "both do this")
    assert rows[2][:3] == ("Tasks", "• one\n• two", "• three\nfour")
    assert split_points(rows[2][2]) == ("four", ("three",))
    assert split_points(rows[2][1]) == ("one", ("two",))


def test_the_largest_table_is_meant_and_what_is_hidden_is_not_read() -> None:
    """Layout tables hold the wanted one; styles and scripts are no text."""
    inner = as_html(ROWS)
    page = f"<html><head><style>td {{}}</style></head><table><tr><td>menu</td><td>{inner}</td></tr></table>"
    page = page.replace("<td>Pay", "<td><script>var x = '<td>';</script>Pay")

    assert html_table(page).rows == ROWS


def test_the_clipboard_of_word_and_google_docs() -> None:
    """Paragraphs in cells, conditional comments, fragments without a head."""
    word = """<!--[if gte mso 9]><xml>noise</xml><![endif]--><body><!--StartFragment-->
    <table class=MsoTable border=1><tr style='x'><td><p class=MsoNormal>Category<o:p></o:p></p></td>
    <td><p>A</p></td></tr><tr><td><p>Goal</p></td><td><p>First.</p><p>Second.</p></td></tr></table>"""
    docs = """<b id="docs-internal-guid"><div dir="ltr"><table><colgroup><col></colgroup><tbody><tr><td><p dir="ltr">
    <span>Category</span></p></td><td><p><span>A</span></p></td></tr><tr><td><p><span>Goal</span></p></td>
    <td><p><span>First.</span></p><br><p><span>Second.</span></p></td></tr></tbody></table></div></b>"""

    for page in (word, docs):
        assert html_table(page).rows == (("Category", "A"), ("Goal", "First.\nSecond."))


def test_a_spreadsheet(tmp_path: Path) -> None:
    """The first sheet with something in it; whole numbers have no point, and merged cells are repeated."""
    file = tmp_path / "table.XLSX"
    file.write_bytes(xlsx([], [("Category", "A", "B"), ("Years", 3.0, 2.5), ("Goal", "same", "")], merged="B3:C3"))

    assert read_table(file).rows == (("Category", "A", "B"), ("Years", "3", "2.5"), ("Goal", "same", "same"))


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.xlsx", b"no zip", "cannot be read"),
        ("a.xlsx", xlsx([]), "No table was found"),
        ("a.csv", b"", "No table was found"),
        ("a.csv", b"one column\nonly", "No table was found"),
        ("a.csv", b'a,b\nc,"open\n', "A quote opens in line 2"),
        ("a.csv", b"a,b\n" * 501, "501 rows and 2 columns"),
        ("a.csv", b"a,b\n" * 10_001, "more than 10000 rows"),
        ("a.csv", b"a,b\nc," + b"x" * 5001, "Row 2, column 2 holds 5001 letters"),
        ("a.html", b"<p>no table</p>", "No table was found"),
        ("a.html", b"<table><tr><td>a<td>b</table>", "No table was found"),
        ("a.html", b"<table>" + b"<tr><td>a" * 10_002, "more than 10000 rows"),
        ("a.csv", b"x" * 10_000_001, "larger than 10 MB"),
    ],
)
def test_what_is_no_table_is_one_sentence(tmp_path: Path, name: str, content: bytes, sentence: str) -> None:
    """What is wrong, where, and what to do."""
    (tmp_path / name).write_bytes(content)

    with pytest.raises(TableError, match=sentence):
        read_table(tmp_path / name)


def test_a_spreadsheet_that_would_fill_the_memory(tmp_path: Path) -> None:
    """Refused by what it would become, before it is unpacked."""
    made = io.BytesIO(xlsx(ROWS))
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/bomb.xml", b"0" * 200_000_001)
    (tmp_path / "bomb.xlsx").write_bytes(made.getvalue())

    with pytest.raises(TableError, match="far larger"):
        read_table(tmp_path / "bomb.xlsx")


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    """As every file of the app."""
    with pytest.raises(TableError, match=r"gone\.csv cannot be read"):
        read_table(tmp_path / "gone.csv")


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    """Its folder is there."""
    with pytest.raises(TableError, match=r"nothere\.xlsx cannot be read: there is no file of that name"):
        read_table(tmp_path / "nothere.xlsx")


@pytest.mark.parametrize(
    "content",
    [
        b"\x7fELF\x02\x01\x01" + bytes(20) + b"a,b\nc,d\n" * 9,
        b"%PDF-1.7\na,b\nc,d\n",
        b"PK\x03\x04a,b\nc,d\n",
        bytes(range(256)) * 9,
    ],
)
@pytest.mark.parametrize("name", ["ls", "a.csv", "a.html"])
def test_what_is_no_text_is_no_table(tmp_path: Path, content: bytes, name: str) -> None:
    """A program, a PDF, a packed file and noise; never rows and columns of it."""
    (tmp_path / name).write_bytes(content)

    with pytest.raises(TableError, match=r"is no table \(HTML, CSV or XLSX\)"):
        read_table(tmp_path / name)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "cp1252"])
def test_text_in_any_encoding_is_no_binary(tmp_path: Path, encoding: str) -> None:
    """With a stray control sign in it, too."""
    (tmp_path / "a.csv").write_bytes(("x,A\nTasks,caf\xe9 \x07" + "z" * 200 + "\n").encode(encoding))

    assert read_table(tmp_path / "a.csv").rows[0] == ("x", "A")
