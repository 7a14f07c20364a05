"""The axis of a chart of amounts: bounds and round ticks."""

from __future__ import annotations

from collections.abc import Sequence

from careercompare.core.value import value
from careercompare.present.wording import money, short_money

LONG = 8
"""The most characters of a label of which ten stand side by side."""


@value
class AxisView:
    """The money axis: bounds in the table's currency, and labelled ticks."""

    low: int
    high: int
    ticks: tuple[tuple[int, str], ...]


def money_axis(amounts: Sequence[int], currency: str) -> AxisView:
    """An axis that holds every amount, with ten ticks at most at round amounts."""
    if not amounts:
        return AxisView(0, 1, ())
    # Amounts that lie close together still get an axis a quarter as wide as they are large.
    span = max(max(amounts) - min(amounts), max(amounts) // 4)
    # Long labels (120 Tsd. $) would touch one another, so there are fewer of them.
    most = 9 if len(short_money(max(amounts), currency)) <= LONG else 5
    step = next(step for step in _steps() if span / step <= most)
    low = min(amounts) // step * step
    # One more step when the largest label would stand against the edge.
    high = -(-max(amounts) // step) * step
    if high - max(amounts) < step / 4:
        high += step
    low = max(0, low - step) if min(amounts) - low < step / 4 else low
    label = money if step % 1000 else short_money
    return AxisView(low, high, tuple((tick, label(tick, currency)) for tick in range(low, high + 1, step)))


def _steps() -> list[int]:
    return [base * 10**power for power in range(12) for base in (1, 2, 5)]
