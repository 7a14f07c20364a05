"""What a catalogue says itself: in a report these texts stay in its language, whatever that of the report is."""

from __future__ import annotations

from collections.abc import Iterator

from careercompare.core.catalogue import Catalogue
from careercompare.core.certification import Certification
from careercompare.core.role import Role
from careercompare.core.skill import Skill
from careercompare.core.source import Source


def catalogue_texts(catalogue: Catalogue) -> frozenset[str]:
    """Every name, title and sentence that can stand in a report as the catalogue has it."""
    return frozenset(text for text in _texts(catalogue) if text.strip())


def _texts(catalogue: Catalogue) -> Iterator[str]:
    yield catalogue.name
    for aspect in catalogue.aspects:
        yield from (aspect.title, aspect.help)
    yield from (kind.title for kind in catalogue.kinds)
    for gate in catalogue.gates.values():
        yield from (gate.name, gate.question)
    for skill in catalogue.skills.values():
        yield from _of_skill(skill)
    for certification in catalogue.certifications.values():
        yield from _of_certification(certification)
    for source in catalogue.sources.values():
        yield from _of_source(source)
    for outlook in catalogue.outlooks.values():
        yield from (outlook.entry_education, outlook.work_experience, outlook.training, outlook.area_title)
    yield from (area.title for area in catalogue.areas.values())
    for role in catalogue.roles.values():
        yield from _of_role(role)


def _of_skill(skill: Skill) -> Iterator[str]:
    yield from (skill.name, skill.meaning, *skill.other_names)


def _of_certification(one: Certification) -> Iterator[str]:
    yield from (one.name, one.full_name, one.issuer, one.shows, one.prerequisites, one.validity)
    yield from (fee.note for fee in (one.fee, one.renewal) if fee is not None)


def _of_source(source: Source) -> Iterator[str]:
    yield from (source.title, source.publisher, source.licence, source.note)


def _of_role(role: Role) -> Iterator[str]:
    yield from (role.title, role.summary, *role.other_titles)
    for occupation in role.occupations:
        yield from (occupation.title, occupation.basis)
    for gate in role.gates:
        yield gate.note
    for step in (*role.before, *role.after):
        yield from (step.title, step.why)
    for fact in (role.needs_basis, *role.aspects.values()):
        yield from (fact.text, *fact.points)
