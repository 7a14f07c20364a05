"""Rows of the largest table of an HTML page, as browsers, Word, Excel and Google Docs write it."""

from __future__ import annotations

from html.parser import HTMLParser

from careercompare.data.table_reading import MOST_COLUMNS, MOST_ROWS, TableError

_NEW_LINE = frozenset({"br", "p", "div", "tr", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6"})
_SILENT = frozenset({"style", "script", "head", "title", "template", "noscript"})
_MOST_NESTED = 20


def html_rows(page: str) -> list[list[str]]:
    """The rows, with a cell that spans others repeated in each; an empty list if the page has no table."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    reader.finish()
    return max(reader.tables, key=lambda rows: sum(bool(cell) for row in rows for cell in row), default=[])


class _OpenTable:
    """A table whose end has not come yet."""

    def __init__(self) -> None:
        self.grid: dict[tuple[int, int], str] = {}
        self.row = -1
        self.cell: list[str] | None = None
        self.span = (1, 1)

    def next_row(self) -> None:
        self.close_cell()
        self.row += 1
        if self.row > 20 * MOST_ROWS:
            raise TableError(f"The table has more than {20 * MOST_ROWS} rows; keep what is compared.")

    def close_cell(self) -> None:
        if self.cell is None:
            return
        text = "".join(self.cell)
        self.cell = None
        column = 0
        while (self.row, column) in self.grid:
            column += 1
        down, across = self.span
        for row in range(self.row, self.row + down):
            for place in range(column, column + across):
                self.grid.setdefault((row, place), text)

    def rows(self) -> list[list[str]]:
        self.close_cell()
        height = min(self.row + 1, max((row for row, _ in self.grid), default=-1) + 1)
        width = max((column for _, column in self.grid), default=-1) + 1
        return [[self.grid.get((row, column), "") for column in range(width)] for row in range(height)]


class _Reader(HTMLParser):
    """Collects every table; text of a table inside a cell belongs to that cell as well."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[str]]] = []
        self._open: list[_OpenTable] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            if len(self._open) < _MOST_NESTED:
                self._open.append(_OpenTable())
        elif not self._open:
            return
        elif tag == "tr":
            self._open[-1].next_row()
        elif tag in ("td", "th"):
            self._begin_cell(dict(attrs))
        elif tag == "li":
            self._write("\n• ")
        elif tag in _NEW_LINE:
            self._write("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag == "table" and self._open:
            self._end_table()
        elif tag in ("td", "th") and self._open:
            self._open[-1].close_cell()
        elif tag in _NEW_LINE:
            self._write("\n")

    def handle_data(self, data: str) -> None:
        self._write(" ".join(data.split()) if data.strip() else " ", data)

    def finish(self) -> None:
        """Close what the page has left open."""
        while self._open:
            self._end_table()

    def _begin_cell(self, attributes: dict[str, str | None]) -> None:
        table = self._open[-1]
        if table.row < 0:
            table.next_row()
        table.close_cell()
        table.cell = []
        table.span = (
            _number(attributes.get("rowspan"), MOST_ROWS),
            _number(attributes.get("colspan"), MOST_COLUMNS),
        )

    def _end_table(self) -> None:
        rows = self._open.pop().rows()
        self.tables.append(rows)
        self._write("\n" + "\n".join(" ".join(cell for cell in row if cell) for row in rows) + "\n")

    def _write(self, text: str, raw: str = "") -> None:
        if self._silent or not self._open or self._open[-1].cell is None:
            return
        if raw.strip():  # line ends of the source are spaces; the space around words must stay one
            text = f"{' ' if raw[0].isspace() else ''}{text}{' ' if raw[-1].isspace() else ''}"
        self._open[-1].cell.append(text)


def _number(text: str | None, most: int) -> int:
    """A span as browsers read it: at least 1, and 0 for all that is left."""
    digits = (text or "1").strip()
    if not (digits.isascii() and digits.isdigit()):
        return 1
    return min(int(digits[:9]) or most, most)
