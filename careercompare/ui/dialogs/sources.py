"""All sources of a comparison: found by words, each in full with every fact that rests on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from careercompare.present.cell import NO_SOURCE_MARK
from careercompare.present.sources import SourcesView, SourceView
from careercompare.present.trace import FactView, TraceView
from careercompare.present.wording import count
from careercompare.ui.dialogs.list_keys import ListKeys
from careercompare.ui.dialogs.source_card import SourceCard
from careercompare.ui.look import Look
from careercompare.ui.pieces import ground, label, named
from careercompare.ui.rich_text import escape

_UNSOURCED = 0


class SourcesDialog(QDialog):
    """A search field over the numbered list on the left, the chosen source on the right."""

    def __init__(self, parent: QWidget, look: Look, trace: TraceView, sources: SourcesView, number: int | None) -> None:
        super().__init__(parent)
        self._look = look
        self._trace = trace
        self._sources = {source.number: source for source in sources.sources}
        self._resting = {source.number: trace.resting_on(source.id) for source in sources.sources}
        self.setWindowTitle("Sources")
        self.resize(min(look.px(860), 1200), min(look.px(600), 860))
        self.search = named(QLineEdit(placeholderText="Find a source", clearButtonEnabled=True), "sourceSearch")
        self.search.setAccessibleName("Find a source by title, publisher, address or the facts that rest on it")
        self.search.textChanged.connect(lambda _text: self._show_found())
        self.list = named(QListWidget(), "sourceList")
        ListKeys(self.search, self.list)
        self.list.setAccessibleName("Sources")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.currentItemChanged.connect(lambda item, _before: self._show(item))
        self._nothing = label(tone="faint", name="noSourceFound", wraps=True)
        self._detail = named(QScrollArea(), "sourceDetail")
        self._detail.setWidgetResizable(True)
        self._detail.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._detail.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self._show_found()
        self.list.viewport().installEventFilter(self)
        self.list.setCurrentRow(max(0, self._row_of(number)))
        (self.search if number is None else self.list).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list's items follow its width."""
        if event.type() is QEvent.Type.Resize:
            self._fit_items()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        px = self._look.px
        left = QWidget()
        side = QVBoxLayout(left)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(px(8))
        for widget in (self.search, self._nothing, self.list):
            side.addWidget(widget)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.addWidget(left)
        parts.addWidget(self._detail)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(px(12))
        parts.setSizes([px(320), px(500)])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(parts, 1)
        column.addWidget(buttons)

    def _show_found(self) -> None:
        kept = self._number(self.list.currentItem())
        words = self.search.text().casefold().split()
        self.list.clear()
        for number, source in self._sources.items():
            facts = self._resting[number]
            if all(word in _hay(source, facts) for word in words):
                self._add(number, f"[{number}] {source.title}\n{source.publisher} · {count(len(facts), 'fact')}")
        if self._trace.unsourced and not words:
            self._add(_UNSOURCED, f"{NO_SOURCE_MARK}\n{count(len(self._trace.unsourced), 'fact')}")
        self._fit_items()
        self.list.setCurrentRow(max(0, self._row_of(kept)))
        empty = "No source is named." if not words else f"No source has “{self.search.text().strip()}”."
        self._nothing.setText(empty)
        self._nothing.setVisible(not self.list.count())
        if not self.list.count():
            self._detail.setWidget(QWidget())

    def _add(self, number: int, text: str) -> None:
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, number)
        if number == _UNSOURCED:
            font = item.font()
            font.setItalic(True)
            item.setFont(font)
            item.setForeground(self._look.colour("faint"))
        self.list.addItem(item)

    def _fit_items(self) -> None:
        """Room for every line: the style's padding is not in what a list thinks an item needs."""
        pad = self._look.px(8)
        room = max(1, self.list.viewport().width() - 2 * pad - self._look.px(4))
        for row in range(self.list.count()):
            item = self.list.item(row)
            lines = QFontMetrics(self._look.font()).boundingRect(
                0, 0, room, 10_000, Qt.TextFlag.TextWordWrap, item.text()
            )
            item.setSizeHint(QSize(1, lines.height() + 2 * pad + 2))

    def _show(self, item: QListWidgetItem | None) -> None:
        number = self._number(item)
        if number is None:
            return
        page = ground(QWidget(), "panelsPage")
        column = QVBoxLayout(page)
        column.setContentsMargins(self._look.px(4), 0, self._look.px(8), self._look.px(4))
        column.setSpacing(self._look.px(10))
        facts = self._trace.unsourced if number == _UNSOURCED else self._resting[number]
        if number != _UNSOURCED:
            column.addWidget(SourceCard(self._look, self._sources[number]))
        rest = "1 fact rests on it" if len(facts) == 1 else f"{len(facts)} facts rest on it"
        nothing = f"{count(len(facts), 'fact')} without a source"
        column.addWidget(label(nothing if number == _UNSOURCED else rest, "groupTitle", name="restingCount"))
        column.addWidget(self._facts(facts))
        column.addStretch()
        self._detail.setWidget(page)
        self._detail.setAccessibleName(f"{item.text() if item else ''}. {rest}.")

    def _facts(self, facts: Sequence[FactView]) -> QLabel:
        shown = label(wraps=True, name="restingFacts")
        shown.setTextFormat(Qt.TextFormat.RichText)
        groups: dict[str, list[str]] = {}
        for fact in facts:
            groups.setdefault("Certificates and figures" if fact.shared else fact.role_title, []).append(fact.title)
        style = f"-qt-list-indent:0; margin-left:{self._look.px(14)}px; margin-top:{self._look.px(2)}px"
        shown.setText(
            "".join(
                f'<p style="margin:{self._look.px(6)}px 0 0 0"><b>{escape(title)}</b></p><ul style="{style}">'
                f"{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>"
                for title, lines in groups.items()
            )
        )
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return shown

    def _row_of(self, number: int | None) -> int:
        rows = range(self.list.count())
        return next((row for row in rows if self._number(self.list.item(row)) == number), -1)

    def _number(self, item: QListWidgetItem | None) -> int | None:
        return None if item is None else int(item.data(Qt.ItemDataRole.UserRole))


def _hay(source: SourceView, facts: Sequence[FactView]) -> str:
    """What a search looks through."""
    titles = (fact.title for fact in facts)
    return " ".join((source.title, source.publisher, source.address, source.licence, *titles)).casefold()
