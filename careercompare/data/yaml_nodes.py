"""YAML as it was written: text, lists and keys that know the line and column they stand at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

EACH = object()
"""A step of `select` that goes into every item of a list or every value of a mapping."""

_NOTHING = re.compile(r"~|null|Null|NULL|", re.ASCII)
_WHOLE = re.compile(r"-?(0|[1-9][0-9]*)", re.ASCII)
_BROKEN = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+", re.ASCII)
# what one YAML reader or another takes for something else than text: words for yes and no, and numbers in odd forms
_MISREAD = re.compile(
    r"(?i:y|yes|n|no|on|off|true|false)|<<|=|[-+]?\.(?i:inf|nan)"
    r"|[-+]?0[box][0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?"
    r"|[-+]?([0-9][0-9_]*\.[0-9_]*|\.[0-9_]+|[0-9][0-9_]*)([eE][-+]?[0-9]+)?",
    re.ASCII,
)
_DATE = re.compile(r"[0-9]{4}(-[0-9]{1,2}(-[0-9]{1,2})?)?", re.ASCII)


@dataclass(slots=True)
class YamlText:
    """A single value; `plain` means that it stands there without quotes."""

    line: int
    column: int
    text: str
    plain: bool

    def is_nothing(self) -> bool:
        """Whether no value was written."""
        return self.plain and bool(_NOTHING.fullmatch(self.text))

    def is_number(self) -> bool:
        """Whether it is a number in plain digits."""
        return self.plain and bool(_WHOLE.fullmatch(self.text) or _BROKEN.fullmatch(self.text))

    def is_misread(self) -> bool:
        """Whether YAML readers disagree on what it is, like `no`, `012` or `1e3` without quotes."""
        return self.plain and not self.is_number() and bool(_MISREAD.fullmatch(self.text))

    def whole(self) -> int | None:
        """The whole number it is, or None."""
        return int(self.text) if self.plain and len(self.text) < 19 and _WHOLE.fullmatch(self.text) else None


@dataclass(slots=True)
class YamlList:
    """Values in a row."""

    line: int
    column: int
    items: list[YamlNode] = field(default_factory=list)


@dataclass(slots=True)
class YamlMap:
    """Values by key; a key is always text. `lost` are the keys of which a value could not be kept."""

    line: int
    column: int
    keys: dict[str, YamlText] = field(default_factory=dict)
    values: dict[str, YamlNode] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)


YamlNode = YamlText | YamlList | YamlMap


EXTRA = "x-"
"""How the keys begin that people may add anywhere in a catalogue; the app keeps them and does not look at them."""


def drop_extras(node: YamlNode | None) -> None:
    """Take away every key that begins with `x-`, with all below it."""
    if isinstance(node, YamlMap):
        for key in [key for key in node.values if key.startswith(EXTRA)]:
            del node.keys[key], node.values[key]
        node.lost = {key for key in node.lost if not key.startswith(EXTRA)}
    if node is not None:
        for child in children(node):
            drop_extras(child)


def as_json(node: YamlNode, dates: frozenset[str] = frozenset(), key: str = "") -> object:
    """The value for a checker that knows JSON; under a key in `dates` a year is text.

    What YAML readers disagree on becomes `true`, which no field of a catalogue accepts.
    """
    if isinstance(node, YamlMap):
        return {name: as_json(value, dates, name) for name, value in node.values.items()}
    if isinstance(node, YamlList):
        return [as_json(item, dates) for item in node.items]
    if not node.plain or (key in dates and _DATE.fullmatch(node.text)):
        return node.text
    if node.is_nothing():
        return None
    if node.is_number():
        if len(node.text) > 18:
            return node.text  # so long that it is no amount of anything
        return float(node.text) if "." in node.text else int(node.text)
    return True if node.is_misread() else node.text


def select(node: YamlNode | None, *steps: object) -> Iterator[YamlNode]:
    """Every value that the steps (keys, and EACH) lead to; what is missing or has another form is passed over."""
    if node is None:
        return
    if not steps:
        yield node
        return
    first, *rest = steps
    if first is EACH:
        for child in children(node):
            yield from select(child, *rest)
    elif isinstance(node, YamlMap) and isinstance(first, str):
        yield from select(node.values.get(first), *rest)


def select_texts(node: YamlNode | None, *steps: object) -> Iterator[YamlText]:
    """The single values among `select`, without those that are nothing."""
    for found in select(node, *steps):
        if isinstance(found, YamlText) and not found.is_nothing():
            yield found


def select_all(node: YamlNode, *steps: object) -> list[YamlText] | None:
    """The single values that the steps lead to; None if one of them is missing, lost or has another form."""
    if not steps:
        return [node] if isinstance(node, YamlText) and not node.is_nothing() else None
    first, *rest = steps
    if first is EACH and isinstance(node, YamlList):
        below = node.items
    elif isinstance(node, YamlMap) and isinstance(first, str) and first in node.values and first not in node.lost:
        below = [node.values[first]]
    else:
        return None
    texts: list[YamlText] = []
    for child in below:
        inside = select_all(child, *rest)
        if inside is None:
            return None
        texts += inside
    return texts


def children(node: YamlNode) -> list[YamlNode]:
    """The items of a list or the values of a mapping."""
    if isinstance(node, YamlList):
        return node.items
    return list(node.values.values()) if isinstance(node, YamlMap) else []


def found(node: YamlNode) -> str:
    """What stands there, for the end of a sentence."""
    if isinstance(node, YamlMap):
        return "keys"
    if isinstance(node, YamlList):
        return "a list"
    if node.is_nothing():
        return "nothing"
    shown = node.text if len(node.text) <= 40 else node.text[:39] + "…"
    if node.is_number():
        return f"the number {shown}"
    return f"“{shown}” without quotes" if node.is_misread() else f"text “{shown}”"
