"""The pages as they will be, with what is needed to read them: size, page, and what there is to say."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from careercompare.present.page_zoom import Fit, Zoom, fineness, stepped
from careercompare.ui.banner import Banner
from careercompare.ui.flow_layout import FlowLayout
from careercompare.ui.look import Look
from careercompare.ui.pieces import ground, label, named
from careercompare.ui.report.busy_line import BusyLine
from careercompare.ui.report.pages_area import PagesArea

ROOMY = 400
"""From this width on (design pixels) there is room for “Page 1 of 3”, below it for “1 of 3”."""


class Preview(QWidget):
    """Shows pages; `finer_wished` tells that they are shown at a size for which they were not drawn."""

    finer_wished = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._zoom = Zoom()
        self._drawn = 0.0
        self.pages = PagesArea(look)
        self.banner = Banner(look)
        self.busy = BusyLine(look)
        self.page = label("", "soft", name="pageNumber")
        self.size_ = label("", "soft", name="pageSize")
        self.size_.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.previous = self._action("‹", "Page before", "Ctrl+PgUp")
        self.next = self._action("›", "Next page", "Ctrl+PgDown")
        self.smaller = self._action("−", "Smaller", "Ctrl+-")
        self.larger = self._action("+", "Larger", "Ctrl++", "Ctrl+=")
        self.actual = self._action("100 %", "Size of the paper", "Ctrl+0")
        self.fit_width = self._action("Fit width", "As wide as there is room", "Ctrl+1")
        self.fit_page = self._action("Fit page", "Whole pages", "Ctrl+2")
        for action in (self.fit_width, self.fit_page, self.actual):
            action.setCheckable(True)
        self._lay_out()
        self.previous.triggered.connect(lambda: self.pages.go_to(self.pages.page - 1))
        self.next.triggered.connect(lambda: self.pages.go_to(self.pages.page + 1))
        self.smaller.triggered.connect(lambda: self._step(-1))
        self.larger.triggered.connect(lambda: self._step(1))
        self.actual.triggered.connect(lambda: self._set_zoom(Zoom(Fit.FACTOR, 1.0)))
        self.fit_width.triggered.connect(lambda: self._set_zoom(Zoom(Fit.WIDTH)))
        self.fit_page.triggered.connect(lambda: self._set_zoom(Zoom(Fit.PAGE)))
        self.pages.turned.connect(self._show_page)
        self.pages.stepped.connect(self._step)
        self.pages.resized.connect(self._resized)
        look.changed.connect(self._measure)
        self._measure()
        self._show_zoom()
        self._show_page(0, 0)

    def display(self, pictures: tuple[bytes, ...], ppi: float, replaced: str) -> None:
        """Show pages drawn with so many dots per inch, and what is to be said of them."""
        self._drawn = ppi
        self.pages.display(pictures, ppi)
        self.banner.say("error", "")
        self.banner.say("replaced", replaced, calm=True)
        self._show_zoom()
        self._ask_for_finer()

    def say_failed(self, why: str) -> None:
        """Say why there are no other pages; the last good ones stay."""
        self.pages.set_hint("")
        self.banner.say("error", f"{why} The pages below are the last good ones." if self.pages.pictures else why)

    def tab_stops(self) -> list[QWidget]:
        """What the keyboard can reach, in reading order."""
        return [*self._buttons, self.pages]

    def wanted_ppi(self) -> float:
        """How finely the pages should be drawn for what is shown."""
        sheet = self.pages.widest()
        return fineness(self.pages.factor(), self.devicePixelRatioF(), sheet, len(self.pages.pictures))

    def _step(self, step: int) -> None:
        self._set_zoom(Zoom(Fit.FACTOR, stepped(self.pages.factor(), step)))

    def _set_zoom(self, zoom: Zoom) -> None:
        self._zoom = zoom
        self.pages.set_zoom(zoom)
        self._show_zoom()
        self._ask_for_finer()

    def _resized(self) -> None:
        self._measure()
        self._show_zoom()
        self._ask_for_finer()

    def _ask_for_finer(self) -> None:
        if self.pages.pictures and abs(self.wanted_ppi() - self._drawn) > 0.01 * self._drawn:
            self.finer_wished.emit()

    def _show_zoom(self) -> None:
        self.fit_width.setChecked(self._zoom.fit is Fit.WIDTH)
        self.fit_page.setChecked(self._zoom.fit is Fit.PAGE)
        self.actual.setChecked(self._zoom == Zoom(Fit.FACTOR, 1.0))
        self.size_.setText(f"{round(self.pages.factor() * 100)} %")

    def _show_page(self, page: int, pages: int) -> None:
        text = f"Page {page} of {pages}" if pages else "No pages yet"
        narrow = self.width() < self._look.px(ROOMY)
        self.page.setText((f"{page} of {pages}" if pages else "–") if narrow else text)
        self.page.setAccessibleName(text)
        self.pages.setAccessibleName(f"Pages of the report: {text.lower()}")
        self.previous.setEnabled(page > 1)
        self.next.setEnabled(page < pages)

    def _action(self, text: str, tip: str, *keys: str) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setToolTip(f"{tip} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        action.setProperty("said", tip)
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        self._bar = ground(QFrame(), "toolBar")
        self._flow = FlowLayout()
        # Around it, since a flow keeps no margins of its own.
        self._around = QVBoxLayout(self._bar)
        self._around.addLayout(self._flow)
        self._buttons: list[QToolButton] = []
        self._groups: list[QHBoxLayout] = []
        # Where the bar is too narrow, what belongs together goes to the next line together.
        for things in (
            (self.previous, self.page, self.next),
            (self.smaller, self.size_, self.larger),
            (self.fit_width, self.fit_page, self.actual),
        ):
            group = QWidget()
            row = QHBoxLayout(group)
            row.setContentsMargins(0, 0, 0, 0)
            for thing in things:
                row.addWidget(self._tool(thing) if isinstance(thing, QAction) else thing)
            self._groups.append(row)
            self._flow.addWidget(group)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for widget in (self._bar, self.busy, self.banner):
            self._column.addWidget(widget)
        self._column.addWidget(self.pages, 1)

    def _tool(self, action: QAction) -> QToolButton:
        button = named(QToolButton(), "small")
        button.setDefaultAction(action)
        button.setAccessibleName(str(action.property("said")))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._buttons.append(button)
        return button

    def _measure(self) -> None:
        px = self._look.px
        self._around.setContentsMargins(px(16), px(8), px(16), px(8))
        self._flow.set_gaps(px(16), px(6))
        for row in self._groups:
            row.setSpacing(px(4))
        narrow = self.width() < self._look.px(ROOMY)
        for field, widest in ((self.page, "88 of 88" if narrow else "Page 88 of 88"), (self.size_, "400 %")):
            # Room for the widest, so that nothing beside it moves.
            field.setFixedWidth(_width(field, widest))
            field.setAlignment(Qt.AlignmentFlag.AlignCenter)
            field.setFixedHeight(px(26))


def _width(field: QLabel, text: str) -> int:
    field.ensurePolished()
    return field.fontMetrics().horizontalAdvance(text) + 8
