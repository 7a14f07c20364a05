"""JSON Schemas of the files of a catalogue, so that an editor completes keys and marks mistakes as one types."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

from pydantic import TypeAdapter

from careercompare.core.catalogue import Catalogue
from careercompare.core.certification import Certification, Fee, RenewalFee
from careercompare.core.errors import UnknownIdError
from careercompare.core.interests import Interests
from careercompare.core.outlook import Outlook
from careercompare.core.pay import PayFigure, PayTable, UnsourcedRange
from careercompare.core.role import CareerStep, Occupation, Role, RoleGate
from careercompare.core.skill import Need, Skill
from careercompare.core.source import Fact
from careercompare.data.catalogue_files import FILES, AdditionHead, Head, PayHead, PayNote
from careercompare.data.files import write_in_folder
from careercompare.data.form_check import CODE, CURRENCY, DATE, ID, LANGUAGE, LETTERS, ONET_CODE
from careercompare.data.schema_words import WORDS
from careercompare.data.shape_check import DATES
from careercompare.data.spelling import did_you_mean

KINDS: dict[str, Any] = {
    **{name.removesuffix(".yaml"): shape for name, shape in FILES.items()},
    "addition": AdditionHead,
    "pay": PayTable | PayHead,
    "role": Role,
}
"""What a schema can be made for: the files of a catalogue, and `addition`, a catalogue.yaml that builds on another."""

FOLDER = "schema"
_DIALECT = "http://json-schema.org/draft-07/schema#"  # the one that every editor knows
_PATTERNS: dict[tuple[type, str], str] = {
    (Head, "id"): ID,
    (AdditionHead, "id"): ID,
    (Head, "language"): LANGUAGE,
    (AdditionHead, "language"): LANGUAGE,
    (Role, "id"): ID,
    (Occupation, "code"): CODE,
    (PayFigure, "occupation"): CODE,
    (Outlook, "occupation"): CODE,
    (PayNote, "occupation"): CODE,
    (PayTable, "currency"): CURRENCY,
    (PayHead, "currency"): CURRENCY,
    (UnsourcedRange, "currency"): CURRENCY,
    (Fee, "currency"): CURRENCY,
    (RenewalFee, "currency"): CURRENCY,
    (Interests, "letters"): LETTERS,
    (Interests, "occupation"): ONET_CODE,
}
_REFERS: dict[tuple[type, str], str] = {
    (Need, "skill"): "skills",
    (Skill, "kind"): "kinds",
    (RoleGate, "gate"): "gates",
    (Role, "certifications"): "certifications",
    (Role, "aspects"): "aspects",
    (CareerStep, "role"): "roles",
    (UnsourcedRange, "found_in"): "sources",
    **{(shape, "sources"): "sources" for shape in (Fact, RoleGate, CareerStep, Certification, Interests)},
    **{(shape, "source"): "sources" for shape in (Outlook, PayTable, PayHead, Fee, RenewalFee)},
}
"""Fields that name an entry of the catalogue: an editor offers those there are, and takes new ones."""


def schema_of(kind: str, base: Catalogue | None = None) -> dict[str, Any]:
    """The schema of one kind of file; with a base, the ids that it has are offered. Raises UnknownIdError."""
    if kind not in KINDS:
        hint = did_you_mean(kind, KINDS, f"the kinds are {', '.join(KINDS)}.")
        raise UnknownIdError(f"There is no kind of file “{kind}”; {hint}")
    schema: dict[str, Any] = TypeAdapter(KINDS[kind]).json_schema()
    definitions = schema.get("$defs", {})
    for shape in shapes_in(KINDS[kind]):
        place = schema if shape is KINDS[kind] else definitions.get(shape.__name__)
        if place is not None:
            _describe(place, shape, base)
    # Draft 7 calls them “definitions”, but follows any pointer; pydantic's own name is kept.
    return {"$schema": _DIALECT} | schema | {"title": f"careercompare: {kind}"}


def shapes_in(shape: Any) -> set[type]:
    """Every dataclass that a type is made of, itself included."""
    inside = get_type_hints(shape).values() if is_dataclass(shape) else get_args(shape)
    found = {shape} if isinstance(shape, type) and is_dataclass(shape) else set()
    return found.union(*(shapes_in(each) for each in inside))


def write_schemas(folder: Path, base: Catalogue | None = None, kinds: tuple[str, ...] = tuple(KINDS)) -> list[Path]:
    """Bring the schemas of a folder up to date, making it if needed; returns the files. Raises CannotWriteError."""
    files = []
    for kind in kinds:
        content = (json.dumps(schema_of(kind, base), ensure_ascii=False, indent=1) + "\n").encode()
        file = folder / f"{kind}.schema.json"
        if not file.is_file() or file.read_bytes() != content:
            write_in_folder(file, content)
        files.append(file)
    return files


def _describe(place: dict[str, Any], shape: type, base: Catalogue | None) -> None:
    place["additionalProperties"] = False
    place.pop("description", None)
    assert is_dataclass(shape)
    for field in fields(shape):
        one = place["properties"][field.name]
        key = (shape, field.name)
        one.pop("title", None)
        one["description"] = WORDS.get(shape.__name__, {}).get(field.name, "")
        if field.name in DATES:
            # A bare year is a number to every editor, and a date to us.
            one.pop("type", None)
            one["anyOf"] = [{"type": "string", "pattern": _whole(DATE)}, {"type": "integer"}]
        elif key in _PATTERNS:
            one["pattern"] = _whole(_PATTERNS[key])
        elif one.get("type") == "string":
            one.setdefault("minLength", 1)
        if base is not None and key in _REFERS:
            _offer(one, sorted(_ids(base, _REFERS[key])))


def _offer(one: dict[str, Any], ids: list[str]) -> None:
    offered: dict[str, Any] = {"anyOf": [{"enum": ids}, {"type": "string", "minLength": 1}]}
    if "items" in one:
        one["items"] = offered
    elif one.get("type") == "object":
        one["properties"] = dict.fromkeys(ids, one["additionalProperties"])
    else:
        one.pop("type", None)
        one.pop("minLength", None)
        if "anyOf" in one:  # may also be nothing
            offered["anyOf"].append({"type": "null"})
        one.update(offered)


def _ids(base: Catalogue, part: str) -> list[str]:
    entries = getattr(base, part)
    return list(entries) if isinstance(entries, Mapping) else [entry.id for entry in entries]


def _whole(pattern: str) -> str:
    return f"^(?:{pattern})$"  # without a group of its own: a pattern may refer back to one of its
