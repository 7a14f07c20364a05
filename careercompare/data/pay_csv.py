"""The two CSV files of a pay table of many areas: the areas, and what each occupation is paid there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from careercompare.core.area import Area, AreaKind
from careercompare.core.pay import PERCENTILES, Mark, PayFigure, first_fall
from careercompare.data.csv_reading import Row, Table, csv_text, read_csv
from careercompare.data.form_check import CODE, CODE_FORM
from careercompare.data.spelling import did_you_mean

AREA_COLUMNS = ("id", "title", "kind", "parents")
AMOUNTS = ("employment", "mean", *PERCENTILES)
FIGURE_COLUMNS = ("area", "occupation", *AMOUNTS)

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
_CODE = re.compile(CODE, re.ASCII)
_WHOLE = re.compile(r"0|[1-9][0-9]{0,11}", re.ASCII)
_MARKS = {mark.value: mark for mark in Mark}
_KINDS = {kind.value: kind for kind in AreaKind}
_WORDS = ", ".join(_MARKS)

Cell = int | Mark | None
Figures = dict[str, list[PayFigure]]


def areas_to_csv(areas: Iterable[Area]) -> str:
    """Areas as a CSV file, from wide to narrow and then by id."""
    order = {kind: place for place, kind in enumerate(AreaKind)}
    rows = sorted(areas, key=lambda area: (order[area.kind], area.id))
    return csv_text(AREA_COLUMNS, [(area.id, area.title, area.kind.value, " ".join(area.parents)) for area in rows])


def figures_to_csv(figures: Mapping[str, Iterable[PayFigure]]) -> str:
    """Figures by area as a CSV file, by area and then by occupation; notes do not stand in it."""
    rows = [
        (area, figure.occupation, *(_to_cell(getattr(figure, amount)) for amount in AMOUNTS))
        for area, of_area in figures.items()
        for figure in of_area
    ]
    return csv_text(FIGURE_COLUMNS, sorted(rows))


def read_areas(content: bytes, file: str) -> tuple[Table, dict[str, Area]]:
    """The areas of a CSV file by id, with what is wrong in it."""
    table = read_csv(content, file, AREA_COLUMNS)
    areas: dict[str, Area] = {}
    rows: dict[str, Row] = {}
    for row in table.rows:
        id_, title, kind, parents = row.cells
        if not _ID.fullmatch(id_):
            form = "write small letters and digits, with hyphens between them, as in us-tx"
            table.report(row, "id", f"“{id_}” cannot be the id of an area; {form}")
        elif id_ in rows:
            table.report(row, "id", f"the area “{id_}” stands here again (first in line {rows[id_].line}); remove one")
        elif not title.strip():
            table.report(row, "title", "the area has no title; write what people call it")
        elif kind not in _KINDS:
            hint = did_you_mean(kind, _KINDS, "write one of them")
            table.report(row, "kind", f"“{kind}” is no kind of area; the kinds are {', '.join(_KINDS)}; {hint}")
        else:
            areas[id_] = Area(id_, title.strip(), _KINDS[kind], tuple(parents.split()))
        rows.setdefault(id_, row)
        if table.full:
            break
    _check_parents(table, areas, rows)
    return table, areas


def _check_parents(table: Table, areas: Mapping[str, Area], rows: Mapping[str, Row]) -> None:
    for area in areas.values():
        for parent in area.parents:
            if parent == area.id:
                table.report(rows[area.id], "parents", f"“{parent}” cannot lie in itself; remove it")
            elif parent not in rows:
                hint = did_you_mean(parent, rows, "add it to this file or correct the id")
                table.report(rows[area.id], "parents", f"there is no area “{parent}”; {hint}")


def read_figures(
    content: bytes, file: str, areas: Iterable[str] | None, notes: Mapping[str, str], *, floor: bool
) -> tuple[Table, Figures]:
    """The figures of a CSV file by area id, with what is wrong in it.

    `areas` are those that exist (None: not known), `notes` go from occupation to what is said of it everywhere, and
    `floor` tells whether the table has one, without which nothing can be top-coded.
    """
    table = read_csv(content, file, FIGURE_COLUMNS)
    known = None if areas is None else set(areas)
    figures: Figures = {area: [] for area in known or ()}
    lines: dict[tuple[str, str], int] = {}
    for row in table.rows:
        area, occupation, *texts = row.cells
        if known is not None and area not in known:
            table.report(row, "area", f"there is no area “{area}”; {did_you_mean(area, known, 'add it to the areas')}")
        elif not _CODE.fullmatch(occupation):
            table.report(row, "occupation", f"“{occupation}” {CODE_FORM}")
        elif (area, occupation) in lines:
            first = lines[area, occupation]
            what = f"the figure of {occupation} in “{area}” stands here again (first in line {first}); remove one"
            table.report(row, "occupation", what)
        else:
            lines[area, occupation] = row.line
            cells = _amounts(table, row, texts, floor=floor)
            if cells is not None:
                figure = PayFigure(occupation, note=notes.get(occupation, ""), **cells)
                _check_fall(table, row, figure)
                figures.setdefault(area, []).append(figure)
        if table.full:
            break
    return table, figures


def _amounts(table: Table, row: Row, texts: Iterable[str], *, floor: bool) -> dict[str, Any] | None:
    cells: dict[str, Any] = {}
    wrong = False
    for column, text in zip(AMOUNTS, texts, strict=True):
        cell: Cell = int(text) if _WHOLE.fullmatch(text) else _MARKS.get(text)
        cells[column] = cell
        if column == "employment" and cell in (Mark.TOP_CODED, Mark.NOT_APPLICABLE):
            table.report(row, column, f"employment is never {text}; write a whole number, suppressed, or nothing")
        elif cell is Mark.TOP_CODED and not floor:
            table.report(row, column, "a top-coded cell needs its floor; add “top_code” to the table's YAML file")
        elif cell is None and text:
            hint = did_you_mean(text, _MARKS, "write digits only, or one of these words")
            what = f"“{column}”: expected a whole number, nothing, or one of {_WORDS}, found “{text}”; {hint}"
            table.report(row, column, what)
        else:
            continue
        wrong = True
    return None if wrong else cells


def _check_fall(table: Table, row: Row, figure: PayFigure) -> None:
    fall = first_fall(figure)
    if fall is not None:
        upper, lower = fall
        amounts = f"“{lower}” ({getattr(figure, lower)}) is below “{upper}” ({getattr(figure, upper)})"
        table.report(row, lower, f"{amounts}; percentiles never fall, correct one of them")


def _to_cell(cell: Cell) -> str:
    return "" if cell is None else cell.value if isinstance(cell, Mark) else str(cell)
