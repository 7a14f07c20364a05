"""Which files make up a catalogue folder, and what each of them holds."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path

from careercompare.core.catalogue import Aspect, Gate, Kind
from careercompare.core.certification import Certification
from careercompare.core.outlook import Outlook
from careercompare.core.pay import Concept, PayTable, Period
from careercompare.core.role import Role
from careercompare.core.skill import Skill
from careercompare.core.source import Source
from careercompare.core.value import value


class Base(StrEnum):
    """What a catalogue can build on: its roles may then use all that the base has."""

    BUNDLED = "bundled"


@value
class Head:
    """What `catalogue.yaml` holds."""

    id: str
    name: str
    version: str
    released: str
    licence: str
    aspects: tuple[Aspect, ...]
    kinds: tuple[Kind, ...]
    gates: tuple[Gate, ...]
    opens_with: tuple[str, ...] = ()
    builds_on: Base | None = None
    language: str = "en"


@value
class AdditionHead:
    """What `catalogue.yaml` holds where it builds on another catalogue: little, and everything else is borrowed."""

    id: str
    name: str
    version: str
    licence: str
    builds_on: Base
    released: str = ""
    aspects: tuple[Aspect, ...] = ()
    kinds: tuple[Kind, ...] = ()
    gates: tuple[Gate, ...] = ()
    opens_with: tuple[str, ...] = ()
    language: str = "en"


@value
class SkillsFile:
    """What `skills.yaml` holds."""

    skills: tuple[Skill, ...]


@value
class CertificationsFile:
    """What `certifications.yaml` holds."""

    certifications: tuple[Certification, ...]


@value
class SourcesFile:
    """What `sources.yaml` holds."""

    sources: tuple[Source, ...]


@value
class OutlookFile:
    """What `outlook.yaml` holds."""

    outlooks: tuple[Outlook, ...]


@value
class PayNote:
    """What has to be said of one occupation's figures wherever they stand."""

    occupation: str
    note: str


@value
class PayHead:
    """What a file of `pay/` holds that speaks of many areas: `areas` and `figures` name the CSV files beside it."""

    id: str
    concept: Concept
    currency: str
    period: Period
    reference: str
    source: str
    areas: str
    figures: str
    top_code: int | None = None
    notes: tuple[PayNote, ...] = ()


HEAD, SKILLS, CERTIFICATIONS = "catalogue.yaml", "skills.yaml", "certifications.yaml"
SOURCES, OUTLOOK = "sources.yaml", "outlook.yaml"
PAY, ROLES = "pay/", "roles/"
PACK_SUFFIX = ".ccpack"

FILES: dict[str, type] = {
    HEAD: Head,
    SKILLS: SkillsFile,
    CERTIFICATIONS: CertificationsFile,
    SOURCES: SourcesFile,
    OUTLOOK: OutlookFile,
}
FOLDERS: dict[str, type] = {PAY: PayTable, ROLES: Role}


def shape_of(name: str) -> type | None:
    """What the file of that name (relative, with “/”) holds; None if no catalogue has such a file."""
    folder, slash, _ = name.rpartition("/")
    shape = FOLDERS.get(f"{folder}/") if slash else FILES.get(name)
    return shape if name.endswith(".yaml") else None


def yaml_files(folder: Path) -> dict[str, os.stat_result]:
    """Every YAML file of a catalogue folder by its relative name, in order; hidden files are passed over."""
    return {name: status for name, status in catalogue_files(folder).items() if not name.endswith(".csv")}


def csv_files(folder: Path) -> dict[str, os.stat_result]:
    """Every CSV file beside the pay tables, as `yaml_files` does."""
    return {name: status for name, status in catalogue_files(folder).items() if name.endswith(".csv")}


def catalogue_files(folder: Path) -> dict[str, os.stat_result]:
    """Every YAML file, and beside the pay tables every CSV file, as `yaml_files` does."""
    found: dict[str, os.stat_result] = {}
    for inside in ("", *FOLDERS):
        endings = (".yaml", ".yml", ".csv") if inside == PAY else (".yaml", ".yml")
        try:
            with os.scandir(folder / inside) as entries:
                for entry in entries:
                    if entry.name.endswith(endings) and not entry.name.startswith("."):
                        found[inside + entry.name] = _status(entry)
        except OSError:
            continue  # a folder that is missing or closed is reported when the catalogue is checked
    return dict(sorted(found.items()))


def _status(entry: os.DirEntry[str]) -> os.stat_result:
    try:
        return entry.stat()
    except OSError:  # a link that leads nowhere
        return entry.stat(follow_symlinks=False)
