"""From words on the command line to a comparison."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from careercompare.cli.arguments import Arguments
from careercompare.core.answer import NO, YES, Answer, yes_at
from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import FILE_SUFFIX, MOST_ROLES, PDF_SUFFIX, Comparison
from careercompare.core.errors import UnknownIdError
from careercompare.core.role import Role
from careercompare.core.skill import Level
from careercompare.present.areas import missing_area
from careercompare.present.screen import missing_roles


def comparison_from(catalogue: Catalogue, arguments: Arguments) -> Comparison:
    """The comparison that files, roles and answers on the command line describe; raises CareerCompareError."""
    first = arguments.what[0]
    if names_file(catalogue, arguments):
        if len(arguments.what) > 1:
            raise UnknownIdError(f"Name either one comparison file or roles, not both: {' '.join(arguments.what)}.")
        from careercompare.data.comparison_pdf import open_comparison

        comparison = open_comparison(Path(first))
    else:
        for role in arguments.what:
            _role(catalogue, role)
        if len(set(arguments.what)) != len(arguments.what):
            raise UnknownIdError("A role is named twice; name each role once.")
        if len(arguments.what) > MOST_ROLES:
            raise UnknownIdError(f"A comparison holds at most {MOST_ROLES} roles; {len(arguments.what)} are named.")
        comparison = Comparison(roles=arguments.what, area=catalogue.opening_area(arguments.what))
    for skill, answer in _answers(catalogue, arguments).items():
        comparison = comparison.with_answer(skill, answer)
    for counted in arguments.counted:
        comparison = _counted(catalogue, comparison, counted)
    if arguments.area is not None:
        comparison = replace(comparison, area=area_id(catalogue, arguments.area))
    return comparison


def names_file(catalogue: Catalogue, arguments: Arguments) -> bool:
    """Whether the first word is a file with a comparison, or a report that carries one, and no role."""
    first = arguments.what[0]
    return first.endswith((FILE_SUFFIX, PDF_SUFFIX)) or (
        len(arguments.what) == 1 and first not in catalogue.roles and Path(first).exists()
    )


def warn_of_missing(catalogue: Catalogue, comparison: Comparison) -> None:
    """Say on stderr what a comparison names and the catalogue does not have."""
    for gone in (missing_roles(catalogue, comparison), missing_area(catalogue, comparison)):
        if gone:
            print(f"careercompare: {gone}", file=sys.stderr)


def _answers(catalogue: Catalogue, arguments: Arguments) -> dict[str, Answer]:
    given = [_known(catalogue, known) for known in arguments.know]
    given += [(_skill(catalogue, lacked), NO) for lacked in arguments.lack]
    answers: dict[str, Answer] = {}
    for skill, answer in given:
        if answers.setdefault(skill, answer) != answer:
            raise UnknownIdError(f"“{skill}” is answered twice, and differently; name it once in --know or --lack.")
    return answers


def _known(catalogue: Catalogue, text: str) -> tuple[str, Answer]:
    skill, _, level = text.partition(":")
    if not level:
        return _skill(catalogue, skill), YES
    by_rank = {str(one.rank): one for one in Level}
    try:
        return _skill(catalogue, skill), yes_at(by_rank.get(level) or Level(level.lower()))
    except ValueError:
        words = ", ".join(one.value for one in Level)
        raise UnknownIdError(f"“{level}” in “{text}” is no level; use 1 to 4 or {words}.") from None


def _skill(catalogue: Catalogue, skill: str) -> str:
    if skill in catalogue.skills:
        return skill
    raise _unknown("skill", skill, catalogue.skills)


def _role(catalogue: Catalogue, role: str) -> Role:
    if role in catalogue.roles:
        return catalogue.roles[role]
    raise _unknown("role", role, catalogue.roles)


def area_id(catalogue: Catalogue, area: str) -> str:
    """The same id if the catalogue has pay of it; raises UnknownIdError."""
    if area in catalogue.pay_tables:
        return area
    from careercompare.core.area_search import find_areas

    found = find_areas(catalogue.areas, area)
    if found:
        raise UnknownIdError(f"The catalogue has no area “{area}”; did you mean “{found[0].id}” ({found[0].title})?")
    raise _unknown("area", area, catalogue.areas)


def _unknown(kind: str, id_: str, known: Iterable[str]) -> UnknownIdError:
    # Imported here: only a mistyped id needs it.
    from careercompare.data.spelling import did_you_mean

    hint = did_you_mean(id_, known, f"“careercompare list {kind}s” shows them all.")
    return UnknownIdError(f"The catalogue has no {kind} “{id_}”; {hint}")


def _counted(catalogue: Catalogue, comparison: Comparison, text: str) -> Comparison:
    role_id, _, code = text.partition("=")
    role = _role(catalogue, role_id)
    if role_id not in comparison.roles:
        raise UnknownIdError(f"{role.title} is not compared, so it cannot be counted; name “{role_id}” as a role too.")
    codes = [occupation.code for occupation in role.occupations]
    if code not in codes:
        raise UnknownIdError(f"{role.title} cannot be counted as “{code}”; it has {' and '.join(codes)}.")
    return comparison.with_occupation(role_id, code)
