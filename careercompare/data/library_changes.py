"""Every change of the library: add, remove, turn on and off, and what a catalogue may replace."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from careercompare.core.catalogue import Catalogue
from careercompare.core.errors import CatalogueError, LibraryError
from careercompare.core.library import Shelf, ShelfKind
from careercompare.data.catalogue_files import PACK_SUFFIX
from careercompare.data.files import CannotWriteError, reason
from careercompare.data.library import BUNDLED, OWN, library_folder, shelves_of
from careercompare.data.library_file import Entry, read_entries, write_entries


def add(state: Path, path: Path, base: Catalogue | None = None) -> str:
    """Add a catalogue folder or a pack, and return its name in the library.

    A pack is unpacked into the library; one of the same name takes the place of the older one. Raises LibraryError,
    PackError, CatalogueError or CannotWriteError, and then nothing has changed.
    """
    return _add_pack(state, path, base) if path.suffix == PACK_SUFFIX else _add_folder(state, path, base)


def remove(state: Path, name: str) -> None:
    """Take a folder out of the library, which stays where it is, or a pack, whose unpacked files are deleted."""
    shelf = the_shelf(state, name)
    if shelf.kind not in (ShelfKind.FOLDER, ShelfKind.PACK):
        raise LibraryError(f"“{name}” belongs to careercompare and cannot be removed; turn it off instead.")
    write_entries(state, tuple(entry for entry in _entries(state) if entry.name != name))
    if shelf.kind is ShelfKind.PACK:
        shutil.rmtree(shelf.folder, ignore_errors=True)


def turn(state: Path, name: str, *, on: bool) -> None:
    """Let a catalogue count, or not; raises LibraryError or CannotWriteError."""
    shelf = the_shelf(state, name)
    _keep(state, shelf, lambda entry: replace(entry, on=on))


def turn_override(state: Path, name: str, part: str, id_: str, *, on: bool) -> None:
    """Let a catalogue replace one entry (part, id) of another, or let that other's count."""
    shelf = the_shelf(state, name)
    off = shelf.off - {(part, id_)} if on else shelf.off | {(part, id_)}
    _keep(state, shelf, lambda entry: replace(entry, off=tuple(sorted(off))))


def the_shelf(state: Path, name: str) -> Shelf:
    """The catalogue of that name that can be changed; raises LibraryError."""
    shelves = shelves_of(state, _entries(state))
    for shelf in shelves:
        if shelf.name == name:
            return shelf
    if name == BUNDLED:
        raise LibraryError("The bundled catalogue is always on; turn off what stands in its place instead.")
    from careercompare.data.spelling import did_you_mean

    hint = did_you_mean(name, [shelf.name for shelf in shelves], "“careercompare library” shows what there is.")
    raise LibraryError(f"The library has no catalogue “{name}”; {hint}")


def _entries(state: Path) -> tuple[Entry, ...]:
    """What is remembered; a damaged list counts as none, and is set aside by the next writing."""
    try:
        return read_entries(state)
    except LibraryError:
        return ()


def _keep(state: Path, shelf: Shelf, change: Callable[[Entry], Entry]) -> None:
    entries = _entries(state)
    if not any(entry.name == shelf.name for entry in entries):
        entries = (*entries, Entry(shelf.name, shelf.kind, shelf.on))
    write_entries(state, tuple(change(entry) if entry.name == shelf.name else entry for entry in entries))


def _add_folder(state: Path, folder: Path, base: Catalogue | None) -> str:
    from careercompare.data.catalogue_yaml import read_catalogue

    place = Path(os.path.realpath(folder))
    if not place.is_dir():
        raise LibraryError(f"{folder} is neither a folder nor a pack ({PACK_SUFFIX}); choose another.")
    shelves = shelves_of(state, _entries(state))
    there = next((shelf for shelf in shelves if Path(os.path.realpath(shelf.folder)) == place), None)
    if there is not None:
        raise LibraryError(f"{folder} is in the library already, as “{there.name}”.")
    name = _read(folder, lambda: read_catalogue(place, base)).id
    _refuse_taken(name, shelves)
    write_entries(state, (*_entries(state), Entry(name, ShelfKind.FOLDER, folder=str(place))))
    return name


def _add_pack(state: Path, file: Path, base: Catalogue | None) -> str:
    from careercompare.data.pack import packed_catalogue, read_pack

    contents = read_pack(file)
    # checked in memory: of a pack that is refused or broken, nothing ever reaches the disk
    name = _read(file, lambda: packed_catalogue(contents, base)).id
    shelves = shelves_of(state, _entries(state))
    _refuse_taken(name, [shelf for shelf in shelves if shelf.kind is not ShelfKind.PACK])
    unpack(contents, library_folder(state) / name)
    if not any(shelf.name == name for shelf in shelves):
        write_entries(state, (*_entries(state), Entry(name, ShelfKind.PACK)))
    return name


def _read(path: Path, read: Callable[[], Catalogue]) -> Catalogue:
    try:
        return read()
    except CatalogueError as error:
        count = len(error.problems)
        more = "" if count == 1 else f" and {count - 1} more; “careercompare check” lists them"
        raise LibraryError(f"{path} was not added: {error.problems[0]}{more}.") from error


def _refuse_taken(name: str, shelves: list[Shelf]) -> None:
    taken = next((shelf for shelf in shelves if shelf.name == name), None)
    if name in (BUNDLED, OWN) or taken is not None:
        whose = f" ({taken.folder})" if taken is not None else ""
        raise LibraryError(
            f"The library has a catalogue with the id “{name}” already{whose}; give one of them another id in its "
            "catalogue.yaml, or remove the one that is there."
        )


def unpack(contents: dict[str, bytes], target: Path) -> None:
    """Write files into a new folder at one stroke, in place of the one that is there; raises CannotWriteError."""
    made = target.parent / f".unpacking-{os.urandom(6).hex()}"
    old = target.parent / f".old-{os.urandom(6).hex()}"
    above = next(each for each in (target.parent, *target.parent.parents) if each.exists())
    try:
        for name, content in contents.items():
            (made / name).parent.mkdir(parents=True, exist_ok=True)
            (made / name).write_bytes(content)
        if target.exists():
            target.rename(old)
        try:
            made.rename(target)
        except OSError:
            if old.exists():
                old.rename(target)
            raise
    except OSError as error:
        raise CannotWriteError(f"{target} could not be written: {reason(error)}.") from error
    finally:
        for each in (made, old):
            shutil.rmtree(each, ignore_errors=True)
        _remove_empty(target.parent, above)


def _remove_empty(folder: Path, above: Path) -> None:
    """Take away folders that were made for nothing."""
    with contextlib.suppress(OSError):
        while folder not in (above, folder.parent):
            folder.rmdir()
            folder = folder.parent
