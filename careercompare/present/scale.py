"""How much a role asks for a skill, and how well one can know it, in words."""

from __future__ import annotations

from careercompare.core.skill import Importance, Level
from careercompare.present.say import message, say, say_number

IMPORTANCES = {
    Importance.ESSENTIAL: message("essential"),
    Importance.IMPORTANT: message("important"),
    Importance.USEFUL: message("useful"),
}
LEVELS = {
    Level.AWARENESS: message("awareness"),
    Level.WORKING: message("working"),
    Level.PRACTITIONER: message("practitioner"),
    Level.EXPERT: message("expert"),
}


def importance_word(importance: str) -> str:
    """An importance in the language of the moment."""
    return say(IMPORTANCES[Importance(importance)])


def level_word(level: str) -> str:
    """A level in the language of the moment."""
    return say(LEVELS[Level(level)])


def level_words(level: Level) -> str:
    """A level with its place on the scale: practitioner (3 of 4)."""
    return say("{level} ({rank} of 4)", level=level_word(level), rank=level.rank)


def of_importance(number: int, importance: str) -> str:
    """So many skills of an importance: 5 essential."""
    match Importance(importance):
        case Importance.ESSENTIAL:
            return say_number(number, "{number} essential", "{number} essential")
        case Importance.IMPORTANT:
            return say_number(number, "{number} important", "{number} important")
        case Importance.USEFUL:
            return say_number(number, "{number} useful", "{number} useful")
