"""A role's fit as words, a bar of two bounds, and the table it can be opened into."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from careercompare.core.answer import Answer
from careercompare.core.catalogue import Catalogue
from careercompare.core.fit import Contribution, Fit, part
from careercompare.core.skill import Importance, Level
from careercompare.core.value import value
from careercompare.present.wording import count, listed, percent, percent_range, weight_points

FORMULA = (
    "Each skill a role asks for counts by its importance "
    "(essential {essential}, important {important}, useful {useful}). "
    "A plain yes earns all of it; a yes at a level earns that level divided by the level asked, "
    "and never more than all; a no earns nothing. "
    "The low bound adds up what you answered and divides by everything the role asks; "
    "the high bound also credits every skill you have not answered."
)


@value
class ContributionView:
    """One need with its answer and points: what it counted, at most, and of how many."""

    skill: str
    name: str
    importance: str
    level: str
    answer: str
    low: str
    high: str
    full: str


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


NOTHING_MISSING = "Nothing is missing: every skill it asks for is covered."
NO_SKILLS = "No skills named yet."
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
        return tuple(
            f"{word}, {importance}: {listed(names)}"
            for word, groups in (("Missing", self.missing), ("Not answered", self.open))
            for importance, names in groups
        )


def answer_words(answer: Answer | None) -> str:
    """What was said, in a word or two."""
    if answer is None:
        return "not answered"
    if not answer.known:
        return "no"
    return "yes" if answer.level is None else f"yes, {answer.level.value}"


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
            headline="Not answered",
            short="Tick what you know to see how much you cover.",
            sentence="Tick what you know to see how much of this role you cover.",
            counts=f"{count(len(rows), 'skill')} asked",
            contributions=rows,
            sum="",
        )
    if fit.unanswered:
        sentence = (
            f"You cover {percent(fit.low)} of what the role asks, "
            f"up to {percent(fit.high)} once you answer {fit.unanswered} more."
        )
        left = f"{fit.unanswered} not answered"
        total = f"{weight_points(low)} to {weight_points(high)} of {weight_points(fit.total)} points"
    else:
        sentence = f"You cover {percent(fit.low)} of what the role asks. Every skill is answered."
        left = "all answered"
        total = f"{weight_points(low)} of {weight_points(fit.total)} points"
    return FitView(
        known=True,
        low=float(fit.low),
        high=float(fit.high),
        headline=percent_range(fit.low, fit.high),
        short=f"of what the role asks · {left}",
        sentence=sentence,
        counts=f"{fit.answered} of {count(len(rows), 'skill')} answered",
        contributions=rows,
        sum=f"{total} = {percent_range(fit.low, fit.high)}",
    )


def split_words(fit: Fit, shared: Collection[str]) -> str:
    """Fit in two parts, the skills other roles ask for as well and those only this one does; empty without both."""
    own = [one.skill for one in fit.contributions if one.skill not in shared]
    both, alone = part(fit, shared), part(fit, own)
    if not (fit.known and both.total and alone.total):
        return ""
    return f"Shared skills {percent_range(both.low, both.high)}, only here {percent_range(alone.low, alone.high)}"


def gaps_view(fit: Fit, catalogue: Catalogue) -> GapsView:
    """The skills answered but not covered, and those not answered, strongest need first."""
    missing = [c for c in fit.contributions if c.answer is not None and not c.covered]
    unanswered = [c for c in fit.contributions if c.answer is None]
    none = NOTHING_MISSING if fit.contributions else NO_SKILLS
    return GapsView(_by_importance(missing, catalogue), _by_importance(unanswered, catalogue), none)


def _by_importance(contributions: list[Contribution], catalogue: Catalogue) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found: Mapping[Importance, list[str]] = {importance: [] for importance in Importance}
    for contribution in contributions:
        name = catalogue.skills[contribution.skill].name
        short = contribution.answer is not None and contribution.answer.known
        found[contribution.importance].append(f"{name} (to {contribution.level.value})" if short else name)
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
    )


def level_words(level: Level) -> str:
    """A level with its place on the scale: practitioner (3 of 4)."""
    return f"{level.value} ({level.rank} of 4)"
