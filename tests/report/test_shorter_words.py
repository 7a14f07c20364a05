"""What the report says once for many: gaps by number, what the lists of next skills mean, and what sources share."""

from __future__ import annotations

from dataclasses import replace

from careercompare.core.answer import NO, YES, Answer
from careercompare.present.fit import GapsView
from careercompare.present.report import brief_gaps, given_answer, next_note, shared_by_sources
from careercompare.present.screen import Screen, present
from careercompare.present.sources import SourceView
from tests.report.catalogue_builder import build_catalogue, build_comparison


def shown(answers: dict[str, Answer]) -> Screen:
    """Both roles with these answers."""
    return present(build_catalogue(), build_comparison(answers=answers))


def a_source(number: int, retrieved: str = "24 November 2026", licence: str = "CC BY 4.0") -> SourceView:
    """One of the screen's sources with another number, day and licence."""
    first = shown({}).sources.sources[0]
    return replace(first, number=number, retrieved=retrieved, licence=licence)


def test_what_is_missing_is_named_and_what_is_open_counted() -> None:
    """Names of missing skills stand in full; open ones stand in the table below, so here are their numbers."""
    gaps = GapsView((("essential", ("BGP",)),), (("essential", ("A", "B")), ("useful", ("C",))))
    assert brief_gaps(gaps) == ("Missing, essential: BGP", "Not answered: 2 essential and 1 useful")
    assert brief_gaps(GapsView((), ())) == ()


def test_every_open_skill_is_counted() -> None:
    """The numbers add up to the skills of the role that have no answer."""
    for role in shown({"tcp-ip": YES, "vpn": NO}).panels.roles:
        *_, counted = brief_gaps(role.gaps)
        numbers = [int(word) for word in counted.split() if word.isdigit()]
        assert sum(numbers) == sum(one.answer == "not answered" for one in role.fit.contributions)


def test_the_note_says_which_next_skills_are_open() -> None:
    """All of them, some of them, or none: said once over the lists."""
    everything = {row.skill: NO for row in shown({}).checklist.rows()}
    assert next_note(shown({}).next_best.lists).endswith("None of them is answered yet.")
    assert next_note(shown({"vpn": NO}).next_best.lists).endswith("Not answered where no answer is shown.")
    assert next_note(shown(everything).next_best.lists).endswith("would add.")


def test_an_answer_is_shown_where_there_is_one() -> None:
    """A skill denied and still worth learning says so; one not answered says nothing."""
    screen = shown({"vpn": NO})
    answers = {
        one.skill: given_answer(one, screen.checklist) for list_ in screen.next_best.lists for one in list_.skills
    }
    assert answers.pop("vpn") == "× no"
    assert set(answers.values()) == {""}


def test_what_all_sources_share_is_said_once() -> None:
    """One day for all, and a licence that at least three have, if every source names one."""
    shared = shared_by_sources([a_source(1), a_source(2), a_source(3), a_source(4, licence="Public domain")])
    assert (shared.retrieved, shared.licence) == ("24 November 2026", "CC BY 4.0")
    assert shared.sentence == (
        "Dates are reference dates; all were retrieved 24 November 2026. Licence, where none is named: CC BY 4.0."
    )


def test_what_sources_do_not_share_stays_with_each() -> None:
    """Two days, or a source without a licence, and nothing is left out of the entries."""
    shared = shared_by_sources([a_source(1), a_source(2), a_source(3, "1 May 2026"), a_source(4, licence=" ")])
    assert (shared.retrieved, shared.licence) == ("", "")
    assert shared.sentence == "Dates are reference dates."
    assert shared_by_sources([]).licence == ""
