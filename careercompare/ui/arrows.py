"""The bent arrows of undo and redo, drawn: reading them from a file would load Qt's image plugins at every start."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

GRID = 16
SHARP = 2


def bent_arrow(ink: QColor, faint: QColor, *, forward: bool) -> QIcon:
    """An arrow back, or forward, on a grid of 16; `faint` paints it while nothing can be undone."""
    icon = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, ink), (QIcon.Mode.Disabled, faint)):
        icon.addPixmap(_drawn(colour, forward=forward), mode)
    return icon


def _drawn(colour: QColor, *, forward: bool) -> QPixmap:
    picture = QPixmap(GRID * SHARP, GRID * SHARP)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if forward:
        painter.translate(GRID * SHARP, 0)
        painter.scale(-1, 1)
    painter.scale(SHARP, SHARP)
    pen = QPen(colour, 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    path = QPainterPath()
    path.moveTo(5.5, 3)
    path.lineTo(2.5, 6)
    path.lineTo(5.5, 9)
    path.moveTo(2.5, 6)
    path.lineTo(9, 6)
    path.arcTo(QRectF(5, 6, 8, 8), 90, -180)
    path.lineTo(6, 14)
    painter.drawPath(path)
    painter.end()
    return picture
