"""A list of people as rows with named columns: CSV in any usual encoding and with any usual sign, or a spreadsheet."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from careercompare.core.errors import CareerCompareError
from careercompare.core.value import value
from careercompare.data.files import reason
from careercompare.data.spelling import did_you_mean
from careercompare.data.table_csv import decode
from careercompare.data.table_reading import MOST_BYTES, SPREADSHEETS, TableError, is_binary

COLUMNS = ("name", "roles", "skills", "area", "title", "notes", "date", "file")
NEEDED = ("name", "roles")
OWN = "x-"
"""Columns that begin like this are the author's own, and nobody looks at them."""

_SIGNS = "\t;,|"
_SEPARATOR = re.compile(r"sep=([\t;,|])", re.IGNORECASE)


class PeopleError(CareerCompareError):
    """A list of people of which no row can be read."""


@value
class RowProblem:
    """What is wrong in a row: `line` counts from 1, `column` is a name, or empty if the row as a whole is wrong."""

    line: int
    column: str
    what: str

    def __str__(self) -> str:
        return f"line {self.line}, {self.column}: {self.what}" if self.column else f"line {self.line}: {self.what}"


@value
class PersonRow:
    """One row that holds something: its line, and its text by column, empty where there is none."""

    line: int
    cells: Mapping[str, str]


@value
class PeopleTable:
    """The rows of a list in their order, and those that could not be read."""

    rows: tuple[PersonRow, ...]
    problems: tuple[RowProblem, ...] = ()


def read_people_table(file: Path) -> PeopleTable:
    """The rows of a list of people; raises PeopleError if there are none, or a column is unknown or missing."""
    try:
        with file.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise PeopleError(f"{file} cannot be read: {reason(error, reading=True)}.") from error
    except ValueError:  # a NUL in the path
        raise PeopleError(f"{file} cannot be read: no file can have this name; choose another.") from None
    if len(content) > MOST_BYTES:
        size = f"{MOST_BYTES // 1_000_000} MB"
        raise PeopleError(f"{file} is larger than {size}. Divide it, and export each part into its own folder.")
    if file.suffix.lower() in SPREADSHEETS:
        return _table(str(file), _sheet_rows(file, content), [])
    if is_binary(content) and not _wide(content):
        raise PeopleError(f"{file} is no list of people (CSV or XLSX). Choose a table, with its usual ending.")
    problems: list[RowProblem] = []
    return _table(str(file), _csv_rows(_text(content), problems), problems)


def _sheet_rows(file: Path, content: bytes) -> list[tuple[int, Sequence[str]]]:
    from careercompare.data.table_sheet import placed_rows

    try:
        first, rows = placed_rows(content)
    except TableError as error:
        raise PeopleError(f"{file}: {error}") from error
    return [(line, [cell.strip() for cell in row]) for line, row in enumerate(rows, start=first)]


def _wide(content: bytes) -> str:
    """UTF-16 without a mark, by the side that the zeros of Latin letters are on; empty if it is something else."""
    start = content[:200]
    if len(start) >= 4 and not start[::2].strip(b"\0"):
        return "utf-16-be"
    return "utf-16-le" if len(start) >= 4 and not start[1::2].strip(b"\0") else ""


def _text(content: bytes) -> str:
    wide = _wide(content)
    return (content.decode(wide, "replace") if wide else decode(content)).replace("\0", "")


def _csv_rows(text: str, problems: list[RowProblem]) -> list[tuple[int, Sequence[str]]]:
    """The rows of a text with the lines they begin in; those that fall apart are reported."""
    csv.field_size_limit(MOST_BYTES)
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    named = _SEPARATOR.fullmatch(lines[0].strip(" "))
    skipped = 1 if named else 0
    head = next((line for line in lines[skipped:] if line.strip()), "")
    sign = named.group(1) if named else max(_SIGNS, key=lambda one: _known(head.split(one)))
    reader = csv.reader((f"{line}\n" for line in lines[skipped:]), delimiter=sign, strict=True)
    rows: list[tuple[int, Sequence[str]]] = []
    while True:
        line = skipped + reader.line_num + 1
        try:
            rows.append((line, [cell.strip() for cell in next(reader)]))
        except StopIteration:
            return rows
        except csv.Error as error:
            if "end of data" in str(error):
                what = "a quote opens here and never closes, so that no row behind it can be read; close it"
            else:
                what = "something stands behind a closing quote; quote the whole cell, and write each quote in it twice"
            problems.append(RowProblem(line, "", what))


def _known(cells: Sequence[str]) -> tuple[int, int]:
    """How many names of columns are known, and how many there are in all."""
    return sum(_column(cell) in COLUMNS for cell in cells), len(cells)


def _column(cell: str) -> str:
    return cell.strip().strip('"').strip().casefold()


def _table(file: str, placed: Sequence[tuple[int, Sequence[str]]], problems: list[RowProblem]) -> PeopleTable:
    filled = [(line, cells) for line, cells in placed if any(cells)]
    if not filled:
        raise PeopleError(f"{file} is empty. Begin it with a line of columns: {','.join(COLUMNS[:4])}.")
    names = [_column(cell) for cell in filled[0][1]]
    _check_names(file, names)
    rows = []
    for line, cells in filled[1:]:
        if any(cells[len(names) :]):
            what = f"this row has {len(cells)} cells for {len(names)} columns; quote each cell that holds a separator"
            problems.append(RowProblem(line, "", what))
            continue
        found = dict(zip(names, cells, strict=False))
        rows.append(PersonRow(line, {column: found.get(column, "") for column in COLUMNS}))
    if not rows and not problems:
        raise PeopleError(f"{file} names nobody. Write a person in each line below {','.join(names)}.")
    return PeopleTable(tuple(rows), tuple(sorted(problems, key=lambda one: one.line)))


def _check_names(file: str, names: Sequence[str]) -> None:
    """Refuse what no row could be understood with: a column that is misspelt would be left out in silence."""
    if not any(name in COLUMNS for name in names):
        raise PeopleError(f"{file} does not begin with its columns. Let its first line be name,roles,skills,area.")
    said = []
    missing = [column for column in COLUMNS if column not in names]
    for place, name in enumerate(names):
        if name in COLUMNS and name in names[:place]:
            said.append(f"The column “{name}” stands there twice; remove one of them.")
        elif name and name not in COLUMNS and not name.startswith(OWN):
            hint = did_you_mean(name, missing, f"remove it, or call it “{OWN}{name}” to keep it for yourself.")
            said.append(f"“{name}” is none of the columns {', '.join(COLUMNS)}; {hint}")
    said += [f"The column “{column}” is missing; add it." for column in NEEDED if column not in names]
    if said:
        raise PeopleError(f"{file} was not read. {' '.join(said)}")
