"""The library: every catalogue the app knows, which of them are on, and all of those as one."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from careercompare.core.catalogue import Catalogue
from careercompare.core.errors import Problem
from careercompare.core.value import value


class ShelfKind(StrEnum):
    """How a catalogue came into the library."""

    BUNDLED = "bundled"
    SAMPLE = "sample"
    OWN = "own"
    FOLDER = "folder"
    PACK = "pack"


@value
class Shelf:
    """One catalogue of the library: where it is, whether it counts, and what is wrong with it; `gone`: not on disk.

    `catalogue` is its last good version: beside problems it is what was read before them, None if nothing was.
    """

    name: str
    kind: ShelfKind
    folder: Path
    on: bool = True
    off: frozenset[tuple[str, str]] = frozenset()
    catalogue: Catalogue | None = None
    problems: tuple[Problem, ...] = ()
    gone: bool = False


@value
class Library:
    """The shelves from the lowest to the highest, all that is on as one catalogue, and what was wrong with the list."""

    shelves: tuple[Shelf, ...]
    catalogue: Catalogue
    problem: str = ""

    def shelf(self, name: str) -> Shelf | None:
        """The shelf of that name."""
        return next((shelf for shelf in self.shelves if shelf.name == name), None)

    @property
    def bundled(self) -> Catalogue:
        """The catalogue that others may build on; without it no library opens."""
        catalogue = self.shelves[0].catalogue
        assert catalogue is not None
        return catalogue

    @property
    def broken(self) -> tuple[Shelf, ...]:
        """The catalogues that are on and have problems."""
        return tuple(shelf for shelf in self.shelves if shelf.on and shelf.problems)
