"""The library as a value."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from careercompare.core.errors import Problem
from careercompare.core.library import Library, Shelf, ShelfKind
from tests.builders import a_catalogue

BUNDLED = Shelf("bundled", ShelfKind.BUNDLED, Path("b"), catalogue=a_catalogue())
OWN = Shelf("own", ShelfKind.OWN, Path("o"), problems=(Problem("catalogue.yaml", 1, 1, "what"),))


def test_shelves_are_found_by_name() -> None:
    """And none of another name."""
    library = Library((BUNDLED, OWN), a_catalogue())

    assert library.shelf("own") is OWN
    assert library.shelf("other") is None
    assert library.bundled is BUNDLED.catalogue


def test_only_what_is_on_is_broken() -> None:
    """Problems of a catalogue that is off are nobody's concern."""
    assert Library((BUNDLED, OWN), a_catalogue()).broken == (OWN,)
    assert Library((BUNDLED, replace(OWN, on=False)), a_catalogue()).broken == ()
