"""The skills checklist: what the compared roles ask for, grouped, with what was answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from careercompare.core.answer import Answer
from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.role import Role
from careercompare.core.skill import Importance, Level
from careercompare.core.split import Group, split
from careercompare.core.value import value
from careercompare.present.fit import answer_words
from careercompare.present.say import say, say_number
from careercompare.present.scale import importance_word, level_word
from careercompare.present.tags import RoleTag, tags
from careercompare.present.wording import whole

DOTS = {Importance.ESSENTIAL: "●●●", Importance.IMPORTANT: "●●○", Importance.USEFUL: "●○○"}


@value
class NeedView:
    """How much one role asks for a skill, in words and dots."""

    tag: RoleTag
    importance: str
    level: str
    rank: int
    dots: str

    @property
    def sentence(self) -> str:
        """The need in full words."""
        return say(
            "{letter} {role}: {importance}, at {level} level ({rank} of 4)",
            letter=self.tag.letter,
            role=self.tag.title,
            importance=importance_word(self.importance),
            level=level_word(self.level),
            rank=self.rank,
        )


@value
class SkillRowView:
    """One skill to tick; `levels` are the four levels with what a tick means at each."""

    skill: str
    name: str
    other_names: tuple[str, ...]
    meaning: str
    answer: Answer | None
    answer_words: str
    needs: tuple[NeedView, ...]
    levels: tuple[tuple[Level, str], ...]

    def found_by(self, text: str) -> bool:
        """Whether a search text occurs in the skill's names or meaning."""
        wanted = text.casefold().split()
        hay = " ".join((self.name, *self.other_names, self.meaning)).casefold()
        return all(word in hay for word in wanted)


@value
class KindView:
    """The skills of one kind within a group."""

    title: str
    rows: tuple[SkillRowView, ...]


@value
class SkillGroupView:
    """Skills asked for by the same roles; `id` is shared, some, or only-<role id>."""

    id: str
    title: str
    short_title: str
    count: int
    answered: int
    kinds: tuple[KindView, ...]


@value
class ChecklistView:
    """The whole checklist; `unanswered` are the skill ids that have no answer yet."""

    tags: tuple[RoleTag, ...]
    groups: tuple[SkillGroupView, ...]
    answered: int
    total: int
    summary: str
    unanswered: tuple[str, ...]

    def rows(self) -> tuple[SkillRowView, ...]:
        """Every row, top to bottom."""
        return tuple(row for group in self.groups for kind in group.kinds for row in kind.rows)

    def beginning(self, most: int) -> ChecklistView:
        """The same with the first rows alone; counts stay those of the whole."""
        groups: list[SkillGroupView] = []
        left = most
        for group in self.groups:
            kinds: list[KindView] = []
            for kind in group.kinds:
                if left > 0:
                    kinds.append(replace(kind, rows=kind.rows[:left]))
                    left -= len(kind.rows)
            if kinds:
                groups.append(replace(group, kinds=tuple(kinds)))
        return replace(self, groups=tuple(groups))


def checklist_view(catalogue: Catalogue, comparison: Comparison, roles: Sequence[Role]) -> ChecklistView:
    """Group the needed skills by who asks for them, then by kind in the catalogue's order."""
    tagged = tags(roles)
    parts = split(roles)
    several = (
        say("Both roles ask for")
        if len(roles) == 2
        else say_number(len(roles), "All {number} roles ask for", "All {number} roles ask for")
    )
    wanted: list[tuple[str, str, str, Group]] = []
    if len(roles) > 1:
        wanted.append(("shared", several, say("Shared"), parts.shared))
    if len(roles) > 2:
        wanted.append(("some", say("Some of the roles ask for"), say("Some"), parts.some))
    for tag, group in zip(tagged, parts.only, strict=True):
        alone = len(roles) == 1
        title = say("{role} asks for", role=tag.title) if alone else say("Only {role} asks for", role=tag.title)
        wanted.append((f"only-{tag.role}", title, say("Only {letter}", letter=tag.letter), group))
    groups = tuple(
        _group(catalogue, comparison, roles, tagged, name, title, short, group)
        for name, title, short, group in wanted
        if group.skills
    )
    total = sum(group.count for group in groups)
    answered = sum(group.answered for group in groups)
    summary = say("{answered} of {all} answered", answered=whole(answered), all=whole(total))
    unanswered = tuple(row.skill for group in groups for kind in group.kinds for row in kind.rows if row.answer is None)
    return ChecklistView(tagged, groups, answered, total, summary, unanswered)


def _group(
    catalogue: Catalogue,
    comparison: Comparison,
    roles: Sequence[Role],
    tagged: Sequence[RoleTag],
    name: str,
    title: str,
    short_title: str,
    group: Group,
) -> SkillGroupView:
    kinds = []
    for kind in catalogue.kinds:
        rows = [
            _row(catalogue, comparison, roles, tagged, skill)
            for skill in group.skills
            if catalogue.skills[skill].kind == kind.id
        ]
        if rows:
            kinds.append(KindView(kind.title, tuple(sorted(rows, key=_strongest_first))))
    answered = sum(skill in comparison.answers for skill in group.skills)
    return SkillGroupView(name, title, short_title, len(group.skills), answered, tuple(kinds))


def _row(
    catalogue: Catalogue, comparison: Comparison, roles: Sequence[Role], tagged: Sequence[RoleTag], skill_id: str
) -> SkillRowView:
    skill = catalogue.skills[skill_id]
    answer = comparison.answers.get(skill_id)
    needs = tuple(
        NeedView(tag, need.importance.value, need.level.value, need.level.rank, DOTS[need.importance])
        for role, tag in zip(roles, tagged, strict=True)
        if (need := role.need(skill_id)) is not None
    )
    levels = tuple((level, skill.levels.of(level)) for level in Level)
    return SkillRowView(
        skill.id, skill.name, skill.other_names, skill.meaning, answer, answer_words(answer), needs, levels
    )


def _strongest_first(row: SkillRowView) -> tuple[int, str]:
    order = [importance.value for importance in Importance]
    return sum(order.index(need.importance) for need in row.needs), row.name.casefold()
