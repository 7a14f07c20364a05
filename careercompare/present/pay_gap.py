"""What is said where an area does not publish a role's pay, and which other areas do."""

from __future__ import annotations

from collections.abc import Sequence

from careercompare.core.area import countries, wider_areas
from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.earnings import occupation_of
from careercompare.core.pay import Mark, PayFigure, PayTable
from careercompare.core.role import Occupation, Role
from careercompare.core.value import value
from careercompare.present.areas import the_area
from careercompare.present.say import say
from careercompare.present.wording import listed


@value
class AreaOfferView:
    """A wider area or another country that publishes what is missing here of `roles`, by their ids."""

    area: str
    title: str
    text: str
    tip: str
    roles: tuple[str, ...] = ()


def gap_words(figure: PayFigure | None, occupation: Occupation | None, table: PayTable | None) -> str:
    """Why nothing can be drawn of a role's pay, as one sentence without its full stop; empty if something can."""
    if occupation is None:
        return say("No official occupation, so no published pay")
    if table is None:
        return say("Not published here")
    area = the_area(table.area_title)
    if figure is None:
        return say("Not published for {area}: its source lists no such figure there", area=area)
    cells = [cell for _, cell in figure.percentiles()]
    if any(isinstance(cell, int) or cell is Mark.TOP_CODED for cell in cells):
        return ""
    if Mark.NOT_APPLICABLE in cells and Mark.SUPPRESSED not in cells:
        return say("Not published for {area}: not applicable there", area=area)
    if Mark.SUPPRESSED in cells:
        return say("Not published for {area}: too few answers or kept confidential", area=area)
    return say("Not published for {area}: its source lists no such figure there", area=area)


def area_offers(
    catalogue: Catalogue, comparison: Comparison, roles: Sequence[Role], table: PayTable | None
) -> tuple[AreaOfferView, ...]:
    """The wider areas, nearest first, and other countries that publish the pay of a role which this area does not."""
    if table is None:
        return ()
    lacking = [
        (role, occupation.code)
        for role in roles
        if (occupation := occupation_of(role, comparison)) is not None
        and gap_words(table.figure(occupation.code), occupation, table)
    ]
    if not lacking:
        return ()
    offers = []
    around = wider_areas(catalogue.areas, table.area)
    others = (one for one in countries(catalogue.areas) if one not in around and one.id != table.area)
    for area in (*around, *others):
        wider = catalogue.pay_table(area.id, (code for _, code in lacking))
        there = [role for role, code in lacking if wider and _publishes(wider, code)]
        if there:
            name = the_area(area.title)
            roles_there = listed([role.title for role in there])
            tip = say("Pay of {roles} is published for {area}", roles=roles_there, area=name)
            show = say("Show {area}", area=name)
            offers.append(AreaOfferView(area.id, area.title, show, tip, tuple(role.id for role in there)))
    return tuple(offers)


def published_elsewhere(offers: Sequence[AreaOfferView], role: str) -> tuple[AreaOfferView, ...]:
    """The areas that publish the pay of a role, by its id, which the area shown does not."""
    return tuple(offer for offer in offers if role in offer.roles)


def elsewhere_words(offers: Sequence[AreaOfferView]) -> str:
    """Where pay that is missing here is published, without a full stop; empty if nowhere."""
    if not offers:
        return ""
    return say("Published for {areas}", areas=listed([the_area(offer.title) for offer in offers]))


def _publishes(table: PayTable, code: str) -> bool:
    figure = table.figure(code)
    return figure is not None and (isinstance(figure.median, int) or figure.median is Mark.TOP_CODED)
