"""The role panels: cards, verdict and rows whose height is shared by every role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from careercompare.present.next_best import NextBestView
from careercompare.present.panels import PAY, AspectRowView, PanelsView
from careercompare.present.verdict import VerdictView
from careercompare.ui.look import Look
from careercompare.ui.panels.aspect_grid import LABEL_WIDTH, AspectGrid, AspectRow, make_row, seen_rows
from careercompare.ui.panels.cell import Cell
from careercompare.ui.panels.empty_page import empty_page
from careercompare.ui.panels.learn_rows import learn_rows, together_text
from careercompare.ui.panels.role_card import RoleCard
from careercompare.ui.panels.verdict_bar import VerdictBar
from careercompare.ui.pieces import discard, ground, label

if TYPE_CHECKING:
    from careercompare.ui.panels.cell_walk import CellWalk

LAST_LEARNING_ROW = "next"
# More than a window of the usual height shows.
FIRST_ROWS = 4
# Below this width a column gives the label's room to the text, and the label goes on top.
STACKED_COLUMN = 190


class Panels(QScrollArea):
    """Shows PanelsView, VerdictView and NextBestView; signals are wishes, with the role's id first.

    `origin_wished` goes on with the row, the key of the fact (or nothing) and the number that was clicked (or 0).
    """

    occupation_chosen = Signal(str, str)
    gate_answered = Signal(str, object)
    fit_opened = Signal(str)
    role_removed = Signal(str)
    role_change_wished = Signal(str)
    role_moved = Signal(str, int)
    role_wished = Signal()
    origin_wished = Signal(str, str, str, int)
    role_edit_wished = Signal(str)
    role_copy_wished = Signal(str)
    folded = Signal(str, bool)
    remade = Signal()

    def __init__(
        self,
        look: Look,
        open_sections: frozenset[str] = frozenset(),
        parent: QWidget | None = None,
        *,
        brief: bool = False,
    ) -> None:
        """`brief` fills what a window shows at first, and leaves the rest to `complete`."""
        super().__init__(parent)
        self.brief = brief
        self._look = look
        self._open = set(open_sections)
        self._view: PanelsView | None = None
        self._next: NextBestView | None = None
        self._shape: object = None
        self._placed_stacked: bool | None = None
        self._cards: list[RoleCard] = []
        self._rows: dict[str, AspectRow] = {}
        self._walk: CellWalk | None = None
        self._page = ground(QWidget(), "panelsPage")
        self._judged = False
        self._verdict = VerdictBar(look, self._page)
        self._verdict.origin_wished.connect(lambda number: self.origin_wished.emit("", PAY, "", number))
        self._together_label = label(tone="aspectTitle", wraps=True)
        self._together_label.setParent(self._page)
        self._together = Cell(look, self._page)
        self._together.origin_wished.connect(lambda: self.origin_wished.emit("", LAST_LEARNING_ROW, "", 0))
        self._empty = empty_page(self._page, self.role_wished)
        self._grid = QGridLayout(self._page)
        self._seen = QWidget()  # asked for Qt's own viewport, Python would set up every class of widget there is
        self.setViewport(self._seen)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._page)
        look.changed.connect(self._place)

    def display(self, view: PanelsView) -> None:
        """Show the roles; widgets that still fit are kept, so focus and folds stay."""
        self._view = view
        shape = self.brief, [role.tag.role for role in view.roles], [(row.aspect, row.folds) for row in view.rows]
        if shape != self._shape:
            self._shape = shape
            self._build(view)
        for place, (card, role) in enumerate(zip(self._cards, view.roles, strict=True)):
            card.display(role, place, len(view.roles))
        self._show_rows(view.rows)
        self._show_learning()

    def complete(self) -> None:
        """Make the rows below the fold as well."""
        self.brief = False
        if self._view is not None:
            self.display(self._view)

    def tab_stops(self) -> list[QWidget]:
        """What the keyboard can reach, in reading order."""
        stops = [stop for card in self._cards for stop in card.tab_stops()]
        for row in self._rows.values():
            stops += [*([row.heading] if row.heading is not None else []), *row.cells]
        return [*stops, self._together]

    def display_verdict(self, view: VerdictView) -> None:
        """Show the verdict."""
        self._judged = True
        self._verdict.display(view)
        self._verdict.setVisible(bool(self._cards))

    def display_next(self, view: NextBestView) -> None:
        """Show what to learn next."""
        self._next = view
        self._show_learning()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put labels beside or above the text, as the width allows."""
        super().resizeEvent(event)
        if self._stacked() != self._placed_stacked:
            self._place()

    def _build(self, view: PanelsView) -> None:
        for card in self._cards:
            discard(card)
        for row in self._rows.values():
            for widget in (row.label, row.heading, row.line, *row.cells):
                if widget is not None:
                    discard(widget)
        self._cards = [self._card(role.tag.role) for role in view.roles]
        self._rows = {}
        if self._cards:
            rest = () if self.brief else (*learn_rows(view, NextBestView(())), *view.sections)
            for row_view in (*view.table[: FIRST_ROWS if self.brief else None], *rest):
                self._rows[row_view.aspect] = self._row(row_view)
        self._place()
        self._settle_keys()

    def _card(self, role: str) -> RoleCard:
        card = RoleCard(self._look, self._page)
        card.occupation_chosen.connect(lambda code: self.occupation_chosen.emit(role, code))
        card.gate_answered.connect(self.gate_answered)
        card.gate_origin_wished.connect(lambda spot: self.origin_wished.emit(role, spot, "", 0))
        card.fit_opened.connect(lambda: self.fit_opened.emit(role))
        card.removed.connect(lambda: self.role_removed.emit(role))
        card.changed_wished.connect(lambda: self.role_change_wished.emit(role))
        card.edit_wished.connect(lambda: self.role_edit_wished.emit(role))
        card.copy_wished.connect(lambda: self.role_copy_wished.emit(role))
        card.moved.connect(lambda place: self.role_moved.emit(role, place))
        card.show()
        return card

    def _row(self, view: AspectRowView) -> AspectRow:
        opened = not view.folds or view.aspect in self._open
        # A closed section has no cells yet: most stay closed, and rich text is slow to make.
        row = make_row(view, self._look, self._page, self._cells(view.aspect) if opened else [], opened=opened)
        if row.heading is not None:
            row.heading.toggled.connect(lambda on: self._fold(view.aspect, opened=on))
        return row

    def _cells(self, aspect: str) -> list[Cell]:
        cells = [Cell(self._look, self._page, aspect, column) for column in range(len(self._cards))]
        for cell in cells:
            cell.origin_wished.connect(self._wish_origin)
        return cells

    def _wish_origin(self, aspect: str, column: int, fact: str, number: int) -> None:
        if self._view is not None:
            self.origin_wished.emit(self._view.roles[column].tag.role, aspect, fact, number)

    def _settle_keys(self) -> None:
        # Not before the first frame: until then nobody can press a key.
        if not self.brief:
            from careercompare.ui.panels.cell_walk import CellWalk

            self._walk = self._walk or CellWalk(
                self,
                lambda: seen_rows(self._rows, self._together, LAST_LEARNING_ROW),
                lambda column: self._cards[column].take_keys(),
            )
            self._walk.settle()
        self.remade.emit()

    def _fold(self, aspect: str, *, opened: bool) -> None:
        self._open.add(aspect) if opened else self._open.discard(aspect)
        row = self._rows[aspect]
        if opened and not row.cells:
            row.cells.extend(self._cells(aspect))
            self._place()
        if self._view is not None:
            self._show_rows(self._view.rows)
        row.show_cells(shown=opened)
        if row.heading is not None:
            row.heading.set_style(before="⌄" if opened else "›")
        self._settle_keys()
        self.folded.emit(aspect, opened)

    def _show_rows(self, rows: tuple[AspectRowView, ...]) -> None:
        titles = [role.tag.title for role in self._view.roles] if self._view else []
        for view in rows:
            row = self._rows.get(view.aspect)
            if row is None or (view.folds and view.aspect not in self._open):
                continue
            for cell, cell_view, title in zip(row.cells, view.cells, titles, strict=True):
                cell.display(cell_view, f"{view.title}, {title}")

    def _show_learning(self) -> None:
        if self._view is None or self._next is None or not self._cards or self.brief:
            return
        own = sum(one.tag is not None for one in self._next.lists)
        if own == len(self._cards):
            self._show_rows(learn_rows(self._view, self._next))
        together = together_text(self._next)
        if together is not None:
            self._together_label.setText(together[0])
            self._together.display(together[1], together[0])
        for widget in (self._together, self._together_label):
            widget.setVisible(together is not None)

    def _stacked(self) -> bool:
        px = self._look.px
        count = max(1, len(self._cards))
        free = self._seen.width() - 2 * px(20) - px(LABEL_WIDTH)
        return (free - count * px(16)) / count < px(STACKED_COLUMN)

    def _place(self) -> None:
        """Lay every widget into the grid."""
        count = len(self._cards)
        self._empty.setVisible(not count)
        self._verdict.setVisible(count > 0 and self._judged)
        self._placed_stacked = self._stacked()
        grid = AspectGrid(self._grid, self._look, count, stacked=self._placed_stacked)
        if not count:
            grid.place_alone(self._empty)
            return
        grid.place_heads(self._cards, self._verdict)
        for aspect, row in self._rows.items():
            grid.place_row(row)
            if aspect == LAST_LEARNING_ROW:
                grid.place_wide(self._together_label, self._together)
        grid.finish()
