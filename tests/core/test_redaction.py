"""What leaves the house with a report."""

from __future__ import annotations

from dataclasses import replace

from careercompare.core.answer import YES
from careercompare.core.comparison import Comparison
from careercompare.core.redaction import may_carry, told_of
from careercompare.core.report_choices import ReportChoices, Withheld

ALL = Comparison(("a",), {"x": YES}, {"degree": True}, prepared_for="Ada", notes="Secret.", title="Mine")


def test_nothing_is_withheld_unless_somebody_asks() -> None:
    """The usual choices tell all."""
    assert told_of(ALL, ReportChoices()) == ALL
    assert may_carry(ReportChoices())


def test_each_thing_that_is_withheld_is_gone_and_nothing_else() -> None:
    """Name and the title that may hold it, notes, and answers with the must-haves."""
    gone = {
        Withheld.NAME: replace(ALL, prepared_for="", title=""),
        Withheld.NOTES: replace(ALL, notes=""),
        Withheld.ANSWERS: replace(ALL, answers={}, gates={}),
        Withheld.STRENGTHS: ALL,
    }
    assert {one: told_of(ALL, ReportChoices(withheld=frozenset({one}))) for one in Withheld} == gone


def test_another_name_stands_in_for_that_of_the_comparison_unless_names_are_withheld() -> None:
    """An empty one stands for nobody."""
    assert told_of(ALL, ReportChoices(name="Grace")).prepared_for == "Grace"
    assert told_of(ALL, ReportChoices(name="")).prepared_for == ""
    assert told_of(ALL, ReportChoices(name="Grace", withheld=frozenset({Withheld.NAME}))).prepared_for == ""


def test_a_report_of_gaps_alone_does_not_carry_the_answers_inside() -> None:
    """Whoever opens the file would see the strengths again."""
    assert not may_carry(ReportChoices(withheld=frozenset({Withheld.STRENGTHS})))
    assert not may_carry(ReportChoices(attach=False))
