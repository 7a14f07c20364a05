"""The verdict in one bar across all roles."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from careercompare.present.cell import StatementView
from careercompare.present.verdict import VerdictView
from careercompare.ui.look import Look
from careercompare.ui.panels.cell import mark_html
from careercompare.ui.rich_text import escape


class VerdictBar(QFrame):
    """Shows a VerdictView; `origin_wished` carries the number behind the pay sentence that was clicked."""

    origin_wished = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self._look = look
        self._view: VerdictView | None = None
        self._text = QLabel(self)
        self._text.setObjectName("verdictText")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self._text.linkActivated.connect(lambda link: self.origin_wished.emit(int(link.split(":")[1])))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._text)
        look.changed.connect(self._measure)
        self._measure()

    def display(self, view: VerdictView) -> None:
        """Show the verdict."""
        self._view = view
        pay = escape(view.pay) + mark_html(StatementView(view.pay, view.numbers), self._look)
        parts = [f"<b>{escape(view.headline)}</b>", escape(view.fit), pay, escape(view.basis)]
        self._text.setText(f'<p style="line-height:130%; margin:0">{" ".join(part for part in parts if part)}</p>')
        self._text.setAccessibleName(f"Verdict: {view.headline} {view.sentence}")

    def _measure(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(16), px(9), px(16), px(9))
        if self._view is not None:
            # The small number follows theme and text size.
            self.display(self._view)
