"""Holds a document against a JSON Schema, as far as our schema goes; an unknown keyword is an error."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

TYPES: Mapping[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}
KNOWN = {"$schema", "$ref", "$defs", "title", "description", "type", "properties", "required", "items", "anyOf", "enum"}
KNOWN |= {"discriminator"}


def problems(document: object, schema: Mapping[str, Any]) -> list[str]:
    """What is wrong, each with its place."""
    return list(_problems(document, schema, schema, "$"))


def _problems(one: object, schema: Mapping[str, Any], whole: Mapping[str, Any], place: str) -> Iterator[str]:
    unknown = set(schema) - KNOWN
    assert not unknown, unknown
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        yield from _problems(one, whole["$defs"][name], whole, place)
    if "anyOf" in schema and all([*_problems(one, other, whole, place)] for other in schema["anyOf"]):
        yield f"{place}: nothing of what it may be"
    if "enum" in schema and one not in schema["enum"]:
        yield f"{place}: {one!r} is none of {schema['enum']}"
    if "type" in schema:
        wanted = TYPES[schema["type"]]
        if not isinstance(one, wanted) or (isinstance(one, bool) and bool not in wanted):
            yield f"{place}: {one!r} is no {schema['type']}"
            return
    if isinstance(one, dict):
        yield from (f"{place}: {key} is missing" for key in schema.get("required", ()) if key not in one)
        for key, inner in schema.get("properties", {}).items():
            if key in one:
                yield from _problems(one[key], inner, whole, f"{place}.{key}")
    if isinstance(one, list) and "items" in schema:
        for at, inner in enumerate(one):
            yield from _problems(inner, schema["items"], whole, f"{place}[{at}]")
