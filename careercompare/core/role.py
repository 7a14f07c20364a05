"""A role: a kind of job that can be compared, with what it needs and where it leads."""

from __future__ import annotations

from collections.abc import Mapping

from careercompare.core.interests import Interests
from careercompare.core.pay import UnsourcedRange
from careercompare.core.skill import Need
from careercompare.core.source import Fact
from careercompare.core.value import value


@value
class Occupation:
    """An official occupation a role can be counted as (SOC code), and why it is near."""

    code: str
    title: str
    basis: str


@value
class RoleGate:
    """A must-have of a role, by gate id, with how firmly employers ask for it."""

    gate: str
    note: str
    sources: tuple[str, ...] = ()


@value
class CareerStep:
    """A job people come from or go to; `role` is set when the catalogue has it."""

    title: str
    why: str
    role: str | None = None
    sources: tuple[str, ...] = ()


@value
class Role:
    """A kind of job; `occupations` stand closest first, `aspects` by aspect id."""

    id: str
    title: str
    summary: str
    occupations: tuple[Occupation, ...]
    needs: tuple[Need, ...]
    needs_basis: Fact
    aspects: Mapping[str, Fact]
    interests: Interests | None = None
    other_titles: tuple[str, ...] = ()
    gates: tuple[RoleGate, ...] = ()
    certifications: tuple[str, ...] = ()
    unsourced_pay: tuple[UnsourcedRange, ...] = ()
    before: tuple[CareerStep, ...] = ()
    after: tuple[CareerStep, ...] = ()

    def need(self, skill: str) -> Need | None:
        """The need for one skill, if the role has it."""
        return next((need for need in self.needs if need.skill == skill), None)
