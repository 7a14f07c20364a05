"""The next best skills in words: what to learn for each role, and for all of them at once."""

from __future__ import annotations

from collections.abc import Sequence

from careercompare.core.catalogue import Catalogue
from careercompare.core.fit import Fit
from careercompare.core.next_best import NextSkill, next_for, next_for_all
from careercompare.core.role import Role
from careercompare.core.value import value
from careercompare.present.fit import NO_SKILLS
from careercompare.present.say import say, say_number
from careercompare.present.tags import LETTERS, RoleTag, tags
from careercompare.present.wording import points

MOST = 5


@value
class NextSkillView:
    """A skill to learn with its gain in percentage points per role; `open` marks one not answered yet.

    `gains` are the same as numbers, role by role.
    """

    skill: str
    name: str
    gain: str
    open: bool
    gains: tuple[float, ...] = ()


@value
class NextListView:
    """The next best skills for one role, or (tag None) for all roles at once."""

    tag: RoleTag | None
    title: str
    skills: tuple[NextSkillView, ...]
    empty: str


@value
class NextBestView:
    """One list per role and, of two or more roles, one for all at once."""

    lists: tuple[NextListView, ...]


def next_best_view(catalogue: Catalogue, roles: Sequence[Role], fits: Sequence[Fit]) -> NextBestView:
    """What to learn next."""
    letters = {role.id: LETTERS[place] for place, role in enumerate(roles)}
    lists = [
        NextListView(
            tag,
            say("For {role}", role=tag.title),
            tuple(_view(catalogue, skill, {}) for skill in next_for(fit, MOST)),
            say("Everything this role asks for is covered.") if fit.contributions else say(NO_SKILLS),
        )
        for tag, fit in zip(tags(roles), fits, strict=True)
    ]
    if len(roles) > 1:
        together = next_for_all(fits, MOST)
        title = (
            say("For both at once")
            if len(roles) == 2
            else say_number(len(roles), "For all {number} at once", "For all {number} at once")
        )
        lists.append(
            NextListView(
                None,
                title,
                tuple(_view(catalogue, skill, letters) for skill in together),
                say("No single skill left adds to every role."),
            )
        )
    return NextBestView(tuple(lists))


def _view(catalogue: Catalogue, skill: NextSkill, letters: dict[str, str]) -> NextSkillView:
    gain = " · ".join(f"{letters[role]} {points(gain)}" if letters else points(gain) for role, gain in skill.gains)
    gains = tuple(round(float(gain * 100), 1) for _, gain in skill.gains)
    return NextSkillView(skill.skill, catalogue.skills[skill.skill].name, gain, not skill.answered, gains)
