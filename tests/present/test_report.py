"""What only the report shows."""

from __future__ import annotations

from dataclasses import replace

from careercompare.core.answer import NO, YES, yes_at
from careercompare.present.report import answer_symbol, chart_words, met_symbol, need_points, tally
from careercompare.present.screen import present
from tests.builders import ANSWERS, WORKING, a_comparison, four_roles_catalogue, two_roles_catalogue

TWO = two_roles_catalogue()
SCREEN = present(TWO, a_comparison(TWO, answers=ANSWERS))


def test_answers_as_signs() -> None:
    """Yes at any level, no, and nothing yet."""
    assert [answer_symbol(one) for one in (YES, yes_at(WORKING), NO, None)] == ["✓", "✓", "×", "○"]
    assert [met_symbol(one) for one in (True, False, None)] == ["✓", "×", "○"]


def test_a_group_is_tallied() -> None:
    """Yes, no and open add up to all."""
    assert tally(SCREEN.checklist.groups[0]) == "6 skills: 3 yes, 1 no, 2 not answered"


def test_points_of_a_need() -> None:
    """One number when answered, a range while open."""
    points = {one.skill: need_points(one) for one in SCREEN.panels.roles[0].fit.contributions}
    assert (points["routing"], points["vpn"], points["bgp"]) == ("2 of 3", "0 of 2", "0–2 of 2")


def test_the_chart_in_words_has_every_value() -> None:
    """Whoever hears the report hears each published value, each gap and each unsourced range."""
    four = four_roles_catalogue()
    pay = present(four, a_comparison(four)).pay
    words = chart_words(pay)
    assert words.startswith("Pay in the United States. Base wage, USD a year.")
    assert all(point.reading in words for row in pay.rows for point in row.points)
    assert "Lighthouse Keeper: not published for the United States: its source lists no such figure there." in words
    assert "no source, stated without a date: $70,000–$110,000." in words
    without = replace(four, pay_tables={})
    nowhere = present(without, a_comparison(without, area="mars")).pay
    assert chart_words(nowhere).startswith("Pay in mars. Principal")
    assert "Lighthouse Keeper: not published here." in chart_words(nowhere)
