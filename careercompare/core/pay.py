"""Pay figures as published: percentiles that are numbers or marks, and ranges that nobody sourced."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from careercompare.core.value import value


class Mark(StrEnum):
    """Why a published cell holds no plain number. The mark decides, never the amount."""

    TOP_CODED = "top-coded"
    SUPPRESSED = "suppressed"
    NOT_APPLICABLE = "not-applicable"


class Concept(StrEnum):
    """What an amount contains; figures of different concepts never share an axis.

    Gross pay is everything paid before deductions, with overtime and bonuses; a base wage is without them.
    """

    BASE_WAGE = "base-wage"
    GROSS_PAY = "gross-pay"
    ADVERTISED = "advertised"
    TOTAL_COMPENSATION = "total-compensation"
    UNKNOWN = "unknown"


class Period(StrEnum):
    """What an amount is paid for."""

    YEAR = "year"
    MONTH = "month"
    HOUR = "hour"


PERCENTILES = ("p10", "p25", "median", "p75", "p90")


@value
class PayFigure:
    """One occupation's published pay in its table's currency and period; None means not published at all."""

    occupation: str
    employment: int | Mark | None = None
    mean: int | Mark | None = None
    p10: int | Mark | None = None
    p25: int | Mark | None = None
    median: int | Mark | None = None
    p75: int | Mark | None = None
    p90: int | Mark | None = None
    note: str = ""

    def percentiles(self) -> Iterator[tuple[str, int | Mark | None]]:
        """P10 to P90 in rising order with their names."""
        for name in PERCENTILES:
            yield name, getattr(self, name)


@value
class PayTable:
    """Pay of many occupations in one area at one date; `top_code` is the floor of a top-coded cell."""

    id: str
    area: str
    area_title: str
    concept: Concept
    currency: str
    period: Period
    reference: str
    source: str
    figures: tuple[PayFigure, ...]
    top_code: int | None = None

    def figure(self, occupation: str) -> PayFigure | None:
        """The figure of an official occupation, if this table has one."""
        return next((figure for figure in self.figures if figure.occupation == occupation), None)


@value
class UnsourcedRange:
    """A range that was stated without a date or source of its own; `found_in` is where it was read."""

    low: int
    high: int
    currency: str
    period: Period
    found_in: str


def first_fall(figure: PayFigure) -> tuple[str, str] | None:
    """The first pair of percentiles that falls (an input error), or None."""
    last: tuple[str, int] | None = None
    for name, cell in figure.percentiles():
        if isinstance(cell, Mark) or cell is None:
            continue
        if last is not None and cell < last[1]:
            return last[0], name
        last = name, cell
    return None


def rank_amount(cell: int | Mark | None) -> float | None:
    """The amount by which cells sort: a top-coded one comes last, any other mark has no place (None)."""
    if cell is Mark.TOP_CODED:
        return float("inf")
    return float(cell) if isinstance(cell, int) else None
