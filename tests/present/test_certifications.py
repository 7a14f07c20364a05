"""Certificates in words: what they show and ask for, and what taking and keeping them costs."""

from __future__ import annotations

from careercompare.core.certification import Certification, Fee, RenewalFee
from careercompare.present.cell import PointView
from careercompare.present.certifications import certification_point, price
from careercompare.present.sources import SourcesView, source_view
from tests.builders import a_certification, a_source

SOURCES = SourcesView(
    tuple(source_view(a_source(id_), place) for place, id_ in enumerate(("survey", "store"), start=1))
)


def point(one: Certification, released: str = "2026-11-24") -> PointView:
    """The certificate as a point of a list."""
    return certification_point(one, SOURCES, released)


def test_a_fee_carries_its_date_and_note() -> None:
    """A price without the day it held for is worth little."""
    fee = Fee(369, "USD", "2025-03", "store", "United States; one attempt.")
    words = point(a_certification(fee=fee)).text
    assert "Exam fee: $369 (March 2025; United States; one attempt)." in words


def test_an_unknown_fee_is_said() -> None:
    """Silence would look like free."""
    assert point(a_certification()).text.endswith("Exam fee: not known.")


def test_what_keeping_it_costs() -> None:
    """By the year, by so many years, or nothing at all."""
    yearly = a_certification(renewal=RenewalFee(135, "USD", 1, "2025", "store"))
    thrice = a_certification(renewal=RenewalFee(150, "EUR", 3, "2024", "store"))
    free = a_certification(renewal=RenewalFee(0, "USD", 1, "2026-10", "store"))
    assert "Keeping it: $135 a year (2025)." in point(yearly).text
    assert "Keeping it: €150 every 3 years (2024)." in point(thrice).text
    assert "Keeping it is free (October 2026)." in point(free).text


def test_an_old_price_is_called_old() -> None:
    """More than two years before the catalogue's release; a bare year counts to its end."""
    for as_of, old in (("2024-10", True), ("2024-11", False), ("2024", False), ("2023", True), ("spring", False)):
        words = point(a_certification(fee=Fee(1, "USD", as_of, "store"))).text
        assert ("old figure" in words) is old, as_of
    kept = point(a_certification(renewal=RenewalFee(1, "USD", 1, "2018-12", "store"))).text
    assert "(December 2018; old figure)" in kept
    assert "old figure" not in point(a_certification(fee=Fee(1, "USD", "2001", "store")), "").text


def test_the_full_name_stands_once() -> None:
    """CCNA tells nothing to those who do not know it."""
    words = point(a_certification(name="A+", full_name="A+", prerequisites="None.", validity="For life.")).text
    assert words.startswith("A+ (Cisco): The basics of networks. None. For life. ")


def test_prices_keep_their_hundredths() -> None:
    """Hundredths are shown where there are some, and nothing is free."""
    assert price(1149.5, "USD") == "$1,149.50"
    assert price(99, "GBP") == "£99"
    assert price(0, "USD") == "free"


def test_a_fees_number_follows_the_fee() -> None:
    """The page that states the price is not the page that states the rules, and an unknown fee needs no page."""
    one = a_certification(fee=Fee(1, "USD", "2025", "store"), renewal=RenewalFee(1, "USD", 1, "2025", "survey"))
    told = point(one).statements
    assert [(part.fact, part.numbers, part.unsourced) for part in told] == [
        ("certification:ccna", (1,), False),
        ("fee:ccna", (2,), False),
        ("renewal:ccna", (1,), False),
    ]
    bare = point(a_certification(sources=())).statements
    assert [(part.numbers, part.unsourced) for part in bare] == [((), True), ((), False)]
