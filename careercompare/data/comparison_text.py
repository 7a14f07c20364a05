"""A comparison as YAML that people can read and that no YAML reader can take for something else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from careercompare.core.answer import Answer
from careercompare.core.comparison import Comparison
from careercompare.core.skill import Weights
from careercompare.data.yaml_nodes import YamlText

FORMAT = 1
FIRST_LINE = "# careercompare comparison"
MET, NOT_MET = "met", "not met"

LONGEST_KEY = 1000
"""YAML wants the colon within 1024 characters of a key that stands before it."""

_PLAIN = re.compile(r"[^\W\d_]([\w ,.()/'’&+-]*[\w.)])?")
_NEEDS_ESCAPE = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]')
_SHORT_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_NOT_IN_BLOCK = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]|(?m:[ ]+$)")


def comparison_to_yaml(comparison: Comparison) -> str:
    """The text of a comparison file; what is as in a new comparison is left out.

    Every character is kept, control characters as escapes; half a surrogate pair becomes U+FFFD.
    """
    return "\n".join((FIRST_LINE, f"format: {FORMAT}", *comparison_lines(comparison))) + "\n"


def comparison_lines(comparison: Comparison) -> list[str]:
    """The lines of a comparison without its head, none for a new one."""
    new = Comparison()
    lines: list[str] = []
    for key in ("title", "prepared_for", "date"):
        text = getattr(comparison, key)
        if text:
            lines += _text(key, text)
    if comparison.roles:
        lines += ["roles:", *(f"  - {scalar(role)}" for role in comparison.roles)]
    lines += _pairs("occupations", comparison.occupations)
    if comparison.area != new.area:
        lines += _text("area", comparison.area)
    if comparison.weights != new.weights:
        lines += _weights(comparison.weights)
    lines += _pairs("answers", {skill: _answer(answer) for skill, answer in comparison.answers.items()})
    lines += _pairs("gates", {gate: MET if met else NOT_MET for gate, met in comparison.gates.items()})
    if comparison.notes:
        lines += _text("notes", comparison.notes)
    return lines


def indented(lines: Iterable[str]) -> list[str]:
    """The same lines one step further in."""
    return [f"  {line}" if line else "" for line in lines]


def scalar(text: str) -> str:
    """A text as one YAML value in one line, in quotes unless nobody can misread it."""
    bare = YamlText(1, 1, text, plain=True)
    if _PLAIN.fullmatch(text) and not bare.is_misread() and not bare.is_nothing():
        return text
    return f'"{_NEEDS_ESCAPE.sub(_escape, text)}"'


def _answer(answer: Answer) -> str:
    if not answer.known:
        return "no"
    return "yes" if answer.level is None else answer.level.value


def _weights(weights: Weights) -> list[str]:
    return ["weights:", *(f"  {key}: {getattr(weights, key)}" for key in ("essential", "important", "useful"))]


def _pairs(key: str, pairs: Mapping[str, str]) -> list[str]:
    """A mapping, sorted so that the same comparison is always the same file."""
    if not pairs:
        return []
    lines = [f"{key}:"]
    for name, value in sorted(pairs.items()):
        written = scalar(name)
        long = len(written) > LONGEST_KEY
        lines += [f"  ? {written}", f"  : {scalar(value)}"] if long else [f"  {written}: {scalar(value)}"]
    return lines


def _text(key: str, text: str) -> list[str]:
    """A text of several lines as a block where YAML keeps it as it is, else in quotes."""
    lines = text.split("\n")
    if len(lines) == 1 or text[0] in " \n" or _NOT_IN_BLOCK.search(text):
        return [f"{key}: {scalar(text)}"]
    ending = "-" if lines[-1] else "+"
    if not lines[-1]:
        lines.pop()  # the block's own last line break
    return [f"{key}: |{ending}", *indented(lines)]


def _escape(match: re.Match[str]) -> str:
    letter = match.group()
    code = ord(letter)
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return _SHORT_ESCAPES.get(letter) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")
