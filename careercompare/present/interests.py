"""What people of a role like to do, in words."""

from __future__ import annotations

from careercompare.core.interests import Interests


def interests_words(interests: Interests | None) -> str:
    """The types, strongest first, with the occupation they were measured for; empty if none are known."""
    if interests is None or not interests.letters:
        return ""
    return f"{', '.join(interests.names)} ({interests.letters}, of {interests.occupation})"
