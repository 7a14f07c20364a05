"""The titles and rows of a comparison table as roles and aspects: each once, and nothing that says nothing."""

from __future__ import annotations

import re
from itertools import count

from careercompare.core.value import value
from careercompare.data.money_ranges import StatedMoney, stated_money
from careercompare.data.slug import slug
from careercompare.data.table_reading import Table, TableError

_LONGEST_TITLE = 120
_NOTHING = re.compile(r"(?i)n\s*[/.]\s*a\.?|[-–—−]+|\?+|\.{2,}|…")
_WORD = re.compile(r"[^\W\d_]{2,}")


@value
class DraftRow:
    """An aspect with the text of every role; a heading that spans several rows makes them one."""

    id: str
    title: str
    cells: tuple[str, ...]


def draft_titles(table: Table, notes: list[str]) -> list[str]:
    """The roles' titles, each once; raises TableError for one that is missing or too long."""
    titles = [cell.replace("\n", " ") for cell in table.rows[0][1:]]
    for column, title in enumerate(titles, start=2):
        if not title:
            raise TableError(f"Row 1, column {column} has no role's title. Write one, or take the column out.")
        if len(title) > _LONGEST_TITLE:
            raise TableError(f"Row 1, column {column} is too long for a role's title; shorten it.")
    return _distinct(titles, notes)


def _distinct(titles: list[str], notes: list[str]) -> list[str]:
    """The titles with a number behind each that stands in an earlier column already."""
    taken = {title.casefold() for title in titles}
    made: list[str] = []
    for column, title in enumerate(titles, start=2):
        given = title
        if title.casefold() in (each.casefold() for each in made):
            numbered = (f"{title} ({number})" for number in count(2))
            given = next(each for each in numbered if each.casefold() not in taken)
            taken.add(given.casefold())
            notes.append(f"Column {column}: “{title}” is the title of an earlier column too; named “{given}” here.")
        made.append(given)
    return made


def draft_rows(table: Table, notes: list[str]) -> list[DraftRow]:
    """The aspects, each once; raises TableError for one without a title, or if there is none."""
    found: dict[str, DraftRow] = {}
    repeated: dict[str, None] = {}
    for number, row in enumerate(table.rows[1:], start=2):
        title, cells = " ".join(row[0].split()).removeprefix("• "), tuple(map(_stated, row[1:]))
        spans_all = len(row) > 2 and all(cell == row[0] for cell in row)
        if spans_all or not any(row[1:]):
            continue  # a heading between rows
        if not title:
            raise TableError(f"Row {number}, column 1 has no title for what is compared. Write one, or take it out.")
        earlier = found.get(title.casefold())
        if earlier is not None:  # a cell that spans rows, or a row that goes on
            both = zip(earlier.cells, cells, strict=True)
            repeated |= {earlier.title: None} if cells != earlier.cells else {}
            cells = tuple(a if a == b else _with_points(a, b) for a, b in both)
            found[title.casefold()] = DraftRow(earlier.id, earlier.title, cells)
        else:
            taken = [each.id for each in found.values()]
            found[title.casefold()] = DraftRow(slug(title, taken, "aspect"), title, cells)
    if not found:
        raise TableError("The table compares nothing: below its first row every cell is empty.")
    notes += [f"“{title}” stands in several rows; what the later ones say became points of it." for title in repeated]
    return list(found.values())


def _stated(cell: str) -> str:
    """A cell without lines that only say that there is nothing: “n/a”, “—”, “-”."""
    return "\n".join(line for line in cell.split("\n") if not _NOTHING.fullmatch(line.removeprefix("• ").strip()))


def _with_points(first: str, later: str) -> str:
    """A cell with what a later row of the same aspect says, as points."""
    lines = [f"• {line.removeprefix('• ')}" for line in later.split("\n") if line]
    if not first:
        return later
    return "\n".join((first, *lines))


def tells_something(text: str) -> bool:
    """Whether a text can stand as a summary: words, and no money, number or measure."""
    return bool(_WORD.search(text)) and not text[0].isdigit() and stated_money(text) == StatedMoney()
