"""The words that a report uses in a sense of its own, as its part."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare.core.certification import Fee
from careercompare.core.comparison import Comparison
from careercompare.core.interests import Interests
from careercompare.core.skill import Weights
from careercompare.core.source import Fact
from careercompare.present.blocks import Terms
from careercompare.present.parts.glossary import glossary_part
from careercompare.present.parts.material import Material
from tests.builders import a_catalogue, a_certification, a_comparison, a_role, four_roles_catalogue, two_roles_catalogue
from tests.present.parts.material_builder import build_material

EVERY = ("cover", "table", "skills", "next", "gates", "pay", "outlook", "certifications", "details", "method")


def terms(material: Material) -> dict[str, str]:
    """The terms with their meanings."""
    return {
        term: means
        for block in glossary_part(material).blocks
        if isinstance(block, Terms)
        for term, means in block.terms
    }


@given(st.sets(st.sampled_from(EVERY)))
def test_no_term_stands_twice_and_all_stand_in_order(parts: set[str]) -> None:
    """Fewer parts never need more words."""
    catalogue = four_roles_catalogue()
    material = build_material(a_comparison(catalogue), catalogue)
    some = [
        term
        for block in glossary_part(replace(material, parts=("glossary", *sorted(parts)))).blocks
        if isinstance(block, Terms)
        for term, _ in block.terms
    ]

    assert some == sorted(set(some), key=str.casefold)
    assert set(some) <= set(terms(material))


@pytest.mark.parametrize(
    ("term", "parts"),
    [
        ("Fit", ("cover",)),
        ("Low and high bound", ("method",)),
        ("Percentage point", ("next",)),
        ("Point", ("method",)),
        ("Awareness, working, practitioner, expert", ("skills",)),
        ("Must-have", ("gates",)),
        ("Official occupation", ("outlook",)),
        ("Openings a year", ("table",)),
        ("Median", ("cover",)),
        ("P10, P25, P75, P90", ("pay",)),
    ],
)
def test_a_term_is_there_with_the_part_that_uses_it(term: str, parts: tuple[str, ...]) -> None:
    """And not in a report of what does not."""
    catalogue = two_roles_catalogue()
    material = build_material(a_comparison(catalogue), catalogue)

    assert term in terms(replace(material, parts=parts))
    assert term not in terms(replace(material, parts=("notes",)))


def test_the_marks_of_pay_are_explained_where_they_occur() -> None:
    """Four hard roles have them, two usual ones have not."""
    hard, usual = four_roles_catalogue(), two_roles_catalogue()
    marks = {"Over an amount", "Withheld", "Not listed"}

    assert marks <= set(terms(build_material(a_comparison(hard), hard)))
    assert not marks & set(terms(build_material(a_comparison(usual), usual)))


def test_weights_are_those_of_the_comparison() -> None:
    """Not the usual ones."""
    catalogue = two_roles_catalogue()
    found = terms(build_material(a_comparison(catalogue, weights=Weights(5, 4, 1)), catalogue))

    assert found["Essential, important, useful"].endswith("They count 5, 4 and 1.")


def test_an_old_figure_and_a_missing_source_are_explained_if_there_is_one() -> None:
    """As are the letters of interests."""
    plain = a_catalogue((a_role(),))
    fee = a_certification(fee=Fee(1, "USD", "2019", "survey"))
    roles = (a_role(certifications=("ccna",), aspects={"goal": Fact("Said.")}, interests=Interests("RIA", "x")),)
    full = a_catalogue(roles, certifications={"ccna": fee})
    words = {"Old figure", "No source (∅)", "Interests"}

    assert not words & set(terms(build_material(a_comparison(plain), plain)))
    assert words <= set(terms(build_material(a_comparison(full), full)))


def test_without_roles_there_is_nothing_to_explain() -> None:
    """So the part is left out."""
    assert glossary_part(build_material(Comparison())).blocks == ()
