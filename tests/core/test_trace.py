"""The walk over all facts: complete, in order, and with what a number without a source would be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careercompare.core.catalogue import Catalogue
from careercompare.core.certification import Fee, RenewalFee
from careercompare.core.interests import Interests
from careercompare.core.role import CareerStep, RoleGate
from careercompare.core.source import Fact
from careercompare.core.trace import FactKind, TracedFact, resting, traced_facts
from tests.builders import a_catalogue, a_certification, a_range, a_role, two_roles_catalogue


def walked(catalogue: Catalogue) -> tuple[TracedFact, ...]:
    """The facts of every role with all of its occupations."""
    counted = [(role, role.occupations) for role in catalogue.roles.values()]
    return traced_facts(catalogue, counted, catalogue.pay_table("us"))


def by_key(catalogue: Catalogue) -> dict[str, TracedFact]:
    """The facts of a catalogue of one role."""
    return {fact.key: fact for fact in walked(catalogue)}


def full_catalogue() -> Catalogue:
    """One role with a fact of every kind, each from a source of its own name."""
    role = a_role(
        aspects={"goal": Fact("A goal.", ("A point.",), ("goal",))},
        gates=(RoleGate("degree", "Often.", ("gate",)),),
        needs_basis=Fact("Judged.", (), ("needs",)),
        unsourced_pay=(a_range(found_in="range"),),
        before=(CareerStep("A", "a", sources=("before",)),),
        after=(CareerStep("B", "b", sources=("after",)),),
        interests=Interests("CRI", "15-1244.00", ("interests",)),
        certifications=("ccna",),
    )
    fee, renewal = Fee(300, "USD", "2026", "fee"), RenewalFee(0, "USD", 3, "2026", "renewal")
    held = a_certification(sources=("certificate",), fee=fee, renewal=renewal)
    return a_catalogue((role,), certifications={"ccna": held})


def test_every_kind_of_fact_is_found() -> None:
    """Whatever a role, its certificates and its figures state is walked, with the sources named there."""
    found = walked(full_catalogue())
    assert {fact.kind for fact in found} == set(FactKind)
    assert [fact.sources for fact in found] == [
        (name,)
        for name in (
            *("goal", "gate", "range", "needs", "before", "after", "interests"),
            *("certificate", "fee", "renewal", "wages", "projections"),
        )
    ]


def test_words_come_along() -> None:
    """A text with its points: any of them may hold a figure."""
    assert by_key(full_catalogue())["aspect:goal"].words == ("A goal.", "A point.")


def test_shared_facts_belong_to_no_role() -> None:
    """A fee is the same fee for every role that names the certificate."""
    found = by_key(full_catalogue())
    assert {fact.kind for fact in found.values() if not fact.role} == {
        FactKind.CERTIFICATION,
        FactKind.FEE,
        FactKind.RENEWAL,
        FactKind.PAY,
        FactKind.OUTLOOK,
    }


@pytest.mark.parametrize(
    ("text", "points", "figure"),
    [("Six in ten.", (), False), ("6 in 10.", (), True), ("Some.", ("About €.",), True), ("", ("In 2025.",), True)],
)
def test_what_a_figure_is(text: str, points: tuple[str, ...], figure: bool) -> None:
    """A digit or a currency, in the text or in any point."""
    fact = by_key(a_catalogue((a_role(aspects={"goal": Fact(text, points)}),)))["aspect:goal"]
    assert (fact.has_figure, fact.unsourced) == (figure, True)


def test_amounts_are_figures_without_words() -> None:
    """A fee, a wage and a projection are numbers by what they are."""
    found = by_key(full_catalogue())
    assert all(found[key].has_figure for key in ("fee:ccna", "pay:15-1244", "outlook:15-1244", "range:0"))


def test_a_range_is_never_sourced() -> None:
    """Where it was read is known, and that is all."""
    found = by_key(full_catalogue())["range:0"]
    assert (found.sources, found.unsourced) == (("range",), True)


def test_resting_counts_each_fact_once() -> None:
    """A certificate that two roles name is one fact; a source named twice in a fact bears it once."""
    two = two_roles_catalogue()
    both = replace(two, roles={id_: replace(role, certifications=("ccna",)) for id_, role in two.roles.items()})
    one_fact = TracedFact("", FactKind.FEE, "x", (), ("survey", "survey"))
    assert resting(walked(both))["survey"] == resting(walked(two))["survey"] == 3
    assert resting([one_fact, one_fact]) == {"survey": 1}


def test_without_a_table_no_pay_is_walked() -> None:
    """Nothing is published, so nothing is traced; a role without an occupation still rests on the table's silence."""
    catalogue = a_catalogue((a_role(occupations=()),))
    (role,) = catalogue.roles.values()
    assert FactKind.PAY not in {fact.kind for fact in traced_facts(catalogue, [(role, ())], None)}
    assert by_key(catalogue)["pay:"].sources == ("wages",)
