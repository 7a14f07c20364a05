"""A comparison table from a file or the clipboard as rows of text: HTML, CSV or a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from careercompare.core.errors import CareerCompareError
from careercompare.core.value import value
from careercompare.data.files import reason

MOST_BYTES = 10_000_000
MOST_ROWS = 500
MOST_COLUMNS = 100
MOST_LETTERS = 5_000
SPREADSHEETS = (".xlsx", ".xlsm", ".xls", ".ods")
PAGES = (".html", ".htm", ".xhtml", ".mht")
_BAD = re.compile("[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|[\u200b\u00ad]")
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x19]")
_POINT = "\u2022"


class TableError(CareerCompareError):
    """A table that cannot be turned into a draft; the sentence names row and column, counted from 1."""


@value
class Table:
    """Rows of equal length; a cell may hold several lines, and a line that begins with a bullet is a list item."""

    rows: tuple[tuple[str, ...], ...]


def read_table(file: Path) -> Table:
    """The first table of a file, by its ending; raises TableError."""
    try:
        if file.stat().st_size > MOST_BYTES:
            raise TableError(
                f"{file} is larger than {MOST_BYTES // 1_000_000} MB. Save the table alone, and try again."
            )
        content = file.read_bytes()
    except OSError as error:
        raise TableError(f"{file} cannot be read: {reason(error, reading=True)}.") from error
    ending = file.suffix.lower()
    if ending in SPREADSHEETS:
        from careercompare.data.table_sheet import sheet_rows

        return table_of(sheet_rows(content))
    if is_binary(content):
        raise TableError(f"{file} is no table (HTML, CSV or XLSX). Choose the file of a table, with its usual ending.")
    if ending in PAGES or content.lstrip()[:200].lower().startswith((b"<!doctype html", b"<html", b"<table")):
        return html_table(_page(content))
    from careercompare.data.table_csv import csv_rows, decode

    return table_of(csv_rows(decode(content)))


def html_table(page: str) -> Table:
    """The largest table of a web page, or of what a word processor puts on the clipboard; raises TableError."""
    from careercompare.data.table_html import html_rows

    return table_of(html_rows(page))


def text_table(text: str) -> Table:
    """A table of plain text, with its columns divided by tabs, semicolons, commas or bars; raises TableError."""
    from careercompare.data.table_csv import csv_rows

    return table_of(csv_rows(text))


def table_of(rows: Iterable[Sequence[str]]) -> Table:
    """Cleaned rows of equal length, without empty rows and columns; raises TableError if that is no table."""
    kept = [[_clean(cell) for cell in row] for row in rows]
    kept = [row for row in kept if any(row)]
    width = max(map(len, kept), default=0)
    kept = [[*row, *[""] * (width - len(row))] for row in kept]
    used = [place for place in range(width) if any(row[place] for row in kept)]
    kept = [[row[place] for place in used] for row in kept]
    if len(kept) < 2 or len(used) < 2:
        raise TableError(
            "No table was found. A table has the roles' titles in its first row and what is compared in its first "
            "column."
        )
    if len(kept) > MOST_ROWS or len(used) > MOST_COLUMNS:
        raise TableError(
            f"The table has {len(kept)} rows and {len(used)} columns. At most {MOST_ROWS} rows and {MOST_COLUMNS} "
            "columns can be read; take out what is not compared."
        )
    for number, row in enumerate(kept, start=1):
        for column, cell in enumerate(row, start=1):
            if len(cell) > MOST_LETTERS:
                raise TableError(
                    f"Row {number}, column {column} holds {len(cell)} letters. At most {MOST_LETTERS} can be read; "
                    "shorten it."
                )
    return Table(tuple(tuple(row) for row in kept))


def split_points(cell: str) -> tuple[str, tuple[str, ...]]:
    """A cell's text, and the items of its list; of a cell that is only a list, the first item is the text."""
    lines = [line for line in cell.split("\n") if line]
    text = " ".join(line for line in lines if not line.startswith(_POINT))
    points = [line.removeprefix(_POINT).strip() for line in lines if line.startswith(_POINT)]
    points = [point for point in points if point]
    if not text and points:
        text, *points = points
    return text, tuple(points)


def is_binary(content: bytes) -> bool:
    """Whether it is a program, a picture, a PDF: UTF-16 has single zeros, and one stray sign is cleaned away."""
    start = content[:8000]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    return (
        start.startswith((b"%PDF-", b"PK\3\4"))
        or b"\0\0\0\0" in start
        or 100 * len(_CONTROLS.findall(start)) > len(start)
    )


def _page(content: bytes) -> str:
    """A page's text in the encoding that it names."""
    from careercompare.data.table_csv import decode

    named = re.search(rb"charset=[\"']?([\w-]+)", content[:4000], re.IGNORECASE)
    if named and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            return content.decode(named.group(1).decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(content)


def _clean(cell: str) -> str:
    text = _BAD.sub("", str(cell).replace("\r\n", "\n").replace("\r", "\n"))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    listed = (re.sub(r"^(?:[•·▪◦‣*]|[-–](?=\s))\s*", f"{_POINT} ", line) for line in lines)
    return "\n".join(line for line in listed if line and line != f"{_POINT} ")
