"""What pay contains, what it is paid for, and what a published cell says."""

from __future__ import annotations

from careercompare.core.pay import Concept, Mark, PayTable, Period, UnsourcedRange
from careercompare.present.wording import money

SUPPRESSED, ABSENT = "withheld", "not listed"
ABSENT_MARK = "absent"
"""The mark of a value that its source does not list at all; the other marks are those of the data."""
CONCEPTS = {
    Concept.BASE_WAGE: "Base wage",
    Concept.GROSS_PAY: "Gross pay before deductions",
    Concept.ADVERTISED: "Advertised pay",
    Concept.TOTAL_COMPENSATION: "Total compensation",
    Concept.UNKNOWN: "Pay, contents unknown",
}
EACH = {Period.YEAR: "a year", Period.MONTH: "a month", Period.HOUR: "an hour"}


def cell_text(cell: int | Mark | None, table: PayTable) -> str:
    """What a published cell says in words or money."""
    if isinstance(cell, int):
        return money(cell, table.currency)
    if cell is Mark.TOP_CODED:
        return "top-coded" if table.top_code is None else f"over {money(table.top_code, table.currency)}"
    if cell is Mark.NOT_APPLICABLE:
        return "not applicable"
    return SUPPRESSED if cell is Mark.SUPPRESSED else ABSENT


def stated_text(stated: UnsourcedRange) -> str:
    """A stated range as $70,000–$110,000, and an amount stated alone as one."""
    low, high = money(stated.low, stated.currency), money(stated.high, stated.currency)
    return low if stated.low == stated.high else f"{low}–{high}"
