"""How much a skill is asked for and how well it is known, in words."""

from __future__ import annotations

from careercompare.core.language import Language
from careercompare.core.skill import Importance, Level
from careercompare.present.say import speaking
from careercompare.present.scale import importance_word, level_word, level_words, of_importance


def test_in_english_they_are_called_as_in_the_data() -> None:
    """The files are written in the words that people see."""
    assert [importance_word(one) for one in Importance] == [one.value for one in Importance]
    assert [level_word(one.value) for one in Level] == [one.value for one in Level]
    assert level_words(Level.PRACTITIONER) == "practitioner (3 of 4)"
    assert [of_importance(5, one) for one in Importance] == ["5 essential", "5 important", "5 useful"]


def test_in_another_language_they_are_its_words() -> None:
    """The keys of views stay, and what is said changes."""
    german = Language(
        "de", "Deutsch", messages={"expert": ("Experte",), "{level} ({rank} of 4)": ("{level} ({rank}/4)",)}
    )
    with speaking(german):
        assert level_words(Level.EXPERT) == "Experte (4/4)"
