"""The sources of one page."""

from __future__ import annotations

from dataclasses import replace

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.present.parts.material import Material
from careercompare.present.poster_sources import MOST_LINE, PosterSources, outlooks, poster_sources
from careercompare.present.screen import present
from tests.builders import a_comparison, a_source, two_roles_catalogue


def sources(catalogue: Catalogue, comparison: Comparison) -> PosterSources:
    """Those of a comparison."""
    return poster_sources(Material(catalogue, comparison, present(catalogue, comparison)))


def test_pay_and_outlook_are_numbered_from_one() -> None:
    """Each with its publisher, its year and its area."""
    catalogue = two_roles_catalogue()
    comparison = a_comparison(catalogue)

    found = sources(catalogue, comparison)

    assert found.lines == (
        (1, "Example Bureau, Title of wages, May 2025, United States."),
        (2, "Example Press, Title of projections, May 2025."),
    )
    numbers = present(catalogue, comparison).pay.numbers
    assert found.numbers(numbers) == (1,)
    assert found.numbers((9999,)) == ()


def test_a_year_is_not_said_twice() -> None:
    """A title that ends in its date needs no other."""
    catalogue = two_roles_catalogue()
    named = {"projections": a_source("projections", title="Projections, 2024", reference="2024")}

    found = sources(replace(catalogue, sources={**catalogue.sources, **named}), a_comparison(catalogue))

    assert found.lines[1][1] == "Example Press, Projections, 2024."


def test_a_projection_names_its_area() -> None:
    """It may be another one than that of pay."""
    catalogue = two_roles_catalogue()
    named = {code: replace(one, area_title="Texas") for code, one in catalogue.outlooks.items()}

    found = sources(replace(catalogue, outlooks=named), a_comparison(catalogue))

    assert found.lines[1][1].endswith("May 2025, Texas.")


def test_without_figures_there_are_no_sources() -> None:
    """And a long one is cut."""
    catalogue = two_roles_catalogue()
    bare = replace(catalogue, pay_tables={}, areas={}, outlooks={})
    long = {key: replace(one, title="Wages " * 80) for key, one in catalogue.sources.items()}

    assert sources(bare, a_comparison(catalogue)).lines == ()
    cut = sources(replace(catalogue, sources=long), a_comparison(catalogue))
    assert all(len(text) <= MOST_LINE for _, text in cut.lines)


def test_each_role_has_its_own_projection() -> None:
    """By what it is counted as: architects have none here."""
    catalogue = two_roles_catalogue()
    comparison = a_comparison(catalogue, occupations={"network-engineer": "15-1241"})

    found = outlooks(Material(catalogue, comparison, present(catalogue, comparison)))

    assert [one.occupation if one else None for one in found] == [None, "15-1212"]
