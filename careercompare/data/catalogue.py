"""The door to catalogues on disk: open one, check one, search one."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from careercompare.core.catalogue import Catalogue
from careercompare.core.errors import PackError, Problem
from careercompare.core.merge import Layered
from careercompare.core.role import Role
from careercompare.data import catalogue_database
from careercompare.data.catalogue_files import FOLDERS, PACK_SUFFIX, catalogue_files
from careercompare.data.compiled_catalogue import Rows, open_catalogue


def load_catalogue(folder: Path, cache: Path | None = None, base: Catalogue | None = None) -> Catalogue:
    """The catalogue of a folder of YAML, through its compiled file in the folder `cache` (None: only in memory).

    `base` is what it builds on if it does. Raises CatalogueError with every problem of every file. Values are read
    when they are asked for.
    """
    return open_catalogue(folder, cache, base)


def check_catalogue(path: Path, base: Catalogue | None = None) -> tuple[Problem, ...]:
    """Everything that is wrong in a catalogue folder or pack, or of one file of a folder what stands in it."""
    from careercompare.data.catalogue_yaml import problems_of  # slow to import, and opening does not need it

    if path.is_dir():
        return problems_of(path, base)
    file = path.absolute()
    if not file.is_file():
        return (Problem(str(path), 1, 1, "there is no such file or folder; choose another"),)
    if file.suffix == PACK_SUFFIX:
        return _check_pack(file, base)
    inside = f"{file.parent.name}/"
    folder, name = (file.parent.parent, inside + file.name) if inside in FOLDERS else (file.parent, file.name)
    if not name.endswith((".yaml", ".yml")) and name not in catalogue_files(folder):
        what = f"this is no YAML file; choose one that ends in .yaml, a pack ({PACK_SUFFIX}), or a catalogue folder"
        return (Problem(name, 1, 1, what),)
    return tuple(problem for problem in problems_of(folder, base) if problem.file == name)


def _check_pack(file: Path, base: Catalogue | None) -> tuple[Problem, ...]:
    from careercompare.data.pack import pack_problems

    try:
        return pack_problems(file, base)
    except PackError as error:
        return (Problem(file.name, 1, 1, str(error)),)


def find_roles(catalogue: Catalogue, text: str) -> tuple[str, ...]:
    """Ids of the roles that hold every word of a text, best first; all by title if the text is empty.

    Looks at titles, other titles, summaries and the names of the skills needed; a word may be the beginning of one.
    """
    roles = catalogue.roles
    if isinstance(roles, Rows):
        return tuple(role for role in roles.compiled.search(text) if role in roles)
    if isinstance(roles, Layered):
        return catalogue_database.search(_LastIndex.of(catalogue), text)
    with closing(catalogue_database.build(catalogue, "")) as database:
        return catalogue_database.search(database, text)


class _LastIndex:
    """The index of the merged catalogue searched last: each letter typed is a search, building takes longer."""

    roles: Mapping[str, Role] | None = None
    database: sqlite3.Connection

    @classmethod
    def of(cls, catalogue: Catalogue) -> sqlite3.Connection:
        if cls.roles is not catalogue.roles:
            cls.database = catalogue_database.build_index(catalogue)
            cls.roles = catalogue.roles
        return cls.database
