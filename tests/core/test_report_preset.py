"""Ways of handing reports out."""

from __future__ import annotations

from dataclasses import fields

from careercompare.core.report_choices import Ink, Letterhead, Paper, ReportChoices, Withheld
from careercompare.core.report_preset import Preset, impersonal, preset_of

ADA = ReportChoices(
    ("cover", "pay"),
    Paper.LETTER,
    "es",
    "Ada",
    frozenset({Withheld.NOTES}),
    Ink.BLACK,
    Letterhead("Office", "1 Street", "/logo.png"),
    "See you on Monday.",
    attach=False,
)


def test_a_preset_says_what_it_states_and_leaves_the_rest() -> None:
    """Ink alone."""
    assert Preset("Black", ink=Ink.BLACK).chosen(ReportChoices(note="Hello")) == ReportChoices(
        note="Hello", ink=Ink.BLACK
    )


def test_nothing_withheld_and_no_parts_of_ones_own_are_stated_too() -> None:
    """An empty choice is one, unlike None."""
    chosen = Preset("All", parts=(), withheld=frozenset(), attach=False).chosen(ADA)

    assert (chosen.parts, chosen.withheld, chosen.attach) == ((), frozenset(), False)


def test_a_preset_holds_all_choices_but_name_and_note() -> None:
    """Whatever it was saved from comes back, without what belongs to one person."""
    preset = preset_of("Mine", ADA)

    assert preset.chosen(ReportChoices()) == impersonal(ADA)
    assert preset.chosen(ReportChoices(name="Grace", note="Hello")).name == "Grace"
    assert {field.name for field in fields(ReportChoices)} - {field.name for field in fields(Preset)} == {"note"}
    assert preset.name == "Mine"


def test_a_preset_fits_choices_that_it_would_not_change() -> None:
    """Whatever name and note are."""
    preset = preset_of("Mine", ADA)

    assert preset.fits(ADA)
    assert not preset.fits(ReportChoices())


def test_what_belongs_to_one_person_is_taken_out() -> None:
    """Name and note, nothing else."""
    assert impersonal(ADA) == preset_of("", ADA).chosen(ReportChoices())
