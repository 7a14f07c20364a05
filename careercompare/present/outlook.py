"""A projection in words."""

from __future__ import annotations

from careercompare.core.outlook import Outlook
from careercompare.present.areas import the_area
from careercompare.present.say import say
from careercompare.present.wording import signed, whole


def outlook_words(outlook: Outlook | None) -> str:
    """How many jobs are expected, and of where if that is named; empty without a projection."""
    if outlook is None:
        return ""
    words = say(
        "{change} jobs {first}–{last}, {openings} openings a year",
        change=signed(outlook.change_percent),
        first=outlook.first_year,
        last=f"{outlook.last_year % 100:02d}",
        openings=whole(outlook.openings_per_year * 1000),
    )
    # Pay may be shown for another area, and a projection must not be taken for one of there.
    return (
        say("{outlook}, in {area}", outlook=words, area=the_area(outlook.area_title)) if outlook.area_title else words
    )
