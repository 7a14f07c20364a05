"""From bytes to YAML nodes: one document, one meaning, and sizes that nobody writes by hand are refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from careercompare.core.errors import Problem
from careercompare.data.yaml_nodes import YamlList, YamlMap, YamlNode, YamlText

MOST_BYTES = 2_000_000
MOST_DEPTH = 40
MOST_NODES = 200_000
MOST_CHARACTERS = 4 * MOST_BYTES
"""Nodes and characters are counted as if every alias were written out."""

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_SYNTAX = (
    (
        "mapping values are not allowed",
        "a colon stands where no key is; fix the indentation, or quote text with a colon",
    ),
    ("cannot start any token", "text cannot begin with this character; put quotes around it, and indent with spaces"),
    ("nesting depth", f"values are nested more than {MOST_DEPTH} deep; use fewer levels"),
    ("tab character", "a tab indents this line; indent with spaces"),
    ("'-' indicator", "this line does not fit the list above it; fix the indentation"),
    ("did not find expected key", "this line does not fit the keys above it; fix the indentation or the quotes"),
    ("could not find expected ':'", "a key without a colon; write “key: value”, or quote the text"),
    ("expected node content", "a value is missing here; write it, and put quotes around text that begins with a sign"),
    ("unexpected end of stream", "a quote opens here and never closes; close it"),
    ("',' or ']'", "a list opens here and never closes; close it with “]”"),
    ("',' or '}'", "a brace opens here and never closes; close it with “}”"),
    ("escape c", "a backslash escape that does not exist; write the backslash twice"),
)


class RefusedError(Exception):
    """Reading cannot go on after this problem."""

    def __init__(self, line: int, column: int, what: str) -> None:
        super().__init__(what)
        self.line, self.column, self.what = line, column, what


@dataclass(slots=True)
class _Measure:
    """How much a node holds with every alias written out."""

    nodes: int = 1
    depth: int = 1
    characters: int = 0


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet; `key` is the key that waits for its value."""

    node: YamlList | YamlMap
    measure: _Measure
    anchor: str | None
    key: YamlText | None = None


@dataclass(slots=True)
class Document:
    """What one file holds: its outermost value (None if it could not be read) and what was wrong with the writing.

    `places` are the problems that stand at a node, with that node and the key below it that is missing, if one is.
    """

    file: str
    root: YamlNode | None = None
    problems: list[Problem] = field(default_factory=list)
    places: list[tuple[Problem, YamlNode, str]] = field(default_factory=list)

    def report(self, node: YamlNode, what: str, missing: str = "") -> None:
        """Add a problem that stands at a node, or at a key that it should have."""
        problem = Problem(self.file, node.line, node.column, what)
        self.problems.append(problem)
        self.places.append((problem, node, missing))


def read_yaml(content: bytes, file: str, most: int = MOST_BYTES) -> Document:
    """Read one YAML file of at most so many bytes; `file` is its name in problems."""
    document = Document(file)
    try:
        document.root = _Builder(document).build(decode(content, most))
    except RefusedError as refused:
        document.problems.append(Problem(file, refused.line, refused.column, refused.what))
    return document


def decode(content: bytes, most: int) -> str:
    """The text of a file of at most so many bytes; raises RefusedError where it is none."""
    if len(content) > most:
        raise RefusedError(1, 1, f"the file is larger than {most // 1_000_000} MB; split it or remove what is too long")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # the position counts from the end of a byte order mark, as the text does
        before = error.object[: error.start].decode("utf-8-sig")
        raise RefusedError(*_place(before), "this byte is not UTF-8; save the file with the encoding UTF-8") from None
    bad = _UNPRINTABLE.search(text)
    if bad:
        code = f"U+{ord(bad.group()):04X}"
        raise RefusedError(*_place(text[: bad.start()]), f"the control character {code} is not allowed here; remove it")
    return text


def _place(before: str) -> tuple[int, int]:
    """Line and column of what comes after this text."""
    lines = re.split("\r\n|[\r\n]", before)
    return len(lines), len(lines[-1]) + 1


