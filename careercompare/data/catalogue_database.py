"""A catalogue as an SQLite database: one row for each role, skill and the rest, and an index of words."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

import msgspec

from careercompare.core.area import Area
from careercompare.core.catalogue import Catalogue, Gate
from careercompare.core.certification import Certification
from careercompare.core.outlook import Outlook
from careercompare.core.pay import PayFigure, PayTable
from careercompare.core.role import Role
from careercompare.core.skill import Skill
from careercompare.core.source import Source
from careercompare.core.value import value
from careercompare.data.catalogue_files import Base, Head

FORMAT = 2
"""Raised whenever the tables or what stands in them change."""

KINDS: dict[str, Any] = {
    "gates": Gate,
    "skills": Skill,
    "certifications": Certification,
    "sources": Source,
    "outlooks": Outlook,
    "pay_tables": tuple[PayTable, ...],
    "roles": Role,
}
"""The mappings of a catalogue and what they hold."""

AREAS = "areas"
"""All areas are one row of this kind, without an id."""

MOST_WORDS = 20

_TABLES = """
create table opening (body blob not null, crc integer not null);
create table rows (kind text not null, id text not null, body blob not null, crc integer not null,
                   primary key (kind, id)) without rowid;
create virtual table search using fts5
    (id unindexed, title, other_titles, summary, skills, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
"""


class DamagedError(Exception):
    """The database does not hold what was put into it."""


@value
class Opening:
    """What is read when a catalogue is opened; all else waits until somebody asks for it."""

    fingerprint: str
    head: Head
    ids: Mapping[str, tuple[str, ...]]


def shapes() -> str:
    """The fields of everything that is stored, so that a database of other fields is told apart."""
    stored: list[type] = [Head, PayTable, PayFigure, Area, *(each for each in KINDS.values() if isinstance(each, type))]
    return repr([(each.__name__, [(field.name, str(field.type)) for field in fields(each)]) for each in stored])


def build(catalogue: Catalogue, fingerprint: str, base: Catalogue | None = None) -> sqlite3.Connection:
    """A database in memory that holds the catalogue; `base` is what it builds on."""
    database = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
    database.executescript(_TABLES)
    database.execute("begin")
    mappings: dict[str, Mapping[str, object]] = {kind: getattr(catalogue, kind) for kind in KINDS}
    head = Head(
        id=catalogue.id,
        name=catalogue.name,
        version=catalogue.version,
        released=catalogue.released,
        licence=catalogue.licence,
        aspects=catalogue.aspects,
        kinds=catalogue.kinds,
        gates=tuple(catalogue.gates.values()),
        opens_with=catalogue.opens_with,
        builds_on=Base(catalogue.builds_on) if catalogue.builds_on else None,
        language=catalogue.language,
    )
    ids = {kind: tuple(mapping) for kind, mapping in mappings.items()}
    opening = Opening(fingerprint, head, ids)
    database.execute("insert into opening values (?, ?)", _sealed(opening))
    for kind, mapping in mappings.items():
        rows = ((kind, id_, *_sealed(value)) for id_, value in mapping.items())
        database.executemany("insert into rows values (?, ?, ?, ?)", rows)
    areas = tuple(catalogue.areas.values())
    database.execute("insert into rows values (?, ?, ?, ?)", (AREAS, "", *_sealed(areas)))
    _index(database, catalogue.roles, catalogue.skills if base is None else {**base.skills, **catalogue.skills})
    database.execute("commit")
    return database


def build_index(catalogue: Catalogue) -> sqlite3.Connection:
    """A database in memory that holds nothing but the index of words."""
    database = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
    database.executescript(_TABLES)
    database.execute("begin")
    _index(database, catalogue.roles, catalogue.skills)
    database.execute("commit")
    return database


def _index(database: sqlite3.Connection, roles: Mapping[str, Role], skills: Mapping[str, Skill]) -> None:
    # in the order of titles: roles without a search, and roles found equally well, come by title
    by_title = sorted(roles.values(), key=lambda role: (role.title.casefold(), role.id))
    words = ((r.id, r.title, " / ".join(r.other_titles), r.summary, _skill_words(r, skills)) for r in by_title)
    database.executemany("insert into search values (?, ?, ?, ?, ?)", words)


def _skill_words(role: Role, skills: Mapping[str, Skill]) -> str:
    needed = (skills[need.skill] for need in role.needs if need.skill in skills)
    return " / ".join(name for skill in needed for name in (skill.name, *skill.other_names))


def read_opening(database: sqlite3.Connection) -> Opening:
    """The first thing to read; raises sqlite3.Error or DamagedError."""
    opening: Opening = _unsealed(database.execute("select body, crc from opening").fetchone(), Opening)
    return opening


def read_row(database: sqlite3.Connection, kind: str, id_: str) -> Any:
    """One value of a kind; raises sqlite3.Error or DamagedError."""
    row = database.execute("select body, crc from rows where kind = ? and id = ?", (kind, id_)).fetchone()
    return _unsealed(row, tuple[Area, ...] if kind == AREAS else KINDS[kind])


def search(database: sqlite3.Connection, text: str) -> tuple[str, ...]:
    """Ids of the roles that hold every word of the text, best first; a word may be the beginning of one.

    Titles count most, then other titles, skills and the summary. Nothing in the text is an operator.
    """
    if not text.strip():
        return _first_column(database.execute("select id from search order by rowid"))
    words = [word for word in _clean(text).split() if any(letter.isalnum() for letter in word)][:MOST_WORDS]
    if not words:
        return ()
    query = " ".join('"' + word.replace('"', '""') + '"*' for word in words)
    best = "select id from search where search match ? order by bm25(search, 0, 10, 8, 2, 4), rowid"
    return _first_column(database.execute(best, (query,)))


def _clean(text: str) -> str:
    """The text without what SQLite cannot take: half characters and NUL."""
    return text.encode("utf-8", "ignore").decode("utf-8").replace("\0", " ")


def _first_column(rows: Iterable[tuple[object, ...]]) -> tuple[str, ...]:
    found = tuple(row[0] for row in rows)
    if not all(isinstance(each, str) for each in found):
        raise DamagedError
    return tuple(str(each) for each in found)


def _sealed(value: object) -> tuple[bytes, int]:
    body = msgspec.msgpack.encode(value)
    return body, zlib.crc32(body)


def _unsealed(row: tuple[object, object] | None, shape: Any) -> Any:
    if row is None or not isinstance(row[0], bytes) or zlib.crc32(row[0]) != row[1]:
        raise DamagedError
    try:
        return msgspec.msgpack.decode(row[0], type=shape)
    except (msgspec.MsgspecError, ValueError) as error:
        raise DamagedError from error
