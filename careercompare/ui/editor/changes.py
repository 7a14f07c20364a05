"""What saving would change, shown line by line before it is done."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from careercompare.present.changes import ChangedLine, FileChange
from careercompare.present.wording import count
from careercompare.ui.look import Look
from careercompare.ui.pieces import label, named


class ChangesDialog(QDialog):
    """The differences of every file; accepted means save."""

    def __init__(self, parent: QWidget, look: Look, files: tuple[FileChange, ...]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Changes")
        self.resize(look.px(760), look.px(560))
        said = f"Saving changes {count(len(files), 'file')}; every other line stays as it is."
        self.text = named(QTextBrowser(), "changes")
        self.text.document().setDocumentMargin(look.px(12))
        self.text.setHtml("".join(file_html(file, look) for file in files))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(16), look.px(16), look.px(16), look.px(16))
        column.setSpacing(look.px(8))
        column.addWidget(label(said if files else "Nothing has changed.", "soft", name="changesSaid", wraps=True))
        column.addWidget(self.text)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(bool(files))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        buttons.setFocus()


def file_html(file: FileChange, look: Look) -> str:
    """One file as rich text; what people wrote is escaped."""
    state = "" if file.state == "changed" else f" ({file.state})"
    lines = "".join(_line(line, look) for line in file.lines)
    return (
        f'<p style="font-weight:600; margin-bottom:{look.px(6)}px">{escape(file.name)}{state}</p>'
        f'<table width="100%" cellspacing="0" cellpadding="{look.px(2)}" '
        f'style="font-family:monospace; font-size:{look.px(12)}px">{lines}</table>'
    )


def _line(line: ChangedLine, look: Look) -> str:
    if line.sign == "@":
        colour = look.colour("faint").name()
        return f'<tr><td></td><td style="color:{colour}; font-family:Inter">{escape(line.text)}</td></tr>'
    # the sign says it too, never the colour alone
    ground, ink = {"-": ("b-wash", "b"), "+": ("a-wash", "a")}.get(line.sign, ("surface", "soft"))
    sign = "−" if line.sign == "-" else line.sign
    style = f"background-color:{look.colour(ground).name()}; color:{look.colour(ink).name()}; white-space:pre-wrap"
    return f'<tr><td width="{look.px(14)}" style="{style}">{sign}</td><td style="{style}">{escape(line.text)}</td></tr>'
