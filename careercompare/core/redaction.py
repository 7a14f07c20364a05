"""What of a comparison leaves the house: the comparison as a report tells it and as a PDF carries it."""

from __future__ import annotations

from dataclasses import replace

from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import ReportChoices, Withheld


def told_of(comparison: Comparison, choices: ReportChoices) -> Comparison:
    """The comparison under the chosen name and without what is withheld.

    Strengths stay in it, since gaps cannot be found without them: it is their parts that leave them out, and such a
    report must not carry the comparison (`may_carry`).
    """
    told = comparison if choices.name is None else replace(comparison, prepared_for=choices.name)
    if Withheld.NAME in choices.withheld:
        # A title is somebody's own words, and often names whose comparison it is.
        told = replace(told, prepared_for="", title="")
    if Withheld.NOTES in choices.withheld:
        told = replace(told, notes="")
    if Withheld.ANSWERS in choices.withheld:
        told = replace(told, answers={}, gates={})
    return told


def may_carry(choices: ReportChoices) -> bool:
    """Whether a report may have the comparison inside: not if its strengths are withheld."""
    return choices.attach and Withheld.STRENGTHS not in choices.withheld
