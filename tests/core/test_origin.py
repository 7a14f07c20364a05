"""Where something comes from compares by value, so that views are repainted only when it differs."""

from __future__ import annotations

from careercompare.core.origin import Origin, Override

MINE = Origin("own", "My roles", "1", "")
BUNDLED = Origin("bundled", "Careers", "2", "2026")


def test_an_override_counts_until_it_is_turned_off() -> None:
    """The usual case needs no word."""
    assert Override("roles", "x", MINE, BUNDLED).on
    assert Override("roles", "x", MINE, BUNDLED) != Override("roles", "x", MINE, BUNDLED, on=False)
