"""What a YAML text says, apart from how it is written: the same change made to it proves an edit right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from careercompare.data.yaml_writing import Bare, Content

Path = tuple[str | int, ...]
Data = str | list["Data"] | dict[str, "Data"]


def plain(content: Content) -> Data:
    """What a content says when it is read back."""
    if isinstance(content, Mapping):
        return {key: plain(each) for key, each in content.items()}
    if isinstance(content, (int, float)):
        return str(content)
    if isinstance(content, Bare):
        return content.text
    return content if isinstance(content, str) else [plain(each) for each in content]


def put(data: Data, path: Path, content: Content) -> None:
    """Set the value at a path, and make the keys that lead there."""
    node = data
    for step in path[:-1]:
        node = node.setdefault(step, {}) if isinstance(node, dict) and isinstance(step, str) else _below(node, step)
    if isinstance(node, list):
        node[cast("int", path[-1])] = plain(content)
    elif isinstance(node, dict):
        node[cast("str", path[-1])] = plain(content)


def take(data: Data, path: Path) -> None:
    """Remove what is at a path."""
    node = at(data, path[:-1])
    if isinstance(node, list):
        del node[cast("int", path[-1])]
    elif isinstance(node, dict):
        del node[cast("str", path[-1])]


def add(data: Data, path: Path, place: int, content: Content) -> None:
    """Insert into the list at a path; what is no list yet becomes one."""
    node = at(data, path)
    if isinstance(node, list):
        node.insert(place, plain(content))
    else:
        put(data, path, [content])


def at(data: Data, path: Path) -> Data:
    """The value at a path that exists."""
    node = data
    for step in path:
        node = _below(node, step)
    return node


def list_at(data: Data, path: Path) -> list[Data]:
    """The list at a path."""
    return cast("list[Data]", at(data, path))


def same(data: Data) -> Data:
    """The value without what says nothing: spaces and line ends around a text."""
    if isinstance(data, list):
        return [same(each) for each in data]
    if isinstance(data, dict):
        return {key: same(each) for key, each in data.items()}
    return data.strip()


def _below(node: Data, step: str | int) -> Data:
    if isinstance(node, dict):
        return node[cast("str", step)]
    return cast("list[Data]", node)[cast("int", step)]
