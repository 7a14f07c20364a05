"""Which letters of a YAML text to replace, so that one value changes and no line besides."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from careercompare.data.yaml_spans import CannotEditError, Kind, Path, Span
from careercompare.data.yaml_writing import STEP, WIDTH, Bare, Content, block, entry, inline, item, lines, scalar

_LINE_END = re.compile("\r\n|\n|$")
_BY_HAND = "This cannot be changed here without touching other lines. Change it in a text editor."


def newline_of(body: str) -> str:
    """How the lines of a text end."""
    return "\r\n" if "\r\n" in body else "\n"


def slot(body: str, outer: Span, place: int) -> tuple[int, int]:
    """Where the item or key at a place of a list or mapping stands: in a block its whole lines without the last end."""
    begin, end = outer.items[place].start, outer.items[place].end
    if outer.kind is Kind.MAP:
        begin = outer.keys[place].start
    if outer.flow:
        return begin, end
    first = _line_start(body, begin)
    if outer.kind is Kind.LIST:
        column = outer.start - _line_start(body, outer.start)
        while body[first : first + column + 1].strip() != "-":  # the dash may stand lines above
            if first == 0 or first < _line_start(body, outer.start):
                raise CannotEditError(_BY_HAND)
            first = _line_start(body, first - 1)
    elif body[first:begin].strip():
        raise CannotEditError(_BY_HAND)  # it shares its line with the dash of the list around it
    return first, _line_end(body, max(begin, end))


def with_line_end(body: str, begin: int, end: int) -> tuple[int, int]:
    """The same lines with the line end behind them, or the one before if they are the last."""
    after = _LINE_END.match(body, end)
    if after is not None and after.group():
        return begin, after.end()
    return len(body[:begin].removesuffix("\n").removesuffix("\r")), end


def nested(path: Path, content: Content) -> Content:
    """A content below the keys that are still to be made."""
    for step in reversed(path):
        if not isinstance(step, str):
            raise CannotEditError(_BY_HAND)
        content = {step: content}
    return content


def add_key(body: str, outer: Span, key: str, content: Content, order: Sequence[str]) -> str:
    """Add a key to a mapping, behind the last one that `order` has before it, or at the end."""
    written = [each.value for each in outer.keys]
    before = [each for each in order[: order.index(key)] if each in written] if key in order else []
    place = written.index(before[-1]) if before else len(written) - 1
    if outer.flow:
        new = f"{scalar(key, flow=True)}: {inline(content)}"
        if not written:
            return f"{body[: outer.start]}{{{new}}}{body[outer.end :]}"
        at = outer.items[place].end
        return f"{body[:at]}, {new}{body[at:]}"
    newline = newline_of(body)
    indent = " " * (outer.keys[0].start - _line_start(body, outer.keys[0].start))
    at = _line_end(body, max(outer.keys[place].end, outer.items[place].end))
    return f"{body[:at]}{newline}{indent}{entry(key, content, indent, newline)}{body[at:]}"


def insert_item(body: str, node: Span, place: int, content: Content) -> str:
    """Insert into a list that has items, in the form these have."""
    if node.flow:
        at = node.items[place - 1].end if place else node.items[0].start
        written = f", {inline(content)}" if place else f"{inline(content)}, "
        return f"{body[:at]}{written}{body[at:]}"
    newline, indent = newline_of(body), " " * (node.start - _line_start(body, node.start))
    flow = all(each.flow for each in node.items)
    written = f"{indent}- {item(content, indent, newline, flow=flow)}"
    if place == 0:
        at = slot(body, node, 0)[0]
        return f"{body[:at]}{written}{newline}{body[at:]}"
    at = slot(body, node, place - 1)[1]
    return f"{body[:at]}{newline}{written}{body[at:]}"


def replace(body: str, outer: Span, node: Span, content: Content) -> str:
    """Write another value where a node stands."""
    indent = _indent(body, outer)
    if isinstance(content, (str, int, float, Bare)) and node.kind is Kind.TEXT:
        written = _scalar(body, outer, node, content, indent)
        return body[: node.start] + written + body[node.end :]
    if outer.flow or node.flow or node.kind is Kind.TEXT:
        small = not content or isinstance(content, (str, int, float, Bare)) or _has_words(content)
        if outer.flow or small:
            gap = " " if body[node.start - 1] not in " [{,\n" else ""
            return f"{body[: node.start]}{gap}{inline(content)}{body[node.end :]}"
        end, newline = _line_end(body, node.end), newline_of(body)
        below = lines(content, indent + STEP, newline)
        return f"{body[: node.start].rstrip(' ')}{body[node.end : end]}{newline}{below}{body[end:]}"
    raise CannotEditError(_BY_HAND)


def empty(body: str, around: Span, step: str | int, outer: Span) -> str:
    """Write a list or mapping with nothing in it where one with a single item stands."""
    nothing = "[]" if outer.kind is Kind.LIST else "{}"
    if outer.flow:
        return body[: outer.start] + nothing + body[outer.end :]
    place = around.place(step) if isinstance(step, str) else None
    if place is None:
        raise CannotEditError(_BY_HAND)
    begin, end = with_line_end(body, *slot(body, outer, 0))
    colon = body.index(":", around.keys[place].end) + 1
    return f"{body[:colon]} {nothing}{body[colon:begin]}{body[end:]}"


def remove_in_flow(body: str, outer: Span, place: int) -> str:
    """Take one of several items out of brackets or braces."""
    begin, end = slot(body, outer, place)
    if place + 1 < len(outer.items):
        end = slot(body, outer, place + 1)[0]
    else:
        begin = outer.items[place - 1].end
    if "#" in body[begin:end].replace(body[slice(*slot(body, outer, place))], ""):
        raise CannotEditError(_BY_HAND)  # a comment between the items would go with it
    return body[:begin] + body[end:]


def _scalar(body: str, outer: Span, node: Span, content: str | float | Bare, indent: str) -> str:
    """The letters for another single value, in the style of the old one where that can hold it."""
    newline, old = newline_of(body), body[node.start : node.end]
    gap = "" if node.start and body[node.start - 1] in " [{,\n" else " "
    if node.style in ("|", ">"):
        header, _, rest = old.partition("\n")
        header = header.rstrip("\r")
        first = next((line for line in rest.split("\n") if line.strip()), indent + STEP)
        inner = first[: len(first) - len(first.lstrip(" "))]
        written = block(content, header, inner, newline) if isinstance(content, str) else None
        comment = header.partition(" #")
        return written or scalar(content) + ("" if not comment[1] else f"  #{comment[2]}")
    if isinstance(content, str) and not outer.flow and not _rest_of_line(body, node.end):
        long = node.start - _line_start(body, node.start) + len(content) > WIDTH
        was_long_line = "\n" not in old and len(old) > WIDTH
        if "\n" in content or (long and not was_long_line):
            folded = block(content, ">-", indent + STEP, newline)
            if folded is not None:
                return gap + folded
    style = node.style if node.value else ""  # quotes around nothing are nobody's wish
    return gap + scalar(content, style, flow=outer.flow)


def _indent(body: str, outer: Span) -> str:
    """The indentation of the keys or dashes in a mapping or list."""
    at = outer.keys[0].start if outer.kind is Kind.MAP and outer.keys else outer.start
    return " " * (at - _line_start(body, at))


def _has_words(content: Content) -> bool:
    return not isinstance(content, (Mapping, str, int, float, Bare)) and all(
        isinstance(each, (str, Bare)) and " " not in str(each) for each in content
    )


def _rest_of_line(body: str, at: int) -> str:
    return body[at : _line_end(body, at)].strip()


def _line_start(body: str, at: int) -> int:
    return body.rfind("\n", 0, at) + 1


def _line_end(body: str, at: int) -> int:
    found = _LINE_END.search(body, at)
    return found.start() if found else len(body)
