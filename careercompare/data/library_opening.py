"""The library with further catalogues for one run, and a mark by which two openings of it can be told apart."""

from __future__ import annotations

import hashlib
from pathlib import Path

from careercompare.core.catalogue import Catalogue
from careercompare.core.errors import CatalogueError, LibraryError
from careercompare.core.library import Library, Shelf, ShelfKind
from careercompare.core.value import value
from careercompare.data.catalogue import load_catalogue
from careercompare.data.catalogue_files import PACK_SUFFIX, catalogue_files
from careercompare.data.folders import cache_folder
from careercompare.data.library import library_of, open_library


@value
class LibraryPlace:
    """All that a library is opened from, so that another process can open the same."""

    state: Path
    cache: Path | None
    catalogues: tuple[Path, ...] = ()

    def open(self) -> Library:
        """Open it; raises CatalogueError, LibraryError or PackError."""
        return with_catalogues(open_library(self.state, self.cache), self.catalogues)

    def open_same(self, mark: str) -> Catalogue:
        """The catalogue of what was opened with this mark before; raises LibraryError too if it has changed since."""
        library = self.open()
        if library_mark(library) != mark:
            raise LibraryError("A catalogue was changed meanwhile, so nothing more was made; run the same again.")
        return library.catalogue


def with_catalogues(library: Library, paths: tuple[Path, ...]) -> Library:
    """The library with these folders and packs on top; raises LibraryError or PackError."""
    if not paths:
        return library
    shelves = list(library.shelves)
    for path in paths:
        catalogue = named_catalogue(path, library.bundled)
        shelves = [shelf for shelf in shelves if shelf.name != catalogue.id or shelf.kind is ShelfKind.BUNDLED]
        shelves.append(Shelf(catalogue.id, ShelfKind.FOLDER, path, catalogue=catalogue))
    return library_of(tuple(shelves), library.problem)


def named_catalogue(path: Path, base: Catalogue | None) -> Catalogue:
    """The catalogue of a folder or pack; raises LibraryError or PackError."""
    if path.suffix == PACK_SUFFIX and not path.is_dir():
        from careercompare.data.pack import read_packed_catalogue

        return read_packed_catalogue(path, base)
    try:
        return load_catalogue(path, cache_folder(), base)
    except CatalogueError as error:
        raise LibraryError(f"{path} cannot be used. {error}") from error


def library_mark(library: Library) -> str:
    """What changes when any file of a catalogue that is on does, or what is on: not when it is moved or touched."""
    mark = hashlib.sha256()
    for shelf in library.shelves:
        if shelf.on and shelf.catalogue is not None:
            mark.update(repr((shelf.name, sorted(shelf.off))).encode())
            names = sorted(catalogue_files(shelf.folder)) if shelf.folder.is_dir() else [""]
            for name in names:
                mark.update(name.encode("utf-8", "surrogateescape") + b"\0" + _digest(shelf.folder / name))
    return mark.hexdigest()


def _digest(file: Path) -> bytes:
    try:
        return hashlib.sha256(file.read_bytes()).digest()
    except OSError:  # it is gone, and what was read before is still shown
        return b""
