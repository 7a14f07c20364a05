"""Where every value of a YAML text begins and ends, so that one can be changed and all else stay byte for byte."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any

import yaml

from careercompare.core.errors import CareerCompareError
from careercompare.data.yaml_content import Data
from careercompare.data.yaml_reading import RefusedError, events

Path = tuple[str | int, ...]


class Kind(Enum):
    """What a value is."""

    TEXT = "text"
    LIST = "list"
    MAP = "map"


class CannotEditError(CareerCompareError):
    """A change that would touch more of a file than it says; the file is as it was."""


@dataclass(slots=True)
class Span:
    """A value and its place in the text; a block ends with the last letter of its last value.

    `flow` means written with brackets or braces, `style` is the quote or block sign of a text (empty if it has none),
    `marked` that it has an anchor or a tag, or is an alias, `shared` that it or something inside is so.
    """

    kind: Kind
    start: int
    end: int = -1
    flow: bool = False
    style: str = ""
    value: str = ""
    marked: bool = False
    shared: bool = False
    keys: list[Span] = field(default_factory=list)
    items: list[Span] = field(default_factory=list)

    def child(self, step: str | int) -> Span | None:
        """The value below a key or at a place, if there is one."""
        if isinstance(step, int):
            return self.items[step] if self.kind is Kind.LIST and 0 <= step < len(self.items) else None
        place = self.place(step)
        return None if place is None else self.items[place]

    def place(self, key: str) -> int | None:
        """Where a key stands among the keys."""
        return next((place for place, each in enumerate(self.keys) if each.value == key), None)

    def data(self) -> Data:
        """What the value says, without how it is written."""
        if self.kind is Kind.TEXT:
            return self.value
        if self.kind is Kind.LIST:
            return [item.data() for item in self.items]
        return {key.value: item.data() for key, item in zip(self.keys, self.items, strict=True)}


def spans(text: str) -> Span:
    """The outermost value of a text without a byte order mark; raises CannotEditError if it is no YAML."""
    try:
        return _Builder(text).build()
    except RefusedError as error:
        raise CannotEditError(
            f"This file cannot be edited here (line {error.line}): {error.what}. Correct it in a text editor first."
        ) from None


def find(root: Span, path: Path, *, whole: bool = True) -> Span:
    """The value at a path; raises CannotEditError if there is none, or if another place shares it.

    Without `whole`, something inside the value may be shared.
    """
    node, marked = root, root.marked
    for step in path:
        below = node.child(step)
        if below is None:
            raise CannotEditError(f"The file has no “{step}” there any more. Reload it and try again.")
        node, marked = below, marked or below.marked
    if marked or (whole and node.shared):
        raise CannotEditError(
            "This value is shared with another place of the file (“&” or “*”). Change it in a text editor."
        )
    return node


class _Builder:
    """Builds spans from parser events, whose marks count characters."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._open: list[Span] = []
        self._waiting: list[Span | None] = []
        self._root: Span | None = None

    def build(self) -> Span:
        event: Any
        for event in events(self._text):
            start, end = event.start_mark.index, event.end_mark.index
            if isinstance(event, yaml.ScalarEvent):
                self._add(self._scalar(event))
            elif isinstance(event, yaml.AliasEvent):
                self._add(Span(Kind.TEXT, start, end, value=self._text[start:end], marked=True))
            elif isinstance(event, yaml.CollectionStartEvent):
                kind = Kind.MAP if isinstance(event, yaml.MappingStartEvent) else Kind.LIST
                flow = event.flow_style is True
                self._open.append(Span(kind, start, flow=flow, marked=_is_marked(event)))
                self._waiting.append(None)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._end(end)
        if self._root is None:
            raise CannotEditError("This file is empty. Fill it in a text editor, or remove it.")
        return self._root

    def _scalar(self, event: Any) -> Span:
        start, end, style = event.start_mark.index, event.end_mark.index, event.style or ""
        if style in ("|", ">"):  # the parser counts empty lines behind a block to it
            end = start + len(self._text[start:end].rstrip("\r\n\t "))
        return Span(Kind.TEXT, start, end, style=style, value=event.value, marked=_is_marked(event))

    def _end(self, index: int) -> None:
        closed = self._open.pop()
        self._waiting.pop()
        closed.end = index if closed.flow else closed.items[-1].end
        self._add(closed)

    def _add(self, span: Span) -> None:
        span.shared = span.shared or span.marked
        if not self._open:
            self._root = span
            return
        outer = self._open[-1]
        if outer.kind is Kind.LIST:
            outer.items.append(span)
        elif self._waiting[-1] is None:
            self._waiting[-1] = span
        else:
            outer.keys.append(self._waiting[-1])
            outer.items.append(span)
            self._waiting[-1] = None
        outer.shared = outer.shared or span.shared


def _is_marked(event: Any) -> bool:
    return event.anchor is not None or event.tag is not None
