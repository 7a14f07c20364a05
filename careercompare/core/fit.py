"""How much of what a role needs a person covers, as a low and a high bound; the one place fit is computed.

For needs with weight w and level L, and answers at level u: credit c = 1 for a plain yes, min(u, L) / L for a yes
at a level, 0 for a no. Low = sum of w·c over the answered needs / sum of w over all; high credits every unanswered
need with 1. Points are counted in twelfths (levels 1 to 4 all divide 12), so contributions add up exactly.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction

from careercompare.core.answer import Answer
from careercompare.core.role import Role
from careercompare.core.skill import Importance, Level, Need, Weights
from careercompare.core.value import value

TWELFTHS = 12


@value
class Contribution:
    """What one need adds to fit; `low`, `high` and `full` are in twelfths of a point of weight."""

    skill: str
    importance: Importance
    level: Level
    answer: Answer | None
    low: int
    high: int
    full: int

    @property
    def covered(self) -> bool:
        """Whether nothing more could be gained here."""
        return self.low == self.full


@value
class Fit:
    """A role's fit with all that it is made of, one contribution per need in the role's order."""

    role: str
    contributions: tuple[Contribution, ...]

    @property
    def total(self) -> int:
        """Twelfths of all weight; 0 when the role has no need that counts."""
        return sum(contribution.full for contribution in self.contributions)

    @property
    def low(self) -> Fraction:
        """Share 0-1 covered by what was answered."""
        return self._share(sum(contribution.low for contribution in self.contributions))

    @property
    def high(self) -> Fraction:
        """Share 0-1 covered if every unanswered need were a yes."""
        return self._share(sum(contribution.high for contribution in self.contributions))

    @property
    def answered(self) -> int:
        """How many needs have an answer."""
        return sum(contribution.answer is not None for contribution in self.contributions)

    @property
    def unanswered(self) -> int:
        """How many needs have none."""
        return len(self.contributions) - self.answered

    @property
    def known(self) -> bool:
        """Whether there is a number to show: something was answered and something counts."""
        return self.answered > 0 and self.total > 0

    @property
    def largest_share(self) -> Fraction:
        """The share 0-1 of the need that counts most."""
        return self._share(max((contribution.full for contribution in self.contributions), default=0))

    def gain(self, skill: str) -> Fraction:
        """What knowing this skill at the level asked would add to the low bound, 0 if the role does not need it."""
        return self._share(sum(c.full - c.low for c in self.contributions if c.skill == skill))

    def _share(self, twelfths: int) -> Fraction:
        return Fraction(twelfths, self.total) if self.total else Fraction(0)


def fit(role: Role, answers: Mapping[str, Answer], weights: Weights) -> Fit:
    """The fit of a person's answers to one role."""
    return Fit(role.id, tuple(_contribution(need, answers.get(need.skill), weights) for need in role.needs))


def part(whole: Fit, skills: Collection[str]) -> Fit:
    """The fit of some of a role's needs alone, as if the role asked for nothing else."""
    return Fit(whole.role, tuple(one for one in whole.contributions if one.skill in skills))


def credit(answer: Answer, asked: Level) -> int:
    """Twelfths of credit that an answer earns where a level is asked; more than asked earns nothing extra."""
    if not answer.known:
        return 0
    if answer.level is None:
        return TWELFTHS
    return TWELFTHS * min(answer.level.rank, asked.rank) // asked.rank


def _contribution(need: Need, answer: Answer | None, weights: Weights) -> Contribution:
    weight = weights.of(need.importance)
    full = weight * TWELFTHS
    low = 0 if answer is None else weight * credit(answer, need.level)
    high = full if answer is None else low
    return Contribution(need.skill, need.importance, need.level, answer, low, high, full)
