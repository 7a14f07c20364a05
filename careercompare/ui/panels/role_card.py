"""The header card of one role: what it is counted as, how much of it is covered, and its gates."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from careercompare.present.cell import NO_SOURCE_MARK
from careercompare.present.panels import GATE, GateView, RolePanelView
from careercompare.ui.flow_layout import FlowLayout
from careercompare.ui.look import Look
from careercompare.ui.panels.fit_bar import FitBar
from careercompare.ui.pieces import label, named, tip
from careercompare.ui.wrap_button import WrapButton


class RoleCard(QFrame):
    """Shows a RolePanelView; signals are wishes about this role."""

    occupation_chosen = Signal(str)
    gate_answered = Signal(str, object)
    gate_origin_wished = Signal(str)
    fit_opened = Signal()
    removed = Signal()
    changed_wished = Signal()
    moved = Signal(int)
    edit_wished = Signal()
    copy_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._view: RolePanelView | None = None
        self._place = 0
        self._roles = 1
        self._title = label(tone="roleTitle", wraps=True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._origin = label(tone="small", wraps=True)
        self._more = named(QToolButton(self), "quiet")
        self._more.setText("…")
        self._more.setToolTip("Change, move or remove this role")
        self._more.clicked.connect(self._open_more)
        self._counted = WrapButton(look, self)
        self._counted.setToolTip("Count this role as another official occupation: its pay and outlook follow.")
        self._counted.clicked.connect(self._open_occupations)
        self._number = WrapButton(look, self, size=24)
        self._number.setToolTip("See how this number is made up")
        self._number.clicked.connect(self.fit_opened)
        self._sentence = label(tone="soft", wraps=True)
        self._bar = FitBar(look, self)
        self._split = label(tone="soft", wraps=True)
        self._fit_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bar_row = QHBoxLayout()
        self._gates = FlowLayout()
        self._gate_buttons: list[WrapButton] = []
        self._lay_out()
        look.changed.connect(self._measure)

    def display(self, view: RolePanelView, place: int, roles: int) -> None:
        """Show a role that stands in a place (from 0) among so many."""
        self._view, self._place, self._roles = view, place, roles
        tag = view.tag
        self.setObjectName(f"role-{tag.role}")
        self._title.setText(f"{tag.letter} · {tag.title}" if roles > 1 else tag.title)
        self._title.setToolTip(tip(view.summary))
        self._origin.setText(view.origin.tag if view.origin else "")
        self._origin.setToolTip(tip(view.origin.explanation) if view.origin else "")
        self._origin.setVisible(view.origin is not None)
        self._origin.setObjectName(f"origin-{tag.role}")
        self._more.setAccessibleName(f"Change, move or remove {tag.title}")
        counted = view.counted_as
        self._counted.setText(f"as {counted.label}" if counted else "No official occupation")
        self._counted.setEnabled(len(view.occupations) > 1)
        self._counted.set_style(after="⌄" if len(view.occupations) > 1 else "")
        self._counted.setObjectName(f"countedAs-{tag.role}")
        fit = view.fit
        self._number.setText(fit.headline)
        self._number.setAccessibleName(f"{tag.title}: {fit.sentence} See how it is made up.")
        self._number.setObjectName(f"fit-{tag.role}")
        self._sentence.setText(fit.short)
        self._sentence.setToolTip(fit.sentence)
        self._counted.setAccessibleName(f"{tag.title} is counted as {counted.label}" if counted else "")
        self._bar.display(fit, tag.accent)
        self._split.setText(view.split)
        self._split.setVisible(bool(view.split))
        self._show_gates(view.gates)
        self._measure()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sentence beside or below the number, as the width allows."""
        super().resizeEvent(event)
        self._turn_fit_row()

    def tab_stops(self) -> list[QWidget]:
        """What the keyboard can reach, in reading order."""
        return [self._more, self._counted, self._number, *self._gate_buttons]

    def take_keys(self) -> None:
        """Give the keyboard to the last of these."""
        self.tab_stops()[-1].setFocus(Qt.FocusReason.BacktabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card with the role's accent along its top edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(area, 10, 10)
        painter.fillPath(shape, self._look.colour("surface"))
        painter.save()
        painter.setClipPath(shape)
        accent = self._look.accent(self._view.tag.accent if self._view else 0)
        painter.fillRect(QRectF(0, 0, area.width() + 1, self._look.px(3)), accent)
        painter.restore()
        painter.setPen(QPen(self._look.colour("hair"), 1))
        painter.drawPath(shape)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self._origin)
        self._column.addWidget(self._counted)
        self._fit_row.addWidget(self._number)
        self._fit_row.addWidget(self._sentence, 1)
        self._column.addLayout(self._fit_row)
        self._bar_row.addWidget(self._bar)
        self._column.addLayout(self._bar_row)
        self._column.addWidget(self._split)
        self._column.addLayout(self._gates)
        self._column.addStretch()

    def _measure(self) -> None:
        px = self._look.px
        pad = px(12) if self._roles > 2 else px(16)
        self._column.setContentsMargins(pad - px(3), px(11), pad - px(3), px(10))
        self._column.setSpacing(px(2))
        # Buttons keep room for their focus ring; plain text is indented by as much.
        self._bar_row.setContentsMargins(px(3), px(2), px(3), px(4))
        self._title.setContentsMargins(px(3), px(4), 0, 0)
        self._origin.setContentsMargins(px(3), 0, 0, 0)
        self._turn_fit_row()
        self._gates.set_gaps(px(8), 0)
        self._bar.setFixedHeight(px(8))
        known = self._view is not None and self._view.fit.known
        self._number.set_style(weight=QFont.Weight.DemiBold)
        self._number.set_colour(f"{'abcd'[self._view.tag.accent]}" if self._view and known else "faint")
        self._number.set_size(24 if known else 15)

    def _turn_fit_row(self) -> None:
        px = self._look.px
        self._split.setContentsMargins(px(3), 0, 0, px(2))
        wide = self.width() >= px(330)
        direction = QBoxLayout.Direction
        self._fit_row.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._sentence.setContentsMargins(0 if wide else px(3), px(4) if wide else 0, 0, 0)

    def _show_gates(self, gates: tuple[GateView, ...]) -> None:
        while len(self._gate_buttons) < len(gates):
            button = WrapButton(self._look, self)
            button.clicked.connect(lambda _on=False, button=button: self._open_gate(button))
            self._gates.addWidget(button)
            self._gate_buttons.append(button)
        for button, gate in zip(self._gate_buttons, gates, strict=False):
            mark = {None: "?", True: "✓", False: "×"}[gate.met]
            button.set_style(before=mark, after="⌄")
            button.setText(f"{gate.name}: {gate.state}")
            button.setToolTip(tip(f"{gate.question} {gate.note} {NO_SOURCE_MARK if gate.unsourced else ''}"))
            button.setProperty("gate", gate.gate)
            button.setObjectName(f"gate-{gate.gate}")
        for place, button in enumerate(self._gate_buttons):
            button.setVisible(place < len(gates))

    def _open_gate(self, button: WrapButton) -> None:
        gate = str(button.property("gate"))
        view = next((one for one in self._view.gates if one.gate == gate), None) if self._view else None
        if view is None:
            return
        menu = QMenu(self)
        menu.addAction(view.question).setEnabled(False)
        menu.addSeparator()
        for text, met in (("Met", True), ("Not met", False), ("Not answered", None)):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(view.met is met)
            action.triggered.connect(lambda _on=False, met=met: self.gate_answered.emit(gate, met))
        menu.addSeparator()
        origin = menu.addAction(f"Where is this from?{f' {NO_SOURCE_MARK}' if view.unsourced else ''}")
        origin.triggered.connect(lambda: self.gate_origin_wished.emit(f"{GATE}{gate}"))
        self._popup(menu, button)

    def _open_occupations(self) -> None:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for place, occupation in enumerate(self._view.occupations if self._view else ()):
            action = menu.addAction(f"{occupation.label}{' (closest)' if place == 0 else ''}")
            action.setToolTip(tip(occupation.basis))
            action.setCheckable(True)
            action.setChecked(occupation.chosen)
            action.triggered.connect(lambda _on=False, code=occupation.code: self.occupation_chosen.emit(code))
        self._popup(menu, self._counted)

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.addAction("Change to another role…").triggered.connect(lambda: self.changed_wished.emit())
        left = menu.addAction("Move left")
        left.setEnabled(self._place > 0)
        left.triggered.connect(lambda: self.moved.emit(self._place - 1))
        right = menu.addAction("Move right")
        right.setEnabled(self._place < self._roles - 1)
        right.triggered.connect(lambda: self.moved.emit(self._place + 1))
        menu.addSeparator()
        menu.addAction("Edit this role…").triggered.connect(lambda: self.edit_wished.emit())
        menu.addAction("Duplicate into my catalogue…").triggered.connect(lambda: self.copy_wished.emit())
        menu.addSeparator()
        menu.addAction("Remove").triggered.connect(lambda: self.removed.emit())
        self._popup(menu, self._more)

    def _popup(self, menu: QMenu, below: QWidget) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))
