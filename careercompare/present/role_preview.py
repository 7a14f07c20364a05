"""A role as it will look, from a file still being written: a dash for what is missing, without what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from careercompare.core.catalogue import Aspect, Catalogue, Gate, Kind, Place
from careercompare.core.certification import Certification
from careercompare.core.comparison import Comparison
from careercompare.core.pay import Period, UnsourcedRange
from careercompare.core.role import CareerStep, Occupation, Role, RoleGate
from careercompare.core.skill import Importance, Level, LevelMeanings, Need, Skill
from careercompare.core.source import Fact, Source
from careercompare.data.catalogue_files import CERTIFICATIONS, HEAD, SKILLS, SOURCES
from careercompare.data.text_check import Checked
from careercompare.data.yaml_nodes import EACH, YamlMap, YamlNode, YamlText, select
from careercompare.present.form import at, texts_of
from careercompare.present.screen import Screen, present

DASH = "—"
E = TypeVar("E", bound=StrEnum)


def role_preview(checked: Checked, file: str, base: Catalogue | None = None) -> Screen | None:
    """What the window would show of the role of a file, None if the file cannot be read."""
    node = checked.nodes.get(file)
    if not isinstance(node, YamlMap):
        return None
    catalogue = _catalogue(checked, base)
    role = _role(node, catalogue)
    roles = (
        {role.id: role, **{each.id: each for each in base.roles.values() if each.id != role.id}}
        if base
        else {role.id: role}
    )
    return present(_with_roles(catalogue, roles), Comparison(roles=(role.id,)))


def _with_roles(catalogue: Catalogue, roles: Mapping[str, Role]) -> Catalogue:
    return replace(catalogue, roles=roles)


def _catalogue(checked: Checked, base: Catalogue | None) -> Catalogue:
    """What the other files hold, as far as it can be read."""
    head, nodes = checked.nodes.get(HEAD), checked.nodes
    aspects = [
        Aspect(_id(each), _text(each, "title"), _text(each, "help"), _place(each)) for each in _each(head, "aspects")
    ]
    kinds = [Kind(_id(each), _text(each, "title")) for each in _each(head, "kinds")]
    gates = [Gate(_id(each), _text(each, "name"), _text(each, "question")) for each in _each(head, "gates")]
    skills = [_skill(each) for each in _each(nodes.get(SKILLS), "skills")]
    certifications = [
        Certification(
            _id(each), _text(each, "name"), _text(each, "full_name"), _text(each, "issuer"), _text(each, "shows")
        )
        for each in _each(nodes.get(CERTIFICATIONS), "certifications")
    ]
    keys = ("title", "publisher", "reference", "retrieved", "licence", "address")
    sources = [Source(_id(each), *(_text(each, key) for key in keys)) for each in _each(nodes.get(SOURCES), "sources")]
    own = {each.id for each in aspects}
    known = {each.id for each in kinds}
    return Catalogue(
        id="preview",
        name=_text(head, "name"),
        version=_text(head, "version"),
        released=_text(head, "released"),
        licence="",
        aspects=(*(each for each in (base.aspects if base else ()) if each.id not in own), *aspects),
        kinds=(*(each for each in (base.kinds if base else ()) if each.id not in known), *kinds),
        gates={**(base.gates if base else {}), **{each.id: each for each in gates}},
        skills={**(base.skills if base else {}), **{each.id: each for each in skills}},
        certifications={**(base.certifications if base else {}), **{each.id: each for each in certifications}},
        sources={**(base.sources if base else {}), **{each.id: each for each in sources}},
        outlooks=base.outlooks if base else {},
        pay_tables=base.pay_tables if base else {},
        areas=base.areas if base else {},
        roles={},
    )


def _role(node: YamlMap, catalogue: Catalogue) -> Role:
    needs = {
        skill: Need(
            skill,
            _word(Importance, each, "importance", Importance.IMPORTANT),
            _word(Level, each, "level", Level.WORKING),
        )
        for each in _each(node, "needs")
        if (skill := _text(each, "skill")) in catalogue.skills
        and catalogue.skills[skill].kind in {kind.id for kind in catalogue.kinds}
    }
    occupations = {
        code: Occupation(code, _text(each, "title"), _text(each, "basis"))
        for each in _each(node, "occupations")
        if (code := _text(each, "code")) != DASH
    }
    gates = {
        gate: RoleGate(gate, _text(each, "note"), _sources(each, catalogue))
        for each in _each(node, "gates")
        if (gate := _text(each, "gate")) in catalogue.gates
    }
    return Role(
        id=_text(node, "id"),
        title=_text(node, "title"),
        summary=_text(node, "summary"),
        occupations=tuple(occupations.values()),
        needs=tuple(needs.values()),
        needs_basis=_fact(node.values.get("needs_basis"), catalogue),
        aspects={aspect.id: _fact(at(node, ("aspects", aspect.id)), catalogue) for aspect in catalogue.aspects},
        other_titles=tuple(texts_of(node.values.get("other_titles"))),
        gates=tuple(gates.values()),
        certifications=_known(texts_of(node.values.get("certifications")), catalogue.certifications),
        unsourced_pay=tuple(_ranges(node, catalogue)),
        before=tuple(_step(each, catalogue) for each in _each(node, "before")),
        after=tuple(_step(each, catalogue) for each in _each(node, "after")),
    )


def _skill(node: YamlNode) -> Skill:
    levels = LevelMeanings(*(_text(at(node, ("levels",)), level) for level in Level))
    return Skill(_id(node), _text(node, "name"), _text(node, "kind"), _text(node, "meaning"), levels)


def _ranges(node: YamlMap, catalogue: Catalogue) -> Iterable[UnsourcedRange]:
    for each in _each(node, "unsourced_pay"):
        low, high = (_whole(at(each, (key,))) for key in ("low", "high"))
        currency, found_in = _text(each, "currency"), _text(each, "found_in")
        if (
            low is not None
            and high is not None
            and low <= high
            and len(currency) == 3
            and found_in in catalogue.sources
        ):
            yield UnsourcedRange(low, high, currency, _word(Period, each, "period", Period.YEAR), found_in)


def _step(node: YamlNode, catalogue: Catalogue) -> CareerStep:
    return CareerStep(_text(node, "title"), _text(node, "why"), None, _sources(node, catalogue))


def _fact(node: YamlNode | None, catalogue: Catalogue) -> Fact:
    points = tuple(point for point in texts_of(at(node, ("points",))) if point)
    text = next((each for each in texts_of(at(node, ("text",))) if each), "")
    if not text and not points:
        return Fact("", (), ())  # silence needs no source
    return Fact(text, points, _sources(node, catalogue))


def _sources(node: YamlNode | None, catalogue: Catalogue) -> tuple[str, ...]:
    return _known(texts_of(at(node, ("sources",))), catalogue.sources)


def _known(ids: Iterable[str], there: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in ids if each in there))


def _each(node: YamlNode | None, key: str) -> list[YamlNode]:
    return [each for each in select(node, key, EACH) if isinstance(each, YamlMap)]


def _id(node: YamlNode) -> str:
    return _text(node, "id")


def _text(node: YamlNode | None, key: str) -> str:
    found = [each for each in texts_of(at(node, (key,))) if each]
    return found[0] if found else DASH


def _place(node: YamlNode) -> Place:
    return _word(Place, node, "place", Place.TABLE)


def _word(words: type[E], node: YamlNode, key: str, otherwise: E) -> E:
    found = _text(node, key)
    return words(found) if found in set(words) else otherwise


def _whole(node: YamlNode | None) -> int | None:
    return node.whole() if isinstance(node, YamlText) else None
