"""The user's document: chosen roles, answers, weights and notes, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from typing import TypeVar

from careercompare.core.answer import Answer
from careercompare.core.skill import Weights
from careercompare.core.value import value

MOST_ROLES = 4
FILE_SUFFIX = ".careercompare"
PDF_SUFFIX = ".pdf"
"""A report as PDF carries the comparison that it was made from."""
NATION = "us"
"""The area that a new comparison shows pay of."""

T = TypeVar("T")


@value
class Comparison:
    """What a person has chosen and said; nobody changes it, every edit makes a new one.

    `answers` goes from skill id to answer, `gates` from gate id to met (True) or not met (False), `occupations`
    from role id to the SOC code it is counted as (absent: the role's closest).
    """

    roles: tuple[str, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)
    gates: Mapping[str, bool] = field(default_factory=dict)
    occupations: Mapping[str, str] = field(default_factory=dict)
    area: str = NATION
    weights: Weights = Weights()
    title: str = ""
    prepared_for: str = ""
    date: str = ""
    notes: str = ""

    def with_answer(self, skill: str, answer: Answer | None) -> Comparison:
        """The same with one skill answered, or (None) unanswered again."""
        return replace(self, answers=_with(self.answers, skill, answer))

    def with_gate(self, gate: str, met: bool | None) -> Comparison:
        """The same with one gate met, not met, or (None) unknown again."""
        return replace(self, gates=_with(self.gates, gate, met))

    def with_occupation(self, role: str, code: str | None) -> Comparison:
        """The same with a role counted as another official occupation, or (None) as its closest."""
        return replace(self, occupations=_with(self.occupations, role, code))

    def with_roles(self, roles: tuple[str, ...]) -> Comparison:
        """The same for other roles, in this order; answers are kept, since skills are shared."""
        if len(set(roles)) != len(roles):
            raise ValueError("a role can stand in a comparison once")
        if len(roles) > MOST_ROLES:
            raise ValueError(f"a comparison holds at most {MOST_ROLES} roles")
        return replace(self, roles=roles)


def _with(mapping: Mapping[str, T], key: str, value: T | None) -> Mapping[str, T]:
    rest = {other: kept for other, kept in mapping.items() if other != key}
    return rest if value is None else rest | {key: value}
