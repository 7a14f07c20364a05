"""One part of the report on its sheet of a workbook."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from careercompare.core.value import value
from careercompare.present.blocks import Block, Heading, Paragraph, PayChart, Points, Tone
from careercompare.report.cleaning import line
from careercompare.report.sheet_grid import Grid, GridCell, GridHead, GridRow
from careercompare.report.sheet_lines import SIZE, height_of
from careercompare.report.sheet_plan import BOLD, SheetPlan
from careercompare.report.sheet_text import fitting, point_words, statement_words
from careercompare.report.xlsx_chart import add_chart
from careercompare.report.xlsx_looks import Looks

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

FROZEN_MOST = 7
"""A head further down than this is not held fast: it would take the screen from what is below."""
LONGEST_ADDRESS = 2000
Rich = list[object]


@value
class Link:
    """A cell that leads to a source: where it is, what it says, how it looks, and which source."""

    row: int
    column: int
    words: str
    look: Format
    source: int


class PartSheet:
    """Writes a part from top to bottom; `links` and `sources` are what is tied together once all sheets are there."""

    def __init__(self, workbook: Workbook, sheet: Worksheet, plan: SheetPlan, looks: Looks, language: str) -> None:
        self._workbook, self._sheet, self._plan, self._looks = workbook, sheet, plan, looks
        self._language = language
        self.name: str = sheet.get_name()
        self.row = 0
        self.links: list[Link] = []
        self.sources: dict[int, int] = {}
        self._heads: list[int] = []
        self._above = ""
        self._free_from = 0
        self._last_column = max(plan.span, len(plan.widths) - 1)
        for column, width in enumerate(plan.widths):
            sheet.set_column(column, column, width)

    def opening(self, title: str, lines: tuple[str, ...]) -> None:
        """What the whole report is called and whose it is, above the first part."""
        self._titled(title, 18)
        for one in lines:
            self._across(one, font_color=self._looks.colours["soft"])
        self.row += 1

    def write(self) -> None:
        """The part, and how the sheet scrolls and prints."""
        self._titled(self._plan.title, 14)
        for at, (block, grid) in enumerate(self._plan.blocks):
            if isinstance(block, PayChart):
                self._chart(block, beside=at + 1 < len(self._plan.blocks) and self._plan.blocks[at + 1][1] is not None)
            elif grid is not None:
                self._table(grid)
            else:
                self._words(block)
        self._sheet.print_area(0, 0, max(self.row, self._free_from), self._last_column)
        if len(self._heads) == 1:
            self._sheet.repeat_rows(self._heads[0])
        if self._heads and self._heads[0] <= FROZEN_MOST:
            self._sheet.freeze_panes(self._heads[0] + 1, 1)

    def tie(self, sources: Mapping[int, tuple[str, int]]) -> None:
        """Let each number's source lead to where it is told: on which sheet, in which row."""
        for link in self.links:
            if link.source in sources:
                name, row = sources[link.source]
                quoted = name.replace("'", "''")
                target = f"internal:'{quoted}'!A{row + 1}"
                self._sheet.write_url(link.row, link.column, target, link.look, link.words)

    def _words(self, block: Block) -> None:
        self.row = max(self.row, self._free_from)
        colours = self._looks.colours
        match block:
            case Heading():
                self.row += 1
                letters = " ".join(tag.letter for tag in block.tags)
                parts = [part for part in (letters, line(block.text), line(block.aside)) if part]
                self._titled("  ·  ".join(parts), 12)
                self._above = line(block.text)
            case Paragraph():
                words = " ".join(words for one in block.statements if (words := statement_words(one)))
                tones: dict[Tone, dict[str, object]] = {
                    Tone.LEAD: {"font_size": 12},
                    Tone.SMALL: {"font_size": 9, "font_color": colours["faint"]},
                }
                self._across(words, **tones.get(block.tone, {}))
            case Points():
                for number, point in enumerate(block.points, start=1):
                    self._across(f"{number}. {point_words(point)}" if block.ordered else f"• {point_words(point)}")

    def _titled(self, words: str, size: int) -> None:
        """A heading; it runs over the cells beside it, as nothing stands there."""
        self._above = words
        if words.strip():
            self._sheet.set_row(self.row, size * 1.7)
            look = self._looks.text(words, bold=True, font_size=size, text_wrap=False)
            self._sheet.write_string(self.row, 0, fitting(words), look)
            self.row += 1

    def _across(self, words: str, **look: object) -> None:
        """Words over the width of the sheet's texts, as high as they need."""
        words = fitting(words)
        if not words.strip():
            return
        size = look.get("font_size", SIZE)
        assert isinstance(size, int)
        format_ = self._looks.text(words, **look)
        self._sheet.set_row(self.row, height_of(words, self._plan.text_width, size))
        if self._plan.span:
            self._sheet.merge_range(self.row, 0, self.row, self._plan.span, "", format_)
        self._sheet.write_string(self.row, 0, words, format_)
        self.row += 1

    def _table(self, grid: Grid) -> None:
        if self.row < self._free_from and self._heads:  # a second table below a chart
            self.row = self._free_from
        if grid.caption and grid.caption != self._above:
            self._across(grid.caption, italic=True, font_color=self._looks.colours["soft"])
        self._heads.append(self.row)
        heads = [(0, grid.corner), *((at, _words_of(head)) for at, head in enumerate(grid.heads, start=1))]
        self._sheet.set_row(self.row, self._height(heads, BOLD))
        self._text(0, grid.corner, **self._looks.head(None), valign="vcenter")
        for column, head in enumerate(grid.heads, start=1):
            self._head(column, head)
        self.row += 1
        group = ""
        for row in grid.rows:
            if row.group != group and row.group:
                self._group(row.group, len(grid.heads))
            group = row.group
            self._row(row, grid)
        self.row += 1

    def _head(self, column: int, head: GridHead) -> None:
        look = self._looks.head(head.tag.accent if head.tag else None)
        side = {"align": "right" if head.figures else "left", "indent": 1, "valign": "vcenter"}
        self._text(column, _words_of(head), **look, **side)

    def _group(self, words: str, columns: int) -> None:
        look = {"bold": True, "bg_color": self._looks.colours["sunken"], "text_wrap": False}
        self._text(0, words, **look)
        for column in range(1, columns + 1):
            self._sheet.write_blank(self.row, column, None, self._looks.of(**look))
        self.row += 1

    def _row(self, row: GridRow, grid: Grid) -> None:
        under = {"bottom": 1, "bottom_color": self._looks.colours["hair"]}
        told = [(0, "\n".join(part for part in (row.title, row.note) if part))]
        told += [(at, cell.words) for at, cell in enumerate(row.cells, start=1) if cell.number is None]
        self._sheet.set_row(self.row, self._height(told, 1.0))
        self._titled_row(row, under)
        for column, (cell, head) in enumerate(zip(row.cells, grid.heads, strict=True), start=1):
            self._cell(column, cell, under | {"align": "right" if head.figures else "left", "indent": 1})
        if row.source:
            self.sources.setdefault(row.source, self.row)
        self.row += 1

    def _height(self, texts: list[tuple[int, str]], wider: float) -> float:
        """The height of a row with these words in these columns; bold ones are wider."""
        return max(height_of(words, self._plan.widths[at] / wider) for at, words in texts)

    def _titled_row(self, row: GridRow, under: dict[str, object]) -> None:
        if not (row.note and row.title):
            self._text(0, row.title or row.note, bold=bool(row.title), **under)
            return
        faint = self._looks.of(font_size=9, font_color=self._looks.colours["faint"])
        title = self._looks.of(bold=True)
        parts: Rich = [title, fitting(row.title), faint, "\n" + row.note]
        if len(row.title) + len(row.note) < 30_000:
            self._sheet.write_rich_string(self.row, 0, *parts, self._looks.text(row.title, **under))
        else:
            self._text(0, row.title, bold=True, **under)

    def _cell(self, column: int, cell: GridCell, look: dict[str, object]) -> None:
        if cell.quiet:
            look = look | {"font_color": self._looks.colours["faint"]}
        if cell.number is not None:
            format_ = self._looks.of(num_format=cell.format, **(look | {"align": "right", "indent": 1}))
            self._sheet.write_number(self.row, column, cell.number.amount, format_)
            return
        if cell.address and len(cell.address) < LONGEST_ADDRESS:
            link = look | {"font_color": self._looks.accent(0), "underline": 1}
            self._sheet.write_url(self.row, column, cell.address, self._looks.text("", **link), cell.words)
            return
        self._text(column, cell.words, **look)
        if cell.source:
            linked = self._looks.text("", **look | {"font_color": self._looks.accent(0)})
            self.links.append(Link(self.row, column, cell.words, linked, cell.source))

    def _text(self, column: int, words: str, **look: object) -> None:
        words = fitting(words)
        if words:
            self._sheet.write_string(self.row, column, words, self._looks.text(words, **look))
        else:
            self._sheet.write_blank(self.row, column, None, self._looks.of(**look))

    def _chart(self, chart: PayChart, *, beside: bool) -> None:
        """The chart to the right of the table that follows, or in rows of its own."""
        unit = self._unit()
        column = len(self._plan.widths) + 1 if beside else 0
        rows, columns = add_chart(
            self._workbook, self._sheet, chart, self._looks, (self.row, column), unit, self._language
        )
        self._last_column = max(self._last_column, column + columns - 1)
        self._free_from = self.row + rows
        if not beside:
            self.row = self._free_from

    def _unit(self) -> str:
        """The currency of the part's numbers."""
        grids = (grid for _, grid in self._plan.blocks if grid is not None)
        units = (cell.number.unit for grid in grids for row in grid.rows for cell in row.cells if cell.number)
        return next(filter(None, units), "")


def _words_of(head: GridHead) -> str:
    """What stands in the head of a column; a role's own column has its letter."""
    title = f"{head.tag.letter} · {head.title}" if head.tag and head.title == line(head.tag.title) else head.title
    return "\n".join(part for part in (title, head.note) if part)
