"""Areas in sentences, and when the catalogue does not know one."""

from __future__ import annotations

import pytest

from careercompare.core.comparison import Comparison
from careercompare.present.areas import missing_area, the_area
from careercompare.present.screen import present
from tests.builders import a_catalogue, a_comparison, a_pay_table, two_roles_catalogue

TWO = two_roles_catalogue()


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("United States", "the United States"),
        ("District of Columbia", "the District of Columbia"),
        ("Virgin Islands", "the Virgin Islands"),
        ("Northwest Alabama nonmetropolitan area", "the Northwest Alabama nonmetropolitan area"),
        ("Texas", "Texas"),
        ("Abilene, TX", "Abilene, TX"),
    ],
)
def test_a_sentence_names_an_area(title: str, expected: str) -> None:
    """With its article where one belongs."""
    assert expected == the_area(title)


def test_an_area_that_is_not_known_falls_back_and_says_so() -> None:
    """To the nation; every view then speaks of the area that is shown."""
    mars = a_comparison(TWO, area="mars")
    sentence = "This catalogue has no area “mars”, so pay is shown for the United States; your comparison keeps it."
    screen = present(TWO, mars)

    assert missing_area(TWO, mars) == screen.pay.notice == sentence
    assert screen.pay.reading.startswith(sentence)
    assert (screen.pay.area, screen.pay.area_id) == ("United States", "us")
    assert "(United States, May 2025)" in screen.verdict.pay
    assert missing_area(TWO, Comparison()) == ""
    assert "no area without a name" in missing_area(TWO, Comparison(area=""))


def test_without_the_nation_the_first_area_is_shown() -> None:
    """A catalogue of another country has another."""
    swiss = a_catalogue(pay_tables=(a_pay_table(area="ch", area_title="Switzerland", currency="CHF"),))
    assert missing_area(swiss, Comparison()).startswith("This catalogue has no area “us”, so pay is shown for Switzer")
    assert missing_area(a_catalogue(pay_tables=()), Comparison(area="mars")) == ""
