"""What pay contains, what it is paid for, and what a published cell says."""

from __future__ import annotations

from careercompare.core.pay import Concept, Mark, PayTable, Period, UnsourcedRange
from careercompare.present.say import message, say
from careercompare.present.wording import money

SUPPRESSED, ABSENT = message("withheld"), message("not listed")
ABSENT_MARK = "absent"
"""The mark of a value that its source does not list at all; the other marks are those of the data."""
CONCEPTS = {
    Concept.BASE_WAGE: message("Base wage"),
    Concept.GROSS_PAY: message("Gross pay before deductions"),
    Concept.ADVERTISED: message("Advertised pay"),
    Concept.TOTAL_COMPENSATION: message("Total compensation"),
    Concept.UNKNOWN: message("Pay, contents unknown"),
}
EACH = {Period.YEAR: message("a year"), Period.MONTH: message("a month"), Period.HOUR: message("an hour")}


def cell_text(cell: int | Mark | None, table: PayTable) -> str:
    """What a published cell says in words or money."""
    if isinstance(cell, int):
        return money(cell, table.currency)
    if cell is Mark.TOP_CODED:
        if table.top_code is None:
            return say("top-coded")
        return say("over {amount}", amount=money(table.top_code, table.currency))
    if cell is Mark.NOT_APPLICABLE:
        return say("not applicable")
    return say(SUPPRESSED if cell is Mark.SUPPRESSED else ABSENT)


def stated_text(stated: UnsourcedRange) -> str:
    """A stated range as $70,000–$110,000, and an amount stated alone as one."""
    low, high = money(stated.low, stated.currency), money(stated.high, stated.currency)
    return low if stated.low == stated.high else say("{low}–{high}", low=low, high=high)


def unit_words(table: PayTable) -> str:
    """What an amount of a table is: Base wage, USD a year."""
    return say(
        "{concept}, {currency} {each}",
        concept=say(CONCEPTS[table.concept]),
        currency=table.currency,
        each=say(EACH[table.period]),
    )
