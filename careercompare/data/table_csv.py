"""Rows of a text whose columns are divided by tabs, semicolons, commas or bars."""

from __future__ import annotations

import csv
from collections import Counter

from careercompare.data.table_reading import MOST_BYTES, MOST_ROWS, TableError

_DELIMITERS = "\t;,|"
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def decode(content: bytes) -> str:
    """A text in the encoding its byte order mark tells, else UTF-8, else the one of Western Windows."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def csv_rows(text: str) -> list[list[str]]:
    """The rows, divided at whichever sign makes the most even table; raises TableError for a quote left open."""
    found = [_split(text, delimiter) for delimiter in _DELIMITERS]
    whole = [rows for rows in found if rows is not None]
    best = max(whole, key=_evenness, default=[])
    if len(whole) < len(found) and (not best or _evenness(best)[1] < 2):
        line = text[: text.rfind('"')].count("\n") + 1
        raise TableError(f"A quote opens in line {line} or before and never closes. Close it, and try again.")
    return best


def _split(text: str, delimiter: str) -> list[list[str]] | None:
    """The rows at one delimiter; None if a quote is left open."""
    csv.field_size_limit(MOST_BYTES)
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").split("\n")
    for strict in (True, False):  # strict finds an open quote, but minds letters behind a closing one
        rows: list[list[str]] = []
        try:
            for row in csv.reader((f"{line}\n" for line in lines), delimiter=delimiter, strict=strict):
                rows.append([cell.strip() for cell in row])
                if len(rows) > 20 * MOST_ROWS:
                    raise TableError(f"The table has more than {20 * MOST_ROWS} rows; keep what is compared.")
        except csv.Error as error:
            if "end of data" in str(error):
                return None
            continue
        return [row for row in rows if any(row)]
    return None


def _evenness(rows: list[list[str]]) -> tuple[float, int]:
    """How many rows have the usual number of columns, if that is two or more, and how many columns that is."""
    if not rows:
        return 0.0, 0
    widths = Counter(len(row) for row in rows)
    width, times = max(widths.items(), key=lambda each: (each[1], each[0]), default=(0, 0))
    return (times / len(rows), width) if width > 1 else (0.0, 0)
