"""The door to catalogues on disk: open one, check one, search one."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from careercompare.core.catalogue import Catalogue
from careercompare.core.errors import Problem
from careercompare.data import catalogue_database
from careercompare.data.catalogue_files import FOLDERS, catalogue_files
from careercompare.data.compiled_catalogue import Rows, open_catalogue


def load_catalogue(folder: Path, cache: Path | None = None) -> Catalogue:
    """The catalogue of a folder of YAML, through its compiled file in the folder `cache` (None: only in memory).

    Raises CatalogueError with every problem of every file. Values are read when they are asked for.
    """
    return open_catalogue(folder, cache)


def check_catalogue(path: Path) -> tuple[Problem, ...]:
    """Everything that is wrong in a catalogue folder, or of one file of it what stands in that file."""
    from careercompare.data.catalogue_yaml import problems_of  # slow to import, and opening does not need it

    if path.is_dir():
        return problems_of(path)
    file = path.absolute()
    if not file.is_file():
        return (Problem(str(path), 1, 1, "there is no such file or folder; choose another"),)
    inside = f"{file.parent.name}/"
    folder, name = (file.parent.parent, inside + file.name) if inside in FOLDERS else (file.parent, file.name)
    if not name.endswith((".yaml", ".yml")) and name not in catalogue_files(folder):
        return (Problem(name, 1, 1, "this is no YAML file; choose one that ends in .yaml, or a catalogue folder"),)
    return tuple(problem for problem in problems_of(folder) if problem.file == name)


def find_roles(catalogue: Catalogue, text: str) -> tuple[str, ...]:
    """Ids of the roles that hold every word of a text, best first; all by title if the text is empty.

    Looks at titles, other titles, summaries and the names of the skills needed; a word may be the beginning of one.
    """
    roles = catalogue.roles
    if isinstance(roles, Rows):
        return tuple(role for role in roles.compiled.search(text) if role in roles)
    with closing(catalogue_database.build(catalogue, "")) as database:
        return catalogue_database.search(database, text)
