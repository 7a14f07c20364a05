"""The menu of presets."""

from __future__ import annotations

from careercompare.core.language import Language
from careercompare.core.report_choices import Ink
from careercompare.core.report_preset import Preset
from careercompare.present.preset_menu import preset_menu
from careercompare.present.say import speaking

BLACK, MINE = Preset("Black", ink=Ink.BLACK), Preset("Mine", ink=Ink.COLOUR)


def test_the_one_in_use_names_the_menu() -> None:
    """And is the one that is ticked."""
    view = preset_menu((BLACK,), (MINE,), BLACK, "")

    assert view.title == "Black"
    assert [(one.key, one.on) for one in (*view.built_in, *view.own)] == [("Black", True), ("Mine", False)]
    assert (view.own_chosen, view.changed) == ("", "")


def test_one_of_ones_own_can_be_changed() -> None:
    """Those that come along cannot."""
    view = preset_menu((BLACK,), (MINE,), MINE, "Mine")

    assert (view.title, view.own_chosen, view.changed) == ("Mine", "Mine", "")


def test_choices_that_have_moved_away_from_it_can_be_saved_to_it() -> None:
    """The title says so."""
    view = preset_menu((BLACK,), (MINE,), None, "Mine")

    assert (view.title, view.own_chosen, view.changed) == ("Mine, changed", "Mine", "Mine")
    assert preset_menu((BLACK,), (MINE,), BLACK, "Mine").changed == "Mine"
    assert preset_menu((BLACK,), (MINE,), None, "Black").changed == ""


def test_no_preset_is_said_too() -> None:
    """The choices are somebody's own."""
    assert preset_menu((BLACK,), (), None, "").title == "Choices of your own"


def test_what_comes_along_is_said_in_the_language_of_the_moment() -> None:
    """Names of one's own stay, even if they are the same words."""
    with speaking(Language("es", "Español", messages={"Black": ("Negro",), "Mine": ("Mío",)})):
        view = preset_menu((BLACK,), (MINE,), BLACK, "")

    assert view.title == "Negro"
    assert [one.name for one in (*view.built_in, *view.own)] == ["Negro", "Mine"]
