"""One role's text in one row, with its sources as small numbers that can be followed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from careercompare.present.panels import CellView
from careercompare.ui.look import Look
from careercompare.ui.rich_text import escape


class Cell(QLabel):
    """Shows a CellView; `source_wished` carries the number that was followed."""

    source_wished = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._view: CellView | None = None
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        # By keyboard all sources are one action away; a stop in every cell would bury everything else.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.linkActivated.connect(lambda link: self.source_wished.emit(int(link.partition(":")[2])))
        look.changed.connect(self._write)

    def display(self, view: CellView) -> None:
        """Show a text with its points and source numbers."""
        if view != self._view:
            self._view = view
            self._write()

    def _write(self) -> None:
        if self._view is not None:
            self.setText(cell_html(self._view, self._look))


def cell_html(view: CellView, look: Look) -> str:
    """A cell as Qt rich text; what people wrote is escaped."""
    faint = look.colour("faint").name()
    links = " · ".join(
        f'<a href="source:{number}" style="color:{faint}; text-decoration:none">{number}</a>' for number in view.numbers
    )
    mark = f'<span style="font-size:{look.px(14)}px; vertical-align:super">&nbsp;{links}</span>' if links else ""
    if view.unsourced and view.text:
        mark = f' <i style="color:{faint}; font-size:{look.px(11)}px">no source</i>'
    text = escape(view.text).replace("\n", "<br>")
    points = "".join(f'<li style="margin-top:{look.px(3)}px">{escape(point)}</li>' for point in view.points)
    if not points:
        return f'<p style="line-height:130%; margin:0">{text}{mark}</p>'
    lead = f'<p style="line-height:130%; margin:0">{text}{mark}</p>' if text else ""
    tail = f'<p style="margin:0">{mark}</p>' if mark and not text else ""
    style = (
        f"-qt-list-indent:0; margin-left:{look.px(14)}px; margin-top:{look.px(3)}px; margin-bottom:0; line-height:130%"
    )
    return f'{lead}<ul style="{style}">{points}</ul>{tail}'
