"""Presets of reports in use."""

from __future__ import annotations

import pytest

from careercompare.core.report_choices import Ink, Paper, ReportChoices, Withheld
from careercompare.core.report_preset import Preset, preset_of
from careercompare.state.report_presets import LONGEST, Presets

PERSON = Preset("For a person", parts=(), withheld=frozenset(), ink=Ink.COLOUR)
BLACK = Preset("Black", ink=Ink.BLACK)
COMES_ALONG = Presets((PERSON, BLACK))
LETTER = ReportChoices(paper=Paper.LETTER, note="Hello")


def test_choices_are_saved_under_a_name_and_in_use() -> None:
    """Behind those that are there."""
    presets = COMES_ALONG.saved("Mine", LETTER).saved("Second", ReportChoices())

    assert presets.own == (preset_of("Mine", LETTER), preset_of("Second", ReportChoices()))
    assert presets.chosen == "Second"
    assert presets.named("Mine") == preset_of("Mine", LETTER)
    assert presets.named("nobody's") is None


def test_one_of_ones_own_is_renamed_updated_and_deleted() -> None:
    """At its place, and the others stay."""
    presets = COMES_ALONG.saved("Mine", LETTER).saved("Second", ReportChoices())

    renamed = presets.renamed("Mine", "Ours")
    assert [preset.name for preset in renamed.own] == ["Ours", "Second"]
    assert renamed.chosen == "Second"
    assert presets.renamed("Second", "Third").chosen == "Third"
    updated = presets.updated("Mine", ReportChoices(ink=Ink.BLACK))
    assert updated.own[0] == preset_of("Mine", ReportChoices(ink=Ink.BLACK))
    assert (updated.own[1], updated.chosen) == (presets.own[1], "Mine")
    deleted = presets.deleted("Second")
    assert ([preset.name for preset in deleted.own], deleted.chosen) == (["Mine"], "")
    assert presets.deleted("Mine").chosen == "Second"


def test_the_last_chosen_is_in_use_as_long_as_it_fits() -> None:
    """Otherwise the one that states the most; none if none fits."""
    presets = COMES_ALONG.saved("Mine", LETTER)

    assert presets.in_use(LETTER) == presets.own[0]
    assert presets.used("For a person").in_use(LETTER) == PERSON
    assert presets.used("For a person").in_use(ReportChoices(ink=Ink.BLACK)) == BLACK
    assert presets.in_use(ReportChoices(ink=Ink.BLACK)) is None
    assert COMES_ALONG.in_use(ReportChoices()) == PERSON
    assert COMES_ALONG.in_use(ReportChoices(withheld=frozenset({Withheld.NAME}))) is None


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "Give"),
        ("  ", "Give"),
        ("mine", "already"),
        ("black ", "already"),
        ("x" * (LONGEST + 1), "too long"),
        ("x" * LONGEST, ""),
        ("Ünlü", ""),
    ],
)
def test_a_name_is_taken_only_once(name: str, why: str) -> None:
    """Whatever its letters' case; one sentence says so."""
    refused = COMES_ALONG.saved("Mine", LETTER).refused(name)

    assert why in refused
    assert bool(refused) == bool(why)


def test_a_preset_may_keep_its_own_name() -> None:
    """Or have it written otherwise."""
    presets = COMES_ALONG.saved("Mine", LETTER)

    assert presets.refused("MINE", "Mine") == ""
    assert "already" in presets.refused("Black", "Mine")
