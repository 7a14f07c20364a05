"""One source as a card: all that is known of it, and its address to open or to copy."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from careercompare.present.sources import SourceView
from careercompare.report.links import link_target
from careercompare.ui.look import Look
from careercompare.ui.pieces import label, named
from careercompare.ui.rich_text import escape

_SIGNS = re.compile(r"([/._?=&#-]+)")


class SourceCard(QFrame):
    """Shows a SourceView; a marked one is the one that was asked for."""

    def __init__(self, look: Look, source: SourceView, *, marked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("markedSource" if marked else "sourceCard")
        self._address = source.address
        self._text = label(wraps=True)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setText(source_html(source, marked=marked))
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self._text.setOpenExternalLinks(True)
        # A long address wraps at its signs; where it has none it must not widen the window.
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(12))
        column.setSpacing(look.px(8))
        column.addWidget(self._text)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        self.open = named(QPushButton("Open in browser"), f"openSource-{source.number}")
        self.open.setAccessibleName(f"Open the address of source {source.number} in the browser")
        self.open.clicked.connect(self._open)
        # A catalogue from elsewhere must not be able to open a file or run a script.
        self.open.setVisible(bool(link_target(source.address)))
        self.copy = named(QPushButton("Copy address"), f"copySource-{source.number}")
        self.copy.setAccessibleName(f"Copy the address of source {source.number}")
        self.copy.clicked.connect(self._copy)
        self.copy.setVisible(bool(source.address))
        for button in (self.open, self.copy):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl(link_target(self._address)))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        self.copy.setText("Copied")


def source_html(source: SourceView, *, marked: bool) -> str:
    """One source as rich text; only web addresses become links."""
    # It may wrap behind each of its signs.
    address = _SIGNS.sub("\\1\u200b", escape(source.address))
    if target := link_target(source.address):
        address = f'<a href="{escape(target)}">{address}</a>'
    title = f"<b>[{source.number}] {escape(source.title)}</b>"
    if marked:
        title = f"→ {title}"
    lines = [
        title,
        escape(source.publisher),
        f"As of {escape(source.reference)}, retrieved {escape(source.retrieved)}",
        f"Licence: {escape(source.licence)}" if source.licence else "",
        address,
        escape(source.note),
    ]
    whole = "<br>".join(line for line in lines if line)
    return f'<p style="line-height:130%; margin:0"><a name="source-{source.number}"></a>{whole}</p>'
