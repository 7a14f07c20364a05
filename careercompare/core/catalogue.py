"""A catalogue: roles with all they refer to, looked up by id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from enum import StrEnum

from careercompare.core.area import Area, countries
from careercompare.core.certification import Certification
from careercompare.core.comparison import NATION
from careercompare.core.errors import UnknownIdError
from careercompare.core.origin import Origin, Override
from careercompare.core.outlook import Outlook
from careercompare.core.pay import PayTable
from careercompare.core.role import Role
from careercompare.core.skill import Skill
from careercompare.core.source import Source
from careercompare.core.value import value


class Place(StrEnum):
    """Where an aspect is shown: as a row of the table, or as a section that folds below it."""

    TABLE = "table"
    SECTION = "section"


@value
class Aspect:
    """A row of the side-by-side comparison."""

    id: str
    title: str
    help: str
    place: Place = Place.TABLE


@value
class Kind:
    """A kind of skill, to group the checklist by."""

    id: str
    title: str


@value
class Gate:
    """A must-have that is met, not met or unknown, and is never averaged into fit."""

    id: str
    name: str
    question: str


@value
class Catalogue:
    """Everything that roles refer to; mappings go from id to value, `outlooks` from SOC code.

    `pay_tables` go from area id to the tables that speak of it, in the order of their files; each of these areas is
    in `areas`.
    `language` is the code of the one that its texts are written in (en, pt-BR).
    `builds_on` is the id of the catalogue whose entries its roles may use, empty if it is complete in itself.
    `origins` (by role) and `overrides` are filled when several catalogues are merged, and empty for one alone.
    """

    id: str
    name: str
    version: str
    released: str
    licence: str
    aspects: tuple[Aspect, ...]
    kinds: tuple[Kind, ...]
    gates: Mapping[str, Gate]
    skills: Mapping[str, Skill]
    certifications: Mapping[str, Certification]
    sources: Mapping[str, Source]
    outlooks: Mapping[str, Outlook]
    pay_tables: Mapping[str, tuple[PayTable, ...]]
    roles: Mapping[str, Role]
    opens_with: tuple[str, ...] = ()
    areas: Mapping[str, Area] = field(default_factory=dict)
    builds_on: str = ""
    origins: Mapping[str, Origin] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()
    language: str = "en"

    def role(self, role: str) -> Role:
        """The role of that id; raises UnknownIdError."""
        try:
            return self.roles[role]
        except KeyError:
            raise UnknownIdError(
                f"The catalogue has no role “{role}”. It has: {', '.join(sorted(self.roles))}."
            ) from None

    def pay_table(self, area: str, occupations: Iterable[str] = ()) -> PayTable | None:
        """The pay table of an area that has most of these occupations, the first among equals; None without any."""
        wanted = tuple(occupations)
        tables = self.pay_tables.get(area, ())
        return max(tables, key=lambda table: sum(table.figure(code) is not None for code in wanted), default=None)

    def opening_area(self, roles: Iterable[str]) -> str:
        """The area that a new comparison of these roles shows pay of: the nation, or else a country that has some."""
        usual = self.area_shown(NATION)
        codes = [one.code for role in roles if role in self.roles for one in self.roles[role].occupations]
        if not codes or self._has_pay(usual, codes):
            return usual
        return next((area.id for area in countries(self.areas) if self._has_pay(area.id, codes)), usual)

    def _has_pay(self, area: str, codes: Iterable[str]) -> bool:
        table = self.pay_table(area, codes)
        return table is not None and any(table.figure(code) is not None for code in codes)

    def area_shown(self, area: str) -> str:
        """The area whose pay is shown for a wished one: itself, or else (unknown here) the nation or the first."""
        if area in self.pay_tables or not self.pay_tables:
            return area
        return NATION if NATION in self.pay_tables else next(iter(self.pay_tables))
