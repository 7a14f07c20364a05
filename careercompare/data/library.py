"""The library on disk: the bundled catalogue, samples, folders, packs and the user's own, opened as one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from careercompare.core.catalogue import Catalogue
from careercompare.core.errors import CatalogueError, LibraryError, Problem
from careercompare.core.library import Library, Shelf, ShelfKind
from careercompare.core.merge import Layer, merge
from careercompare.data.bundled import bundled_catalogue, samples
from careercompare.data.catalogue import load_catalogue
from careercompare.data.catalogue_files import HEAD
from careercompare.data.compiled_catalogue import open_catalogue
from careercompare.data.library_file import Entry, read_entries

BUNDLED, OWN = "bundled", "own"


def library_folder(state: Path) -> Path:
    """The folder of the user's own catalogue and of unpacked packs."""
    return state / "library"


def own_folder(state: Path) -> Path:
    """The folder of the user's own catalogue."""
    return library_folder(state) / OWN


def open_library(
    state: Path, cache: Path | None, before: Library | None = None, *, look_inside: bool = False
) -> Library:
    """Open every catalogue that is on; raises CatalogueError if the bundled one is broken.

    One that is broken stands with its problems and as it was before, and keeps nothing else from opening.
    `look_inside` opens those that are off as well, to tell what is in them.
    """
    base = before.bundled if before is not None else load_catalogue(bundled_catalogue(), cache)
    try:
        entries, problem = read_entries(state), ""
    except LibraryError as error:
        entries, problem = (), str(error)
    shelves = [Shelf(BUNDLED, ShelfKind.BUNDLED, bundled_catalogue(), catalogue=base)]
    listed = shelves_of(state, entries)
    lost = before.shelf(OWN) if before is not None else None
    if lost is not None and lost.catalogue is not None and all(shelf.name != OWN for shelf in listed):
        # it was there while the app is open: its roles must not vanish without a word
        listed.append(Shelf(OWN, ShelfKind.OWN, own_folder(state), lost.on, lost.off))
    for shelf in listed:
        last = before.shelf(shelf.name) if before is not None else None
        good = last.catalogue if last is not None and last.folder == shelf.folder else None
        shelves.append(_opened(shelf, cache, base, good) if shelf.on or look_inside else shelf)
    return library_of(tuple(shelves), problem)


def library_of(shelves: tuple[Shelf, ...], problem: str = "") -> Library:
    """The library of shelves that are open, the bundled one first."""
    layers = [Layer(shelf.catalogue, shelf.off) for shelf in shelves if shelf.on and shelf.catalogue is not None]
    return Library(shelves, merge(layers), problem)


def bundled_alone(catalogue: Catalogue) -> Library:
    """A library of nothing but one catalogue that is open already."""
    return library_of((Shelf(BUNDLED, ShelfKind.BUNDLED, bundled_catalogue(), catalogue=catalogue),))


def shelves_of(state: Path, entries: tuple[Entry, ...]) -> list[Shelf]:
    """What the library consists of above the bundled catalogue, the user's own last, so that it counts most."""
    known = {entry.name: entry for entry in entries}
    found = [_shelf(folder.name, ShelfKind.SAMPLE, folder, known, on=False) for folder in samples()]
    for entry in entries:
        if entry.kind is ShelfKind.FOLDER:
            found.append(_shelf(entry.name, entry.kind, Path(entry.folder), known))
        elif entry.kind is ShelfKind.PACK:
            found.append(_shelf(entry.name, entry.kind, library_folder(state) / entry.name, known))
    if (own_folder(state) / HEAD).is_file():
        found.append(_shelf(OWN, ShelfKind.OWN, own_folder(state), known))
    return found


def _shelf(name: str, kind: ShelfKind, folder: Path, known: dict[str, Entry], *, on: bool = True) -> Shelf:
    entry = known.get(name)
    return Shelf(name, kind, folder, entry.on if entry else on, frozenset(entry.off) if entry else frozenset())


def _opened(shelf: Shelf, cache: Path | None, base: Catalogue, good: Catalogue | None) -> Shelf:
    problems: tuple[Problem, ...] = ()
    try:
        catalogue: Catalogue | None = load_catalogue(shelf.folder, cache, base)
    except CatalogueError as error:
        problems = error.problems
        if shelf.kind is ShelfKind.FOLDER and not shelf.folder.exists():
            what = f"the folder is gone; put it back, or “careercompare library remove {shelf.name}”"
            problems = (Problem(str(shelf.folder), 1, 1, what),)
        catalogue = good if good is not None else _last_good(shelf.folder, cache, base)
    if catalogue is not None and catalogue.id != shelf.name:
        # a shelf keeps the name it was added under, so that what is remembered of it is found again
        catalogue = replace(catalogue, id=shelf.name)
    gone = bool(problems) and not (shelf.folder / HEAD).is_file()
    return Shelf(shelf.name, shelf.kind, shelf.folder, shelf.on, shelf.off, catalogue, problems, gone)


def _last_good(folder: Path, cache: Path | None, base: Catalogue) -> Catalogue | None:
    """A broken catalogue as it was when it was last whole, if the cache still has it."""
    try:
        return open_catalogue(folder, cache, base, stale=True)
    except CatalogueError:
        return None
