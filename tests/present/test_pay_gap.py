"""Where an area publishes nothing of a role, it says why, and where something is published."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careercompare.core.area import Area, AreaKind
from careercompare.core.catalogue import Catalogue
from careercompare.core.pay import PERCENTILES, Mark, PayFigure
from careercompare.present.pay_gap import elsewhere_words, gap_words, published_elsewhere
from careercompare.present.screen import Screen, present
from tests.builders import FIGURES, a_comparison, a_pay_table, a_role, an_occupation, two_roles_catalogue

WITHHELD = PayFigure("15-1212", Mark.SUPPRESSED, *[Mark.SUPPRESSED] * 6)
NETWORK, ARCHITECT, SECURITY = FIGURES
HERE = "Not published for Abilene, TX: "


def somewhere(*here: PayFigure, texas: tuple[PayFigure, ...] = FIGURES) -> Catalogue:
    """Two roles and three areas: a metropolitan area, its state and the nation."""
    areas = {
        "us": Area("us", "United States", AreaKind.NATION),
        "us-tx": Area("us-tx", "Texas", AreaKind.STATE, ("us",)),
        "abilene": Area("abilene", "Abilene, TX", AreaKind.METRO, ("us-tx",)),
    }
    figures = {"us": FIGURES, "us-tx": texas, "abilene": here}
    tables = {
        area.id: (replace(a_pay_table(), area=area.id, area_title=area.title, figures=figures[area.id]),)
        for area in areas.values()
    }
    return replace(two_roles_catalogue(), areas=areas, pay_tables=tables)


def shown(catalogue: Catalogue) -> Screen:
    """Both roles in the metropolitan area."""
    return present(catalogue, a_comparison(catalogue, area="abilene"))


def figure(**cells: int | Mark) -> PayFigure:
    """A figure with these cells alone."""
    return PayFigure("15-1244", **cells)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (None, f"{HERE}its source lists no such figure there"),
        (figure(), f"{HERE}its source lists no such figure there"),
        (figure(mean=5), f"{HERE}its source lists no such figure there"),
        (WITHHELD, f"{HERE}too few answers or kept confidential"),
        (figure(**dict.fromkeys(PERCENTILES, Mark.NOT_APPLICABLE)), f"{HERE}not applicable there"),
        (figure(p10=1), ""),
        (figure(p10=Mark.SUPPRESSED, p90=Mark.TOP_CODED), ""),
    ],
)
def test_a_gap_says_why(found: PayFigure | None, words: str) -> None:
    """Withheld, not listed and not applicable are three things; a value that can be drawn leaves no gap."""
    table = a_pay_table(area_title="Abilene, TX")
    assert words == gap_words(found, an_occupation(), table)


def test_a_withheld_figure_is_a_gap_in_every_view() -> None:
    """Row, table, reading and verdict; the employment that is published stays."""
    screen = shown(somewhere(NETWORK, replace(WITHHELD, employment=90)))
    row = screen.pay.rows[1]

    assert row.gap == f"{HERE}too few answers or kept confidential"
    assert row.empty
    assert row.sentence == "Security Engineer: not published for Abilene, TX: too few answers or kept confidential."
    assert row.sentence in screen.pay.reading
    assert screen.pay.table()[2][2:] == (*["withheld"] * 6, "90")
    assert screen.verdict.pay == (
        "Pay cannot be compared in Abilene, TX: no median is published there for Security Engineer."
    )
    assert screen.verdict.basis == ""


def test_wider_areas_are_offered_nearest_first() -> None:
    """With what is to be found there."""
    offers = shown(somewhere(NETWORK, WITHHELD)).pay.offers

    assert [(offer.area, offer.text) for offer in offers] == [
        ("us-tx", "Show Texas"),
        ("us", "Show the United States"),
    ]
    assert offers[1].tip == "Pay of Security Engineer is published for the United States"


def test_each_gap_names_where_it_is_published() -> None:
    """A role that is paid here has no such words."""
    pay = shown(somewhere(NETWORK, WITHHELD)).pay
    here, there = (published_elsewhere(pay.offers, row.tag.role) for row in pay.rows)

    assert elsewhere_words(here) == ""
    assert elsewhere_words(there) == "Published for Texas and the United States"


def test_an_area_that_lacks_it_too_is_not_offered() -> None:
    """Nobody is sent from gap to gap."""
    offers = shown(somewhere(NETWORK, WITHHELD, texas=(NETWORK, WITHHELD))).pay.offers

    assert [offer.area for offer in offers] == ["us"]


def test_two_gaps_are_offered_together() -> None:
    """An area that has one of both is offered for that one."""
    offers = shown(somewhere(texas=(NETWORK,))).pay.offers

    assert [offer.tip for offer in offers] == [
        "Pay of Network Engineer is published for Texas",
        "Pay of Network Engineer and Security Engineer is published for the United States",
    ]


def test_nothing_is_offered_where_nothing_is_missing() -> None:
    """Nor where the role has no official occupation that could be looked up elsewhere."""
    assert shown(somewhere(NETWORK, SECURITY)).pay.offers == ()
    catalogue = somewhere(NETWORK, SECURITY)
    roles = {id_: replace(role, occupations=()) for id_, role in catalogue.roles.items()}
    screen = shown(replace(catalogue, roles=roles))
    assert screen.pay.offers == ()
    assert screen.pay.rows[0].gap == "No official occupation, so no published pay"


def test_a_partial_figure_is_drawn_and_its_median_told() -> None:
    """A missing median alone is no reason to hide the rest."""
    row = shown(somewhere(NETWORK, PayFigure("15-1212", p10=5, median=Mark.SUPPRESSED))).pay.rows[1]

    assert (row.empty, row.gap) == (False, "median not published")


def test_another_country_is_offered_and_no_axis_mixes_currencies() -> None:
    """A role that is paid in pounds is a gap in words beside one that is paid in dollars, and the other way round."""
    texas = somewhere(*FIGURES)
    nurse = a_role("nurse", title="Nurse", occupations=(an_occupation("2237"),))
    figure = PayFigure("2237", p10=29688, median=42300, p90=57736)
    britain = a_pay_table(figure, id="uk", area="uk", area_title="United Kingdom", currency="GBP")
    catalogue = replace(
        texas,
        roles={"network-engineer": texas.roles["network-engineer"], "nurse": nurse},
        areas={**texas.areas, "uk": Area("uk", "United Kingdom")},
        pay_tables={**texas.pay_tables, "uk": (britain,)},
    )

    here = shown(catalogue).pay
    there = present(catalogue, a_comparison(catalogue, area="uk")).pay

    assert [(offer.area, offer.text) for offer in here.offers] == [("uk", "Show the United Kingdom")]
    assert here.offers[0].tip == "Pay of Nurse is published for the United Kingdom"
    assert [(row.empty, row.gap) for row in here.rows] == [
        (False, ""),
        (True, f"{HERE}its source lists no such figure there"),
    ]
    assert [row.label for row in here.rows] == ["15-1244 · May 2025", "2237"]
    assert [offer.area for offer in there.offers] == ["us"]
    assert [row.empty for row in there.rows] == [True, False]
    assert there.rows[0].gap == "Not published for the United Kingdom: its source lists no such figure there"
    for pay, right, wrong in ((here, "$", "£"), (there, "£", "$")):
        assert all(right in label for _, label in pay.axis.ticks)
        assert wrong not in " ".join(cell for line in pay.table() for cell in line)
