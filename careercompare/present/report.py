"""What only the report shows: symbols of answers, tallies of groups, points per need, and the chart in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from careercompare.core.answer import Answer
from careercompare.core.value import value
from careercompare.present.checklist import ChecklistView, SkillGroupView
from careercompare.present.fit import ContributionView, GapsView
from careercompare.present.next_best import NextListView, NextSkillView
from careercompare.present.pay import PayView
from careercompare.present.say import message, say, say_number
from careercompare.present.scale import of_importance
from careercompare.present.screen import Screen
from careercompare.present.sources import SourceView
from careercompare.present.wording import listed, whole

YES, NO, OPEN = "✓", "×", "○"
LEGEND = message(
    "✓ yes · × no · ○ not answered. Dots show how much a role asks for a skill: "
    "●●● essential, ●●○ important, ●○○ useful. Points are what your answer earns of what the skill counts; "
    "a skill not answered can still earn all of it."
)


def has_verdict(screen: Screen) -> bool:
    """Whether there is something to judge: two roles or more."""
    return len(screen.panels.roles) > 1


def answer_symbol(answer: Answer | None) -> str:
    """The sign of an answer; the words that stand beside it say the same."""
    return met_symbol(None if answer is None else answer.known)


def met_symbol(met: bool | None) -> str:
    """The sign of a must-have that is met, not met, or (None) unknown."""
    return OPEN if met is None else YES if met else NO


def tally(group: SkillGroupView) -> str:
    """How the skills of a group were answered: 12 skills: 7 yes, 2 no, 3 not answered."""
    rows = [row for kind in group.kinds for row in kind.rows]
    known = sum(row.answer is not None and row.answer.known for row in rows)
    unanswered = sum(row.answer is None for row in rows)
    return say_number(
        group.count,
        "{number} skill: {yes} yes, {no} no, {open} not answered",
        "{number} skills: {yes} yes, {no} no, {open} not answered",
        yes=whole(known),
        no=whole(len(rows) - known - unanswered),
        open=whole(unanswered),
    )


def still_open(group: SkillGroupView) -> str:
    """The heading over a group's rows without an answer: ○ 3 not answered; empty if all are answered."""
    unanswered = group.count - group.answered
    return say_number(unanswered, "○ {number} not answered", "○ {number} not answered") if unanswered else ""


def brief_gaps(gaps: GapsView) -> tuple[str, ...]:
    """What is missing by name, and what is open by number, for where its names stand right below."""
    missing = GapsView(gaps.missing, ()).lines
    if not gaps.open:
        return missing
    numbers = listed([of_importance(len(names), importance) for importance, names in gaps.open])
    return (*missing, say("Not answered: {numbers}", numbers=numbers))


def need_points(contribution: ContributionView) -> str:
    """What a need counts so far, of how much at most: 2.25 of 3, or 0–3 of 3 while it is not answered."""
    low, high, full = contribution.low, contribution.high, contribution.full
    counted = low if low == high else say("{low}–{high}", low=low, high=high)
    return say("{points} of {all}", points=counted, all=full)


def next_note(lists: Sequence[NextListView]) -> str:
    """What the numbers of the lists are, and which skills are not answered: said once, not with each of them."""
    opens = {skill.open for one in lists for skill in one.skills}
    note = say("Percentage points of fit that each skill would add.")
    if True not in opens:
        return note
    none, some = say("○ None of them is answered yet."), say("○ Not answered where no answer is shown.")
    return f"{note} {none if opens == {True} else some}"


def given_answer(skill: NextSkillView, checklist: ChecklistView) -> str:
    """What was answered to a skill that is still worth learning: × no; empty if nothing was."""
    row = next(row for row in checklist.rows() if row.skill == skill.skill)
    return "" if skill.open else f"{answer_symbol(row.answer)} {row.answer_words}"


@value
class SharedBySources:
    """What a list of sources says once for many: the day they were retrieved, and the licence of most (or empty)."""

    retrieved: str
    licence: str

    @property
    def sentence(self) -> str:
        """How to read the entries that leave it out."""
        if self.retrieved:
            parts = [say("Dates are reference dates; all were retrieved {date}.", date=self.retrieved)]
        else:
            parts = [say("Dates are reference dates.")]
        if self.licence:
            parts.append(say("Licence, where none is named: {licence}.", licence=self.licence))
        return " ".join(parts)


def shared_by_sources(sources: Sequence[SourceView]) -> SharedBySources:
    """A day only if it is that of every source, and a licence only if three or more have it."""
    days = {source.retrieved for source in sources}
    licences = Counter(source.licence for source in sources if source.licence.strip())
    most, times = max(licences.items(), key=lambda item: item[1], default=("", 0))
    unnamed = any(not source.licence.strip() for source in sources)
    return SharedBySources(days.pop() if len(days) == 1 else "", "" if times < 3 or unnamed else most)


def chart_words(pay: PayView) -> str:
    """The pay chart in sentences, for those who hear it."""
    parts = [f"{pay.title}. {pay.unit}." if pay.unit else say("Pay in {area}.", area=pay.area)]
    for row in pay.rows:
        parts += [f"{point.reading}." for point in row.points]
        parts += [f"{row.sentence}"] if row.gap else []
        parts += [
            say("{role}, no source, stated without a date: {range}.", role=row.tag.title, range=stated.text)
            for stated in row.ranges
        ]
    return " ".join(parts)
