"""The main window: lays out bars and three views, and knows no feature."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from careercompare.ui.actions import Actions
from careercompare.ui.banner import Banner, Door
from careercompare.ui.checklist.checklist import Checklist
from careercompare.ui.look import Look
from careercompare.ui.menus import fill_menu_bar
from careercompare.ui.panels.panels import Panels
from careercompare.ui.pay.pay import Pay
from careercompare.ui.settings import Settings
from careercompare.ui.tool_bar import ToolBar

WIDTH, HEIGHT = 1280, 800
LEAST_WIDTH, LEAST_HEIGHT = 760, 520
NORMAL_TEXT = 100


class MainWindow(QMainWindow):
    """Skills left, roles centre, pay below; `may_close` is asked before the window goes."""

    first_painted = Signal()
    _stands = Signal()

    def __init__(self, look: Look, settings: Settings) -> None:
        super().__init__()
        self._look = look
        self._settings = settings
        self._painted = self._told = False
        self.may_close: Callable[[], bool] = lambda: True
        self.actions_ = Actions(self, look)
        self.addActions(self.actions_.all())
        # From the outside in: whatever changes its parent takes all that is in it through the style sheet again.
        page = QWidget(self)
        self.setCentralWidget(page)
        self._main = QSplitter(Qt.Orientation.Horizontal, page)
        self.tool_bar = ToolBar(look, self.actions_, page)
        self.banner = Banner(look, page)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tool_bar)
        column.addWidget(self.banner)
        column.addWidget(self._main, 1)
        self.checklist = Checklist(look, self._main, brief=True)
        self._right = QSplitter(Qt.Orientation.Vertical, self._main)
        self.panels = Panels(look, settings.open_sections, self._right, brief=True)
        self.pay = Pay(look, table=settings.pay_table, parent=self._right)
        self._right.setStretchFactor(0, 1)
        self._right.setChildrenCollapsible(False)
        self._main.setStretchFactor(1, 1)
        self._main.setChildrenCollapsible(False)
        self._main.setHandleWidth(1)
        self._right.setHandleWidth(5)
        fill_menu_bar(self.menuBar(), self.actions_)
        self._restore(look)
        # Queued, unlike a timer: heard before whatever somebody clicks or types, which would meet a deaf window.
        self._stands.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self.first_painted.connect(lambda: QTimer.singleShot(0, self._complete))
        # No control is chosen until somebody chooses one.
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, about: str, text: str, door: Door | None = None) -> None:
        """Show a sentence that stays until another is said about the same (empty: take it away).

        `door` is a button beside it: its words and what it does.
        """
        self.banner.say(about, text, door)

    def when_painted(self, do: Callable[[], None]) -> None:
        """Do something once the first frame stands, or now if it does."""
        if self._told:
            do()
        else:
            self.first_painted.connect(do)

    def event(self, event: QEvent) -> bool:
        """Tell once, after the first frame stands on the screen."""
        done = super().event(event)
        if event.type() is QEvent.Type.Paint and not self._painted:
            self._painted = True
            self._stands.emit()
        return done

    def showEvent(self, event: QShowEvent) -> None:
        """The first time, share the height by what the views need, unless somebody has set it before."""
        super().showEvent(event)
        if self._settings.geometry("rows") is None:
            self.share_height()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first; then remember where everything stood."""
        if not self.may_close():
            event.ignore()
            return
        self._settings.set_geometry("main", self.saveGeometry())
        self._settings.set_geometry("columns", self._main.saveState())
        self._settings.set_geometry("rows", self._right.saveState())
        self._settings.flush()
        super().closeEvent(event)

    def _tell(self) -> None:
        self._told = True
        self.first_painted.emit()

    def _complete(self) -> None:
        """Make what lies below the fold, now that the first frame stands."""
        self.checklist.complete()
        self.panels.complete()
        self.panels.remade.connect(self.order_keys)
        self.order_keys()

    def order_keys(self) -> None:
        """Let Tab go through the window as one reads it."""
        stops = [stop for view in (self.tool_bar, self.checklist, self.panels, self.pay) for stop in view.tab_stops()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def share_height(self) -> None:
        """Give pay what it needs, but never more than half."""
        if not self.isVisible():
            return
        whole = self.height() - self.menuBar().height() - self.tool_bar.height()
        # With large text the panels need the larger half.
        pay = min(self.pay.sizeHint().height(), whole * (5 if self._look.text_size == NORMAL_TEXT else 4) // 10)
        self._right.setSizes([whole - pay, pay])

    def _restore(self, look: Look) -> None:
        # Set, not computed: views scroll when the window is small, so their least sizes must not hold it open.
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.resize(WIDTH, HEIGHT)
        self._main.setSizes([look.px(312), WIDTH - look.px(312)])
        look.changed.connect(self.share_height)
        for name, restore in (
            ("main", self.restoreGeometry),
            ("columns", self._main.restoreState),
            ("rows", self._right.restoreState),
        ):
            kept = self._settings.geometry(name)
            if kept is not None:
                restore(kept)
