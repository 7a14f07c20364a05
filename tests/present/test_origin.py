"""Where a role comes from is said when there is a choice, and never otherwise."""

from __future__ import annotations

import pytest

from careercompare.core.merge import Layer, merge
from careercompare.present.blocks import Cards
from careercompare.present.origin import catalogue_line, origin_views, origin_words
from careercompare.present.parts.cover import cover_part
from careercompare.present.parts.material import Material
from careercompare.present.screen import present
from careercompare.report.json_document import comparison_json
from careercompare.report.text_table import comparison_text
from tests.builders import a_catalogue, a_comparison, a_role, two_roles_catalogue

OWN = a_catalogue(
    (a_role("network-engineer", title="Our engineer"), a_role("keeper")), id="own", name="My roles", released=""
)
MERGED = merge([Layer(two_roles_catalogue()), Layer(OWN)])


def test_one_catalogue_needs_no_word() -> None:
    """As long as nothing is added, nothing is said."""
    alone = two_roles_catalogue()

    assert origin_views(alone, ["network-engineer", "security-engineer"]) == (None, None)
    assert origin_words(alone, "network-engineer") == ""


def test_roles_of_the_lowest_alone_need_no_word_either() -> None:
    """A library with own roles does not change what a bundled comparison looks like."""
    assert origin_views(MERGED, ["security-engineer"]) == (None,)


def test_one_own_role_makes_all_say_where_they_come_from() -> None:
    """Cards side by side stay aligned, and nobody has to guess what no word means."""
    views = origin_views(MERGED, ["network-engineer", "security-engineer", "keeper"])

    assert [view.tag if view else "" for view in views] == ["Your version · My roles", "Careers for tests", "My roles"]


def test_a_replaced_role_says_of_whom_and_what_to_do() -> None:
    """The explanation names both catalogues and the way back."""
    (view,) = origin_views(MERGED, ["network-engineer"])

    assert view is not None
    assert view.replaces == "Careers for tests"
    assert "“My roles” stands in the place of the one in “Careers for tests”" in view.explanation
    assert "Catalogue › Library" in view.explanation


def test_an_override_turned_off_is_no_version_of_yours() -> None:
    """Then the role is the lowest one's again."""
    merged = merge([Layer(two_roles_catalogue()), Layer(OWN, frozenset({("roles", "network-engineer")}))])

    assert origin_words(merged, "network-engineer") == "Careers for tests"


@pytest.mark.parametrize(
    ("roles", "line"),
    [
        ((), "Careers for tests, version 1.0.0 of 1 November 2026"),
        (("security-engineer",), "Careers for tests, version 1.0.0 of 1 November 2026"),
        (("keeper",), "My roles, version 1.0.0"),
        (
            ("security-engineer", "keeper"),
            "Careers for tests, version 1.0.0 of 1 November 2026; My roles, version 1.0.0",
        ),
    ],
)
def test_the_line_names_the_catalogues_that_are_used(roles: tuple[str, ...], line: str) -> None:
    """A report says on what it rests."""
    assert line == catalogue_line(MERGED, roles)


def test_json_text_and_pdf_say_it_too() -> None:
    """The same words everywhere."""
    comparison = a_comparison(MERGED)
    screen = present(MERGED, comparison)
    document = comparison_json(screen)

    roles = document["roles"]
    assert isinstance(roles, list)
    assert roles[0]["catalogue"] == {"id": "own", "name": "My roles", "replaces": "Careers for tests"}
    text = " ".join(comparison_text(screen, 200).split())
    assert "From Your version, from “My roles” From “Careers for tests” From “My roles”" in text
    [cards] = [block for block in cover_part(Material(MERGED, comparison, screen)).blocks if isinstance(block, Cards)]
    assert cards.cards[0].origin == "Your version, from “My roles”"
