"""The menu of answers to one skill, each level with what it means."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from careercompare.core.answer import NO, YES, Answer, yes_at
from careercompare.present.checklist import SkillRowView
from careercompare.ui.pieces import tip as plain_tip


def answer_menu(view: SkillRowView, parent: QWidget, answered: Callable[[Answer | None], None]) -> QMenu:
    """A menu that calls `answered` with what was chosen, None for taking the answer back."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    group = QActionGroup(menu)
    choices: list[tuple[str, str, Answer | None]] = [("Yes", f"I know it: {view.meaning}", YES)]
    choices += [
        (f"Yes, {rank} {level.value}: {meaning}", meaning, yes_at(level))
        for rank, (level, meaning) in enumerate(view.levels, 1)
    ]
    choices += [("No", "I do not know it.", NO), ("Not answered", "Leave it open.", None)]
    for text, tip, answer in choices:
        if answer in (NO, None):
            menu.addSeparator()
        action = menu.addAction(text.replace("&", "&&"))
        action.setToolTip(plain_tip(tip))
        action.setCheckable(True)
        action.setChecked(view.answer == answer)
        group.addAction(action)
        action.triggered.connect(lambda _on=False, answer=answer: answered(answer))
    return menu
