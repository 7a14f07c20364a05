"""From a folder of YAML to a catalogue, or to every problem of every file at once."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from careercompare.core.catalogue import Catalogue
from careercompare.core.errors import CatalogueError, Problem
from careercompare.core.pay import PayTable
from careercompare.core.role import Role
from careercompare.data.catalogue_files import (
    CERTIFICATIONS,
    FILES,
    FOLDERS,
    HEAD,
    OUTLOOK,
    PAY,
    ROLES,
    SKILLS,
    SOURCES,
    CertificationsFile,
    Head,
    OutlookFile,
    PayHead,
    SkillsFile,
    SourcesFile,
    catalogue_files,
    shape_of,
)
from careercompare.data.cross_check import cross_check
from careercompare.data.csv_reading import MOST_CSV_BYTES
from careercompare.data.files import reason
from careercompare.data.pay_tables import PayReading, is_head
from careercompare.data.shape_check import check_shape
from careercompare.data.spelling import did_you_mean
from careercompare.data.yaml_reading import MOST_BYTES, Document, read_yaml

T = TypeVar("T")


def read_catalogue(folder: Path) -> Catalogue:
    """The catalogue of a folder; raises CatalogueError with all its problems."""
    values, pay, problems = _examine(folder)
    if problems:
        raise CatalogueError(problems)
    head = _one(values, HEAD, Head)
    return Catalogue(
        id=head.id,
        name=head.name,
        version=head.version,
        released=head.released,
        licence=head.licence,
        aspects=head.aspects,
        kinds=head.kinds,
        gates={gate.id: gate for gate in head.gates},
        skills={skill.id: skill for skill in _one(values, SKILLS, SkillsFile).skills},
        certifications={each.id: each for each in _one(values, CERTIFICATIONS, CertificationsFile).certifications},
        sources={source.id: source for source in _one(values, SOURCES, SourcesFile).sources},
        outlooks={outlook.occupation: outlook for outlook in _one(values, OUTLOOK, OutlookFile).outlooks},
        pay_tables={area: tuple(tables) for area, tables in pay.tables.items()},
        areas=pay.areas,
        roles={role.id: role for role in _all(values, ROLES, Role)},
        opens_with=head.opens_with,
    )


def problems_of(folder: Path) -> tuple[Problem, ...]:
    """Everything that is wrong in a catalogue folder, by file and line; nothing if it can be used."""
    return _examine(folder)[2]


def _examine(folder: Path) -> tuple[dict[str, object], PayReading, tuple[Problem, ...]]:
    """What each YAML file holds, what pay is published where, and every problem of all files in order."""
    files = catalogue_files(folder)
    pay = PayReading((name for name in files if name.endswith(".csv")), lambda name: _content(folder, name))
    if not folder.is_dir():
        what = "this is a file; choose the folder it is in" if folder.exists() else "there is no such folder"
        return {}, pay, (Problem(str(folder), 1, 1, f"{what}, or another catalogue"),)
    documents = {name: _read(folder, name) for name in files if not name.endswith(".csv")}
    values: dict[str, object] = {}
    problems = _missing(folder, documents)
    for name, document in documents.items():
        shape = shape_of(name)
        if shape is None:
            hint = did_you_mean(name, [*FILES, *_as_yaml(name)], "rename or remove it")
            document.problems = [Problem(name, 1, 1, f"no catalogue has a file of this name; {hint}")]
        else:
            values[name] = check_shape(document, PayHead if shape is PayTable and is_head(document) else shape)
        if name.startswith(PAY):
            found = values.get(name)
            pay.add(document, found if isinstance(found, PayTable | PayHead) else None)
    pay.finish()
    cross_check({name: document for name, document in documents.items() if name in values})
    problems += [problem for document in documents.values() for problem in document.problems]
    return values, pay, tuple(sorted({*problems, *pay.problems}))


def _as_yaml(name: str) -> list[str]:
    """The right name of a file of a folder that ends in .yml."""
    return [name.removesuffix(".yml") + ".yaml"] if "/" in name else []


def _read(folder: Path, name: str) -> Document:
    if not (folder / name).is_file():  # a pipe would never end
        return Document(name, problems=[Problem(name, 1, 1, "this is not an ordinary file; replace or remove it")])
    try:
        with (folder / name).open("rb") as file:
            return read_yaml(file.read(MOST_BYTES + 1), name)
    except OSError as error:
        return Document(name, problems=[Problem(name, 1, 1, f"the file cannot be read: {reason(error)}")])


def _content(folder: Path, name: str) -> bytes | str:
    if not (folder / name).is_file():
        return "this is not an ordinary file; replace or remove it"
    try:
        with (folder / name).open("rb") as file:
            return file.read(MOST_CSV_BYTES + 1)
    except OSError as error:
        return f"the file cannot be read: {reason(error)}"


def _missing(folder: Path, documents: dict[str, Document]) -> list[Problem]:
    empty = "the file is missing; add it, with an empty list if it has nothing to say"
    missing = [Problem(name, 1, 1, empty) for name in FILES if name not in documents]
    missing += [
        Problem(name, 1, 1, "the folder is missing; make it") for name in FOLDERS if not (folder / name).is_dir()
    ]
    if (folder / ROLES).is_dir() and not any(name.startswith(ROLES) for name in documents):
        missing.append(Problem(ROLES, 1, 1, "the folder holds no role; add a file such as network-engineer.yaml"))
    return missing


def _one(values: dict[str, object], name: str, shape: type[T]) -> T:
    value = values[name]
    assert isinstance(value, shape)  # without a problem, every file has been checked
    return value


def _all(values: dict[str, object], folder: str, shape: type[T]) -> tuple[T, ...]:
    return tuple(_one(values, name, shape) for name in sorted(values) if name.startswith(folder))
