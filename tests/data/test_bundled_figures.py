"""Interests and projections of the bundled catalogue are those of the official files, where these lie beside it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from careercompare.core.catalogue import Catalogue
from careercompare.core.interests import LETTERS
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import load_catalogue

DATA = Path(__file__).parents[3] / "shared" / "data"
ONET = DATA / "onet" / "db_30_3_text" / "Career Interest Types.txt"
PROJECTIONS = DATA / "ep" / "ep_2024-34" / "occupation.xlsx"
HIGH_POINTS = ("1.B.1.g", "1.B.1.h", "1.B.1.i")


@cache
def catalogue() -> Catalogue:
    """The bundled catalogue, read once."""
    return load_catalogue(bundled_catalogue())


def high_points(lines: Iterator[str]) -> dict[str, str]:
    """RIASEC letters by O*NET-SOC code, strongest first; O*NET numbers the types from 1, and 0 is none."""
    letters: dict[str, str] = {}
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        if row["Element ID"] in HIGH_POINTS and (number := int(float(row["Data Value"]))):
            letters[row["O*NET-SOC Code"]] = letters.get(row["O*NET-SOC Code"], "") + LETTERS[number - 1]
    return letters


def test_letters_are_read_in_their_order() -> None:
    """A type that is none adds no letter."""
    head = "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tDate\tDomain Source\n"
    rows = [
        f"15-1244.00\t{id_}\tx\tIH\t{value}\t02/2026\tx\n" for id_, value in zip(HIGH_POINTS, (6, 1, 0), strict=True)
    ]
    rows.append("15-1244.00\t1.B.1.a\tRealistic\tOI\t4.19\t02/2026\tx\n")

    assert high_points(iter([head, *rows])) == {"15-1244.00": "CR"}


def test_interests_are_those_of_onet() -> None:
    """Every role's letters, for the very occupation it names."""
    if not ONET.exists():
        pytest.skip("the O*NET files are not beside this repository")
    with ONET.open(encoding="utf-8", newline="") as lines:
        official = high_points(lines)
    named = {role.id: role.interests for role in catalogue().roles.values() if role.interests}

    assert {id_: each.letters for id_, each in named.items()} == {
        id_: official[each.occupation] for id_, each in named.items()
    }


def test_projections_are_those_of_the_workbook() -> None:
    """Employment, change, openings and what entry takes, of every occupation in the catalogue."""
    if not PROJECTIONS.exists():
        pytest.skip("the projections are not beside this repository")
    rows = CalamineWorkbook.from_path(PROJECTIONS).get_sheet_by_name("Table 1.2").to_python()
    official = {row[1]: row for row in rows if row[2] == "Line item"}
    for code, outlook in catalogue().outlooks.items():
        row = official[code]
        assert (outlook.employment_first, outlook.employment_last) == (row[3], row[4]), code
        assert (outlook.change_percent, outlook.openings_per_year) == (row[8], row[10]), code
        assert (outlook.entry_education, outlook.work_experience, outlook.training) == tuple(row[12:15]), code
