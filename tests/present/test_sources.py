"""The numbering of sources: in order of first mention, stable, and complete."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from careercompare.core.answer import YES
from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.present.screen import Screen, present
from tests.builders import a_comparison, four_roles_catalogue, two_roles_catalogue

TWO = two_roles_catalogue()


def used_numbers(screen: Screen) -> set[int]:
    """Every source number that any view shows."""
    panels = screen.panels
    found = {number for row in panels.rows for cell in row.cells for number in cell.numbers}
    found |= {number for panel in panels.roles for gate in panel.gates for number in gate.numbers}
    found |= {number for panel in panels.roles for number in panel.outlook_numbers}
    found |= {number for row in screen.pay.rows for stated in row.ranges for number in stated.number}
    return found | {int(number) for number in re.findall(r"\[(\d+)\]", screen.pay.source_line)}


@pytest.mark.parametrize("catalogue", [TWO, four_roles_catalogue()], ids=["two", "four"])
def test_every_number_used_exists(catalogue: Catalogue) -> None:
    """Numbers run from 1 without gaps, and no view points beyond them."""
    screen = present(catalogue, a_comparison(catalogue))
    numbers = [source.number for source in screen.sources.sources]
    assert numbers == list(range(1, len(numbers) + 1))
    assert used_numbers(screen) <= set(numbers)


def test_sources_stand_in_the_order_of_first_mention() -> None:
    """What the first role's first aspect points to is number 1; each source stands once."""
    sources = present(TWO, a_comparison(TWO)).sources
    assert [source.id for source in sources.sources] == ["article", "projections", "survey", "wages"]
    assert {one.id: one.number for one in sources.sources} == {"article": 1, "projections": 2, "survey": 3, "wages": 4}


def test_answers_and_gates_move_no_number() -> None:
    """A person who ticks must not see the numbers change."""
    before = present(TWO, a_comparison(TWO)).sources
    after = present(TWO, a_comparison(TWO, answers={"routing": YES}, gates={"degree": True})).sources
    assert before == after


def test_without_the_area_its_source_is_not_listed() -> None:
    """Only what is pointed to has a number."""
    sources = present(replace(TWO, pay_tables={}), a_comparison(TWO)).sources
    assert "wages" not in [one.id for one in sources.sources]


def test_numbers_of_ids_rise_and_stand_once() -> None:
    """Ids nobody knows have none."""
    sources = present(TWO, a_comparison(TWO)).sources
    assert sources.numbers(["survey", "article", "survey", "nowhere"]) == (1, 3)


def test_a_source_in_one_line() -> None:
    """Number, publisher, title and date in words."""
    (first, *_) = present(TWO, Comparison(roles=("network-engineer",))).sources.sources
    assert first.line == "[1] Example Magazine: Title of article, May 2025"
    assert (first.retrieved, first.address) == ("24 November 2026", "https://example.org/article")