class _Builder:
    """Builds nodes from parser events in one go, counting as it goes, so that no bomb is ever unpacked."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.open: list[_Open] = []
        self.anchors: dict[str, tuple[YamlNode, _Measure]] = {}
        self.root: YamlNode | None = None

    def build(self, text: str) -> YamlNode:
        documents = 0
        for event in events(text):
            line, column = event.start_mark.line + 1, event.start_mark.column + 1
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise RefusedError(line, column, "a second document begins here; keep one document in a file")
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event.anchor or "", line, column)
            elif isinstance(event, yaml.ScalarEvent):
                self._scalar(event, line, column)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._begin(event, line, column)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._end()
        if self.root is None:
            raise RefusedError(1, 1, "the file is empty; write its keys")
        return self.root

    def _scalar(self, event: Any, line: int, column: int) -> None:
        node = YamlText(line, column, event.value, plain=event.style in (None, ""))
        self._refuse_tag(event, node)
        measure = _Measure(characters=len(event.value))
        if event.anchor:
            self.anchors[event.anchor] = node, measure
        self._add(node, measure)

    def _begin(self, event: Any, line: int, column: int) -> None:
        mapping = isinstance(event, yaml.MappingStartEvent)
        node: YamlList | YamlMap = YamlMap(line, column) if mapping else YamlList(line, column)
        self._refuse_tag(event, node)
        if event.anchor:
            self.anchors.pop(event.anchor, None)  # an alias inside its own node must not find an older one
        self.open.append(_Open(node, _Measure(), event.anchor))
        self._limit(_Measure(), line, column)

    def _end(self) -> None:
        closed = self.open.pop()
        if closed.anchor:
            self.anchors[closed.anchor] = closed.node, closed.measure
        self._add(closed.node, closed.measure)

    def _alias(self, name: str, line: int, column: int) -> None:
        if any(outer.anchor == name for outer in self.open):
            raise RefusedError(line, column, f"the alias “*{name}” stands inside what it names; write the value out")
        if name not in self.anchors:
            raise RefusedError(
                line, column, f"the alias “*{name}” has no anchor “&{name}” above it; write the value out"
            )
        node, measure = self.anchors[name]
        self._add(node, measure, (line, column))

    def _add(self, node: YamlNode, measure: _Measure, place: tuple[int, int] | None = None) -> None:
        if not self.open:
            self.root = node
            return
        outer = self.open[-1]
        whole = outer.measure
        whole.nodes += measure.nodes
        whole.characters += measure.characters
        whole.depth = max(whole.depth, measure.depth + 1)
        self._limit(whole, *(place or (node.line, node.column)))
        if isinstance(outer.node, YamlList):
            outer.node.items.append(node)
        elif outer.key is None:
            outer.key = self._key(node)
        else:
            self._pair(outer.node, outer.key, node)
            outer.key = None

    def _key(self, node: YamlNode) -> YamlText:
        if not isinstance(node, YamlText):
            raise RefusedError(node.line, node.column, "a key must be a word, not a list or more keys")
        return node

    def _pair(self, mapping: YamlMap, key: YamlText, value: YamlNode) -> None:
        name = key.text
        if key.plain and name == "<<":
            mapping.lost.add(name)
            self.document.report(key, "merging keys with “<<” is not allowed; write the keys out")
        elif key.plain and not name:
            self.document.report(key, "a key is empty; write a word before the colon")
        elif name in mapping.keys:
            mapping.lost.add(name)
            first = mapping.keys[name].line
            self.document.report(key, f"the key “{name}” stands here again (first in line {first}); remove one of them")
        else:
            mapping.keys[name] = key
            mapping.values[name] = value

    def _refuse_tag(self, event: Any, node: YamlNode) -> None:
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.document.report(node, f"the tag “{tag}” is not allowed; remove it, and put quotes around text")

    def _limit(self, added: _Measure, line: int, column: int) -> None:
        if len(self.open) + added.depth - 1 > MOST_DEPTH:
            raise RefusedError(line, column, f"values are nested more than {MOST_DEPTH} deep; use fewer levels")
        if added.nodes > MOST_NODES or added.characters > MOST_CHARACTERS:
            raise RefusedError(
                line, column, "the file grows too large when its aliases are written out; use fewer values"
            )


def events(text: str) -> Iterator[Any]:
    """What the parser sees, one by one; raises RefusedError where it stops."""
    try:
        yield from yaml.parse(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        said = str(error.problem)
        what = next(
            (ours for theirs, ours in _SYNTAX if theirs in said), f"this is not valid YAML ({said}); correct it"
        )
        unclosed = what.endswith(("close it", "”")) or what.startswith(
            "a key"
        )  # say where it began, not where it was noticed
        mark: Any = (error.context_mark if unclosed else None) or error.problem_mark
        raise RefusedError(mark.line + 1, mark.column + 1, what) from None
    except yaml.YAMLError as error:
        raise RefusedError(1, 1, f"this is not valid YAML ({error}); correct it") from None
