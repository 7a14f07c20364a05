"""What the library remembers between two starts: what was added, what is on, and which replacements are off."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import msgspec

from careercompare.core.errors import LibraryError
from careercompare.core.library import ShelfKind
from careercompare.core.value import value
from careercompare.data.files import reason, write_in_folder

NAME = "library.json"
FORMAT = 1
_MOST_BYTES = 4_000_000


@value
class Entry:
    """One remembered catalogue; `folder` is set for one that is kept elsewhere, `off` lists (part, id)."""

    name: str
    kind: ShelfKind
    on: bool = True
    folder: str = ""
    off: tuple[tuple[str, str], ...] = ()


@value
class _Stored:
    format: int
    entries: tuple[Entry, ...]


def read_entries(state: Path) -> tuple[Entry, ...]:
    """What is remembered in a state folder, nothing if nothing was yet; raises LibraryError."""
    path = state / NAME
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES)
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise LibraryError(
            f"The list of your catalogues, {path}, cannot be read: {reason(error, reading=True)}."
        ) from None
    try:
        stored = msgspec.json.decode(content, type=_Stored)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        what = f"The list of your catalogues, {path}, is damaged ({error})"
        raise LibraryError(f"{what}; it is set aside when you next add one.") from None
    if stored.format != FORMAT:
        raise LibraryError(f"The list of your catalogues, {path}, was written by another version of careercompare.")
    return stored.entries


def write_entries(state: Path, entries: tuple[Entry, ...]) -> None:
    """Remember at one stroke; a list that could not be read is set aside first. Raises CannotWriteError."""
    path = state / NAME
    try:
        read_entries(state)
    except LibraryError:
        with contextlib.suppress(OSError):
            path.replace(path.with_name(f"library.broken-{os.urandom(3).hex()}.json"))
    write_in_folder(path, msgspec.json.format(msgspec.json.encode(_Stored(FORMAT, entries))))
