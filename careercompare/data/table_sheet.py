"""Rows of the first sheet of a spreadsheet that holds something."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from careercompare.data.table_reading import MOST_COLUMNS, MOST_ROWS, TableError

_MOST_UNPACKED = 200_000_000
_DAMAGED = "This spreadsheet cannot be read. Open it in a spreadsheet program and save it anew, or save it as CSV."

Value = int | float | str | bool | time | date | datetime | timedelta


def sheet_rows(content: bytes) -> list[list[str]]:
    """The rows, with a merged cell repeated in each place it covers; raises TableError."""
    return placed_rows(content)[1]


def placed_rows(content: bytes) -> tuple[int, list[list[str]]]:
    """The number of the first row that holds something, and the rows from it on; raises TableError."""
    _refuse_bomb(content)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        for name in workbook.sheet_names:
            sheet = workbook.get_sheet_by_name(name)
            if sheet.height and sheet.width:
                return (sheet.start or (0, 0))[0] + 1, _rows(sheet)
    except (CalamineError, OSError, ValueError, zipfile.BadZipFile) as error:
        raise TableError(_DAMAGED) from error
    return 1, []


def _rows(sheet: CalamineSheet) -> list[list[str]]:
    if sheet.height > 20 * MOST_ROWS or sheet.width > 20 * MOST_COLUMNS:
        raise TableError(
            f"The sheet “{sheet.name}” has {sheet.height} rows and {sheet.width} columns. Copy the table alone into a "
            "new sheet."
        )
    rows = [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=True)]
    top, left = sheet.start or (0, 0)
    for (first, begin), (last, end) in sheet.merged_cell_ranges or ():
        for row in range(first - top, min(last - top + 1, len(rows))):
            for column in range(begin - left, min(end - left + 1, len(rows[row]) if row >= 0 else 0)):
                if row >= 0 and column >= 0:
                    rows[row][column] = rows[max(first - top, 0)][max(begin - left, 0)]
    return rows


def _text(cell: Value) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else f"{cell:.10g}"
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "minutes")
    return cell.isoformat() if isinstance(cell, (date, time)) else str(cell)


def _refuse_bomb(content: bytes) -> None:
    """Spreadsheets are zip files: refuse one that would fill the memory when unpacked."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            unpacked = sum(entry.file_size for entry in packed.infolist())
    except zipfile.BadZipFile as error:
        raise TableError(_DAMAGED) from error
    if unpacked > _MOST_UNPACKED:
        raise TableError("This spreadsheet is far larger unpacked than a table should be. Save the table as CSV.")
