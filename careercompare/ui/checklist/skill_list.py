"""The scrolling list of skills: groups, kinds and rows, walked by arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from careercompare.core.answer import Answer
from careercompare.core.value import value
from careercompare.present.checklist import ChecklistView, SkillGroupView, SkillRowView
from careercompare.ui.checklist.answer_menu import answer_menu
from careercompare.ui.checklist.skill_row import SkillRow
from careercompare.ui.look import Look
from careercompare.ui.pieces import discard, ground, label


@value
class _Group:
    """The widgets of one group; each kind has a heading and its rows."""

    id: str
    box: QWidget
    count: QLabel
    kinds: tuple[tuple[QLabel, tuple[SkillRow, ...]], ...]


class SkillList(QScrollArea):
    """Shows the groups of a ChecklistView; signals are wishes, `left_upwards` that Up was pressed on the first row."""

    skill_toggled = Signal(str, bool)
    skill_denied = Signal(str)
    skill_levelled = Signal(str, str)
    skill_cleared = Signal(str)
    left_upwards = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shape: object = None
        self._rows: dict[str, SkillRow] = {}
        self._groups: list[_Group] = []
        self._page = ground(QWidget(), "sidebarList")
        self._column = QVBoxLayout(self._page)
        self._column.setSpacing(0)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._page)

    def display(self, view: ChecklistView) -> bool:
        """Show the skills; rows that are there already are kept, with their focus; tells whether any had to be made."""
        # The text size belongs to the shape: margins are set when a row is made.
        shape = (
            self._look.text_size,
            [(group.id, group.title, [kind.title for kind in group.kinds]) for group in view.groups],
            [(row.skill, row.needs) for row in view.rows()],
        )
        remade = shape != self._shape
        if remade:
            self._shape = shape
            self._build(view)
        for row in view.rows():
            if self._rows[row.skill].view != row:
                self._rows[row.skill].display(row)
        for widgets, group in zip(self._groups, view.groups, strict=True):
            widgets.count.setText(f"{group.answered} of {group.count}")
        return remade

    def show_found(self, text: str, group: str | None) -> bool:
        """Show the rows that a text finds, in one group or (None) in all; tells whether there is any."""
        found_any = False
        for widgets in self._groups:
            found_here = False
            for heading, rows in widgets.kinds:
                found = [row for row in rows if row.view.found_by(text)]
                for row in rows:
                    row.setVisible(row in found)
                heading.setVisible(bool(found))
                found_here = found_here or bool(found)
            shown = found_here and group in (None, widgets.id)
            widgets.box.setVisible(shown)
            found_any = found_any or shown
        return found_any

    def settle(self) -> None:
        """Give new rows their places at once: until then somebody's click would miss them."""
        self._column.activate()
        for group in self._groups:
            layout = group.box.layout()
            if layout is not None:
                layout.activate()

    def tab_stops(self) -> list[QWidget]:
        """Every row; only one of them takes Tab."""
        return list(self._rows.values())

    def step(self, row: SkillRow | None, where: str) -> None:
        """Move the keyboard from a row to the next, previous, first or last one shown."""
        shown = [
            one
            for group in self._groups
            if not group.box.isHidden()
            for _, rows in group.kinds
            for one in rows
            if not one.isHidden()
        ]
        if not shown:
            return
        place = shown.index(row) if row in shown else 0
        if where == "previous" and place == 0:
            self.left_upwards.emit()
            return
        last = len(shown) - 1
        target = shown[{"next": min(place + 1, last), "previous": place - 1, "first": 0, "last": last}[where]]
        # Tab enters the list at the row that was used last, and leaves it with one press.
        for one in self._rows.values():
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one is target else Qt.FocusPolicy.ClickFocus)
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(target, 0, self._look.px(40))

    def _build(self, view: ChecklistView) -> None:
        while item := self._column.takeAt(0):
            if widget := item.widget():
                discard(widget)
        self._rows = {}
        self._groups = [self._group(group) for group in view.groups]
        for group in self._groups:
            self._column.addWidget(group.box)
        self._column.addStretch()
        self._column.setContentsMargins(0, 0, 0, self._look.px(8))
        first = next(iter(self._rows.values()), None)
        if first is not None:
            first.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _group(self, group: SkillGroupView) -> _Group:
        px = self._look.px
        box = QWidget(self._page)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        count = label(tone="faint")
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(12), px(16), px(2))
        head.addWidget(label(group.title, "groupTitle", wraps=True), 1)
        head.addWidget(count)
        column.addLayout(head)
        kinds = []
        for kind in group.kinds:
            heading = label(kind.title, "kindTitle")
            heading.setContentsMargins(px(16), px(8), px(16), px(2))
            column.addWidget(heading)
            rows = tuple(self._row(row, box) for row in kind.rows)
            for row in rows:
                column.addWidget(row)
            kinds.append((heading, rows))
        return _Group(group.id, box, count, tuple(kinds))

    def _row(self, view: SkillRowView, box: QWidget) -> SkillRow:
        row = SkillRow(self._look, view, box)
        skill = view.skill
        row.clicked.connect(lambda: self.skill_toggled.emit(skill, not row.isChecked()))
        row.denied.connect(lambda: self.skill_denied.emit(skill))
        row.cleared.connect(lambda: self.skill_cleared.emit(skill))
        row.levelled.connect(lambda level: self.skill_levelled.emit(skill, level))
        row.menu_wished.connect(lambda at: self._open_menu(row, at))
        row.step_wished.connect(lambda where: self.step(row, where))
        self._rows[skill] = row
        return row

    def _open_menu(self, row: SkillRow, at: QPoint) -> None:
        menu = answer_menu(row.view, self, lambda answer: self._answered(row.view.skill, answer))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _answered(self, skill: str, answer: Answer | None) -> None:
        if answer is None:
            self.skill_cleared.emit(skill)
        elif not answer.known:
            self.skill_denied.emit(skill)
        elif answer.level is None:
            self.skill_toggled.emit(skill, True)
        else:
            self.skill_levelled.emit(skill, answer.level.value)
