"""What a person said of a skill; a skill that nobody answered has no `Answer` at all."""

from __future__ import annotations

from careercompare.core.skill import Level
from careercompare.core.value import value


@value
class Answer:
    """`known` is the yes or no; a yes may name a level, and a plain yes covers whatever level is asked."""

    known: bool
    level: Level | None = None

    def __post_init__(self) -> None:
        if self.level is not None and not self.known:
            raise ValueError("a no has no level")


YES = Answer(True)
NO = Answer(False)


def yes_at(level: Level) -> Answer:
    """A yes that names how well."""
    return Answer(True, level)
