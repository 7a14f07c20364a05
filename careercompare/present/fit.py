"""A role's fit as words, a bar of two bounds, and the table it can be opened into."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from careercompare.core.answer import Answer
from careercompare.core.catalogue import Catalogue
from careercompare.core.fit import Contribution, Fit, part
from careercompare.core.skill import Importance, Level
from careercompare.core.value import value
from careercompare.present.say import message, say, say_number
from careercompare.present.scale import importance_word, level_word, level_words
from careercompare.present.wording import listed, percent, percent_range, weight_points, whole

FORMULA = message(
    "Each skill a role asks for counts by its importance "
    "(essential {essential}, important {important}, useful {useful}). "
    "A plain yes earns all of it; a yes at a level earns that level divided by the level asked, "
    "and never more than all; a no earns nothing. "
    "The low bound adds up what you answered and divides by everything the role asks; "
    "the high bound also credits every skill you have not answered."
)


@value
class ContributionView:
    """One need with its answer and points: what it counted, at most, and of how many; `earned` is the first of them."""

    skill: str
    name: str
    importance: str
    level: str
    answer: str
    low: str
    high: str
    full: str
    earned: float = 0.0


@value
class FitView:
    """Fit in words; `low` and `high` are shares 0-1 for the bar; `known` is False while nothing is answered."""

    known: bool
    low: float
    high: float
    headline: str
    short: str
    sentence: str
    counts: str
    contributions: tuple[ContributionView, ...]
    sum: str


NOTHING_MISSING = message("Nothing is missing: every skill it asks for is covered.")
NO_SKILLS = message("No skills named yet.")
"""Of a role that asks for nothing one cannot say that all it asks for is covered."""


@value
class GapsView:
    """What is missing and what is open, by importance: (importance, skill names) with the strongest first.

    `none` is the sentence where there is neither.
    """

    missing: tuple[tuple[str, tuple[str, ...]], ...]
    open: tuple[tuple[str, tuple[str, ...]], ...]
    none: str = NOTHING_MISSING

    @property
    def lines(self) -> tuple[str, ...]:
        """The lists as lines: Missing, essential: BGP, OSPF."""
        missing = (
            say("Missing, {importance}: {skills}", importance=importance_word(importance), skills=listed(names))
            for importance, names in self.missing
        )
        unanswered = (
            say("Not answered, {importance}: {skills}", importance=importance_word(importance), skills=listed(names))
            for importance, names in self.open
        )
        return (*missing, *unanswered)


def answer_words(answer: Answer | None) -> str:
    """What was said, in a word or two."""
    if answer is None:
        return say("not answered")
    if not answer.known:
        return say("no")
    return say("yes") if answer.level is None else say("yes, {level}", level=level_word(answer.level))


def fit_view(fit: Fit, catalogue: Catalogue) -> FitView:
    """Words for one role's fit."""
    rows = tuple(_contribution(contribution, catalogue) for contribution in fit.contributions)
    low = sum(c.low for c in fit.contributions)
    high = sum(c.high for c in fit.contributions)
    if not fit.known:
        return FitView(
            known=False,
            low=0.0,
            high=0.0,
            headline=say("Not answered"),
            short=say("Tick what you know to see how much you cover."),
            sentence=say("Tick what you know to see how much of this role you cover."),
            counts=say_number(len(rows), "{number} skill asked", "{number} skills asked"),
            contributions=rows,
            sum="",
        )
    points = {"low": weight_points(low), "high": weight_points(high), "all": weight_points(fit.total)}
    share = percent_range(fit.low, fit.high)
    if fit.unanswered:
        sentence = say_number(
            fit.unanswered,
            "You cover {low} of what the role asks, up to {high} once you answer {number} more.",
            "You cover {low} of what the role asks, up to {high} once you answer {number} more.",
            low=percent(fit.low),
            high=percent(fit.high),
        )
        short = say_number(
            fit.unanswered,
            "of what the role asks · {number} not answered",
            "of what the role asks · {number} not answered",
        )
        total = say("{low} to {high} of {all} points = {share}", **points, share=share)
    else:
        sentence = say("You cover {low} of what the role asks. Every skill is answered.", low=percent(fit.low))
        short = say("of what the role asks · all answered")
        total = say("{low} of {all} points = {share}", **points, share=share)
    return FitView(
        known=True,
        low=float(fit.low),
        high=float(fit.high),
        headline=share,
        short=short,
        sentence=sentence,
        counts=say_number(
            len(rows),
            "{answered} of {number} skill answered",
            "{answered} of {number} skills answered",
            answered=whole(fit.answered),
        ),
        contributions=rows,
        sum=total,
    )


def split_words(fit: Fit, shared: Collection[str]) -> str:
    """Fit in two parts, the skills other roles ask for as well and those only this one does; empty without both."""
    own = [one.skill for one in fit.contributions if one.skill not in shared]
    both, alone = part(fit, shared), part(fit, own)
    if not (fit.known and both.total and alone.total):
        return ""
    return say(
        "Shared skills {shared}, only here {own}",
        shared=percent_range(both.low, both.high),
        own=percent_range(alone.low, alone.high),
    )


def gaps_view(fit: Fit, catalogue: Catalogue) -> GapsView:
    """The skills answered but not covered, and those not answered, strongest need first."""
    missing = [c for c in fit.contributions if c.answer is not None and not c.covered]
    unanswered = [c for c in fit.contributions if c.answer is None]
    none = say(NOTHING_MISSING if fit.contributions else NO_SKILLS)
    return GapsView(_by_importance(missing, catalogue), _by_importance(unanswered, catalogue), none)


def _by_importance(contributions: list[Contribution], catalogue: Catalogue) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found: Mapping[Importance, list[str]] = {importance: [] for importance in Importance}
    for contribution in contributions:
        name = catalogue.skills[contribution.skill].name
        short = contribution.answer is not None and contribution.answer.known
        found[contribution.importance].append(_to_level(name, contribution.level) if short else name)
    return tuple((importance.value, tuple(names)) for importance, names in found.items() if names)


def _contribution(contribution: Contribution, catalogue: Catalogue) -> ContributionView:
    return ContributionView(
        contribution.skill,
        catalogue.skills[contribution.skill].name,
        contribution.importance.value,
        level_words(contribution.level),
        answer_words(contribution.answer),
        weight_points(contribution.low),
        weight_points(contribution.high),
        weight_points(contribution.full),
        contribution.low / 12,
    )


def _to_level(name: str, level: Level) -> str:
    return say("{skill} (to {level})", skill=name, level=level_word(level))
