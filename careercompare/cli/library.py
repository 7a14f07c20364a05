"""What the commands for authors and for the library do, and which catalogue every command works on."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from careercompare.cli.arguments import Arguments
from careercompare.core.catalogue import Catalogue
from careercompare.core.errors import LibraryError
from careercompare.core.library import Library
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import load_catalogue
from careercompare.data.catalogue_files import PACK_SUFFIX, ROLES
from careercompare.data.files import CannotWriteError, reason
from careercompare.data.folders import cache_folder, state_folder
from careercompare.data.library import OWN, open_library, own_folder
from careercompare.data.library_opening import named_catalogue, with_catalogues
from careercompare.present.wording import count


def catalogue_for(arguments: Arguments) -> Catalogue:
    """Everything of the library that is on, and the catalogues named for this run; says what is broken."""
    return library_for(arguments).catalogue


def library_for(arguments: Arguments) -> Library:
    """The library with the catalogues named for this run; says what is broken."""
    library = open_library(state_folder(), cache_folder())
    if library.problem:
        print(f"careercompare: {library.problem}", file=sys.stderr)
    for shelf in library.broken:
        shown = "shown as it was before" if shelf.catalogue is not None else "left out"
        what = f"the catalogue “{shelf.name}” has {count(len(shelf.problems), 'problem')} and is {shown}"
        if not shelf.folder.exists():
            print(f"careercompare: {shelf.folder}: {shelf.problems[0].what}.", file=sys.stderr)
            continue
        print(f"careercompare: {what}; “careercompare check {shelf.folder}” lists them.", file=sys.stderr)
    return with_catalogues(library, arguments.catalogues)


def pack(arguments: Arguments) -> int:
    """Write a pack and print its name."""
    from careercompare.data.pack import write_pack

    folder = arguments.path or Path()
    base = _bundled()
    catalogue = named_catalogue(folder, base)
    file = arguments.to or Path(f"{catalogue.id}{PACK_SUFFIX}")
    if file.suffix != PACK_SUFFIX:
        raise LibraryError(f"A pack's name ends in {PACK_SUFFIX}; write --to {file.name}{PACK_SUFFIX}.")
    files = write_pack(folder, file, base)
    print(f"{file}: {count(files, 'file')}, {count(len(catalogue.roles), 'role')}.")
    return 0


def schema(arguments: Arguments) -> int:
    """Print schemas, or write them."""
    from careercompare.data.schema import KINDS, schema_of, write_schemas
    from careercompare.report.json_schema import KIND, report_schema, write_report_schema

    if arguments.name == KIND:
        if arguments.to is not None:
            print(write_report_schema(arguments.to))
        else:
            print(json.dumps(report_schema(), ensure_ascii=False, indent=2))
        return 0
    catalogue = open_library(state_folder(), cache_folder()).catalogue
    name = arguments.name
    one = schema_of(name, catalogue) if name else None  # first of all, a kind that does not exist is said
    if arguments.to is not None:
        for file in write_schemas(arguments.to, catalogue, (name,) if name else tuple(KINDS)):
            print(file)
    else:
        shown = one if one is not None else {kind: schema_of(kind, catalogue) for kind in KINDS}
        print(json.dumps(shown, ensure_ascii=False, indent=2))
    return 0


def new_role(arguments: Arguments) -> int:
    """Write a role to start from and print its file."""
    from careercompare.data.own_catalogue import new_role as write_role

    library = open_library(state_folder(), cache_folder())
    like = _file_of(library, arguments.like) if arguments.like else None
    folder = arguments.to or own_folder(state_folder())
    with _said_of_the_state(folder):
        print(write_role(folder, arguments.name, library.bundled, arguments.title, like))
    return 0


def library(arguments: Arguments) -> int:
    """List the library, or change it."""
    state = state_folder()
    if arguments.wish:
        with _said_of_the_state(state):
            _change(arguments, state)
    else:
        _list(open_library(state, cache_folder(), look_inside=True))
    return 0


def _change(arguments: Arguments, state: Path) -> None:
    from careercompare.data.library_changes import add, remove, turn, turn_override

    name = arguments.name
    if arguments.wish == "add":
        added = add(state, Path(name), _bundled())
        print(f"“{added}” is in the library and turned on.")
    elif arguments.wish == "remove":
        remove(state, name)
        print(f"“{name}” is no longer in the library.")
    else:
        on = arguments.wish == "on"
        if arguments.entry:
            part, slash, id_ = arguments.entry.partition("/")
            if not slash or not id_:
                raise LibraryError(f"“{arguments.entry}” is no entry; write its part and id, as in roles/my-role.")
            turn_override(state, name, part, id_, on=on)
        else:
            turn(state, name, on=on)
        print(f"“{arguments.entry or name}” is {arguments.wish}.")


@contextlib.contextmanager
def _said_of_the_state(place: Path) -> Iterator[None]:
    """Where nothing can be written into the state folder, say that, not which file in it came first."""
    state = state_folder()
    try:
        yield
    except CannotWriteError:
        if not place.is_relative_to(state):
            raise
        try:
            state.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            why = reason(error)
        else:
            if os.access(state, os.W_OK):
                raise
            why = "you have no permission there"
        raise CannotWriteError(f"your careercompare folder {state} cannot be made or written: {why}.") from None


def _list(found: Library) -> None:
    if found.problem:
        print(f"careercompare: {found.problem}", file=sys.stderr)
    width = max(len(shelf.name) for shelf in found.shelves)
    for shelf in found.shelves:
        catalogue = shelf.catalogue
        what = f"{catalogue.name} {catalogue.version}, {count(len(catalogue.roles), 'role')}" if catalogue else ""
        problems = count(len(shelf.problems), "problem") if shelf.problems else ""
        state = "on" if shelf.on else "off"
        print("  ".join(part for part in (f"{shelf.name:{width}}", f"{state:3}", what, problems) if part))
        print(f"{'':{width}}       {shelf.folder}")
    for override in found.catalogue.overrides:
        state = "on" if override.on else "off"
        print(f"{override.by.catalogue} replaces {override.kind}/{override.id} of {override.over.catalogue}: {state}")


def _file_of(library: Library, role: str) -> Path:
    """The file of a role to copy: the bundled one where an own role stands in its place. Raises LibraryError."""
    catalogue = library.catalogue
    if role not in catalogue.roles:
        from careercompare.data.spelling import did_you_mean

        hint = did_you_mean(role, catalogue.roles, "“careercompare list roles” shows them all.")
        raise LibraryError(f"The library has no role “{role}”; {hint}")
    origin = catalogue.origins.get(role)
    bundled = origin is not None and origin.catalogue == OWN and role in library.bundled.roles
    shelf = library.shelf(origin.catalogue) if origin and not bundled else None
    return (shelf or library.shelves[0]).folder / ROLES / f"{role}.yaml"


def _bundled() -> Catalogue:
    return load_catalogue(bundled_catalogue(), cache_folder())
