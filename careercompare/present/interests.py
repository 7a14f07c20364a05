"""What people of a role like to do, in words."""

from __future__ import annotations

from careercompare.core.interests import Interests
from careercompare.present.say import message, say
from careercompare.present.wording import in_a_row

TYPES = {
    "R": message("Realistic"),
    "I": message("Investigative"),
    "A": message("Artistic"),
    "S": message("Social"),
    "E": message("Enterprising"),
    "C": message("Conventional"),
}


def interests_words(interests: Interests | None) -> str:
    """The types, strongest first, with the occupation they were measured for; empty if none are known."""
    if interests is None or not interests.letters:
        return ""
    named = in_a_row([say(TYPES.get(letter, letter)) for letter in interests.letters])
    return say(
        "{types} ({letters}, of {occupation})", types=named, letters=interests.letters, occupation=interests.occupation
    )
