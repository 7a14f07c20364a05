"""What people of a kind of work like to do: the RIASEC letters of an O*NET occupation."""

from __future__ import annotations

from careercompare.core.value import value

LETTERS = "RIASEC"
"""The six types of Holland's theory, as O*NET has them: realistic, investigative, artistic, social, enterprising,
conventional."""


@value
class Interests:
    """One to three RIASEC letters, strongest first, as measured for an O*NET-SOC occupation (15-1244.00)."""

    letters: str
    occupation: str
    sources: tuple[str, ...] = ()
