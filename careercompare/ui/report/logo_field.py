"""The picture of a letterhead: chosen from a file, shown small, and taken away again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from careercompare.ui.elided_label import ElidedLabel
from careercompare.ui.flow_layout import FlowLayout
from careercompare.ui.look import Look
from careercompare.ui.pieces import label, named

WIDE, HIGH = 96, 40


class LogoField(QWidget):
    """Shows the file of a logo; `wished` asks for another one, `cleared` for none."""

    wished = Signal()
    cleared = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._file: str | None = None
        self.picture = named(QLabel(), "logoPicture")
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name = ElidedLabel("faint", "logoName")
        self.problem = label(tone="warning", name="logoProblem", wraps=True)
        self.choose = named(QToolButton(), "chooseLogo")
        self.choose.setText("Logo…")
        self.choose.setAccessibleName("Choose a logo")
        self.choose.setToolTip("A PNG, JPEG or SVG file")
        self.choose.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.choose.clicked.connect(self.wished)
        self.clear = named(QToolButton(), "clearLogo")
        self.clear.setText("Clear")
        self.clear.setAccessibleName("Clear the logo")
        self.clear.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clear.clicked.connect(self.cleared)
        self._row = FlowLayout()
        for widget in (self.choose, self.clear, self.picture, self._name):
            self._row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._row)
        column.addWidget(self.problem)
        look.changed.connect(self._show)

    def display(self, file: str) -> None:
        """Show this file's picture; empty is none."""
        if file != self._file:
            self._file = file
            self._show()

    def _show(self) -> None:
        file = self._file or ""
        px = self._look.px
        self._row.set_gaps(px(6), px(6))
        pixmap, why = _read(file, QSize(px(WIDE), px(HIGH))) if file else (QPixmap(), "")
        self.picture.setPixmap(pixmap)
        self.picture.setVisible(not pixmap.isNull())
        self.picture.setAccessibleName(f"The logo {Path(file).name}" if file else "")
        self._name.setText(Path(file).name)
        self._name.setToolTip(file)
        self._name.setVisible(bool(file))
        self.clear.setVisible(bool(file))
        self.problem.setText(why)
        self.problem.setVisible(bool(why))


def _read(file: str, room: QSize) -> tuple[QPixmap, str]:
    """The picture made to fit, or the sentence why there is none."""
    reader = QImageReader(file)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return QPixmap(), f"The logo {file} cannot be read as a picture; choose a PNG, JPEG or SVG file."
    return QPixmap.fromImage(image), ""
