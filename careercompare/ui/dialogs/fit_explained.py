"""How a fit is made up: every need with its points, adding up to the number shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from careercompare.present.panels import RolePanelView
from careercompare.present.screen import Screen
from careercompare.ui.look import Look

HEADER = ("Skill", "Asked as", "Level asked", "Your answer", "Points", "If yes", "Of")
FIRST_NUMBER = 4


class FitExplained(QDialog):
    """A page per role with its contributions, and the formula above."""

    def __init__(self, parent: QWidget, look: Look, screen: Screen, role: str | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("How fit is computed")
        self.resize(min(look.px(820), 1200), min(look.px(640), 900))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16))
        column.setSpacing(look.px(12))
        formula = QLabel(screen.formula)
        formula.setWordWrap(True)
        column.addWidget(formula)
        tabs = QTabWidget()
        for place, panel in enumerate(screen.panels.roles):
            tabs.addTab(_page(panel, look), f"{panel.tag.letter} · {panel.tag.title}")
            if panel.tag.role == role:
                tabs.setCurrentIndex(place)
        column.addWidget(tabs, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)


def _page(panel: RolePanelView, look: Look) -> QWidget:
    fit = panel.fit
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, look.px(12), 0, 0)
    sentence = QLabel(fit.sentence if not fit.sum else f"{fit.sentence} {fit.sum}")
    sentence.setObjectName(f"fitSum-{panel.tag.role}")
    sentence.setWordWrap(True)
    column.addWidget(sentence)
    table = QTableWidget(len(fit.contributions), len(HEADER))
    table.setObjectName(f"fitTable-{panel.tag.role}")
    table.setHorizontalHeaderLabels(list(HEADER))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    for row, one in enumerate(fit.contributions):
        texts = (one.name, one.importance, one.level, one.answer, one.low, one.high, one.full)
        for place, text in enumerate(texts):
            item = QTableWidgetItem(text)
            if place >= FIRST_NUMBER:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            table.setItem(row, place, item)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    for place in range(len(HEADER)):
        side = Qt.AlignmentFlag.AlignLeft if place < FIRST_NUMBER else Qt.AlignmentFlag.AlignRight
        head = table.horizontalHeaderItem(place)
        if head is not None:
            head.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    column.addWidget(table, 1)
    return page
