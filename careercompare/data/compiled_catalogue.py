"""An open catalogue: its database, from the cache or freshly built from the YAML when the cache is of no use."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

import careercompare
from careercompare.core.catalogue import Catalogue
from careercompare.core.errors import CareerCompareError
from careercompare.core.made_mapping import MadeMapping
from careercompare.data import catalogue_database as database
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue_files import catalogue_files
from careercompare.data.files import write_atomically

T = TypeVar("T")
V = TypeVar("V")

_UNUSABLE = (sqlite3.Error, database.DamagedError)


class CompiledCatalogue:
    """One folder's catalogue behind a database that repairs itself from the YAML; threads may share it."""

    def __init__(self, folder: Path, cache: Path | None, base: Catalogue | None = None, *, stale: bool = False) -> None:
        """Open the folder's database in the folder `cache`, or build it over its base; raises CatalogueError.

        `stale` takes what the cache has, even of other files than those that are there now.
        """
        self._folder = folder
        self._base = base
        self._file = cache / _file_name(folder) if cache is not None else None
        self._lock = threading.RLock()
        self._connection: sqlite3.Connection
        self.opening = self._open_cache(stale) or self._compile()

    def __del__(self) -> None:
        """Let go of the file, so that another process may replace it on systems where an open one cannot be."""
        connection = getattr(self, "_connection", None)
        if connection is not None:
            connection.close()

    def row(self, kind: str, id_: str) -> Any:
        """One value of a kind; raises KeyError, or CatalogueError if cache and YAML have both gone bad."""
        return self._asked(lambda connection: database.read_row(connection, kind, id_), id_)

    def search(self, text: str) -> tuple[str, ...]:
        """Ids of the roles that a text finds, best first."""
        return self._asked(lambda connection: database.search(connection, text), text)

    def _asked(self, question: Callable[[sqlite3.Connection], T], subject: str) -> T:
        with self._lock:
            try:
                return question(self._connection)
            except _UNUSABLE:
                self._connection.close()
                self._compile()
            try:
                return question(self._connection)
            except database.DamagedError:  # the YAML has changed and no longer has it
                raise KeyError(subject) from None

    def _open_cache(self, stale: bool) -> database.Opening | None:
        """The database of the cache, if it is of these very files, or (stale) of any written by this app."""
        if self._file is None or not self._file.is_file():
            return None
        try:
            # nobody ever changes the file, it is only replaced: no lock is needed, not even on a network disk
            address = self._file.absolute().as_uri() + "?mode=ro&immutable=1"
            connection = sqlite3.connect(address, uri=True, check_same_thread=False, isolation_level=None)
        except sqlite3.Error:
            return None
        try:
            opening = database.read_opening(connection)
        except _UNUSABLE:
            connection.close()
            return None
        now = _of_app() if stale else self._fingerprint()
        if not opening.fingerprint.startswith(now) or (not stale and opening.fingerprint != now):
            connection.close()
            return None
        self._connection = connection
        return opening

    def _fingerprint(self) -> str:
        # what a catalogue may refer to changes with its base; every base is the bundled one
        return fingerprint(self._folder) + (fingerprint(bundled_catalogue()) if self._base is not None else "")

    def _compile(self) -> database.Opening:
        """Build the database in memory from the YAML, and leave a copy in the cache if that can be done."""
        from careercompare.data.catalogue_yaml import read_catalogue  # slow to import, and rarely needed

        before = self._fingerprint()  # taken first: a file that changes meanwhile makes the copy stale at once
        catalogue = read_catalogue(self._folder, self._base)
        self._connection = database.build(catalogue, before, self._base if catalogue.builds_on else None)
        if self._file is not None:
            # a cache that cannot be written costs time at the next start and nothing else
            with contextlib.suppress(OSError, CareerCompareError):
                self._file.parent.mkdir(parents=True, exist_ok=True)
                write_atomically(self._file, self._connection.serialize(), durable=False)
        return database.read_opening(self._connection)


class Rows(Mapping[str, V]):
    """Values of one kind by id, each decoded when it is first asked for."""

    def __init__(self, compiled: CompiledCatalogue, kind: str) -> None:
        """The values of that kind in a compiled catalogue."""
        self.compiled = compiled
        self._kind = kind
        self._ids = dict.fromkeys(compiled.opening.ids.get(kind, ()))
        self._decoded: dict[str, V] = {}

    def __getitem__(self, id_: str) -> V:
        if id_ not in self._decoded:
            if id_ not in self._ids:
                raise KeyError(id_)
            self._decoded[id_] = self.compiled.row(self._kind, id_)
        return self._decoded[id_]

    def __contains__(self, id_: object) -> bool:
        return id_ in self._ids

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def __repr__(self) -> str:
        return f"Rows({self._kind}: {len(self._ids)})"


def open_catalogue(
    folder: Path, cache: Path | None, base: Catalogue | None = None, *, stale: bool = False
) -> Catalogue:
    """The catalogue of a folder, with its values still in the database; raises CatalogueError.

    `stale` is for a folder that is broken now: the catalogue as it was when it was last whole, if the cache has it.
    """
    compiled = CompiledCatalogue(folder, cache, base, stale=stale)
    head = compiled.opening.head
    return Catalogue(
        id=head.id,
        name=head.name,
        version=head.version,
        released=head.released,
        licence=head.licence,
        aspects=head.aspects,
        kinds=head.kinds,
        opens_with=head.opens_with,
        builds_on=head.builds_on or "",
        language=head.language,
        gates=Rows(compiled, "gates"),
        skills=Rows(compiled, "skills"),
        certifications=Rows(compiled, "certifications"),
        sources=Rows(compiled, "sources"),
        outlooks=Rows(compiled, "outlooks"),
        pay_tables=Rows(compiled, "pay_tables"),
        areas=MadeMapping(lambda: {area.id: area for area in compiled.row(database.AREAS, "")}),
        roles=Rows(compiled, "roles"),
    )


def fingerprint(folder: Path) -> str:
    """A mark of the app and of every file of a folder: it changes when any of them does."""
    files = [
        (name, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
        for name, status in catalogue_files(folder).items()
    ]
    return _of_app() + repr(files)


def _of_app() -> str:
    return repr((careercompare.__version__, database.FORMAT, database.shapes()))


def _file_name(folder: Path) -> str:
    place = os.fsencode(os.path.realpath(folder))
    return f"catalogue-{zlib.crc32(place):08x}.sqlite"
