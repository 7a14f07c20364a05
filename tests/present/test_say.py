"""Messages in the language of the moment."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from careercompare.core.language import ENGLISH, Language
from careercompare.present.say import say, say_number, speaking, spoken

POLISH = Language(
    "pl",
    "Polski",
    messages={"For {role}": ("Dla {role}",), "{number} skill": ("{number} umiejętność", "{number} umiejętności")},
    plural=lambda number: int(number != 1),
)


def test_without_a_language_the_message_itself_is_said() -> None:
    """English is what the code is written in."""
    assert say("For {role}", role="A {b}") == "For A {b}"
    assert say("50 %") == "50 %"
    assert [say_number(n, "{number} skill", "{number} skills") for n in (1, 1200)] == ["1 skill", "1,200 skills"]


def test_within_a_language_its_messages_are_said_and_what_it_lacks_in_english() -> None:
    """And only within it."""
    with speaking(POLISH):
        assert spoken() == POLISH
        assert say("For {role}", role="X") == "Dla X"
        assert say("Notes") == "Notes"
        assert [say_number(n, "{number} skill", "{number} skills") for n in (1, 5)] == [
            "1 umiejętność",
            "5 umiejętności",
        ]
    assert spoken() == ENGLISH


def test_a_language_is_spoken_in_its_own_thread_alone() -> None:
    """Two reports may be made at once."""
    with speaking(POLISH), ThreadPoolExecutor(1) as pool:
        assert pool.submit(say, "For {role}", role="X").result() == "For X"
