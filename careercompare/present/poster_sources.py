"""The sources that the figures of one page rest on, numbered anew, since it has no room for all."""

from __future__ import annotations

from collections.abc import Iterable

from careercompare.core.outlook import Outlook
from careercompare.core.value import value
from careercompare.present.parts.material import Material
from careercompare.present.say import say
from careercompare.present.shortening import shortened
from careercompare.present.wording import date

MOST_LINE = 170


@value
class PosterSources:
    """Lines of the footer with their numbers; `known` goes from numbers of the comparison to those of the page."""

    lines: tuple[tuple[int, str], ...]
    known: tuple[tuple[int, int], ...]

    def numbers(self, wanted: Iterable[int]) -> tuple[int, ...]:
        """The page's numbers for some of the comparison's, rising."""
        renumbered = dict(self.known)
        return tuple(sorted({renumbered[one] for one in wanted if one in renumbered}))


def poster_sources(material: Material) -> PosterSources:
    """Where pay and outlook are published, with the year that each holds for."""
    pay, sources = material.screen.pay, material.screen.sources
    shown = pay.numbers if pay.unit and any(row.points or row.gap for row in pay.rows) else ()
    found: dict[int, str] = dict.fromkeys(shown, pay.published)
    for outlook in outlooks(material):
        for number in () if outlook is None else sources.numbers([outlook.source]):
            found.setdefault(number, _projected(material, outlook))
    lines = tuple((place, shortened(text, MOST_LINE)) for place, text in enumerate(found.values(), start=1))
    return PosterSources(lines, tuple((number, place) for place, number in enumerate(found, start=1)))


def outlooks(material: Material) -> tuple[Outlook | None, ...]:
    """The projection for what each role is counted as, if there is one."""
    counted = (panel.counted_as for panel in material.screen.panels.roles)
    return tuple(material.catalogue.outlooks.get(one.code) if one else None for one in counted)


def _projected(material: Material, outlook: Outlook | None) -> str:
    if outlook is None:
        return ""
    source = material.catalogue.sources[outlook.source]
    told = {"publisher": source.publisher, "title": source.title, "date": date(source.reference)}
    if source.title.endswith(f", {told['date']}"):
        # The projections of 2024 are called after their year.
        told["title"] = source.title.removesuffix(f", {told['date']}")
    if outlook.area_title:
        return say("{publisher}, {title}, {date}, {area}.", area=outlook.area_title, **told)
    return say("{publisher}, {title}, {date}.", **told)
