"""Skills, how well one can know them, and how much a role needs them."""

from __future__ import annotations

from enum import StrEnum

from careercompare.core.value import value


class Level(StrEnum):
    """How well a skill is known; the four words are those of the UK Government Digital and Data framework."""

    AWARENESS = "awareness"
    WORKING = "working"
    PRACTITIONER = "practitioner"
    EXPERT = "expert"

    @property
    def rank(self) -> int:
        """1 for awareness to 4 for expert."""
        return _RANKS[self]


_RANKS = {level: rank for rank, level in enumerate(Level, start=1)}


class Importance(StrEnum):
    """How much a role asks for a skill; `Weights` gives each its number."""

    ESSENTIAL = "essential"
    IMPORTANT = "important"
    USEFUL = "useful"


@value
class LevelMeanings:
    """What knowing one skill means at each level, a sentence each."""

    awareness: str
    working: str
    practitioner: str
    expert: str

    def of(self, level: Level) -> str:
        """The sentence for one level."""
        return str(getattr(self, level.value))


@value
class Skill:
    """Something a person can know, shared by every role that needs it."""

    id: str
    name: str
    kind: str
    meaning: str
    levels: LevelMeanings
    other_names: tuple[str, ...] = ()


@value
class Need:
    """A skill that a role asks for, how much, and at which level."""

    skill: str
    importance: Importance
    level: Level


@value
class Weights:
    """The number each importance counts in fit; whole numbers from 0."""

    essential: int = 3
    important: int = 2
    useful: int = 1

    def of(self, importance: Importance) -> int:
        """The weight of one importance."""
        return int(getattr(self, importance.value))


EQUAL_WEIGHTS = Weights(1, 1, 1)
