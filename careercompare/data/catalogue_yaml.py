"""From a folder of YAML to a catalogue, or to every problem of every file at once."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import TypeVar

from careercompare.core.catalogue import Catalogue
from careercompare.core.errors import CatalogueError, Problem
from careercompare.core.pay import PayTable
from careercompare.core.role import Role
from careercompare.data.bundled import bundled_catalogue
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
    AdditionHead,
    CertificationsFile,
    Head,
    OutlookFile,
    PayHead,
    SkillsFile,
    SourcesFile,
    csv_files,
    shape_of,
    yaml_files,
)
from careercompare.data.cross_check import cross_check
from careercompare.data.csv_reading import MOST_CSV_BYTES
from careercompare.data.files import reason
from careercompare.data.pay_tables import PayReading, is_head
from careercompare.data.shape_check import check_shape
from careercompare.data.spelling import did_you_mean
from careercompare.data.yaml_nodes import YamlMap, drop_extras
from careercompare.data.yaml_reading import MOST_BYTES, Document, read_yaml

T = TypeVar("T")


def read_catalogue(folder: Path, base: Catalogue | None = None) -> Catalogue:
    """The catalogue of a folder; raises CatalogueError with all its problems.

    `base` is what it builds on if it does; without one the bundled catalogue is read.
    """
    return catalogue_of(documents_in(folder), pay_in(folder), base)


def catalogue_of(documents: dict[str, Document], pay: PayReading, base: Catalogue | None = None) -> Catalogue:
    """The catalogue that documents by file name, and the CSV files behind `pay`, hold.

    Raises CatalogueError with all their problems.
    """
    values, problems = examine(documents, pay, base)
    if problems:
        raise CatalogueError(problems)
    head = values[HEAD]
    if isinstance(head, AdditionHead):
        head = Head(**{field.name: getattr(head, field.name) for field in fields(AdditionHead)})
    assert isinstance(head, Head)  # without a problem, every file has been checked
    return Catalogue(
        id=head.id,
        name=head.name,
        version=head.version,
        released=head.released,
        licence=head.licence,
        aspects=head.aspects,
        kinds=head.kinds,
        gates={gate.id: gate for gate in head.gates},
        skills={skill.id: skill for skill in _one(values, SKILLS, SkillsFile(())).skills},
        certifications={one.id: one for one in _one(values, CERTIFICATIONS, CertificationsFile(())).certifications},
        sources={source.id: source for source in _one(values, SOURCES, SourcesFile(())).sources},
        outlooks={outlook.occupation: outlook for outlook in _one(values, OUTLOOK, OutlookFile(())).outlooks},
        pay_tables={area: tuple(tables) for area, tables in pay.tables.items()},
        areas=pay.areas,
        roles={role.id: role for role in _all(values, ROLES, Role)},
        opens_with=head.opens_with,
        builds_on=head.builds_on or "",
        language=head.language,
    )


def problems_of(folder: Path, base: Catalogue | None = None) -> tuple[Problem, ...]:
    """Everything that is wrong in a catalogue folder, by file and line; nothing if it can be used."""
    try:
        documents = documents_in(folder)
    except CatalogueError as error:
        return error.problems
    return examine(documents, pay_in(folder), base)[1]


def builds_on(documents: dict[str, Document]) -> bool:
    """Whether the catalogue says that it builds on another."""
    root = documents[HEAD].root if HEAD in documents else None
    return isinstance(root, YamlMap) and "builds_on" in root.values


def documents_in(folder: Path) -> dict[str, Document]:
    """Every file of a folder, read, and the folders in it; raises CatalogueError if there is no folder."""
    if not folder.is_dir():
        what = "this is a file; choose the folder it is in" if folder.exists() else "there is no such folder"
        raise CatalogueError((Problem(str(folder), 1, 1, f"{what}, or another catalogue"),))
    documents = {name: _read(folder, name) for name in yaml_files(folder)}
    # a folder is a document without a file: only so an empty one differs from one that is missing
    return documents | {name: Document(name) for name in FOLDERS if (folder / name).is_dir()}


def pay_in(folder: Path) -> PayReading:
    """What will read the CSV files of a folder that its pay tables name."""
    return PayReading(csv_files(folder), lambda name: _content(folder, name))


def examine(
    documents: dict[str, Document], pay: PayReading, base: Catalogue | None = None
) -> tuple[dict[str, object], tuple[Problem, ...]]:
    """What each YAML file holds, and every problem of all files in order; what is paid where is put into `pay`."""
    addition = builds_on(documents)
    if addition and base is None:
        base = read_catalogue(bundled_catalogue())
    values: dict[str, object] = {}
    problems = _missing(documents, addition)
    for name, document in documents.items():
        if name in FOLDERS:
            continue
        drop_extras(document.root)
        shape = AdditionHead if addition and name == HEAD else shape_of(name)
        if shape is None:
            hint = did_you_mean(name, [*FILES, *_as_yaml(name)], "rename or remove it")
            document.problems = [Problem(name, 1, 1, f"no catalogue has a file of this name; {hint}")]
        else:
            values[name] = check_shape(document, PayHead if shape is PayTable and is_head(document) else shape)
        if name.startswith(PAY):
            found = values.get(name)
            pay.add(document, found if isinstance(found, PayTable | PayHead) else None)
    pay.finish()
    checked = {name: document for name, document in documents.items() if name in values}
    cross_check(checked, base if addition else None)
    problems += [problem for document in documents.values() for problem in document.problems]
    return values, tuple(sorted({*problems, *pay.problems}))


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
        return Document(name, problems=[Problem(name, 1, 1, f"the file cannot be read: {reason(error, reading=True)}")])


def _content(folder: Path, name: str) -> bytes | str:
    if not (folder / name).is_file():
        return "this is not an ordinary file; replace or remove it"
    try:
        with (folder / name).open("rb") as file:
            return file.read(MOST_CSV_BYTES + 1)
    except OSError as error:
        return f"the file cannot be read: {reason(error, reading=True)}"


def _missing(documents: dict[str, Document], addition: bool) -> list[Problem]:
    empty = "the file is missing; add it, with an empty list if it has nothing to say"
    missing = [Problem(name, 1, 1, empty) for name in FILES if name not in documents]
    missing += [Problem(name, 1, 1, "the folder is missing; make it") for name in FOLDERS if name not in documents]
    if ROLES in documents and not any(name.startswith(ROLES) and name != ROLES for name in documents):
        missing.append(Problem(ROLES, 1, 1, "the folder holds no role; add a file such as network-engineer.yaml"))
    # what builds on another borrows all that it does not have
    return [] if addition else missing


def _one(values: dict[str, object], name: str, nothing: T) -> T:
    value = values.get(name, nothing)
    assert isinstance(value, type(nothing))  # without a problem, every file has been checked
    return value


def _all(values: dict[str, object], folder: str, shape: type[T]) -> tuple[T, ...]:
    found = [values[name] for name in sorted(values) if name.startswith(folder)]
    return tuple(value for value in found if isinstance(value, shape))
