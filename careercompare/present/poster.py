"""The comparison on one page: what an infographic has room for, chosen and shortened the same way every time."""

from __future__ import annotations

from collections.abc import Sequence

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.language import ENGLISH, Language
from careercompare.core.redaction import told_of
from careercompare.core.report_choices import ReportChoices, Withheld
from careercompare.core.value import value
from careercompare.present.parts.material import Material
from careercompare.present.pay import PayView
from careercompare.present.poster_bounds import MOST_TITLE, bounded
from careercompare.present.poster_role import PosterRole, poster_role
from careercompare.present.poster_shared import PosterShared, poster_shared
from careercompare.present.poster_sources import PosterSources, poster_sources
from careercompare.present.say import say, speaking
from careercompare.present.screen import Screen, present
from careercompare.present.shortening import shortened

MOST_META, MOST_SENTENCE = 120, 560


@value
class PosterView:
    """One page: its question and answer, the roles, what they share, pay on one axis, and where the figures are from.

    `headline` is empty where there is nothing to judge; `reason` says why, and `pay_reading` who earns more and what
    that counts. `outlook_of` says what the projections are of, if all are of the same. `silent` tells that no fit is
    shown.
    """

    kicker: str
    title: str
    headline: str
    reason: str
    meta: tuple[str, ...]
    roles: tuple[PosterRole, ...]
    silent: bool
    shared: PosterShared
    pay: PayView
    pay_reading: str
    pay_numbers: tuple[int, ...]
    outlook_of: str
    outlook_numbers: tuple[int, ...]
    notes: tuple[str, ...]
    sources: PosterSources
    catalogue: str
    letterhead: str
    language: str = "en"
    right_to_left: bool = False
    texts_language: str = "en"

    @property
    def description(self) -> str:
        """The whole page in a few sentences, for whoever hears a picture of it."""
        fits = (f"{role.tag.title}: {role.fit.headline} {role.fit.short}." for role in self.roles if role.fit)
        medians = (point.reading for row in self.pay.rows if (point := row.point("Median")) is not None)
        pay = self.pay_reading or " ".join(f"{reading}." for reading in medians)
        return " ".join(part for part in (self.headline, self.reason, *fits, pay) if part)


def poster_view(
    catalogue: Catalogue,
    comparison: Comparison,
    choices: ReportChoices = ReportChoices(),
    language: Language = ENGLISH,
) -> PosterView:
    """The infographic of a comparison in a language, as chosen; roles that the catalogue does not have are left out."""
    with speaking(language):
        told = told_of(comparison, choices)
        within = bounded(catalogue, told)
        screen = present(within, told)
        material = Material(within, told, screen, choices.withheld)
        silent = Withheld.ANSWERS in choices.withheld or not any(role.fit.known for role in screen.panels.roles)
        several = len(screen.panels.roles) > 1
        sources = poster_sources(material)
        roles = tuple(poster_role(material, place, sources, silent=silent) for place in range(len(material.roles)))
        alike = {(one.outlook.of, one.outlook.numbers) for one in roles if not one.outlook.gap}
        outlook_of, outlook_numbers = alike.pop() if len(alike) == 1 else ("", ())
        headline, reason = _verdict(screen, silent=silent, several=several)
        heading = screen.heading
        prepared = say("Prepared for {name}", name=heading.prepared_for) if heading.prepared_for.strip() else ""
        meta = (shortened(prepared, MOST_META), shortened(heading.date, MOST_META))
        return PosterView(
            say("Careers side by side") if several else say("A career in words and numbers"),
            shortened(heading.title, MOST_TITLE) or say("Career comparison"),
            headline,
            reason,
            tuple(part for part in meta if part),
            roles,
            silent,
            poster_shared(material, silent=silent),
            screen.pay,
            shortened(" ".join(part for part in (screen.verdict.pay, screen.verdict.basis) if part), MOST_SENTENCE),
            sources.numbers(screen.verdict.numbers),
            outlook_of,
            outlook_numbers,
            _notes(material, silent=silent),
            sources,
            shortened(heading.catalogue, MOST_SENTENCE // 4),
            shortened(choices.letterhead.name, MOST_META // 2),
            language.code,
            language.right_to_left,
            catalogue.language,
        )


def _verdict(screen: Screen, *, silent: bool, several: bool) -> tuple[str, str]:
    """The answer to the title's question, and why; without answers there is none."""
    if silent:
        return "", ""
    if not several:
        return "", screen.panels.roles[0].fit.sentence
    return screen.verdict.headline, shortened(screen.verdict.fit, MOST_SENTENCE)


def _notes(material: Material, *, silent: bool) -> tuple[str, ...]:
    """How to read what is drawn, and what is not told, in a sentence each."""
    told: Sequence[str] = (
        *(() if silent else (_how_to_read(material),)),
        say("The bar of pay holds the middle half, its line eight in ten.") if _has_bars(material) else "",
        _left_out(material.withheld),
        say("Must-haves, skills and steps are the catalogue’s, which says of each whether it has a source."),
    )
    return tuple(part for part in told if part)


def _how_to_read(material: Material) -> str:
    fit = say("Fit is the share of what a role asks that is covered: solid is certain, strokes are still open.")
    if not any(one.skills for one in material.screen.next_best.lists):
        return fit
    gain = say("A number with a plus is how many percentage points a skill would add.")
    return f"{fit} {gain}"


def _has_bars(material: Material) -> bool:
    return any(len(row.points) > 1 for row in material.screen.pay.rows)


def _left_out(withheld: frozenset[Withheld]) -> str:
    if Withheld.ANSWERS in withheld:
        return say("The answers behind this comparison are not part of this page.")
    if Withheld.STRENGTHS in withheld:
        return say("Only gaps and open questions are shown.")
    return ""
