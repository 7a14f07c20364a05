"""Whether a YAML file has the keys and values its dataclass asks for, every mistake at once and in plain words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import msgspec
from pydantic import ConfigDict, TypeAdapter, ValidationError

from careercompare.data.spelling import did_you_mean, nearest
from careercompare.data.yaml_nodes import YamlList, YamlMap, YamlNode, YamlText, as_json, found
from careercompare.data.yaml_reading import Document

Path = tuple[str | int, ...]

DATES = frozenset({"reference", "retrieved", "released"})
"""Keys whose value is a date as text; a year may stand there without quotes."""

_EXPECTED = {
    "string": "text",
    "int": "a whole number",
    "float": "a number",
    "finite": "a number",
    "tuple": "a list",
    "list": "a list",
    "dict": "keys with values",
    "mapping": "keys with values",
    "dataclass": "keys with values",
}


@cache
def _adapter(shape: type) -> TypeAdapter[Any]:
    # a list of one, because only a type without settings of its own takes some; the core's dataclasses inherit them
    config = ConfigDict(extra="forbid", str_min_length=1, str_strip_whitespace=True)
    return TypeAdapter(tuple[shape], config=config)  # type: ignore[valid-type]


def check_shape(document: Document, shape: type) -> object | None:
    """The value the document holds, or None after adding all that is wrong to its problems."""
    if document.root is None:
        return None
    content = msgspec.json.encode([as_json(document.root, DATES)])
    try:
        value: object = _adapter(shape).validate_json(content, strict=True)[0]
    except ValidationError as error:
        _report(document, document.root, shape, error)
        return None
    return value


def _report(document: Document, root: YamlNode, shape: type, error: ValidationError) -> None:
    wrong: dict[Path, list[Any]] = {}
    missing: list[Path] = []
    unknown: list[Path] = []
    for each in error.errors(include_url=False, include_context=True, include_input=False):
        path: Path = each["loc"][1:]
        if each["type"] == "missing":
            missing.append(path)
        elif each["type"] == "unexpected_keyword_argument":
            unknown.append(path)
        else:  # the branches of a union hang below the value they were tried on
            wrong.setdefault(_reach(root, path), []).append(each)
    meant = {near for path in unknown if (near := _report_unknown(document, root, shape, path))}
    for path in missing:
        if path not in meant:  # a misspelt key is one mistake, not two
            document.report(_at(root, path[:-1]), f"the key “{path[-1]}” is missing; add it", str(path[-1]))
    for path, errors in wrong.items():
        document.report(_at(root, path), f"{_label(path)}: {_wrong(_at(root, path), errors)}")


def _report_unknown(document: Document, root: YamlNode, shape: type, path: Path) -> Path | None:
    """Report a key that nobody knows, and return the path of the missing one that was probably meant."""
    mapping, key = _at(root, path[:-1]), str(path[-1])
    allowed = _keys_at(shape, path[:-1])
    place = mapping.keys[key] if isinstance(mapping, YamlMap) else mapping
    otherwise = f"remove it; the keys here are {', '.join(allowed)}"
    document.report(place, f"unknown key “{key}”; {did_you_mean(key, allowed, otherwise)}")
    near = nearest(key, allowed)
    return (*path[:-1], near) if near else None


def _wrong(node: YamlNode, errors: list[Any]) -> str:
    kinds = [str(each["type"]) for each in errors]
    if kinds == ["string_too_short"]:
        return "the text is empty; write it or remove the key"
    words = [word for each in errors if each["type"] == "enum" for word in _words(each)]
    expected = [_EXPECTED.get(kind.partition("_")[0], "another value") for kind in kinds if kind != "enum"]
    if words:
        expected.append(f"one of {', '.join(words)}" if len(words) > 1 else f"“{words[0]}”")
    return f"expected {' or '.join(expected)}, found {found(node)}; {_remedy(node, expected, words)}"


def _remedy(node: YamlNode, expected: list[str], words: list[str]) -> str:
    if isinstance(node, YamlText) and node.is_nothing():
        return "write a value or remove the key"
    numbers = any("number" in each for each in expected)
    otherwise = "write plain digits without quotes" if numbers else "write one of these words"
    if len(words) == 1 and not numbers:
        return f"write {words[0]}"
    if words and isinstance(node, YamlText):
        return did_you_mean(node.text, words, f"{otherwise}, or one of these words" if numbers else otherwise)
    if numbers:
        return otherwise
    if expected == ["text"]:
        return "put quotes around it" if isinstance(node, YamlText) else "write one text"
    return "begin each item with “- ”" if expected == ["a list"] else "write “key: value” lines"


def _words(error: Any) -> list[str]:
    return re.findall("'([^']+)'", error["ctx"]["expected"])


def _reach(root: YamlNode, path: Path) -> Path:
    """The longest beginning of a path that leads to a value."""
    node: YamlNode = root
    for length, step in enumerate(path):
        below = _step(node, step)
        if below is None:
            return path[:length]
        node = below
    return path


def _at(root: YamlNode, path: Path) -> YamlNode:
    node = root
    for step in path:
        node = _step(node, step) or node
    return node


def _step(node: YamlNode, step: str | int) -> YamlNode | None:
    if isinstance(node, YamlList) and isinstance(step, int):
        return node.items[step]
    return node.values.get(str(step)) if isinstance(node, YamlMap) else None


def _label(path: Path) -> str:
    if not path:
        return "the whole file"
    if isinstance(path[-1], int):
        return f"item {path[-1] + 1} of “{path[-2]}”" if len(path) > 1 else f"item {path[-1] + 1}"
    return f"“{path[-1]}”"


def _keys_at(shape: Any, path: Path) -> list[str]:
    """The keys that may stand at a path, from the dataclasses."""
    for step in path:
        shape = get_type_hints(shape)[str(step)] if is_dataclass(shape) else _inside(shape)
    return [each.name for each in fields(shape)] if is_dataclass(shape) else []


def _inside(shape: Any) -> Any:
    origin, arguments = get_origin(shape), get_args(shape)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return arguments[1]
    if origin is UnionType:
        return _inside(arguments[0])
    return arguments[0] if arguments else shape
