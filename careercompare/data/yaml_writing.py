"""New values as YAML that looks as if a person had written it."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Mapping, Sequence
from functools import lru_cache

import yaml

from careercompare.core.value import value
from careercompare.data.yaml_nodes import YamlText

WIDTH = 110
STEP = "  "
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_LONGEST_FLOW_LIST = 90


@value
class Bare:
    """A text that stands without quotes if it can, such as a number or a word for a missing one."""

    text: str


Content = str | int | float | Bare | Sequence["Content"] | Mapping[str, "Content"]


def scalar(content: str | float | Bare, style: str = "", *, flow: bool = False) -> str:
    """One value in one line, in the quotes it had (`style`), or in some if nobody could read it right without."""
    if isinstance(content, (int, float)):
        return str(content)
    text = content.text if isinstance(content, Bare) else content
    if isinstance(content, Bare) and text and _reads_plainly(text, flow=flow):
        return text
    if style == "" and not _misread(text) and _reads_plainly(text, flow=flow):
        return text
    if style == "'" and not _CONTROL.search(text):
        return "'{}'".format(text.replace("'", "''"))
    return _double(text)


def block(text: str, header: str, indent: str, newline: str) -> str | None:
    """A text as a block under its header (“>-”), or None if a block would not keep it as it is."""
    lines = text.split("\n")
    if not text or _CONTROL.search(text.replace("\n", "")) or any(line != line.strip() for line in lines):
        return None
    if header.startswith("|"):
        body = lines
    else:
        if "  " in text or any(not line for line in lines):
            return None
        body = []
        for line in lines:
            wrapped = textwrap.wrap(line, WIDTH - len(indent), break_long_words=False, break_on_hyphens=False)
            body += [*wrapped, ""]
        body.pop()
    return newline.join([header, *(f"{indent}{line}" if line else "" for line in body)])


def entry(key: str, content: Content, indent: str, newline: str, *, flow: bool = False) -> str:
    """A key with its value, without the first line's indentation and the last line's end."""
    name = scalar(key, flow=flow)
    if flow or isinstance(content, (int, float, Bare)):
        return f"{name}: {inline(content)}"
    if isinstance(content, str):
        return f"{name}: {_text(content, indent, len(name) + 2, newline)}"
    if not content or _fits_in_a_line(content):
        return f"{name}: {inline(content)}"
    return f"{name}:{newline}{lines(content, indent + STEP, newline)}"


def lines(content: Content, indent: str, newline: str) -> str:
    """A list or keys as indented lines."""
    if isinstance(content, Mapping):
        return newline.join(indent + entry(key, each, indent, newline) for key, each in content.items())
    assert isinstance(content, Sequence)
    return newline.join(f"{indent}- {item(each, indent, newline)}" for each in content)


def item(content: Content, indent: str, newline: str, *, flow: bool = False) -> str:
    """What stands behind the dash of a list that is indented so far."""
    if isinstance(content, Mapping) and content and not flow:
        return lines(content, indent + STEP, newline)[len(indent + STEP) :]
    return _text(content, indent, 2, newline) if isinstance(content, str) and not flow else inline(content)


def inline(content: Content) -> str:
    """Any value in one line, with brackets and braces."""
    if isinstance(content, Mapping):
        pairs = (f"{scalar(key, flow=True)}: {inline(each)}" for key, each in content.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(content, (str, int, float, Bare)):
        return scalar(content, flow=True)
    return f"[{', '.join(inline(each) for each in content)}]"


def _text(text: str, indent: str, before: int, newline: str) -> str:
    if "\n" in text or len(indent) + before + len(text) > WIDTH:
        folded = block(text, ">-", indent + STEP, newline)
        if folded is not None:
            return folded
    return scalar(text)


def _fits_in_a_line(content: Content) -> bool:
    """Whether it is a short list of words, which reads best in brackets."""
    words = not isinstance(content, (Mapping, str, int, float, Bare)) and all(
        isinstance(each, (str, Bare)) and " " not in str(each) for each in content
    )
    return words and len(inline(content)) <= _LONGEST_FLOW_LIST


def _double(text: str) -> str:
    """In double quotes; JSON's escapes are YAML's, but for letters that must not stand there as they are."""
    written = json.dumps(text, ensure_ascii=False)
    return _CONTROL.sub(lambda match: f"\\u{ord(match.group()):04x}", written)


def _misread(text: str) -> bool:
    bare = YamlText(1, 1, text, plain=True)
    return bare.is_nothing() or bare.is_number() or bare.is_misread()


@lru_cache(maxsize=2048)
def _reads_plainly(text: str, *, flow: bool) -> bool:
    """Whether a parser takes the text without quotes for exactly this text."""
    if _CONTROL.search(text) or text != text.strip():
        return False
    probe = f"[{{a: {text}}}]" if flow else f"a: {text}"
    try:
        found = [each for each in yaml.parse(probe, Loader=yaml.CSafeLoader) if isinstance(each, yaml.ScalarEvent)]
    except yaml.YAMLError:
        return False
    return (
        len(found) == 2
        and found[1].value == text
        and found[1].style in (None, "")
        and found[1].tag is None
        and found[1].anchor is None
    )
