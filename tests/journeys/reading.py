"""Reads what a person would see in the window, and reads PDFs back."""

from __future__ import annotations

import io
import re

import pypdfium2
from PySide6.QtWidgets import QLabel

from careercompare.app import App
from careercompare.ui.checklist.skill_row import SkillRow
from careercompare.ui.wrap_button import WrapButton


def row(app: App, skill: str) -> SkillRow:
    """The checklist's row of a skill."""
    found = app.window.checklist.findChild(SkillRow, f"skill-{skill}")
    assert isinstance(found, SkillRow)
    return found


def fit_words(app: App, role: str) -> str:
    """The fit number in a role's card."""
    found = app.window.panels.findChild(WrapButton, f"fit-{role}")
    assert isinstance(found, WrapButton)
    return found.text().replace("\u00a0", " ")


def plain(rich: str) -> str:
    """Rich text without its marks."""
    return re.sub(r"<[^>]+>", " ", rich).replace("&nbsp;", " ").replace("\u00a0", " ")


def verdict_words(app: App) -> str:
    """The verdict bar's text."""
    found = app.window.panels.findChild(QLabel, "verdictText")
    assert isinstance(found, QLabel)
    return " ".join(plain(found.text()).split())


def panel_words(app: App) -> str:
    """Everything that can be read in the panels."""
    labels = [label.text() for label in app.window.panels.findChildren(QLabel) if label.isVisible()]
    return " ".join(plain(" ".join(labels)).split())


def pdf_words(content: bytes) -> str:
    """The text of a PDF with white space folded."""
    document = pypdfium2.PdfDocument(io.BytesIO(content))
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return " ".join(" ".join(pages).replace("\u200b", "").replace("\u00a0", " ").split())
