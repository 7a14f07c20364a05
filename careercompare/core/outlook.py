"""How an official occupation is projected to grow."""

from __future__ import annotations

from careercompare.core.value import value


@value
class Outlook:
    """A published projection; employment and yearly openings in thousands of jobs, change in percent.

    `area_title`, if it is named, is the area that these speak of, whatever area pay is shown for.
    """

    occupation: str
    first_year: int
    last_year: int
    employment_first: float
    employment_last: float
    change_percent: float
    openings_per_year: float
    entry_education: str
    work_experience: str
    training: str
    source: str
    area_title: str = ""
