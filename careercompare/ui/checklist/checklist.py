"""The checklist view: search and filter above the list of skills, and the rest answered with no below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from careercompare.core.skill import Level
from careercompare.present.checklist import ChecklistView
from careercompare.ui.checklist.skill_list import SkillList
from careercompare.ui.look import Look
from careercompare.ui.pieces import Segments, ground, label, named
from careercompare.ui.wrap_button import WrapButton

LEVELS = "Levels: " + ", ".join(f"{level.rank} {level.value}" for level in Level)
LEAST_WIDTH = 248
# At large text sizes a small window must still hold the panels beside it.
MOST_LEAST_WIDTH = 400
# More than a window of the usual height shows.
FIRST_ROWS = 15


class Checklist(QWidget):
    """Shows a ChecklistView; its signals are wishes, with the skill's id first."""

    skill_toggled = Signal(str, bool)
    skill_denied = Signal(str)
    skill_levelled = Signal(str, str)
    skill_cleared = Signal(str)
    rest_denied = Signal()
    basis_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None, *, brief: bool = False) -> None:
        """`brief` fills what a window shows at first, and leaves the rest to `complete`."""
        super().__init__(parent)
        ground(self, "sidebar")
        self.brief = brief
        self._look = look
        self._view: ChecklistView | None = None
        self._group: str | None = None
        self._left = 0
        self._basis: WrapButton | None = None
        self._summary = label(tone="faint", name="checklistSummary")
        self._search = QLineEdit(self)
        self._search.setPlaceholderText("Find a skill")
        self._search.setObjectName("skillSearch")
        self._search.setAccessibleName("Find a skill")
        self._search.setClearButtonEnabled(not brief)
        self._search.textChanged.connect(self._show_found)
        self._search.installEventFilter(self)
        self._segments = Segments(look, self)
        self._nothing = label("No skill here has that name.", "faint", name="nothingFound", wraps=True)
        self._nothing.hide()
        self._list = SkillList(look, self)
        for name in ("skill_toggled", "skill_denied", "skill_levelled", "skill_cleared"):
            getattr(self._list, name).connect(getattr(self, name))
        self._list.left_upwards.connect(lambda: self._search.setFocus(Qt.FocusReason.BacktabFocusReason))
        self._rest = QPushButton(self)
        self._rest.setObjectName("answerRest")
        self._rest.setToolTip("Say no to every skill you have not answered; undo takes it back.")
        self._rest.clicked.connect(self.rest_denied)
        self._lay_out()
        look.changed.connect(self._dress)

    def display(self, view: ChecklistView) -> None:
        """Show the skills with their answers."""
        self._view = view
        if self._list.display(view.beginning(FIRST_ROWS) if self.brief else view):
            self._build_filters(view)
            # New rows are all shown; hiding none of them one by one would take as long as making them.
            if self._search.text() or self._group is not None:
                self._show_found()
        self._summary.setText(view.summary)
        left = len(view.unanswered)
        self._rest.setText(f"Answer the other {left} with no" if view.answered else f"Answer all {left} with no")
        self._left = left
        self._make_room()

    def complete(self) -> None:
        """Make the rows below the fold as well."""
        self.brief = False
        self._search.setClearButtonEnabled(True)
        self._add_basis()
        if self._view is not None:
            self.display(self._view)
            self._list.settle()

    def tab_stops(self) -> list[QWidget]:
        """What the keyboard can reach, in reading order."""
        basis = [] if self._basis is None else [self._basis]
        return [self._search, *self._segments.buttons(), *self._list.tab_stops(), *basis, self._rest]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the list needs the room most: the legend goes first, then the button, which the menu has."""
        super().resizeEvent(event)
        self._make_room()

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow down leaves the search field for the list; Escape empties it."""
        if watched is self._search and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self._list.step(None, "first")
                return True
            if event.key() == Qt.Key.Key_Escape and self._search.text():
                self._search.clear()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label("What I know", "viewTitle"))
        head.addStretch()
        head.addWidget(self._summary)
        self._top = QVBoxLayout()
        self._top.addLayout(head)
        self._top.addWidget(self._search)
        self._top.addWidget(self._segments)
        self._top.addWidget(self._nothing)
        self._bottom = QVBoxLayout()
        self._levels = label(LEVELS, "small", wraps=True)
        self._bottom.addWidget(self._levels)
        self._bottom.addWidget(self._rest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addWidget(self._list, 1)
        column.addLayout(self._bottom)
        self._measure()

    def _add_basis(self) -> None:
        if self._basis is None:
            self._basis = named(WrapButton(self._look, size=11), "needsBasis")
            self._basis.setText("What the needs rest on")
            self._basis.set_style(after="›")
            self._basis.setToolTip("Who says what each role asks for, and from which sources")
            self._basis.clicked.connect(lambda: self.basis_wished.emit())
            self._bottom.insertWidget(0, self._basis)

    def _make_room(self) -> None:
        px = self._look.px
        # The groups below count as well.
        self._summary.setVisible(self.width() >= px(232))
        self._levels.setVisible(self.height() >= px(480))
        if self._basis is not None:
            self._basis.setVisible(self._view is not None and self._view.total > 0 and self.height() >= px(420))
        self._rest.setVisible(self._left > 0 and self.height() >= px(330))

    def _dress(self) -> None:
        self._measure()
        if self._view is not None:
            self.display(self._view)

    def _measure(self) -> None:
        px = self._look.px
        self._top.setContentsMargins(px(16), px(16), px(16), px(4))
        self._top.setSpacing(px(8))
        self._bottom.setContentsMargins(px(16), px(8), px(16), px(12))
        self._bottom.setSpacing(px(8))
        self.setMinimumWidth(min(px(LEAST_WIDTH), MOST_LEAST_WIDTH))

    def _build_filters(self, view: ChecklistView) -> None:
        self._segments.clear()
        choices: list[tuple[str | None, str, str]] = [(None, "All", "Every skill")]
        choices += [(group.id, group.short_title, group.title) for group in view.groups]
        if self._group not in [choice[0] for choice in choices]:
            self._group = None
        for name, text, tip in choices:
            button = self._segments.add(text, tip, text.removeprefix("Only "))
            button.setChecked(name == self._group)
            button.clicked.connect(lambda _on, name=name: self._show_group(name))
        self._segments.setVisible(len(choices) > 2)

    def _show_group(self, name: str | None) -> None:
        self._group = name
        self._show_found()
        self._list.verticalScrollBar().setValue(0)

    def _show_found(self) -> None:
        found = self._list.show_found(self._search.text(), self._group)
        self._nothing.setVisible(not found and self._view is not None and self._view.total > 0)
