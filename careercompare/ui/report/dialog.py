"""The report dialog: choices left, pages right, and what can be done with them below."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from careercompare.ui.elided_label import ElidedLabel
from careercompare.ui.look import Look
from careercompare.ui.pieces import ground, label, named
from careercompare.ui.report.preset_button import PresetButton
from careercompare.ui.report.preview import Preview
from careercompare.ui.report.report_choices import ReportChoicesView

WIDTH, HEIGHT = 1180, 780
LEAST_WIDTH, LEAST_HEIGHT = 640, 440
CHOICES = 328
MOST_CHOICES = 0.44
"""The most of the width that the choices take, however large the text is."""


class ReportDialog(QDialog):
    """Lays out choices and preview; its own signals are the wishes of the buttons."""

    export_wished = Signal()
    print_wished = Signal()
    file_wished = Signal(object)

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self._look = look
        self._file: Path | None = None
        self._moved = False
        self.setObjectName("reportDialog")
        self.setWindowTitle("Report")
        self.setSizeGripEnabled(False)
        self.presets = PresetButton(look)
        self.choices = ReportChoicesView(look)
        self.preview = Preview(look)
        self._said = ElidedLabel("soft", "reportSaid")
        self.open_file = self._button("Open it", "openReport")
        self.open_file.hide()
        self.export = self._button("Export…", "exportReport")
        self.export.setDefault(True)
        self.export.setToolTip("Write the report to a file: PDF and other kinds")
        self.print = self._button("Print…", "printReport")
        self.print.setToolTip("Print these pages")
        self.shut = self._button("Close", "closeReport")
        self._buttons = (self.shut, self.print, self.export)
        self._lay_out()
        self.export.clicked.connect(lambda: self.export_wished.emit())
        self.print.clicked.connect(lambda: self.print_wished.emit())
        self.open_file.clicked.connect(lambda: self.file_wished.emit(self._file))
        self.shut.clicked.connect(self.reject)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self._take_room()
        look.changed.connect(self._measure)
        self._measure()
        # The arrow keys scroll at once, and Enter exports.
        self.preview.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def order_keys(self) -> None:
        """Let Tab go through choices, preview and buttons as one reads them."""
        stops = [self.presets, *self.choices.tab_stops(), *self.preview.tab_stops(), self.open_file, *self._buttons]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

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

    def kept_size(self) -> QByteArray:
        """The sizes, to be kept until the next time."""
        return self.saveGeometry()

    def _lay_out(self) -> None:
        self._head = QWidget()
        self._head_row = QHBoxLayout(self._head)
        self._head_row.addWidget(label("Preset", "groupTitle"))
        self._head_row.addWidget(self.presets, 1)
        left = ground(QWidget(), "sidebar")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(named(QFrame(), "hairline"))
        column.addWidget(self.choices, 1)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.addWidget(left)
        self._split.addWidget(self.preview)
        self._split.setStretchFactor(1, 1)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.splitterMoved.connect(lambda: setattr(self, "_moved", True))
        foot = ground(QFrame(), "reportFoot")
        self._foot_row = QHBoxLayout(foot)
        self._foot_row.addWidget(self._said, 1)
        self._foot_row.addWidget(self.open_file)
        self._foot_row.addStretch()
        for button in self._buttons:
            self._foot_row.addWidget(button)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._split, 1)
        page.addWidget(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew, unless somebody has moved what is between."""
        super().resizeEvent(event)
        if not self._moved:
            self._share_width()

    def _take_room(self) -> None:
        """As large as the design, but never larger than the screen."""
        room = self.screen().availableGeometry().size()
        px = self._look.px
        width = min(max(WIDTH, px(WIDTH) * 4 // 5), room.width() - 16)
        self.resize(width, min(max(HEIGHT, px(HEIGHT) * 4 // 5), room.height() - 32))

    def _share_width(self) -> None:
        left = min(self._look.px(CHOICES), round(self.width() * MOST_CHOICES))
        self._split.setSizes([left, self.width() - left])

    def _button(self, text: str, name: str) -> QPushButton:
        button = named(QPushButton(text), name)
        button.setAutoDefault(False)
        return button

    def _measure(self) -> None:
        px = self._look.px
        self._foot_row.setContentsMargins(px(16), px(9), px(16), px(9))
        self._foot_row.setSpacing(px(8))
        self._head_row.setContentsMargins(px(16), px(7), px(16), px(7))
        self._head_row.setSpacing(px(8))
