"""What people and files wrote, as text in Qt's rich text."""

from __future__ import annotations

_MARKS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})


def escape(text: str) -> str:
    """The text with nothing in it that could be a mark; as html.escape, which brings a table of 2,000 names along."""
    return text.translate(_MARKS)
