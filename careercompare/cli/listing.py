"""`careercompare list`: what there is to name on the command line, by id."""

from __future__ import annotations

from careercompare.cli import library
from careercompare.cli.arguments import Arguments
from careercompare.core.errors import UnknownIdError


def listed_lines(arguments: Arguments) -> list[str]:
    """A line for each, its id and its name. Raises CareerCompareError."""
    (what,) = arguments.what
    names = _OF_REPORTS[what]() if what in _OF_REPORTS else _of_catalogue(what, arguments)
    width = max(map(len, names), default=0)
    return [f"{id_:{width}}  {name}" for id_, name in names.items()]


def _of_catalogue(what: str, arguments: Arguments) -> dict[str, str]:
    catalogue = library.catalogue_for(arguments)
    if what == "areas":
        from careercompare.core.area_search import find_areas

        found = find_areas(catalogue.areas, arguments.words)
        if not found:
            raise UnknownIdError(f"No area holds “{arguments.words}”; write fewer words, or the beginning of one.")
        return {area.id: area.title for area in found}
    if what == "skills":
        return {id_: catalogue.skills[id_].name for id_ in sorted(catalogue.skills)}
    from careercompare.present.origin import origin_words

    # Two roles may have one title; which catalogue each is of tells them apart.
    homes = {role: origin_words(catalogue, role) for role in sorted(catalogue.roles)}
    return {id_: " · ".join(filter(None, (catalogue.role(id_).title, home))) for id_, home in homes.items()}


def _parts() -> dict[str, str]:
    from careercompare.present.parts.listing import PARTS

    return {part.id: part.name if part.usual else f"{part.name} · only if named" for part in PARTS}


def _languages() -> dict[str, str]:
    from careercompare.data.translations import languages

    return {language.code: language.name for language in languages()}


def _formats() -> dict[str, str]:
    from careercompare.report.kinds import KINDS

    return {kind.suffix: kind.name for kind in KINDS}


_OF_REPORTS = {"parts": _parts, "languages": _languages, "formats": _formats}
