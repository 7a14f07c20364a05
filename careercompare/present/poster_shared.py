"""What the roles of a page share: what is brought to all of them already, or else what all of them ask for."""

from __future__ import annotations

from collections.abc import Sequence

from careercompare.core.report_choices import Withheld
from careercompare.core.value import value
from careercompare.present.checklist import SkillRowView
from careercompare.present.parts.material import Material
from careercompare.present.say import say, say_number

MOST = 6


@value
class PosterShared:
    """A heading and names of skills; `held` tells that these are covered, and `more` how many there are besides."""

    title: str
    skills: tuple[str, ...]
    held: bool
    more: str = ""


def poster_shared(material: Material, *, silent: bool) -> PosterShared:
    """Covered skills that every role asks for, the strongest first; without any what all ask for; no strengths if so.

    Of a single role these are its own.
    """
    if not silent and Withheld.STRENGTHS in material.withheld:
        return _gaps(material)
    rows = _rows(material)
    held = () if silent else tuple(row for row in rows if _covered(row, material))
    if held:
        return _named(_brought(len(material.roles)), held, held=True)
    if len(material.roles) < 2:
        return PosterShared("", (), held=False)
    return _named(_asked(material), rows, held=False)


def _gaps(material: Material) -> PosterShared:
    """What adds to every role at once."""
    one = next((one for one in material.screen.next_best.lists if one.tag is None), None)
    if one is None:
        return PosterShared("", (), held=False)
    return PosterShared(one.title, tuple(skill.name for skill in one.skills), held=False)


def _rows(material: Material) -> Sequence[SkillRowView]:
    """The skills that every role asks for, essential ones first and otherwise in their order."""
    several = len(material.roles) > 1
    groups = [group for group in material.screen.checklist.groups if group.id == "shared" or not several]
    rows = [row for group in groups for kind in group.kinds for row in kind.rows]
    return sorted(rows, key=lambda row: -sum(need.dots.count("●") for need in row.needs))


def _covered(row: SkillRowView, material: Material) -> bool:
    asking = {need.tag.role for need in row.needs}
    counted = (
        one
        for panel in material.screen.panels.roles
        if panel.tag.role in asking
        for one in panel.fit.contributions
        if one.skill == row.skill
    )
    return row.answer is not None and all(one.low == one.full for one in counted)


def _brought(roles: int) -> str:
    if roles < 2:
        return say("You bring already")
    if roles == 2:
        return say("You bring to both")
    return say_number(roles, "You bring to all {number}", "You bring to all {number}")


def _asked(material: Material) -> str:
    return next((group.title for group in material.screen.checklist.groups if group.id == "shared"), "")


def _named(title: str, rows: Sequence[SkillRowView], *, held: bool) -> PosterShared:
    left = len(rows) - MOST
    more = say_number(left, "and {number} more", "and {number} more") if left > 0 else ""
    return PosterShared(title if rows else "", tuple(row.name for row in rows[:MOST]), held, more)
