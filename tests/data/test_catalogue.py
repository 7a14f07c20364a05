"""Roles are found by their words, whatever is typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careercompare.core.catalogue import Catalogue
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import find_roles, load_catalogue
from careercompare.data.catalogue_yaml import read_catalogue
from tests.data.catalogue_folder import change


@pytest.fixture(scope="module")
def bundled() -> Catalogue:
    """The catalogue that ships."""
    return load_catalogue(bundled_catalogue())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ("alpha", "beta")),
        ("  ", ("alpha", "beta")),
        ("alph", ("alpha",)),
        ("ALPHA engi", ("alpha",)),
        ("engineer", ("beta", "alpha")),
        ("builder", ("alpha",)),
        ("guards", ("beta",)),
        ("ip rout", ("alpha",)),
        ("firewalls", ("beta", "alpha")),
        ("alpha beta", ()),
        ("lpha", ()),
    ],
)
def test_words_find_roles(folder: Path, text: str, expected: tuple[str, ...]) -> None:
    """Titles, other titles, summaries and skill names are searched, every word counts, and beginnings are enough."""
    change(folder, "roles/beta.yaml", "summary: Guards things", "summary: Guards things with firewalls")

    assert expected == find_roles(load_catalogue(folder), text)


def test_a_title_counts_more_than_a_summary(folder: Path) -> None:
    """Who types a title wants that role first."""
    change(folder, "roles/alpha.yaml", "summary: Builds networks", "summary: Helps the beta engineer")

    assert find_roles(load_catalogue(folder), "beta") == ("beta", "alpha")


def test_without_a_text_roles_come_by_title(folder: Path) -> None:
    """Not by file name."""
    change(folder, "roles/alpha.yaml", "title: Alpha Engineer", "title: zeta engineer")

    assert find_roles(load_catalogue(folder), "") == ("beta", "alpha")


def test_accents_do_not_matter(folder: Path) -> None:
    """Ingénieur is found by ingenieur, and the other way round."""
    change(folder, "roles/alpha.yaml", "title: Alpha Engineer", "title: Ingénieur")
    catalogue = load_catalogue(folder)

    assert find_roles(catalogue, "ingenieur") == find_roles(catalogue, "INGÉNIEUR") == ("alpha",)


def test_a_catalogue_that_was_built_by_hand_is_searched_too(folder: Path) -> None:
    """Searching needs no cache."""
    assert find_roles(read_catalogue(folder), "guards") == ("beta",)


def test_a_skill_of_a_bundled_role_finds_it(bundled: Catalogue) -> None:
    """Names with a slash are words like any other."""
    assert {"network-engineer", "security-engineer"} <= set(find_roles(bundled, "TCP/IP"))


@pytest.mark.parametrize(
    "text",
    [
        '"',
        "a OR",
        "NOT",
        "NEAR(a b)",
        "title:alpha",
        'a"b',
        '"a',
        "*",
        "a*b",
        "^a",
        "-a",
        "(",
        "\0",
        "\ud800",
        "a\ud800",
    ],
)
def test_search_operators_are_only_text(bundled: Catalogue, text: str) -> None:
    """Nothing that is typed is understood as a command."""
    assert isinstance(find_roles(bundled, text), tuple)


@given(st.text(st.characters(codec=None), max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
def test_any_text_can_be_searched(bundled: Catalogue, text: str) -> None:
    """No text fails, and only roles come out."""
    assert set(find_roles(bundled, text)) <= set(bundled.roles)


def test_a_very_long_text_can_be_searched(bundled: Catalogue) -> None:
    """A pasted page is a text too."""
    assert find_roles(bundled, "network " * 50_000) == find_roles(bundled, "network")
