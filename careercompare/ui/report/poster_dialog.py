"""The infographic's dialog: its shape above, the page as it will be, and what can be done with it below."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from careercompare.core.report_choices import Shape
from careercompare.ui.elided_label import ElidedLabel
from careercompare.ui.look import Look
from careercompare.ui.pieces import Segments, ground, label, named
from careercompare.ui.report.preview import Preview

WIDTH, HEIGHT = 720, 800
LEAST_WIDTH, LEAST_HEIGHT = 480, 420
SHAPES = {
    Shape.PORTRAIT: ("Upright", "An upright sheet, for a wall"),
    Shape.SQUARE: ("Square", "A square, for a slide"),
}
HINT = "Language, name, what is left out, paper, colour and letterhead are those of the report (Ctrl+E)."


class PosterDialog(QDialog):
    """Shows the page; its signals are wishes: a shape, a file to write, one to open."""

    shape_chosen = Signal(str)
    export_wished = Signal()
    file_wished = Signal(object)

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self._look = look
        self._file: Path | None = None
        self.setObjectName("posterDialog")
        self.setWindowTitle("Infographic")
        self.setSizeGripEnabled(False)
        self.shapes = Segments(look)
        self.buttons: dict[Shape, QToolButton] = {}
        for shape, (text, tip) in SHAPES.items():
            button = self.shapes.add(text, tip)
            button.clicked.connect(lambda _on=False, shape=shape: self.shape_chosen.emit(shape.value))
            self.buttons[shape] = button
        self.preview = Preview(look)
        self._said = ElidedLabel("soft", "posterSaid")
        self.open_file = self._button("Open it", "openPoster")
        self.open_file.hide()
        self.export = self._button("Export…", "exportPoster")
        self.export.setDefault(True)
        self.export.setToolTip("Write the page to a file: PDF, PNG or SVG")
        self.shut = self._button("Close", "closePoster")
        self._lay_out()
        self.export.clicked.connect(lambda: self.export_wished.emit())
        self.open_file.clicked.connect(lambda: self.file_wished.emit(self._file))
        self.shut.clicked.connect(self.reject)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self._take_room()
        look.changed.connect(self._measure)
        self._measure()
        self.preview.fit_page.trigger()
        self.preview.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def display(self, shape: Shape) -> None:
        """Show which shape is chosen."""
        self.buttons[shape].setChecked(True)

    def say(self, text: str) -> None:
        """Say what has just been done."""
        self._said.setText(text)
        self._said.setToolTip(text)
        self._said.setAccessibleName(text)
        self.open_file.hide()

    def offer(self, file: Path | None) -> None:
        """Offer to open a file that has been written."""
        self._file = file
        self.open_file.setVisible(file is not None)

    def _lay_out(self) -> None:
        head = ground(QFrame(), "toolBar")
        self._head_row = QHBoxLayout(head)
        self._head_row.addWidget(self.shapes, 0, Qt.AlignmentFlag.AlignVCenter)
        self._hint = label(HINT, "soft", name="posterHint", wraps=True)
        self._head_row.addWidget(self._hint, 1)
        foot = ground(QFrame(), "reportFoot")
        self._foot_row = QHBoxLayout(foot)
        self._foot_row.addWidget(self._said, 1)
        self._foot_row.addWidget(self.open_file)
        self._foot_row.addStretch()
        for button in (self.shut, self.export):
            self._foot_row.addWidget(button)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(head)
        page.addWidget(self.preview, 1)
        page.addWidget(foot)

    def _take_room(self) -> None:
        """As large as the design, but never larger than the screen."""
        room = self.screen().availableGeometry().size()
        self.resize(min(WIDTH, room.width() - 16), min(HEIGHT, room.height() - 32))

    def _button(self, text: str, name: str) -> QPushButton:
        button = named(QPushButton(text), name)
        button.setAutoDefault(False)
        return button

    def _measure(self) -> None:
        px = self._look.px
        self._foot_row.setContentsMargins(px(16), px(9), px(16), px(9))
        self._foot_row.setSpacing(px(8))
        self._head_row.setContentsMargins(px(16), px(9), px(16), px(9))
        self._head_row.setSpacing(px(16))
