"""A bad comparison file gives sentences that help."""

from __future__ import annotations

import time

import pytest

from careercompare.core.answer import NO, YES, yes_at
from careercompare.core.comparison import Comparison
from careercompare.core.errors import ComparisonFileError
from careercompare.core.skill import Level
from careercompare.data.comparison_file import comparison_from_yaml

MISTAKES = {
    "unknown key": ("titel: A", "2:1: unknown key “titel”; did you mean “title”?"),
    "unknown weight": ("weights: {usefull: 1}", "2:11: unknown key “usefull”; did you mean “useful”?"),
    "list for text": ("title: [a]", "2:8: “title”: expected text, found a list; write it in quotes or remove the key"),
    "nothing for text": ("title:", "2:7: “title”: expected text, found nothing; write it in quotes or remove the key"),
    "text for roles": ("roles: a", "2:8: “roles”: expected a list, found text “a”; begin each role with “- ”"),
    "five roles": ("roles: [a, b, c, d, e]", "2:21: a comparison holds at most 4 roles; remove one"),
    "repeated role": ("roles: [a, b, a]", "2:15: the role “a” stands here again; remove one of them"),
    "list for answers": (
        "answers: [a]",
        "2:10: “answers”: expected keys with values, found a list; write “id: value” lines below it",
    ),
    "misspelt answer": (
        "answers: {a: workin}",
        (
            "2:14: “a”: expected one of yes, no, awareness, working, practitioner, expert, found text “workin”; "
            "did you mean “working”?"
        ),
    ),
    "list for an answer": (
        "answers: {a: [yes]}",
        "2:14: “a”: expected one of yes, no, awareness, working, practitioner, expert, found a list; write one of them",
    ),
    "unknown gate word": (
        "gates: {a: maybe}",
        "2:12: “a”: expected one of met, not met, found text “maybe”; write one of them",
    ),
    "negative weight": (
        "weights: {useful: -1}",
        "2:19: “useful”: expected a whole number from 0, found the number -1; write digits only",
    ),
    "weight in words": (
        "weights: {useful: two}",
        "2:19: “useful”: expected a whole number from 0, found text “two”; write digits only",
    ),
    "repeated key": (
        "title: a\ntitle: b",
        "3:1: the key “title” stands here again (first in line 2); remove one of them",
    ),
    "alias without anchor": ("title: *a", "2:8: the alias “*a” has no anchor “&a” above it; write the value out"),
    "deep nesting": ("title: " + "[" * 60 + "]" * 60, "2:47: values are nested more than 40 deep; use fewer levels"),
    "open quote": ("title: 'a", "2:8: a quote opens here and never closes; close it"),
    "two documents": ("---\ntitle: a", "2:1: a second document begins here; keep one document in a file"),
}


@pytest.mark.parametrize("kind", MISTAKES)
def test_a_mistake_gives_a_sentence_with_its_place(kind: str) -> None:
    """File, line, column, what was expected, and what to do."""
    written, expected = MISTAKES[kind]
    with pytest.raises(ComparisonFileError) as caught:
        comparison_from_yaml(f"format: 1\n{written}\n", "my.careercompare")

    assert f"my.careercompare:{expected}" == str(caught.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "x:1:1: the file is empty; write its keys"),
        ("just text", "x:1:1: expected keys with values, found text “just text”; write lines such as “area: us”"),
        ("title: a", "x:1:1: the key “format” is missing; add “format: 1” if this is a careercompare file"),
        ("format: one", "x:1:9: “format”: expected 1, found text “one”; write 1"),
        ("format: 0", "x:1:9: “format”: expected 1, found the number 0; write 1"),
    ],
)
def test_what_is_no_comparison(text: str, expected: str) -> None:
    """Some other file was opened."""
    with pytest.raises(ComparisonFileError) as caught:
        comparison_from_yaml(text, "x")

    assert expected == str(caught.value)


def test_all_mistakes_come_at_once() -> None:
    """In the order of the file."""
    with pytest.raises(ComparisonFileError) as caught:
        comparison_from_yaml("format: 1\ntitel: a\nroles: a\nanswers: {a: b}", "x")

    assert [line.partition(": ")[0] for line in str(caught.value).splitlines()] == ["x:2:1", "x:3:8", "x:4:14"]


def test_a_newer_format_asks_for_a_newer_app() -> None:
    """Whatever else the file holds is right there, so nothing else is said."""
    with pytest.raises(ComparisonFileError) as caught:
        comparison_from_yaml("format: 2\nnovelty: {a: b}\nroles: 3", "x")

    assert str(caught.value) == "x:1:9: format 2 needs a newer careercompare; update the app to open this file"


def test_a_billion_laughs_is_refused_quickly() -> None:
    """A file that was sent must not fill the memory."""
    lines = ["format: 1", "a: &a [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"{new}: &{new} [{', '.join([f'*{old}'] * 10)}]" for old, new in zip("abcdefgh", "bcdefghi", strict=True)]
    started = time.perf_counter()
    with pytest.raises(ComparisonFileError, match="grows too large when its aliases are written out"):
        comparison_from_yaml("\n".join(lines), "x")

    assert time.perf_counter() - started < 2


def test_words_need_no_quotes_when_people_write_them() -> None:
    """Only one thing can be meant by yes, no or a year here."""
    text = "format: 1\ntitle: no\ndate: 2026\nanswers: {a: yes, b: no, c: expert}\ngates: {d: met, e: 'not met'}"

    assert comparison_from_yaml(text, "x") == Comparison(
        title="no",
        date="2026",
        answers={"a": YES, "b": NO, "c": yes_at(Level.EXPERT)},
        gates={"d": True, "e": False},
    )


def test_ids_that_no_catalogue_knows_are_kept() -> None:
    """The catalogue that knows them may come later."""
    comparison = comparison_from_yaml("format: 1\nroles: [nobody]\nanswers: {nothing: yes}", "x")

    assert comparison == Comparison(roles=("nobody",), answers={"nothing": YES})
