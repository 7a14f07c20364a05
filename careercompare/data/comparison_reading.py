"""From YAML nodes to a comparison, with every mistake of the file at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar

from careercompare.core.answer import NO, YES, Answer, yes_at
from careercompare.core.comparison import MOST_ROLES, Comparison
from careercompare.core.errors import ComparisonFileError, Problem
from careercompare.core.skill import Level, Weights
from careercompare.data.comparison_text import MET, NOT_MET
from careercompare.data.spelling import did_you_mean
from careercompare.data.yaml_nodes import YamlList, YamlMap, YamlNode, YamlText, found
from careercompare.data.yaml_reading import Document

V = TypeVar("V")

_ANSWERS: dict[str, Answer] = {"yes": YES, "no": NO, **{level.value: yes_at(level) for level in Level}}
_GATES = {MET: True, NOT_MET: False}
_TEXTS = ("title", "prepared_for", "date", "area", "notes")
_KEYS = (*_TEXTS, "roles", "occupations", "weights", "answers", "gates")
_WEIGHTS = ("essential", "important", "useful")
_WHOLE = re.compile("[0-9]{1,9}", re.ASCII)


def raise_problems(document: Document, *, only_if_unreadable: bool = False) -> None:
    """Raise ComparisonFileError with all that was found in a document, if anything was."""
    if document.problems and not (only_if_unreadable and document.root is not None):
        raise ComparisonFileError("\n".join(str(problem) for problem in sorted(set(document.problems))))


def check_format(document: Document, newest: int) -> None:
    """Report a format that is missing or unreadable; raises ComparisonFileError if it is newer than the app."""
    root = document.root
    if not isinstance(root, YamlMap):
        return
    node = root.values.get("format")
    if node is None:
        document.report(root, f"the key “format” is missing; add “format: {newest}” if this is a careercompare file")
        return
    number = node.whole() if isinstance(node, YamlText) else None
    if number is not None and number > newest:
        what = f"format {number} needs a newer careercompare; update the app to open this file"
        raise ComparisonFileError(str(Problem(document.file, node.line, node.column, what)))
    if number != newest:
        document.report(node, f"“format”: expected {newest}, found {found(node)}; write {newest}")


def comparison_of(document: Document, root: YamlNode | None, beside: tuple[str, ...] = ()) -> Comparison:
    """The comparison a mapping holds, without what is wrong in it, which is reported.

    Keys in `beside` may stand there too and are none of its own.
    """
    if not isinstance(root, YamlMap):
        if root is not None:
            document.report(root, f"expected keys with values, found {found(root)}; write lines such as “area: us”")
        return Comparison()
    known_keys(document, root, (*beside, *_KEYS))
    new = Comparison()
    texts = {key: _text(document, key, root.values[key]) for key in _TEXTS if key in root.values}
    return Comparison(
        roles=_roles(document, root.values.get("roles")),
        answers=_words(document, "answers", root, _ANSWERS),
        gates=_words(document, "gates", root, _GATES),
        occupations={role: _text(document, role, code) for role, code in _pairs(document, "occupations", root).items()},
        area=texts.get("area", new.area),
        weights=_weights(document, root, new.weights),
        title=texts.get("title", ""),
        prepared_for=texts.get("prepared_for", ""),
        date=texts.get("date", ""),
        notes=texts.get("notes", ""),
    )


def known_keys(document: Document, mapping: YamlMap, known: tuple[str, ...]) -> None:
    """Report every key of a mapping that is not among the known ones."""
    for key, place in mapping.keys.items():
        if key not in known:
            hint = did_you_mean(key, known, f"remove it; the keys here are {', '.join(known)}")
            document.report(place, f"unknown key “{key}”; {hint}")


def _expected(document: Document, label: str, node: YamlNode, what: str, remedy: str) -> None:
    document.report(node, f"“{label}”: expected {what}, found {found(node)}; {remedy}")


def _text(document: Document, label: str, node: YamlNode) -> str:
    """A text as it was written: here, where only text can stand, `no` and `2026` need no quotes."""
    if isinstance(node, YamlText) and not node.is_nothing():
        return node.text
    _expected(document, label, node, "text", "write it in quotes or remove the key")
    return ""


def _roles(document: Document, node: YamlNode | None) -> tuple[str, ...]:
    if node is None:
        return ()
    if not isinstance(node, YamlList):
        _expected(document, "roles", node, "a list", "begin each role with “- ”")
        return ()
    roles: list[str] = []
    for item in node.items:
        role = _text(document, "roles", item)
        if role in roles:
            document.report(item, f"the role “{role}” stands here again; remove one of them")
        elif len(roles) == MOST_ROLES:
            document.report(item, f"a comparison holds at most {MOST_ROLES} roles; remove one")
            break
        else:
            roles.append(role)
    return tuple(roles)


def _pairs(document: Document, key: str, root: YamlMap) -> Mapping[str, YamlNode]:
    node = root.values.get(key)
    if isinstance(node, YamlMap):
        return node.values
    if node is not None:
        _expected(document, key, node, "keys with values", "write “id: value” lines below it")
    return {}


def _words(document: Document, key: str, root: YamlMap, words: Mapping[str, V]) -> dict[str, V]:
    """A mapping to a few words; they are known with and without quotes."""
    values: dict[str, V] = {}
    for name, node in _pairs(document, key, root).items():
        if isinstance(node, YamlText) and node.text in words:
            values[name] = words[node.text]
        else:
            hint = did_you_mean(node.text if isinstance(node, YamlText) else "", words, "write one of them")
            _expected(document, name, node, f"one of {', '.join(words)}", hint)
    return values


def _weights(document: Document, root: YamlMap, new: Weights) -> Weights:
    node = root.values.get("weights")
    if isinstance(node, YamlMap):
        known_keys(document, node, _WEIGHTS)
    numbers = {key: getattr(new, key) for key in _WEIGHTS}
    for key, value in _pairs(document, "weights", root).items():
        if isinstance(value, YamlText) and value.plain and _WHOLE.fullmatch(value.text) and value.whole() is not None:
            numbers[key] = int(value.text)
        elif key in numbers:
            _expected(document, key, value, "a whole number from 0", "write digits only")
    return Weights(**{key: numbers[key] for key in _WEIGHTS})
