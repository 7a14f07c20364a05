"""The grid under the panels: a column per role, labels beside the text or, where that is narrow, above it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from careercompare.core.comparison import MOST_ROLES
from careercompare.present.panels import AspectRowView
from careercompare.ui.look import Look
from careercompare.ui.panels.cell import Cell
from careercompare.ui.pieces import label, named, tip
from careercompare.ui.wrap_button import WrapButton

LABEL_WIDTH = 104
LEAST_COLUMN = 150


@dataclass(slots=True)
class AspectRow:
    """The widgets of one aspect; a section has a heading that folds its cells instead of a label."""

    label: QLabel | None
    heading: WrapButton | None
    cells: list[Cell]
    line: QFrame

    def show_cells(self, *, shown: bool) -> None:
        """Show or hide every role's text."""
        for cell in self.cells:
            cell.setVisible(shown)


def make_row(view: AspectRowView, look: Look, page: QWidget, cells: list[Cell], *, opened: bool) -> AspectRow:
    """The widgets of one aspect on a page, around its cells."""
    line = named(QFrame(page), "hairline")
    line.show()
    if not view.folds:
        title = label(view.title, "aspectTitle", wraps=True)
        title.setParent(page)
        title.setToolTip(tip(view.help))
        title.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        title.show()
        row = AspectRow(title, None, cells, line)
    else:
        heading = named(WrapButton(look, page, colour="ink", size=13), f"section-{view.aspect}")
        heading.setText(view.title)
        heading.setToolTip(tip(view.help))
        heading.setCheckable(True)
        heading.setChecked(opened)
        heading.set_style(weight=QFont.Weight.DemiBold, before="⌄" if opened else "›")
        heading.show()
        row = AspectRow(None, heading, cells, line)
    row.show_cells(shown=opened)
    return row


def seen_rows(rows: Mapping[str, AspectRow], wide: Cell, after: str) -> list[list[Cell]]:
    """The rows of cells that can be seen, from top to bottom, with the wide cell after the row of that name."""
    seen: list[list[Cell]] = []
    for aspect, row in rows.items():
        seen += [row.cells] if row.cells and not row.cells[0].isHidden() else []
        seen += [[wide]] if aspect == after and not wide.isHidden() else []
    return seen


class AspectGrid:
    """Places widgets from top to bottom; the rows of the grid give every role's cell the same height."""

    def __init__(self, grid: QGridLayout, look: Look, roles: int, *, stacked: bool) -> None:
        self._grid = grid
        self._px = look.px
        self._roles = roles
        self._stacked = stacked
        # Stacked, the column of labels is empty and everything begins in the first role's.
        self._first = 1 if stacked else 0
        self._at = 0
        self._clear()

    def place_alone(self, widget: QWidget) -> None:
        """The one widget of an empty page."""
        self._grid.addWidget(widget, 0, 0, 1, 2, Qt.AlignmentFlag.AlignTop)
        self._grid.setRowStretch(1, 1)

    def place_heads(self, cards: Sequence[QWidget], verdict: QWidget) -> None:
        """The role cards, and the verdict across them with air around."""
        for place, card in enumerate(cards):
            self._grid.addWidget(card, 0, place + 1)
        self._grid.setRowMinimumHeight(1, self._px(4))
        self._grid.addWidget(verdict, 2, self._first, 1, self._wide)
        self._grid.setRowMinimumHeight(3, self._px(4))
        self._at = 4

    def place_row(self, row: AspectRow) -> None:
        """One aspect: heading or label, a cell per role, and the line below."""
        if row.heading is not None:
            self._grid.addWidget(row.heading, self._at, self._first, 1, self._wide)
            self._at += 1
        elif row.label is not None:
            self._place_label(row.label)
        for place, cell in enumerate(row.cells):
            self._pad(cell)
            self._grid.addWidget(cell, self._at, place + 1)
        self._grid.addWidget(row.line, self._at + 1, self._first, 1, self._wide)
        self._at += 2

    def place_wide(self, label: QLabel, cell: Cell) -> None:
        """A text that speaks of all roles at once."""
        self._place_label(label)
        self._pad(cell)
        self._grid.addWidget(cell, self._at, 1, 1, self._roles)
        self._at += 1

    def finish(self) -> None:
        """Let what is left of the height stay below."""
        self._grid.setRowStretch(self._at, 1)

    @property
    def _wide(self) -> int:
        return self._roles + 1 - self._first

    def _place_label(self, label: QLabel) -> None:
        label.setContentsMargins(self._px(6) if self._stacked else 0, self._px(3), 0, 0)
        if self._stacked:
            self._grid.addWidget(label, self._at, 1, 1, self._roles)
            self._at += 1
        else:
            self._grid.addWidget(label, self._at, 0, Qt.AlignmentFlag.AlignTop)

    def _pad(self, cell: Cell) -> None:
        # As far in as the text of the card above, and with room for the ring of the keyboard.
        cell.setContentsMargins(self._px(6 if self._stacked else 16), self._px(3), self._px(6), self._px(3))

    def _clear(self) -> None:
        grid, px = self._grid, self._px
        # Not takeAt: the item it hands out outlives the layout and keeps the widget's new item from hearing of changes.
        while (item := grid.itemAt(0)) and (widget := item.widget()):
            grid.removeWidget(widget)
        for row in range(grid.rowCount()):
            grid.setRowStretch(row, 0)
            grid.setRowMinimumHeight(row, 0)
        grid.setContentsMargins(px(20), px(16), px(20), px(20))
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(4))
        grid.setColumnMinimumWidth(0, 0 if self._stacked else px(LABEL_WIDTH))
        for column in range(1, MOST_ROLES + 2):
            used = column <= self._roles
            grid.setColumnStretch(column, 1 if used else 0)
            grid.setColumnMinimumWidth(column, px(LEAST_COLUMN) if used else 0)
