"""What is wrong in catalogues: where it stands and what to do, up to date while it is being corrected."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from careercompare.present.library import BrokenView, LibraryView
from careercompare.ui.look import Look
from careercompare.ui.pieces import label, named

FINE = "Everything is in order again."
ABOUT = "Correct these places in a text editor and save: this list and the window follow at once."


class ProblemsDialog(QDialog):
    """Lists the problems of every broken catalogue of a LibraryView; `opening_wished` names a folder."""

    opening_wished = Signal(str)

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self._look = look
        self._broken: tuple[BrokenView, ...] = ()
        px = look.px
        self.setWindowTitle("Problems in catalogues")
        self.resize(min(px(680), 1100), min(px(460), 800))
        self._about = label(ABOUT, "soft", wraps=True)
        self.text = named(QTextBrowser(), "problems")
        self.text.setOpenLinks(False)
        self.text.setAccessibleName("Problems")
        self.text.document().setDocumentMargin(px(12))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._copy = named(QPushButton("Copy"), "copyProblems")
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.copied()))
        self._open = named(QPushButton("Open folder"), "openProblemFolder")
        self._open.clicked.connect(self._wish_folders)
        for button in (self._copy, self._open):
            button.setAutoDefault(False)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(self._about)
        column.addWidget(self.text, 1)
        column.addStretch()
        column.addWidget(buttons)

    def display(self, view: LibraryView) -> None:
        """Show what is wrong now, or that nothing is any more."""
        self._broken = view.broken
        self._about.setText(ABOUT if view.broken else FINE)
        place = self.text.verticalScrollBar().value()
        soft = self._look.colour("soft").name()
        self.text.setHtml("".join(_html(one, soft) for one in view.broken))
        self.text.verticalScrollBar().setValue(place)
        for widget in (self.text, self._copy, self._open):
            widget.setVisible(bool(view.broken))

    def copied(self) -> str:
        """What Copy puts on the clipboard."""
        return "\n\n".join(one.text for one in self._broken)

    def _wish_folders(self) -> None:
        for one in self._broken:
            self.opening_wished.emit(one.folder)


def _html(broken: BrokenView, soft: str) -> str:
    lines = "".join(
        f'<p style="margin:10px 0 0 0"><span style="color:{soft}">{escape(one.where)}</span><br>{escape(one.what)}</p>'
        for one in broken.problems
    )
    return f'<p style="margin:0 0 4px 0"><b>{escape(broken.heading)}</b></p>{lines}<p></p>'
