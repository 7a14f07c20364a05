"""A small OEWS in the form of the real one: the nation, two states, a territory, metropolitan areas and one between."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

TOP_CODE = "This wage is equal to or greater than $115.00 per hour or $239,200 per year."
AREAS = (
    ("0000000", "N", "00", "National"),
    ("0010180", "M", "48", "Abilene, TX"),
    ("0010380", "M", "72", "Aguadilla, PR"),
    ("0028140", "M", "29", "Kansas City, MO-KS"),
    ("2000000", "S", "20", "Kansas"),
    ("2000006", "M", "20", "Kansas nonmetropolitan area"),
    ("2900000", "S", "29", "Missouri"),
    ("4800000", "S", "48", "Texas"),
    ("7200000", "S", "72", "Puerto Rico"),
)
NUMBERS = ("314340", "103680", "62640", "78010", "99130", "126640", "155050")
WITHHELD = tuple(("-", "8") for _ in NUMBERS)
TOP = (*NUMBERS[:2], "97000", "171000", "235930", "239100", ("-", "5"))
BEYOND = (*NUMBERS[:6], "297510")
HOURLY_ONLY: tuple[str | tuple[str, str], ...] = ("50", *[("-", "4")] * 6)
Cells = Mapping[tuple[str, str], tuple[str | tuple[str, str] | None, ...]]
CELLS: Cells = {
    ("N0000000", "151244"): NUMBERS,
    ("N0000000", "113021"): BEYOND,
    ("M0010180", "151244"): WITHHELD,
    ("M0028140", "151244"): ("90", *WITHHELD[1:]),
    ("M0028140", "113021"): TOP,
    ("S4800000", "151244"): (None, *NUMBERS[1:]),
    ("S2000000", "113021"): HOURLY_ONLY,
    ("S2000000", "999999"): NUMBERS,
}
_TYPES = (1, 4, 11, 12, 13, 14, 15)


def write_oews(file: Path, cells: Cells = CELLS) -> Path:
    """Write the database and return its path."""
    numbers = range(1, 18)
    columns = ", ".join([*(f"v{n:02} text" for n in numbers), *(f"f{n:02} text" for n in numbers)])
    with closing(sqlite3.connect(file)) as database, database:
        database.execute(f"create table cell (key text primary key, {columns}) without rowid")
        database.execute("create table area (area_code text primary key, areatype_code, state_code, area_name)")
        database.execute("create table footnote (footnote_code text primary key, footnote_text text)")
        database.execute("create table meta (name text primary key, value text)")
        database.executemany("insert into area values (?, ?, ?, ?)", AREAS)
        database.execute("insert into footnote values ('5', ?)", (TOP_CODE,))
        database.execute("insert into meta values ('release', 'May 2025')")
        for (area, occupation), told in cells.items():
            values: dict[int, str | None] = dict.fromkeys(numbers, "1")
            notes: dict[int, str | None] = dict.fromkeys(numbers)
            for kind, one in zip(_TYPES, told, strict=True):
                values[kind], notes[kind] = one if isinstance(one, tuple) else (one, None)
            row = (f"OEU{area}000000{occupation}", *values.values(), *notes.values())
            database.execute(f"insert into cell values ({', '.join('?' * len(row))})", row)
    return file
