"""RIASEC letters."""

from __future__ import annotations

from careercompare.core.interests import LETTERS, Interests


def test_the_types_spell_the_name_of_their_theory() -> None:
    """Each letter once; an occupation has up to three, strongest first."""
    assert LETTERS == "RIASEC"
    assert Interests("IRC", "15-1244.00").letters == "IRC"
