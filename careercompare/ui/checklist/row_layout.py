"""Where the parts of a skill's row stand at a width: box, wrapping name, answer mark, and each role's need."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics

from careercompare.core.value import value
from careercompare.present.checklist import NeedView, SkillRowView
from careercompare.ui.look import Look

_WEIGHTS = {"essential": QFont.Weight.DemiBold, "important": QFont.Weight.Normal, "useful": QFont.Weight.Normal}
_INKS = {"essential": "ink", "important": "soft", "useful": "faint"}
TEXT_LEFT = 44
LEAST_HEIGHT = 40
PAD = 6


@value
class Word:
    """A run of text of the needs lines, placed relative to their corner."""

    x: int
    y: int
    text: str
    colour: QColor
    font: QFont


@value
class RowLayout:
    """A row laid out at one width, in pixels from its top left corner."""

    name: QRect
    mark: QRect
    needs: tuple[Word, ...]
    height: int


def lay_out(view: SkillRowView, look: Look, width: int) -> RowLayout:
    """Lay a row out."""
    px = look.px
    mark_font = look.font(11, QFont.Weight.Medium)
    mark_width = QFontMetrics(mark_font).horizontalAdvance(mark_text(view)) + px(12)
    room = max(px(40), width - px(TEXT_LEFT) - mark_width - px(14))
    bounds = QFontMetrics(look.font()).boundingRect(0, 0, room, 10_000, Qt.TextFlag.TextWordWrap, view.name)
    name = QRect(px(TEXT_LEFT), px(PAD), room, bounds.height())
    needs = _needs(view, look, width - px(TEXT_LEFT) - px(14))
    below = max(word.y for word in needs) + QFontMetrics(look.font(11)).descent() if needs else 0
    height = max(px(LEAST_HEIGHT), name.height() + below + px(2) + 2 * px(PAD))
    return RowLayout(name, QRect(width - mark_width - px(10), 0, mark_width, height), tuple(needs), height)


def mark_text(view: SkillRowView) -> str:
    """What the mark at the right says: the level, the no, or only that there is a menu."""
    answer = view.answer
    if answer is None or (answer.known and answer.level is None):
        return "⌄"
    return f"{answer.level.value if answer.level else 'no'} ⌄"


def _needs(view: SkillRowView, look: Look, room: int) -> list[Word]:
    """Needs one after the other, each kept whole, in as many lines as they take."""
    words: list[Word] = []
    metrics = QFontMetrics(look.font(11))
    x, y = 0, metrics.ascent()
    for need in view.needs:
        runs = [(*run, QFontMetrics(run[2]).horizontalAdvance(run[0])) for run in _runs(need, look)]
        if x and x + sum(wide for *_, wide in runs) > room:
            x = 0
            y += metrics.lineSpacing()
        for text, colour, font, wide in runs:
            words.append(Word(x, y, text, colour, font))
            x += wide
        x += look.px(12)
    return words


def _runs(need: NeedView, look: Look) -> list[tuple[str, QColor, QFont]]:
    return [
        (f"{need.tag.letter} ", look.accent(need.tag.accent), look.font(11, QFont.Weight.Bold)),
        (need.importance, look.colour(_INKS[need.importance]), look.font(11, _WEIGHTS[need.importance])),
        (f" · level {need.rank}", look.colour("faint"), look.font(11)),
    ]
