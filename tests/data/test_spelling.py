"""A word that does not exist is taken for the one that is spelt most alike."""

from __future__ import annotations

import pytest

from careercompare.data.spelling import did_you_mean, nearest


@pytest.mark.parametrize(
    ("word", "expected"),
    [("ruting", "routing"), ("Routing", "routing"), ("needs basis", "needs_basis"), ("zzzz", None), ("", None)],
)
def test_the_nearest_word(word: str, expected: str | None) -> None:
    """Capitals, spaces and hyphens count for nothing, and far-fetched guesses are not made."""
    assert nearest(word, ["routing", "needs_basis", "switching"]) == expected


def test_nothing_to_choose_from() -> None:
    """No word is near if there are none."""
    assert nearest("routing", []) is None


def test_the_end_of_a_sentence() -> None:
    """A question if there is a guess, else the remedy."""
    assert did_you_mean("ruting", ["routing"], "remove it") == "did you mean “routing”?"
    assert did_you_mean("zzzz", ["routing"], "remove it") == "remove it"
