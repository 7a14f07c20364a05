"""Which skill to learn next: for each role, and for all the compared roles at once."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from careercompare.core.fit import Fit
from careercompare.core.value import value


@value
class NextSkill:
    """A skill not fully covered, with what it would add to the low bound of each role that asks for it (share 0-1)."""

    skill: str
    gains: tuple[tuple[str, Fraction], ...]
    answered: bool

    @property
    def together(self) -> Fraction:
        """The gains over all roles, summed."""
        return sum((gain for _, gain in self.gains), Fraction(0))


def next_for(fit: Fit, most: int) -> tuple[NextSkill, ...]:
    """The skills that add most to one role, largest first; equal gains keep the role's own order."""
    return _largest([fit], most)


def next_for_all(fits: Sequence[Fit], most: int) -> tuple[NextSkill, ...]:
    """The skills that add to every role at once, by their summed gain."""
    return tuple(skill for skill in _largest(fits, most=None) if len(skill.gains) == len(fits))[:most]


def _largest(fits: Sequence[Fit], most: int | None) -> tuple[NextSkill, ...]:
    open_skills: dict[str, bool] = {}
    for fit in fits:
        for contribution in fit.contributions:
            if not contribution.covered:
                open_skills.setdefault(contribution.skill, contribution.answer is not None)
    found = [
        NextSkill(skill, tuple((fit.role, gain) for fit in fits if (gain := fit.gain(skill)) > 0), answered)
        for skill, answered in open_skills.items()
    ]
    return tuple(sorted(found, key=lambda skill: -skill.together)[:most])
