"""The axis holds every amount, and its ticks are round and rising."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careercompare.core.language import Language
from careercompare.present.money_axis import money_axis
from careercompare.present.say import speaking


@given(st.lists(st.integers(1, 10_000_000), min_size=1, max_size=20))
def test_every_amount_stands_on_the_axis(amounts: list[int]) -> None:
    """Nothing is drawn outside, and few labels are read faster than many."""
    axis = money_axis(amounts, "USD")

    places = [place for place, _ in axis.ticks]
    assert axis.low <= min(amounts)
    assert max(amounts) <= axis.high
    assert places == sorted(set(places))
    assert (places[0], places[-1]) == (axis.low, axis.high)
    assert 2 <= len(places) <= 14


def test_ticks_are_round_and_labelled() -> None:
    """Twenty thousand apart for the two roles of the bundled catalogue."""
    axis = money_axis([62640, 199850], "USD")

    assert [label for _, label in axis.ticks] == [f"${n}k" for n in range(40, 221, 20)]


def test_long_labels_stand_further_apart() -> None:
    """Where thousands are called by a word, ten labels would touch one another."""
    german = Language("de", "Deutsch", messages={"{number}k": ("{number}\u00a0Tsd.",)})
    with speaking(german):
        labels = [label for _, label in money_axis([62640, 199850], "USD").ticks]
    assert labels == [f"{n}\u00a0Tsd.\u00a0$" for n in range(50, 251, 50)]


def test_no_amount_gives_an_empty_axis() -> None:
    """A chart with nothing published still has a place for its words."""
    assert money_axis([], "USD").ticks == ()
