"""The keyboard among the cells of the panels: one Tab stop for all of them, arrows from one to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from careercompare.ui.panels.cell import Cell

AIR = 24
"""What stays free above and below the cell that was walked to, in pixels."""
Rows = Sequence[Sequence[Cell]]


class CellWalk:
    """Knows the rows of cells as they stand, and which cell Tab comes back to."""

    def __init__(self, area: QScrollArea, rows: Callable[[], Rows], left: Callable[[int], None]) -> None:
        """`left` is told the column when Escape is pressed."""
        self._area = area
        self._rows = rows
        self._left = left
        self._stop: Cell | None = None
        self._column = 0

    def settle(self) -> list[Cell]:
        """After cells were made, shown or hidden: let exactly one be a Tab stop; gives all of them in reading order."""
        cells = [cell for row in self._rows() for cell in row]
        for cell in cells:
            cell.walk = self
        if self._stop not in cells:
            self._stop = None
        self._become(self._stop or next(iter(cells), None))
        return cells

    def entered(self, cell: Cell) -> None:
        """The keyboard or the mouse has come to a cell: from here it goes on."""
        self._column = cell.column if cell.row else self._column
        self._become(cell)

    def step(self, cell: Cell, down: int, across: int) -> None:
        """Go to the cell beside, or above or below in the same column."""
        row, column = self._place(cell)
        rows = self._rows()
        if across:
            self._go(rows[row], column + across)
        elif 0 <= row + down < len(rows):
            self._go(rows[row + down], self._column)

    def jump(self, cell: Cell, *, last: bool) -> None:
        """Go to the first or last row, in the same column."""
        self._go(self._rows()[-1 if last else 0], self._column)

    def leave(self, cell: Cell) -> None:
        """Go back to where the column begins."""
        self._left(self._column)

    def _place(self, cell: Cell) -> tuple[int, int]:
        return next((place, list(row).index(cell)) for place, row in enumerate(self._rows()) if cell in row)

    def _go(self, row: Sequence[Cell], column: int) -> None:
        cell = row[min(max(column, 0), len(row) - 1)]
        cell.walk = self
        cell.setFocus(Qt.FocusReason.TabFocusReason)
        if cell.height() < self._area.viewport().height():
            self._area.ensureWidgetVisible(cell, 0, AIR)
        else:
            # Of a text that is longer than the window its beginning.
            self._area.ensureWidgetVisible(cell, 0, 0)
            self._area.verticalScrollBar().setValue(cell.y() - AIR)

    def _become(self, cell: Cell | None) -> None:
        if self._stop is not None and self._stop is not cell:
            self._stop.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        if cell is not None:
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stop = cell
