"""What a published cell says."""

from __future__ import annotations

import pytest

from careercompare.core.pay import Concept, Mark, Period
from careercompare.present.pay_words import CONCEPTS, EACH, cell_text
from tests.builders import a_pay_table


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (99130, "$99,130"),
        (297510, "$297,510"),
        (Mark.TOP_CODED, "over $239,200"),
        (Mark.SUPPRESSED, "withheld"),
        (Mark.NOT_APPLICABLE, "not applicable"),
        (None, "not listed"),
    ],
)
def test_a_cell_in_words(cell: int | Mark | None, words: str) -> None:
    """The mark decides: an amount beyond the floor is that amount."""
    assert words == cell_text(cell, a_pay_table())


def test_without_a_floor_top_coded_is_all_there_is_to_say() -> None:
    """No amount is made up."""
    assert cell_text(Mark.TOP_CODED, a_pay_table(top_code=None)) == "top-coded"


def test_every_concept_and_period_has_its_words() -> None:
    """No two concepts are called the same, since they never share an axis."""
    assert set(CONCEPTS) == set(Concept)
    assert len(set(CONCEPTS.values())) == len(Concept)
    assert set(EACH) == set(Period)
    assert CONCEPTS[Concept.GROSS_PAY] == "Gross pay before deductions"
