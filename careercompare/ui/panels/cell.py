"""One role's text in one row, with its sources as small numbers to click, and the whole of it to walk to by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from careercompare.present.cell import NO_SOURCE_MARK, CellView, StatementView, spoken_sources
from careercompare.ui.look import Look
from careercompare.ui.rich_text import escape

if TYPE_CHECKING:
    from careercompare.ui.panels.cell_walk import CellWalk

_STEPS = {
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Left: (0, -1),
}
_OPENERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_COMING_BACK = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class Cell(QLabel):
    """Shows a CellView; `origin_wished` carries its row and column, the fact's key and the number clicked, or 0.

    It is no Tab stop of its own: `walk` lets one cell of the grid be that. A cell across all columns has no row.
    """

    origin_wished = Signal(str, int, str, int)

    def __init__(self, look: Look, parent: QWidget | None = None, row: str = "", column: int = 0) -> None:
        super().__init__(parent)
        self._look = look
        self._view: CellView | None = None
        self._name = ""
        self._ringed = False
        self.row = row
        self.column = column
        self.walk: CellWalk | None = None
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.linkActivated.connect(self._follow)
        look.changed.connect(self._write)

    def display(self, view: CellView, name: str = "") -> None:
        """Show a text with its points and source numbers; `name` is row and role for those who hear it."""
        self._name = name
        if view != self._view:
            self._view = view
            self._write()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring, except for the mouse, and say where this is."""
        if event.reason() not in _COMING_BACK:
            self._ringed = event.reason() is not Qt.FocusReason.MouseFocusReason
        if self._view is not None:
            self.setAccessibleName(", ".join(part for part in (self._name, spoken_sources(self._view)) if part))
            self.setAccessibleDescription(" ".join(one.text for one in self._view.statements))
        if self.walk is not None:
            self.walk.entered(self)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Enter and Space ask where this is from, Escape leaves the grid."""
        key = Qt.Key(event.key())
        if self.walk is not None and key in _STEPS:
            self.walk.step(self, *_STEPS[key])
        elif self.walk is not None and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.walk.jump(self, last=key == Qt.Key.Key_End)
        elif self.walk is not None and key == Qt.Key.Key_Escape:
            self.walk.leave(self)
        elif key in _OPENERS:
            self.origin_wished.emit(self.row, self.column, "", 0)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and the ring around it while the keyboard is here."""
        super().paintEvent(event)
        if self._ringed and self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.colour("focus"), 2))
            pad = self._look.px(6)
            ring = self.contentsRect().adjusted(-pad, -pad, pad, pad) & self.rect().adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, 4, 4)

    def _follow(self, link: str) -> None:
        _, number, fact = link.split(":", 2)
        self.origin_wished.emit(self.row, self.column, fact, int(number))

    def _write(self) -> None:
        if self._view is not None:
            self.setText(cell_html(self._view, self._look))


def cell_html(view: CellView, look: Look) -> str:
    """A cell as Qt rich text; what people wrote is escaped."""
    mark = mark_html(StatementView(view.text, view.numbers, view.unsourced, view.fact), look)
    text = escape(view.text).replace("\n", "<br>")
    points = "".join(
        f'<li style="margin-top:{look.px(3)}px">'
        f"{' '.join(escape(one.text) + mark_html(one, look) for one in point.statements)}</li>"
        for point in view.points
    )
    if not points:
        return f'<p style="line-height:130%; margin:0">{text}{mark}</p>'
    lead = f'<p style="line-height:130%; margin:0">{text}{mark}</p>' if text else ""
    tail = f'<p style="margin:0">{mark}</p>' if mark and not text else ""
    style = (
        f"-qt-list-indent:0; margin-left:{look.px(14)}px; margin-top:{look.px(3)}px; margin-bottom:0; line-height:130%"
    )
    return f'{lead}<ul style="{style}">{points}</ul>{tail}'


def mark_html(one: StatementView, look: Look) -> str:
    """The numbers of a statement's sources, or the mark of none; both can be clicked."""
    if not (one.numbers or one.unsourced):
        return ""
    style = f"color:{look.colour('faint').name()}; text-decoration:none"
    fact = escape(one.fact)
    if one.unsourced:
        return (
            f' <i style="font-size:{look.px(11)}px"><a href="source:0:{fact}" style="{style}">{NO_SOURCE_MARK}</a></i>'
        )
    links = " · ".join(f'<a href="source:{number}:{fact}" style="{style}">{number}</a>' for number in one.numbers)
    return f'<span style="font-size:{look.px(14)}px; vertical-align:super">&nbsp;{links}</span>'
