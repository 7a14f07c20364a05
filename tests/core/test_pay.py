"""Published cells: how they rank, and that percentiles never fall."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare.core.pay import Mark, PayFigure, first_fall, rank_amount
from tests.builders import FIGURES, a_pay_table


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        (99130, 99130.0),
        (Mark.TOP_CODED, float("inf")),
        (Mark.SUPPRESSED, None),
        (Mark.NOT_APPLICABLE, None),
        (None, None),
    ],
)
def test_the_mark_ranks_a_cell(cell: int | Mark | None, amount: float | None) -> None:
    """Top-coded comes last, what has no number has no place."""
    assert rank_amount(cell) == amount


def test_a_falling_percentile_is_named_with_the_one_before() -> None:
    """The pair is what a person must look at, also across a gap."""
    assert first_fall(PayFigure("x", p10=10, p25=9)) == ("p10", "p25")
    assert first_fall(PayFigure("x", p25=10, median=Mark.SUPPRESSED, p75=9, p90=8)) == ("p25", "p75")


def test_partial_and_marked_percentiles_do_not_fall() -> None:
    """Gaps, marks and equal neighbours are fine."""
    assert first_fall(PayFigure("x", p10=5, median=5, p90=Mark.TOP_CODED)) is None
    assert first_fall(PayFigure("x", mean=1, p10=Mark.TOP_CODED, p25=3)) is None


@given(st.lists(st.integers(1, 10**6), min_size=5, max_size=5))
def test_only_sorted_percentiles_pass(amounts: list[int]) -> None:
    """Five numbers pass exactly if they are in order."""
    p10, p25, median, p75, p90 = amounts
    figure = PayFigure("x", p10=p10, p25=p25, median=median, p75=p75, p90=p90)
    assert (first_fall(figure) is None) == (amounts == sorted(amounts))


def test_a_table_finds_its_figures() -> None:
    """By occupation code, and nothing for one it does not have."""
    assert a_pay_table().figure("15-1241") == FIGURES[1]
    assert a_pay_table().figure("99-9999") is None
    assert [name for name, _ in FIGURES[0].percentiles()] == ["p10", "p25", "median", "p75", "p90"]
