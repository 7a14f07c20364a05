"""Where the figures and facts come from: every source with its dates, licence and address."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from careercompare.present.sources import SourcesView, SourceView
from careercompare.ui.rich_text import escape


class SourcesDialog(QDialog):
    """The numbered list of sources; addresses open in the browser."""

    def __init__(self, parent: QWidget, view: SourcesView, number: int | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Sources")
        self.resize(640, 560)
        self.text = QTextBrowser()
        self.text.setOpenExternalLinks(True)
        self.text.document().setDocumentMargin(12)
        self.text.setHtml("".join(source_html(source, marked=source.number == number) for source in view.sources))
        if number is not None:
            self.text.scrollToAnchor(f"source-{number}")
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)


def source_html(source: SourceView, *, marked: bool) -> str:
    """One source as rich text; only web addresses become links."""
    address = escape(source.address)
    if source.address.startswith(("https://", "http://")):
        address = f'<a href="{escape(source.address)}">{address}</a>'
    title = f"<b>[{source.number}] {escape(source.title)}</b>"
    if marked:
        title = f"→ {title}"
    lines = [
        title,
        escape(source.publisher),
        f"As of {escape(source.reference)}, retrieved {escape(source.retrieved)}",
        escape(source.licence),
        address,
        escape(source.note),
    ]
    return f'<p><a name="source-{source.number}"></a>{"<br>".join(line for line in lines if line)}</p>'
