"""RIASEC letters and their names."""

from __future__ import annotations

from careercompare.core.interests import NAMES, Interests


def test_every_letter_has_its_name() -> None:
    """The six types spell their theory's name."""
    assert "".join(NAMES) == "RIASEC"
    assert Interests("RIASEC", "00-0000.00").names == tuple(NAMES.values())
