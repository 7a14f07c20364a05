"""Changes to the text of a YAML file that leave every other byte as it was, comments and odd order included.

ruamel.yaml, the round-trip library, writes the whole file anew: on the bundled skills it re-wrapped 57 lines nobody had
touched, and it loses CRLF and spaces. Here the place of one value is replaced in the text, and the result is read back:
a change that would say anything else than was asked is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy

from careercompare.data.yaml_content import Data, add, list_at, put, same, take
from careercompare.data.yaml_slots import (
    add_key,
    empty,
    insert_item,
    nested,
    newline_of,
    remove_in_flow,
    replace,
    slot,
    with_line_end,
)
from careercompare.data.yaml_spans import CannotEditError, Kind, Path, Span, find, spans
from careercompare.data.yaml_writing import Content

MARK = "\ufeff"


def set_value(text: str, path: Path, content: Content, order: Sequence[str] = ()) -> str:
    """Write another value at a path; a key that is not there is added after those that `order` has before it."""

    def change(body: str, root: Span) -> str:
        node = root
        for depth, step in enumerate(path):
            below = node.child(step)
            if below is None and isinstance(step, str) and node.kind is Kind.MAP and not node.marked:
                return add_key(body, node, step, nested(path[depth + 1 :], content), order)
            if below is None or below.marked or node.marked:
                break
            if depth == len(path) - 1:
                return replace(body, node, find(root, path), content)
            node = below
        find(root, path)  # says why not
        raise CannotEditError("This value cannot be changed here. Change it in a text editor.")

    return _edit(text, change, lambda data: put(data, path, content))


def remove(text: str, path: Path) -> str:
    """Take a key or an item away; comments on lines of their own stay."""

    def change(body: str, root: Span) -> str:
        find(root, path)
        outer, last = find(root, path[:-1], whole=False), path[-1]
        place = last if isinstance(last, int) else outer.place(last) or 0
        if len(outer.items) == 1 and outer is not root:
            return empty(body, find(root, path[:-2], whole=False), path[-2], outer)
        if outer.flow:
            return remove_in_flow(body, outer, place)
        begin, end = slot(body, outer, place)
        begin, end = with_line_end(body, begin, end)
        return body[:begin] + body[end:]

    return _edit(text, change, lambda data: take(data, path))


def insert(text: str, path: Path, place: int, content: Content) -> str:
    """Put an item into the list at a path, before the item that stands at that place now."""

    def change(body: str, root: Span) -> str:
        node = find(root, path, whole=False)
        if node.kind is not Kind.LIST or not node.items:
            return replace(body, find(root, path[:-1], whole=False), node, [content])
        return insert_item(body, node, place, content)

    return _edit(text, change, lambda data: add(data, path, place, content))


def move(text: str, path: Path, place: int, to: int) -> str:
    """Move an item of the list at a path to another place; comments and empty lines between the items stay."""

    def change(body: str, root: Span) -> str:
        node = find(root, path, whole=False)
        slots = [slot(body, node, each) for each in range(len(node.items))]
        texts = [body[begin:end] for begin, end in slots]
        texts.insert(to, texts.pop(place))
        for (begin, end), moved in reversed(list(zip(slots, texts, strict=True))):
            body = body[:begin] + moved + body[end:]
        return body

    def expected(data: Data) -> None:
        there = list_at(data, path)
        there.insert(to, there.pop(place))

    return _edit(text, change, expected)


def duplicate(text: str, path: Path, place: int) -> str:
    """Write an item of the list at a path once more, just as it is written, right behind itself."""

    def change(body: str, root: Span) -> str:
        node = find(root, path)
        begin, end = slot(body, node, place)
        between = ", " if node.flow else newline_of(body)
        return body[:end] + between + body[begin:end] + body[end:]

    def expected(data: Data) -> None:
        there = list_at(data, path)
        there.insert(place, deepcopy(there[place]))

    return _edit(text, change, expected)


def _edit(text: str, change: Callable[[str, Span], str], expected: Callable[[Data], None]) -> str:
    mark = MARK if text.startswith(MARK) else ""
    body = text.removeprefix(MARK)
    root = spans(body)
    data = deepcopy(root.data())
    new = change(body, root)
    expected(data)
    try:
        read = spans(new).data()
    except CannotEditError:
        read = ""
    if same(read) != same(data):
        raise CannotEditError("This cannot be changed here without touching other lines. Change it in a text editor.")
    return mark + new
