"""The library in words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from careercompare.core.errors import Problem
from careercompare.core.library import Library, Shelf, ShelfKind
from careercompare.core.merge import Layer, merge
from careercompare.present.library import library_view
from tests.builders import a_catalogue, a_role, two_roles_catalogue

PROBLEMS = (Problem("roles/keeper.yaml", 3, 5, "do this"), Problem("skills.yaml", 1, 1, "do that"))
OWN_CATALOGUE = a_catalogue((a_role("network-engineer", title="Ours"),), id="own", name="My roles", skills={})
LOWEST = replace(two_roles_catalogue(), id="bundled")
BUNDLED = Shelf("bundled", ShelfKind.BUNDLED, Path("b"), catalogue=LOWEST)
OWN = Shelf("own", ShelfKind.OWN, Path("o"), catalogue=OWN_CATALOGUE)


def library(*shelves: Shelf) -> Library:
    """A library of these shelves over the bundled one."""
    whole = (BUNDLED, *shelves)
    return Library(whole, merge([Layer(one.catalogue, one.off) for one in whole if one.catalogue]))


def test_a_card_says_what_a_catalogue_is() -> None:
    """Name, version, number of roles, licence, where it is from and what can be done."""
    bundled, own = library_view(library(OWN)).cards

    assert (bundled.title, bundled.fixed, bundled.removable, bundled.packable) == (
        "Careers for tests",
        True,
        False,
        False,
    )
    assert own.facts == "Version 1.0.0 of 1 November 2026 · 1 role · CC BY 4.0"
    assert (own.place, own.fixed, own.removable, own.packable) == ("Your own catalogue", False, False, True)


def test_replacements_are_named_by_what_they_replace() -> None:
    """One reads which entry of whom, and whether it counts."""
    off = replace(OWN, off=frozenset({("roles", "network-engineer")}))

    (replacement,) = library_view(library(OWN)).cards[1].replacements

    assert replacement.words == "The role “Network Engineer” of “Careers for tests”"
    assert replacement.on
    assert not library_view(library(off)).cards[1].replacements[0].on


def test_all_is_well_without_a_notice() -> None:
    """No problem, no banner."""
    view = library_view(library(OWN))

    assert (view.notice, view.broken) == ("", ())


def test_a_catalogue_that_is_gone_is_said_to_be() -> None:
    """Not as a list of missing files: nobody deleted them one by one."""
    view = library_view(library(replace(OWN, problems=PROBLEMS, gone=True)))

    assert view.notice == "Your own catalogue “My roles” is gone; its last good version is shown."
    assert view.cards[1].problems == "Gone from its folder; its last good version counts."
    unknown = replace(OWN, kind=ShelfKind.FOLDER, catalogue=None, problems=PROBLEMS, gone=True)
    assert library_view(library(unknown)).notice == "The catalogue “own” is gone; it is left out until it is back."


def test_problems_are_told_with_what_is_shown_meanwhile() -> None:
    """In the banner, on the card and as lines to copy."""
    view = library_view(library(replace(OWN, problems=PROBLEMS)))

    heading = (
        "Your own catalogue “My roles” has 2 problems in roles/keeper.yaml and skills.yaml; "
        "its last good version is shown."
    )
    assert view.notice == heading
    assert view.cards[1].problems == "2 problems; its last good version counts."
    assert not view.cards[1].packable
    assert view.broken[0].text == f"{heading}\nroles/keeper.yaml:3:5: do this\nskills.yaml:1:1: do that"


def test_without_a_good_version_it_is_left_out() -> None:
    """And that is said."""
    view = library_view(library(Shelf("theirs", ShelfKind.FOLDER, Path("t"), problems=PROBLEMS[:1])))

    assert view.notice == "The catalogue “theirs” has 1 problem in roles/keeper.yaml; it is left out until then."
    assert (view.cards[1].title, view.cards[1].facts) == ("theirs", "")


def test_a_list_that_cannot_be_read_is_told() -> None:
    """The problem of the list itself stands before those of catalogues."""
    assert library_view(replace(library(OWN), problem="The list is damaged.")).notice == "The list is damaged."
