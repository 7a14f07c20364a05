"""The bundled catalogue keeps its promises: depth of every role, one vocabulary, a connected graph, own words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import pytest

from careercompare.core.catalogue import Catalogue
from careercompare.core.pay import PERCENTILES
from careercompare.core.role import Role
from careercompare.core.skill import Importance
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import load_catalogue

ROLES = (
    *("it-support-specialist", "network-support-technician", "systems-administrator", "network-engineer"),
    *("network-architect", "cloud-engineer", "devops-engineer", "site-reliability-engineer"),
    *("database-administrator", "data-engineer", "data-analyst", "data-scientist", "machine-learning-engineer"),
    *("software-developer", "front-end-developer", "qa-engineer", "systems-analyst", "it-project-manager"),
    *("soc-analyst", "security-engineer", "penetration-tester", "security-architect", "digital-forensics-analyst"),
    *("governance-risk-compliance-analyst", "it-manager"),
)
ALL_OCCUPATIONS = "3.1"
"""The projected change of all employment together, 2024 to 2034, in percent (Table 1.2 of the projections)."""
LEAST_WORDS = 6
"""A run of fewer words may stand twice: “None known”, or the name of a certificate."""


@cache
def catalogue() -> Catalogue:
    """The bundled catalogue, read once."""
    return load_catalogue(bundled_catalogue())


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, without what only looks different."""
    for sentence in re.split(r"(?<=[.!?:;])\s+", text):
        words = re.findall(r"\w+", sentence.casefold())
        if len(words) >= LEAST_WORDS:
            yield " ".join(words)


def texts(role: Role) -> Iterator[str]:
    """Everything a role says in words."""
    yield role.summary
    for fact in (role.needs_basis, *role.aspects.values()):
        yield from (fact.text, *fact.points)
    yield from (occupation.basis for occupation in role.occupations)
    yield from (gate.note for gate in role.gates)
    yield from (step.why for step in role.before + role.after)


def test_all_roles_are_there() -> None:
    """Twenty-five, by their ids."""
    assert sorted(catalogue().roles) == sorted(ROLES)


@pytest.mark.parametrize("id_", ROLES)
def test_a_role_is_told_in_full(id_: str) -> None:
    """Every aspect with its sources, enough needs, gates, certificates, interests and steps."""
    role = catalogue().role(id_)
    essential = [need for need in role.needs if need.importance is Importance.ESSENTIAL]

    assert set(role.aspects) == {aspect.id for aspect in catalogue().aspects}
    assert all(fact.text and fact.sources for fact in role.aspects.values())
    assert len(role.needs) >= 20
    assert 3 <= len(essential) <= 10
    assert role.needs_basis.sources
    assert len(role.gates) >= 2
    assert len(role.certifications) >= 3
    assert role.interests is not None
    assert role.interests.sources
    assert role.before
    assert role.after
    assert all(occupation.code in catalogue().outlooks for occupation in role.occupations)


def test_one_vocabulary() -> None:
    """Between 150 and 250 skills, each needed by some role, and 60 certificates or more, each named by some."""
    roles = catalogue().roles.values()
    needed = {need.skill for role in roles for need in role.needs}
    named = {one for role in roles for one in role.certifications}

    assert 150 <= len(catalogue().skills) <= 250
    assert needed == set(catalogue().skills)
    assert len(catalogue().certifications) >= 60
    assert named == set(catalogue().certifications)


def test_every_skill_has_other_names() -> None:
    """A CV seldom uses the name that a catalogue chose."""
    assert [skill.id for skill in catalogue().skills.values() if not skill.other_names] == []


def test_career_steps_connect_all_roles() -> None:
    """From any role one can walk to any other."""
    near: dict[str, set[str]] = defaultdict(set)
    for role in catalogue().roles.values():
        for step in role.before + role.after:
            if step.role is not None:
                near[role.id].add(step.role)
                near[step.role].add(role.id)
    reached, walk = set[str](), [ROLES[0]]
    while walk:
        role_id = walk.pop()
        if role_id not in reached:
            reached.add(role_id)
            walk += near[role_id]

    assert reached == set(ROLES)


def test_no_two_roles_share_a_sentence() -> None:
    """Nor does a role say a thing twice."""
    said: dict[str, list[str]] = defaultdict(list)
    for role in catalogue().roles.values():
        for text in texts(role):
            for sentence in sentences(text):
                said[sentence].append(role.id)

    assert {sentence: roles for sentence, roles in said.items() if len(roles) > 1} == {}


def test_no_two_skills_share_a_sentence() -> None:
    """Each level of each skill is something of its own that one can have done."""
    said: dict[str, list[str]] = defaultdict(list)
    for skill in catalogue().skills.values():
        levels = skill.levels
        for text in (skill.meaning, levels.awareness, levels.working, levels.practitioner, levels.expert):
            said[text].append(skill.id)

    assert {text: skills for text, skills in said.items() if len(skills) > 1} == {}


@pytest.mark.parametrize("id_", ROLES)
def test_amounts_in_the_text_are_the_published_ones(id_: str) -> None:
    """A dollar figure in the words on pay is published, between two medians, or of a range marked as unsourced."""
    role = catalogue().role(id_)
    fact = role.aspects["pay-and-demand"]
    table = catalogue().pay_table("us")
    assert table is not None
    published = {getattr(figure, name) for figure in table.figures for name in (*PERCENTILES, "mean")}
    published |= {end for stated in role.unsourced_pay for end in (stated.low, stated.high)}
    medians = [figure.median for figure in table.figures if isinstance(figure.median, int)]
    published |= {abs(one - other) for one in medians for other in medians}
    amounts = [
        int(found.replace(",", "")) for text in (fact.text, *fact.points) for found in re.findall(r"\$([\d,]*\d)", text)
    ]

    assert [amount for amount in amounts if amount not in published] == []


@pytest.mark.parametrize("id_", ROLES)
def test_changes_in_the_text_are_the_projected_ones(id_: str) -> None:
    """A percentage in the words on demand is that of an official projection."""
    fact = catalogue().role(id_).aspects["pay-and-demand"]
    projected = {ALL_OCCUPATIONS} | {f"{abs(outlook.change_percent):.1f}" for outlook in catalogue().outlooks.values()}
    stated = [found for text in (fact.text, *fact.points) for found in re.findall(r"(\d+\.\d)\s%", text)]

    assert [change for change in stated if change not in projected] == []


def test_percentiles_never_fall() -> None:
    """The bundled figures are sane."""
    for tables in catalogue().pay_tables.values():
        for figure in (figure for table in tables for figure in table.figures):
            amounts = [cell for _, cell in figure.percentiles() if isinstance(cell, int)]
            assert all(low <= high for low, high in pairwise(amounts))


def test_both_ends_of_a_step_know_of_it() -> None:
    """What leads from one role to another is told by both."""
    roles = catalogue().roles.values()
    out = {(role.id, step.role) for role in roles for step in role.after if step.role}
    into = {(step.role, role.id) for role in roles for step in role.before if step.role}

    assert out ^ into == set()
