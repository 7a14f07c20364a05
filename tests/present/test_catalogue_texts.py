"""What a catalogue says itself."""

from __future__ import annotations

from dataclasses import replace

from careercompare.present.catalogue_texts import catalogue_texts
from tests.report.catalogue_builder import build_catalogue


def test_names_titles_and_sentences_of_every_kind_are_there() -> None:
    """Of aspects, gates, skills, certificates, sources, outlooks and roles; never ids and addresses."""
    catalogue = build_catalogue()
    texts = catalogue_texts(catalogue)
    role = next(iter(catalogue.roles.values()))
    skill = next(iter(catalogue.skills.values()))
    gate = next(iter(catalogue.gates.values()))
    source = next(iter(catalogue.sources.values()))

    assert {role.title, role.summary, role.occupations[0].title, role.gates[0].note} <= texts
    assert {fact.text for fact in role.aspects.values()} <= texts
    assert {step.title for step in (*role.before, *role.after)} <= texts
    assert {skill.name, skill.meaning, gate.name, gate.question, source.title, source.publisher} <= texts
    assert {aspect.title for aspect in catalogue.aspects} | {kind.title for kind in catalogue.kinds} <= texts
    assert {one.full_name for one in catalogue.certifications.values()} <= texts
    assert not texts & {role.id, source.address}


def test_what_says_nothing_is_no_text() -> None:
    """A blank name is found in every empty place."""
    assert not catalogue_texts(replace(build_catalogue(), name=" ")) & {"", " "}
