"""A published value, or the mark in its place, as amount, word and sentence."""

from __future__ import annotations

import pytest

from careercompare.core.pay import Mark, PayFigure
from careercompare.present.pay_point import other_points, pay_point
from tests.builders import a_pay_table


@pytest.mark.parametrize(
    ("cell", "amount", "text", "mark"),
    [
        (62640, 62640, "$62,640", ""),
        (Mark.TOP_CODED, 239200, "over $239,200", "top-coded"),
        (Mark.SUPPRESSED, None, "withheld", "suppressed"),
        (Mark.NOT_APPLICABLE, None, "not applicable", "not-applicable"),
    ],
)
def test_a_percentile(cell: int | Mark, amount: int | None, text: str, mark: str) -> None:
    """Its mark is the word of the data."""
    point = pay_point("p10", cell, a_pay_table(), "Baker")

    assert (point.name, point.amount, point.text, point.mark) == ("P10", amount, text, mark)
    assert point.reading.startswith("Baker, P10: ")
    assert point.top_coded is (cell is Mark.TOP_CODED)


def test_mean_and_employment() -> None:
    """People are counted, not paid; what is not listed says so."""
    mean, employed = other_points(PayFigure("1", employment=1234), a_pay_table(), "Baker")

    assert (mean.amount, mean.text, mean.mark) == (None, "not listed", "absent")
    assert (employed.amount, employed.text, employed.mark) == (1234, "1,234", "")
