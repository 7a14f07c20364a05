"""What people of a kind of work like to do: the RIASEC letters of an O*NET occupation."""

from __future__ import annotations

from careercompare.core.value import value

NAMES = {
    "R": "Realistic",
    "I": "Investigative",
    "A": "Artistic",
    "S": "Social",
    "E": "Enterprising",
    "C": "Conventional",
}
"""The six types of Holland's theory, as O*NET names them."""


@value
class Interests:
    """One to three RIASEC letters, strongest first, as measured for an O*NET-SOC occupation (15-1244.00)."""

    letters: str
    occupation: str
    sources: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The types in words; a letter that is none of the six stays as it is."""
        return tuple(NAMES.get(letter, letter) for letter in self.letters)
