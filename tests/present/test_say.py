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


def test_names_keep_their_signs_in_a_sentence_that_runs_from_the_right() -> None:
    """Beside invisible marks they stand as in English; words of the language itself need none."""
    hebrew = Language("he", "עברית", right_to_left=True)
    with speaking(hebrew):
        assert say("{role}?", role="C++") == "\u200f\u200eC++\u200e\u200f?"
        assert say("{code}", code="15-1244") == "\u200f\u200e15-1244\u200e\u200f"
        assert say("{role}", role="מהנדס C++") == "מהנדס C++"
        assert say("{number}", number=46) == "46"
        assert say_number(2, "{role} {number}", "{role} {number}", role="A+") == "\u200f\u200eA+\u200e\u200f 2"
    assert say("{role}?", role="C++") == "C++?"
