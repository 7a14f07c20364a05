"""The words that a report uses in a sense of its own, as its part: only those that it does use."""

from __future__ import annotations

from collections.abc import Iterator

from careercompare.core.certification import Fee, RenewalFee
from careercompare.core.pay import Mark
from careercompare.present.blocks import PartView, Terms
from careercompare.present.certifications import is_old
from careercompare.present.parts.material import Material
from careercompare.present.pay_words import ABSENT_MARK
from careercompare.present.say import say

Term = tuple[str, str]


def glossary_part(material: Material) -> PartView:
    """The terms in the order of the alphabet."""
    terms = sorted((*_of_fit(material), *_of_roles(material), *_of_pay(material)), key=lambda term: term[0].casefold())
    return PartView("glossary", say("Glossary"), (Terms(tuple(terms)),) if terms else ())


def _of_fit(material: Material) -> Iterator[Term]:
    if not any(role.needs for role in material.roles) or not material.has("cover", "skills", "next", "method"):
        return
    weights = material.comparison.weights
    yield (say("Fit"), say("The share of what a role asks for that you cover; what matters more counts more."))
    yield (
        say("Low and high bound"),
        say("What your answers cover so far, and what they would if every skill not answered were a yes."),
    )
    yield (
        say("Essential, important, useful"),
        say(
            "How much a role asks for a skill. They count {essential}, {important} and {useful}.",
            essential=weights.essential,
            important=weights.important,
            useful=weights.useful,
        ),
    )
    if material.has("skills", "method"):
        yield (
            say("Awareness, working, practitioner, expert"),
            say("How well a skill is known, from 1 to 4: has met it, uses it, handles hard cases alone, sets the way."),
        )
    if material.has("skills", "method"):
        yield (
            say("Point"),
            say("What fit is added up from: of each skill, its weight by as much as the answer earns."),
        )
    if material.has("next"):
        yield (say("Percentage point"), say("The distance of two shares: 46 % and 51 % are five apart."))


def _of_roles(material: Material) -> Iterator[Term]:
    roles = material.roles
    if material.has("cover", "gates") and any(role.gates for role in roles):
        yield (
            say("Must-have"),
            say("What is met or not met, such as a degree. It stands beside fit and is never counted in it."),
        )
    counted = [panel.counted_as for panel in material.screen.panels.roles if panel.counted_as]
    if material.has("cover", "pay", "outlook") and counted:
        yield (
            say("Official occupation"),
            say("Jobs that statistics count under one code. A role is counted as the nearest, or as one chosen."),
        )
    if material.has("table", "outlook") and any(one.code in material.catalogue.outlooks for one in counted):
        yield (
            say("Openings a year"),
            say("Posts to be filled in an average year, new ones and those that people leave for good."),
        )
    if material.has("table") and any(role.interests and role.interests.letters for role in roles):
        yield (
            say("Interests"),
            say(
                "Six kinds of work that people like: realistic (hands and tools), investigative (research), artistic, "
                "social (helping), enterprising (leading), conventional (order). Strongest first."
            ),
        )
    if material.has("certifications", "details") and any(_is_old(material, cost) for cost in _costs(material)):
        yield (say("Old figure"), say("A price from more than two years before the catalogue was released."))
    if any(fact.unsourced for fact in material.screen.facts):
        yield (say("No source (∅)"), say("Nothing published backs it: somebody says so, and that is all."))


def _of_pay(material: Material) -> Iterator[Term]:
    points = [point for row in material.screen.pay.rows for point in row.points]
    if not material.has("cover", "pay") or not points:
        return
    marks = {point.mark for row in material.screen.pay.rows for point in (*row.points, *row.others)}
    yield (say("Median"), say("The middle: half earn more, half less."))
    if not material.has("pay"):
        return
    if any(point.name != "Median" for point in points):
        yield (
            say("P10, P25, P75, P90"),
            say("So many in a hundred earn less: 10, 25, 75 or 90. From P25 to P75 lies the middle half."),
        )
    yield (say("Mean"), say("All pay divided by all people. A few who earn very much lift it above the median."))
    if any(point.top_coded for point in points):
        yield (say("Over an amount"), say("The publisher gives no amounts above this one, drawn as an open arrow."))
    if Mark.SUPPRESSED in marks:
        yield (say("Withheld"), say("Not published, since too few answered or it is confidential."))
    if ABSENT_MARK in marks:
        yield (say("Not listed"), say("The source has no such figure."))


def _costs(material: Material) -> Iterator[Fee | RenewalFee]:
    for role in material.roles:
        for held in role.certifications:
            one = material.catalogue.certifications[held]
            yield from (cost for cost in (one.fee, one.renewal) if cost is not None)


def _is_old(material: Material, cost: Fee | RenewalFee) -> bool:
    return is_old(cost, material.catalogue.released)
