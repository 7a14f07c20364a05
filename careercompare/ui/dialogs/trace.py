"""Where is this from? The facts of one spot, each with what it rests on, and these sources in full."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from careercompare.present.screen import Screen
from careercompare.present.trace import FactView, TraceView, distinct_sources, spot_title
from careercompare.ui.dialogs.source_card import SourceCard
from careercompare.ui.look import Look
from careercompare.ui.pieces import ground, label, named
from careercompare.ui.rich_text import escape

ALL_SOURCES = 2
NOTHING = "Nothing is stated here, so there is nothing to trace."


class OriginDialog(QDialog):
    """Facts above, their sources below; ends with ALL_SOURCES if all sources are wanted."""

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        screen: Screen,
        trace: TraceView,
        role: str,
        spot: str,
        fact: str = "",
        number: int = 0,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setWindowTitle("Where is this from?")
        self.facts = trace.at(role, spot, fact)
        self._several_roles = len({one.role for one in self.facts}) > 1
        sources = distinct_sources(self.facts)
        self.first_number = number or next((source.number for source in sources), None)
        heading = self._heading = spot_title(screen, spot)
        if self.facts and not self._several_roles:
            heading = f"{heading} · {self.facts[0].role_title}"
        self.cards = [SourceCard(look, source, marked=source.number == number) for source in sources]
        page = ground(QWidget(), "panelsPage")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(look.px(4), look.px(4), look.px(8), look.px(4))
        self._column.setSpacing(look.px(8))
        self._fill()
        self.area = named(QScrollArea(), "origin")
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(page)
        # One stop that scrolls by keys and reads everything, before the buttons of each source.
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(self.spoken)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16))
        column.setSpacing(look.px(12))
        column.addWidget(label(heading, "roleTitle", name="originTitle", wraps=True))
        column.addWidget(self.area, 1)
        column.addWidget(self._buttons())
        self._fit(page)
        self.area.setFocus()
        marked = next((card for card in self.cards if card.objectName() == "markedSource"), None)
        if marked is not None:
            # Once the cards stand where they will be.
            QTimer.singleShot(0, self, lambda: self.area.ensureWidgetVisible(marked))

    @property
    def spoken(self) -> str:
        """Everything in sentences, for those who hear it."""
        parts = []
        for fact in self.facts:
            parts.append(f"{fact.title}: {fact.text}")
            parts.append(fact.origin)
            parts += [f"{one.line}, retrieved {one.retrieved}, {one.licence}, {one.address}." for one in fact.sources]
        return " ".join(part for part in parts if part) or NOTHING

    def _fit(self, page: QWidget) -> None:
        """As high as what is said, up to where it scrolls."""
        px = self._look.px
        wide = min(px(600), 1100)
        high = page.heightForWidth(wide - 2 * px(20) - px(16)) + px(150)
        self.resize(wide, min(high, px(560), 860))

    def _fill(self) -> None:
        for place, fact in enumerate(self.facts):
            if place:
                self._column.addWidget(named(QFrame(), "hairline"))
            self._column.addWidget(self._fact(fact))
        if not self.facts:
            self._column.addWidget(label(NOTHING, "soft", name="originNothing", wraps=True))
        for card in self.cards:
            self._column.addWidget(card)
        self._column.addStretch()

    def _fact(self, fact: FactView) -> QLabel:
        faint = self._look.colour("faint").name()
        title = f"{fact.role_title}: {fact.title}" if self._several_roles else fact.title
        if self._several_roles and fact.title == self._heading:
            title = fact.role_title
        numbers = "".join(f"&nbsp;[{source.number}]" for source in fact.sources)
        # One spot, one fact: its title heads the window already.
        head = f'<b style="color:{self._look.colour("soft").name()}">{escape(title)}</b><br>'
        lines = f"{head if len(self.facts) > 1 else ''}{escape(fact.text)}<b>{numbers}</b>"
        if fact.unsourced:
            lines += f'<br><i style="color:{faint}">{escape(fact.origin)}</i>'
        shown = label(wraps=True, name=f"fact-{fact.key}")
        shown.setTextFormat(Qt.TextFormat.RichText)
        shown.setText(f'<p style="line-height:130%; margin:0">{lines}</p>')
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return shown

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        every = named(buttons.addButton("All sources…", QDialogButtonBox.ButtonRole.ActionRole), "allSources")
        every.setAutoDefault(False)
        every.clicked.connect(lambda: self.done(ALL_SOURCES))
        return buttons
