"""About: version, the catalogue, and the licences of everything the app is made of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QTextBrowser, QVBoxLayout, QWidget

from careercompare import __version__
from careercompare.data.notices import notices
from careercompare.present.screen import Screen
from careercompare.ui.dialogs.source_card import source_html
from careercompare.ui.look import Look
from careercompare.ui.pieces import label
from careercompare.ui.rich_text import escape

HOMEPAGE = "https://careercompare.github.io/"


class AboutDialog(QDialog):
    """Version and catalogue above, licences and sources as pages."""

    def __init__(self, parent: QWidget, look: Look, screen: Screen) -> None:
        super().__init__(parent)
        self.setWindowTitle("About careercompare")
        self.resize(min(look.px(660), 1000), min(look.px(560), 800))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16))
        column.setSpacing(look.px(8))
        column.addWidget(label(f"careercompare {__version__}", "roleTitle"))
        about = label(
            "Compares careers side by side. Everything stays on this computer: "
            f"no account, no network. Catalogue: {screen.heading.catalogue}.",
            wraps=True,
        )
        column.addWidget(about)
        newer = label(
            f'It never looks for a newer version by itself; <a href="{HOMEPAGE}">its home page</a> has the newest. '
            "Installed over this one, it takes its place, and your comparisons stay.",
            "soft",
            name="newerVersion",
            wraps=True,
        )
        newer.setTextFormat(Qt.TextFormat.RichText)
        newer.setOpenExternalLinks(True)
        column.addWidget(newer)
        tabs = QTabWidget()
        licences = QTextBrowser()
        licences.setHtml("".join(_notice_html(title, text) for title, text in notices()))
        licences.setObjectName("licences")
        licences.document().setDocumentMargin(look.px(12))
        sources = QTextBrowser()
        sources.setOpenExternalLinks(True)
        sources.document().setDocumentMargin(look.px(12))
        sources.setHtml("<br>".join(source_html(source, marked=False) for source in screen.sources.sources))
        tabs.addTab(licences, "Licences")
        tabs.addTab(sources, "Sources")
        column.addWidget(tabs, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)


def _notice_html(title: str, text: str) -> str:
    return f'<h4>{escape(title)}</h4><pre style="white-space:pre-wrap">{escape(text)}</pre>'
