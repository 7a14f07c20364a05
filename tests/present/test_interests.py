"""RIASEC letters in words."""

from __future__ import annotations

from careercompare.core.interests import Interests
from careercompare.present.interests import interests_words


def test_letters_become_names_in_their_order() -> None:
    """The strongest first, and the occupation they were measured for."""
    words = interests_words(Interests("CRI", "15-1244.00"))
    assert words == "Conventional, Realistic, Investigative (CRI, of 15-1244.00)"


def test_unknown_interests_are_empty() -> None:
    """The panel says that they are not known."""
    assert interests_words(None) == ""
