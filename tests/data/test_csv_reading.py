"""CSV files are read line by line, and every mistake has its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare.data.csv_reading import MOST_PROBLEMS, csv_text, read_csv

COLUMNS = ("id", "title")
CELLS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Co", "Cn"))).filter(
    lambda cell: len(cell.splitlines()) < 2 and "\ufeff" not in cell
)


def rows(text: str) -> list[tuple[str, ...]]:
    """The cells of a text that must be sound."""
    table = read_csv(text.encode(), "x.csv", COLUMNS)
    assert table.document.problems == []
    return [row.cells for row in table.rows]


def problems(content: str | bytes) -> list[str]:
    """What is wrong in a file."""
    table = read_csv(content if isinstance(content, bytes) else content.encode(), "x.csv", COLUMNS)
    return [str(problem) for problem in table.document.problems]


@given(st.lists(st.tuples(CELLS, CELLS), max_size=8))
def test_what_is_written_is_read(lines: list[tuple[str, str]]) -> None:
    """Commas, quotes and every alphabet come back as they were."""
    assert lines == rows(csv_text(COLUMNS, [*lines]))


def test_other_programs_write_it_too() -> None:
    """A byte order mark, Windows line ends, quotes around everything, columns in another order."""
    assert rows('\ufefftitle,id\r\n"A, ""b""",a\r\n') == [("a", 'A, "b"')]


def test_a_cell_is_one_line() -> None:
    """What could not be read back is not written."""
    with pytest.raises(ValueError, match="one line"):
        csv_text(COLUMNS, [("a", "b\nc")])


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", ["1:1: the file is empty; begin it with id,title"]),
        ("id\n", ["1:1: the column “title” is missing; add it"]),
        ("id,titel\n", ["1:4: unknown column “titel”; did you mean “title”?"]),
        ("id,title,x\n", ["1:10: unknown column “x”; remove it; the columns here are id, title"]),
        ("id,title,id\n", ["1:10: the column “id” stands here again; remove one of them"]),
        ('id,"title\n', ["1:1: a quote is not closed, or stands inside a cell; write the names of the columns"]),
        ("id,title\na\n", ["2:1: this row has 1 cells; write 2: id, title"]),
        ("id,title\na,b,c\n\n", ["2:1: this row has 3 cells; write 2: id, title"]),
        ('id,title\na,b"c"\n', ["2:1: a quote is not closed, or stands inside a cell; quote the whole cell"]),
        ('id,title\na,"b"c\n', ["2:1: a quote is not closed, or stands inside a cell; quote the whole cell"]),
        (b"id,title\na,\xff\n", ["2:3: this byte is not UTF-8; save the file with the encoding UTF-8"]),
        ("id,title\na,\0\n", ["2:3: the control character U+0000 is not allowed here; remove it"]),
    ],
)
def test_a_mistake_is_told_with_its_place(content: str | bytes, expected: list[str]) -> None:
    """File, line and column, what is wrong, and what to do."""
    found = problems(content)

    assert found[: len(expected)] == [f"x.csv:{one}" for one in expected]


def test_a_file_of_mistakes_is_not_read_to_its_end() -> None:
    """Nobody reads a thousand lines of the same."""
    assert len(problems("id,title\n" + "a\n" * 1000)) == MOST_PROBLEMS


def test_a_file_beyond_measure_is_refused() -> None:
    """Before it fills the memory with rows."""
    assert problems(b"id,title\n" + b"a,b\n" * 3_000_000) == [
        "x.csv:1:1: the file is larger than 8 MB; split it or remove what is too long"
    ]
