"""One published value of a role's pay: its number or the mark in its place, and what both mean in words."""

from __future__ import annotations

from careercompare.core.pay import Mark, PayFigure, PayTable
from careercompare.core.value import value
from careercompare.present.pay_words import ABSENT_MARK, cell_text
from careercompare.present.say import message, say
from careercompare.present.wording import whole

NAMES = {"p10": "P10", "p25": "P25", "median": message("Median"), "p75": "P75", "p90": "P90"}
MEAN, EMPLOYED = message("Mean"), message("Employed")
READINGS = {
    "p10": message("one in ten earns less than"),
    "p25": message("one in four earns less than"),
    "median": message("half earn more, half less than"),
    "p75": message("one in four earns more than"),
    "p90": message("one in ten earns more than"),
}


@value
class PayPointView:
    """One published value; `name` is the English one whatever is spoken.

    `amount` is None where there is no number to place, `top_coded` draws an open arrow. `mark` says why there is no
    amount, in the word of the data: empty if there is one.
    """

    name: str
    amount: int | None
    text: str
    reading: str
    top_coded: bool = False
    mark: str = ""


def pay_point(name: str, cell: int | Mark, table: PayTable, title: str) -> PayPointView:
    """One percentile of a role; `name` is its key."""
    text = cell_text(cell, table)
    top_coded = cell is Mark.TOP_CODED
    amount = cell if isinstance(cell, int) else table.top_code if top_coded else None
    if isinstance(cell, int):
        reading = say(
            "{role}, {value}: {reading} {amount}",
            role=title,
            value=say(NAMES[name]),
            reading=say(READINGS[name]),
            amount=text,
        )
    else:
        reading = say("{role}, {value}: {amount}", role=title, value=say(NAMES[name]), amount=text)
    return PayPointView(NAMES[name], amount, text, reading, top_coded, cell.value if isinstance(cell, Mark) else "")


def other_points(figure: PayFigure, table: PayTable, title: str) -> tuple[PayPointView, PayPointView]:
    """Mean and employment; the second is a number of people."""
    made = []
    for name, cell in ((MEAN, figure.mean), (EMPLOYED, figure.employment)):
        counted = name == EMPLOYED and isinstance(cell, int)
        text = whole(cell) if counted and isinstance(cell, int) else cell_text(cell, table)
        top_coded = cell is Mark.TOP_CODED and name == MEAN
        amount = cell if isinstance(cell, int) else table.top_code if top_coded else None
        mark = cell.value if isinstance(cell, Mark) else ABSENT_MARK if cell is None else ""
        reading = say("{role}, {value}: {amount}", role=title, value=say(name), amount=text)
        made.append(PayPointView(name, amount, text, reading, top_coded, mark))
    return made[0], made[1]
