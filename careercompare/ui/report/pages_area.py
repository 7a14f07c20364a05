"""The pages of a report one below the other, exactly as they will be printed."""

from __future__ import annotations

import struct

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

from careercompare.present.page_zoom import SCREEN_PPI, Sheet, Zoom, factor_of
from careercompare.ui.look import Look

MARGIN, GAP = 24, 16
STEP = 48


class PagesArea(QAbstractScrollArea):
    """Shows pages; `turned` tells page and number of pages, `stepped` a wish for another size (1 larger, -1 smaller).

    `resized` tells that a size which follows the room may be another one.
    """

    turned = Signal(int, int)
    stepped = Signal(int)
    resized = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pictures: tuple[bytes, ...] = ()
        self._sheets: tuple[Sheet, ...] = ()
        self._images: dict[int, QImage] = {}
        self._rects: list[QRect] = []
        self._zoom = Zoom()
        self._page = 0
        self._by_keys = False
        self._hint = "The pages are being drawn…"
        self.setObjectName("reportPages")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(look.px(160), look.px(160))
        self.verticalScrollBar().valueChanged.connect(self._tell_page)
        look.changed.connect(self._lay_out)

    @property
    def page(self) -> int:
        """The place of the page that is read now."""
        return self._page

    @property
    def pictures(self) -> tuple[bytes, ...]:
        """The pages that are shown."""
        return self._pictures

    def display(self, pictures: tuple[bytes, ...], ppi: float) -> None:
        """Show pages that were drawn with so many dots per inch; what was being read stays in view."""
        if pictures == self._pictures:
            return
        where = self._where()
        self._pictures = pictures
        self._sheets = tuple(_sheet(picture, ppi) for picture in pictures)
        self._images.clear()
        self._lay_out(where)

    def set_hint(self, hint: str) -> None:
        """Say something where the pages will be, as long as there are none."""
        self._hint = hint
        self.viewport().update()

    def set_zoom(self, zoom: Zoom) -> None:
        """Show the pages at another size; what was being read stays in view."""
        where = self._where()
        self._zoom = zoom
        self._lay_out(where)

    def factor(self) -> float:
        """The size of the pages now (1.0 is 100 %)."""
        return factor_of(self._zoom, self.widest(), self._room())

    def widest(self) -> Sheet:
        """The widest page; A4 while there is none."""
        return max(self._sheets, key=lambda sheet: sheet.width, default=Sheet(8.27, 11.69))

    def go_to(self, page: int) -> None:
        """Bring a page's top into view."""
        if self._rects:
            top = self._rects[min(max(page, 0), len(self._rects) - 1)].top()
            self.verticalScrollBar().setValue(top - self._look.px(GAP) // 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pages in view; paper is white in every theme."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._pictures:
            painter.setFont(self._look.font())
            painter.setPen(self._look.colour("faint"))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._hint)
        offset = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        view = self.viewport().rect().translated(offset)
        near = view.adjusted(0, -view.height(), 0, view.height())
        for place in [place for place in self._images if not self._rects[place].intersects(near)]:
            del self._images[place]
        for place, rect in enumerate(self._rects):
            if rect.intersects(view):
                self._paint_page(painter, place, rect.translated(-offset))
        if self.hasFocus() and self._by_keys:
            painter.setPen(QPen(self._look.colour("focus"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring to whoever came here by the keyboard."""
        self._by_keys = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        super().focusInEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by lines, by what is in view, and to both ends."""
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        steps = {
            Qt.Key.Key_Down: (bar, STEP),
            Qt.Key.Key_Up: (bar, -STEP),
            Qt.Key.Key_Right: (across, STEP),
            Qt.Key.Key_Left: (across, -STEP),
            Qt.Key.Key_PageDown: (bar, bar.pageStep() - STEP),
            Qt.Key.Key_PageUp: (bar, STEP - bar.pageStep()),
            Qt.Key.Key_Space: (bar, bar.pageStep() - STEP),
            Qt.Key.Key_Home: (bar, -bar.maximum()),
            Qt.Key.Key_End: (bar, bar.maximum()),
        }
        found = steps.get(Qt.Key(event.key()))
        if found is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        found[0].setValue(found[0].value() + found[1])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or with Ctrl change the size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turn = event.angleDelta().y()
            if turn:
                self.stepped.emit(1 if turn > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room."""
        super().resizeEvent(event)
        self._lay_out()
        self.resized.emit()

    def _paint_page(self, painter: QPainter, place: int, rect: QRect) -> None:
        if place not in self._images:
            self._images[place] = QImage.fromData(self._pictures[place])
        image = self._images[place]
        scaling = self.viewport().devicePixelRatioF()
        painter.fillRect(rect, Qt.GlobalColor.white)
        exact = abs(image.width() - rect.width() * scaling) <= 1 and abs(image.height() - rect.height() * scaling) <= 1
        if exact:
            # Dot for dot: scaling by a fraction of a dot would blur every letter.
            painter.drawImage(QRectF(rect.left(), rect.top(), image.width() / scaling, image.height() / scaling), image)
        else:
            painter.drawImage(rect, image)
        painter.setPen(self._look.colour("hair"))
        painter.drawRect(rect.adjusted(-1, -1, 0, 0))

    def _room(self) -> tuple[float, float]:
        # Measured without the scroll bar, whether it is there or not: a size that follows the room would flicker.
        margin = 2 * self._look.px(MARGIN)
        bar = self.verticalScrollBar().sizeHint().width()
        return max(self.width() - bar - margin, 1), max(self.height() - 2 * self._look.px(GAP), 1)

    def _lay_out(self, where: tuple[int, float] | None = None) -> None:
        where = where or self._where()
        factor = self.factor() * SCREEN_PPI
        sizes = [(round(sheet.width * factor), round(sheet.height * factor)) for sheet in self._sheets]
        margin, gap = self._look.px(MARGIN), self._look.px(GAP)
        widest = max((width for width, _height in sizes), default=0)
        room = max(self.viewport().width(), widest + 2 * margin)
        self._rects, top = [], gap
        for width, height in sizes:
            self._rects.append(QRect((room - width) // 2, top, width, height))
            top += height + gap
        view = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(top - view.height(), 0))
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(STEP)
        self.horizontalScrollBar().setRange(0, max(room - view.width(), 0))
        self.horizontalScrollBar().setPageStep(view.width())
        page, part = where
        if self._rects:
            rect = self._rects[min(page, len(self._rects) - 1)]
            self.verticalScrollBar().setValue(round(rect.top() + part * rect.height()))
        self._tell_page()
        self.viewport().update()

    def _where(self) -> tuple[int, float]:
        """The page at the upper edge, and how much of it is above."""
        top = self.verticalScrollBar().value()
        for place, rect in enumerate(self._rects):
            if rect.bottom() >= top:
                return place, (top - rect.top()) / max(rect.height(), 1)
        return 0, -1.0

    def _tell_page(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        reached = [place for place, rect in enumerate(self._rects) if rect.top() <= middle]
        self._page = reached[-1] if reached else 0
        self.turned.emit(self._page + 1, len(self._rects))
        self.viewport().update()


def _sheet(picture: bytes, ppi: float) -> Sheet:
    """The size of a PNG picture's page, from its header."""
    width, height = struct.unpack(">II", picture[16:24])
    return Sheet(width / ppi, height / ppi)
