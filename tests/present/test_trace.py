"""Where is this from? What is shown as numbered is what the walk finds, and no figure of ours lacks a source."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from careercompare.core.catalogue import Catalogue
from careercompare.core.certification import Fee
from careercompare.core.comparison import Comparison
from careercompare.core.interests import Interests
from careercompare.core.role import CareerStep
from careercompare.core.source import Fact
from careercompare.core.trace import FactKind, TracedFact, traced_facts
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import load_catalogue
from careercompare.present.panels import GATE, NEEDS, PAY
from careercompare.present.pay import UNSOURCED, UNSOURCED_MARK
from careercompare.present.screen import Screen, present
from careercompare.present.trace import catalogue_sources, distinct_sources, spot_title, trace_view
from tests.builders import (
    a_catalogue,
    a_certification,
    a_comparison,
    a_role,
    four_roles_catalogue,
    security_engineer,
    two_roles_catalogue,
)

NETWORK, SECURITY = "network-engineer", "security-engineer"
TWO = two_roles_catalogue()


@cache
def bundled() -> Catalogue:
    """The catalogue that people get."""
    return load_catalogue(bundled_catalogue())


def every_fact(catalogue: Catalogue) -> tuple[TracedFact, ...]:
    """The facts of every role under each of its official occupations."""
    counted = [(role, role.occupations) for role in catalogue.roles.values()]
    return traced_facts(catalogue, counted, catalogue.pay_table("us"))


def figures_without_source(catalogue: Catalogue) -> list[str]:
    """Figures that nothing backs, but for the stated ranges, which have to be marked as such."""
    return [
        f"{fact.role} {fact.key}"
        for fact in every_fact(catalogue)
        if fact.has_figure
        and fact.kind is not FactKind.RANGE
        and not any(source in catalogue.sources for source in fact.sources)
    ]


def numbered(screen: Screen) -> set[tuple[str, str, tuple[int, ...], bool]]:
    """Everything a screen numbers or marks: role, key, numbers, mark."""
    found = set()
    for place, panel in enumerate(screen.panels.roles):
        role = panel.tag.role
        cells = [row.cells[place] for row in screen.panels.rows] + [panel.basis]
        told = [one for cell in cells for one in cell.statements if one.fact]
        found |= {(role, one.fact, one.numbers, one.unsourced) for one in told}
        found |= {(role, f"gate:{gate.gate}", gate.numbers, gate.unsourced) for gate in panel.gates}
        ranges = enumerate(screen.pay.rows[place].ranges)
        found |= {(role, f"range:{number}", stated.number, True) for number, stated in ranges}
        if screen.pay.numbers:
            code = panel.counted_as.code if panel.counted_as else ""
            found.add((role, f"pay:{code}", screen.pay.numbers, False))
    return found


def traced(catalogue: Catalogue, screen: Screen) -> set[tuple[str, str, tuple[int, ...], bool]]:
    """The same as the walk has it; a fact that says nothing is shown nowhere."""
    return {
        (fact.role, fact.key, tuple(source.number for source in fact.sources), fact.unsourced)
        for fact in trace_view(catalogue, screen).facts
    }


@pytest.mark.parametrize("catalogue", [TWO, four_roles_catalogue(), bundled()], ids=["two", "four", "bundled"])
def test_what_is_numbered_is_what_is_traced(catalogue: Catalogue) -> None:
    """Nothing is shown with a source that cannot be traced, and nothing is traced that is not shown so."""
    roles = tuple(catalogue.roles)[:4]
    screen = present(catalogue, Comparison(roles))
    assert numbered(screen) == traced(catalogue, screen)


def test_every_listed_source_bears_something() -> None:
    """A source without a fact would be in the list for nothing."""
    screen = present(bundled(), Comparison(tuple(bundled().opens_with)))
    trace = trace_view(bundled(), screen)
    assert [one.id for one in screen.sources.sources if not trace.resting_on(one.id)] == []


def test_no_figure_of_ours_is_without_a_source() -> None:
    """Every fee, wage, projection and interest, and every text with a digit or a currency, names where it is from."""
    assert len(every_fact(bundled())) > 50
    assert figures_without_source(bundled()) == []


@pytest.mark.parametrize(
    "role",
    [
        a_role(aspects={"goal": Fact("Pays $90.")}),
        a_role(aspects={"goal": Fact("Pays.", ("In 2025.",), ("nowhere",))}),
        a_role(before=(CareerStep("Level 2 support", "Common."),)),
        a_role(interests=Interests("CRI", "15-1244.00")),
    ],
    ids=["text", "source that is not there", "step", "interests"],
)
def test_a_figure_without_a_source_is_found_out(role: object) -> None:
    """The test above can fail."""
    assert len(figures_without_source(a_catalogue((role,)))) == 1  # type: ignore[arg-type] # a role of the builders


def test_summaries_hold_no_figure() -> None:
    """A summary has no sources, so no number may stand in it."""
    assert [role.id for role in bundled().roles.values() if any(c.isdigit() for c in role.summary)] == []


def test_stated_ranges_are_marked_wherever_they_are_shown() -> None:
    """The one exception is labelled in the pay view, in its table, and where it is traced."""
    screen = present(bundled(), Comparison(tuple(bundled().opens_with)))
    ranges = [fact for fact in trace_view(bundled(), screen).facts if fact.key.startswith("range:")]
    assert len(ranges) == 2
    assert all(fact.unsourced and "no source" in fact.origin for fact in ranges)
    assert all(UNSOURCED_MARK in words for _, words in screen.pay.unsourced())
    assert UNSOURCED in UNSOURCED_MARK


def test_a_spot_gives_its_facts() -> None:
    """A cell, a gate, pay with the figure before what was merely stated, and the needs of one role or of all."""
    screen = present(TWO, a_comparison(TWO))
    trace = trace_view(TWO, screen)
    assert [fact.text for fact in trace.at(NETWORK, "goal")] == ["Goal of Network Engineer."]
    assert [fact.text for fact in trace.at(NETWORK, f"{GATE}degree")] == ["Often asked."]
    assert [fact.key for fact in trace.at(NETWORK, PAY)] == ["pay:15-1244", "range:0"]
    assert trace.at(NETWORK, PAY)[0].text.startswith("P10 $62,640, P25")
    assert [fact.role for fact in trace.at("", NEEDS)] == [NETWORK, SECURITY]
    assert trace.at(NETWORK, "gaps") == trace.at(NETWORK, NEEDS)
    assert trace.at(NETWORK, "nowhere") == ()


def test_one_fact_of_a_spot_can_be_asked_for() -> None:
    """A fee among the certificates; a key that is not there gives the whole spot."""
    held = a_certification(fee=Fee(300, "USD", "2026-10", "article"))
    catalogue = a_catalogue((a_role(certifications=("ccna",)),), certifications={"ccna": held})
    trace = trace_view(catalogue, present(catalogue, a_comparison(catalogue)))
    (fee,) = trace.at(NETWORK, "certification-details", "fee:ccna")
    assert (fee.title, fee.text) == ("Exam fee of CCNA", "Exam fee: $300 (October 2026).")
    assert [source.id for source in fee.sources] == ["article"]
    assert len(trace.at(NETWORK, "certification-details", "gone")) == 2


def test_why_there_is_no_source_is_said() -> None:
    """Authors who say so by themselves, and a range of unknown origin; what has a source needs no excuse."""
    catalogue = a_catalogue((security_engineer(),))
    trace = trace_view(catalogue, present(catalogue, a_comparison(catalogue)))
    assert trace.at(SECURITY, "goal")[0].origin == ""
    assert "nobody says when" in trace.at(SECURITY, PAY)[1].origin
    assert "the authors of the catalogue say so" in trace.at(SECURITY, f"{GATE}clearance")[0].origin
    assert {fact.key for fact in trace.unsourced} == {"gate:clearance", "range:0"}


def test_a_shared_fact_rests_once() -> None:
    """Two roles that name one certificate make its source bear one more fact, not two."""
    roles = (a_role("one", certifications=("ccna",)), a_role("two", certifications=("ccna",)))
    held = a_certification(sources=("projections",))
    catalogue = a_catalogue(roles, certifications={"ccna": held}, outlooks={})
    trace = trace_view(catalogue, present(catalogue, a_comparison(catalogue)))
    assert [fact.key for fact in trace.resting_on("projections")] == ["certification:ccna"]
    assert len(trace.of("two")) == len(trace.of("one"))


def test_sources_of_facts_stand_once_by_number() -> None:
    """However often they are named."""
    screen = present(TWO, a_comparison(TWO))
    facts = trace_view(TWO, screen).facts
    assert [one.number for one in distinct_sources(facts)] == [one.number for one in screen.sources.sources]


def test_a_spot_has_a_title() -> None:
    """As its row is called, or its view."""
    screen = present(TWO, a_comparison(TWO))
    titles = [spot_title(screen, spot) for spot in ("goal", f"{GATE}on-call", PAY, NEEDS, "next", "before")]
    assert titles == [
        "Goal",
        "On-call duty",
        "Pay",
        "What the needs rest on",
        "What the needs rest on",
        "Where people come from",
    ]


def test_a_catalogue_counts_what_rests_on_each_source() -> None:
    """The most first; a source that bears nothing is listed all the same."""
    known = catalogue_sources(TWO)
    assert [(source.id, facts) for source, facts in known.uses] == [
        ("article", 14),
        ("projections", 4),
        ("survey", 3),
        ("wages", 3),
    ]
    assert known.unsourced == 4
    assert known.summary == "26 facts of 2 roles, 4 sources; 4 facts have no source."


def test_the_verdict_names_the_source_of_its_amounts() -> None:
    """The medians in it are those of the pay table; where it says nothing of pay it needs no source."""
    screen = present(TWO, a_comparison(TWO))
    assert screen.verdict.numbers == screen.pay.numbers != ()
    assert present(replace(TWO, pay_tables={}), a_comparison(TWO)).verdict.numbers == ()
    assert present(TWO, Comparison((NETWORK,))).verdict.numbers == ()
