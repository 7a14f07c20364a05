"""All choices of a report in one column."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from careercompare.core.report_choices import Letterhead
from careercompare.present.report_form import Option, ReportForm
from careercompare.ui.flow_layout import FlowLayout
from careercompare.ui.look import Look
from careercompare.ui.pieces import ground, label, named
from careercompare.ui.report.choice_row import ChoiceRow
from careercompare.ui.report.drop_down import DropDown
from careercompare.ui.report.logo_field import LogoField
from careercompare.ui.report.part_list import PartList
from careercompare.ui.report.withheld_list import WithheldList
from careercompare.ui.tick_box import GAP, PAD, SIDE, TickBox


class ReportChoicesView(QScrollArea):
    """Shows a ReportForm; its signals are wishes."""

    part_turned = Signal(str, bool)
    part_moved = Signal(str, int)
    usual_parts_wished = Signal()
    paper_chosen = Signal(str)
    ink_chosen = Signal(str)
    language_chosen = Signal(str)
    name_typed = Signal(str)
    withheld_turned = Signal(str, bool)
    letterhead_changed = Signal(object)
    logo_wished = Signal()
    note_typed = Signal(str)
    attach_turned = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._letterhead = Letterhead()
        self._shown: ReportForm | None = None
        self.setObjectName("reportChoices")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page = ground(QWidget(), "sidebarList")
        self._column = QVBoxLayout(self._page)
        self._make_widgets()
        self._lay_out()
        self._connect()
        self.setWidget(self._page)
        look.changed.connect(self._measure)
        self._measure()

    def display(self, form: ReportForm) -> None:
        """Show the choices; a field in which somebody types is left alone."""
        if form == self._shown:
            return
        self._shown = form
        self.parts.display(form.parts)
        self.paper.display(form.papers)
        self.ink.display(form.inks)
        self._show_languages(form.languages)
        self.withheld.display(form.withheld)
        self.name.setPlaceholderText(form.name_hint)
        self.name.setEnabled(form.name_told)
        self._letterhead = form.letterhead
        _fill(self.name, form.name if form.name_told else "")
        _fill(self.from_name, form.letterhead.name)
        _fill(self.contact, form.letterhead.contact)
        _fill(self.note, form.note)
        self.logo.display(form.letterhead.logo)
        self.attach.setChecked(form.attach)
        self.attach.setEnabled(form.carried)
        self._carrying.setText(form.carrying)
        for before, after in pairwise(self.tab_stops()):
            QWidget.setTabOrder(before, after)

    def tab_stops(self) -> list[QWidget]:
        """What the keyboard can reach, in reading order."""
        return [
            *(*self.paper.tab_stops(), *self.ink.tab_stops(), self.language),
            *(self.parts, self.earlier, self.later, self.usual, self.name, *self.withheld.tab_stops()),
            *(self.from_name, self.contact, self.logo.choose, self.logo.clear, self.note, self.attach),
        ]

    def _make_widgets(self) -> None:
        look = self._look
        self.paper = named(ChoiceRow(look, "Paper"), "segments")
        self.ink = named(ChoiceRow(look, "Print in"), "segments")
        self.language = DropDown(look, "reportLanguage")
        self.parts = PartList(look)
        self.earlier = _button("↑", "partEarlier", "Move the part up (Alt+↑)")
        self.later = _button("↓", "partLater", "Move the part down (Alt+↓)")
        self.usual = _button("Usual parts", "usualParts", "All usual parts in their usual order")
        self.name = named(QLineEdit(), "reportName")
        self.withheld = WithheldList(look)
        self.from_name = named(QLineEdit(placeholderText="Name or organisation"), "letterheadName")
        self.contact = named(QPlainTextEdit(placeholderText="Address, telephone, e-mail"), "letterheadContact")
        self.logo = LogoField(look)
        self.note = named(QPlainTextEdit(placeholderText="A few words to whoever gets it"), "reportNote")
        self.attach = named(TickBox(look, "Carry the comparison inside"), "reportAttach")
        self._carrying = label(tone="faint", name="carrying", wraps=True)
        for field, words in (
            (self.language, "Language of the report"),
            (self.name, "Whose name is on it"),
            (self.from_name, "Letterhead: name"),
            (self.contact, "Letterhead: contact"),
            (self.note, "Note on the report"),
        ):
            field.setAccessibleName(words)
        for text in (self.contact, self.note):
            text.setTabChangesFocus(True)

    def _lay_out(self) -> None:
        self._moves = FlowLayout()
        for button in (self.earlier, self.later, self.usual):
            self._moves.addWidget(button)
        self._titles = []
        for title, things in (
            ("Paper", (self.paper,)),
            ("Print in", (self.ink,)),
            ("Language", (self.language,)),
            ("Parts", (self.parts, self._moves)),
            ("Whose name is on it", (self.name,)),
            ("Left out", (self.withheld,)),
            ("Letterhead", (self.from_name, self.contact, self.logo)),
            ("Note", (self.note,)),
            ("Inside the PDF", (self.attach, self._carrying)),
        ):
            heading = label(title, "groupTitle")
            self._titles.append(heading)
            self._column.addWidget(heading)
            for thing in things:
                if isinstance(thing, QWidget):
                    self._column.addWidget(thing)
                else:
                    self._column.addLayout(thing)
        self._column.addStretch()

    def _connect(self) -> None:
        self.paper.chosen.connect(self.paper_chosen)
        self.ink.chosen.connect(self.ink_chosen)
        self.language.activated.connect(lambda place: self.language_chosen.emit(self.language.itemData(place)))
        self.parts.turned.connect(self.part_turned)
        self.parts.moved.connect(self.part_moved)
        self.earlier.clicked.connect(lambda: self.parts.shift(-1))
        self.later.clicked.connect(lambda: self.parts.shift(1))
        self.usual.clicked.connect(lambda: self.usual_parts_wished.emit())
        self.name.textEdited.connect(self.name_typed)
        self.withheld.turned.connect(self.withheld_turned)
        self.from_name.textEdited.connect(lambda text: self._change_letterhead(name=text))
        self.contact.textChanged.connect(lambda: self._change_letterhead(contact=self.contact.toPlainText()))
        self.logo.wished.connect(self.logo_wished)
        self.logo.cleared.connect(lambda: self._change_letterhead(logo=""))
        self.note.textChanged.connect(self._note_changed)
        self.attach.clicked.connect(self.attach_turned)

    def _note_changed(self) -> None:
        # Unlike textEdited of a line, this fires when the app itself fills the field.
        if self._shown is not None and self.note.toPlainText() != self._shown.note:
            self.note_typed.emit(self.note.toPlainText())

    def _change_letterhead(self, **what: str) -> None:
        changed = replace(self._letterhead, **what)
        if changed != self._letterhead:
            self.letterhead_changed.emit(changed)

    def _show_languages(self, languages: tuple[Option, ...]) -> None:
        known = [
            (self.language.itemText(place), self.language.itemData(place)) for place in range(self.language.count())
        ]
        if known != [(one.name, one.key) for one in languages]:
            self.language.clear()
            for one in languages:
                self.language.addItem(one.name, one.key)
        self.language.setCurrentIndex(next((place for place, one in enumerate(languages) if one.on), -1))

    def _measure(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(16), px(4), px(16), px(16))
        self._column.setSpacing(px(6))
        self._moves.set_gaps(px(6), px(6))
        for heading in self._titles:
            heading.setContentsMargins(0, px(12), 0, 0)
        self._carrying.setContentsMargins(px(PAD + SIDE + GAP), 0, 0, 0)
        line = px(20)
        self.contact.setFixedHeight(3 * line + px(14))
        self.note.setFixedHeight(4 * line + px(14))
        # It never scrolls sideways, so it must not be narrower than its widest word.
        self.setMinimumWidth(self._page.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())


def _button(text: str, name: str, tip: str) -> QToolButton:
    button = named(QToolButton(), "small")
    button.setProperty("part", name)
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _fill(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    now = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    if now == text:
        return
    if isinstance(field, QLineEdit):
        field.setText(text)
    else:
        field.setPlainText(text)
