"""Forty wrong role files, one kind of mistake each: every one says the exact line and column, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from careercompare.core.errors import Problem
from careercompare.data.catalogue import check_catalogue
from tests.data.catalogue_folder import FILES

FILE = "roles/alpha.yaml"
TEXT = FILES[FILE]
# what stands in the good file, what stands there instead, where the problem is, and what is said of it
WRONG: dict[str, tuple[str, str, int, int, str, str]] = {}


def wrong(name: str, old: str, new: str, at: tuple[int, int], what: str, remedy: str) -> None:
    """One more line of the table."""
    assert TEXT.count(old) >= 1, old
    WRONG[name] = (old, new, *at, what, remedy)


wrong("tab", "  - {skill: r", "\t- {skill: r", (8, 1), "this character", "indent with spaces")
wrong("open quote", "Builds networks", '"Builds networks', (3, 10), "a quote opens here", "close it")
wrong("open bracket", "[Network builder]", "[Network builder", (4, 15), "a list opens here", "close it with “]”")
wrong("open brace", "The closest}", "The closest", (6, 5), "a brace opens here", "close it with “}”")
wrong("colon in text", "Builds networks", "Builds: networks", (3, 16), "a colon", "quote text with a colon")
wrong(
    "no colon", "title: Alpha Engineer", "title Alpha Engineer", (2, 1), "a key without a colon", "write “key: value”"
)
wrong("bad indentation", "    points:", "   points:", (15, 4), "does not fit the keys above", "fix the indentation")
wrong("escape", "Builds networks", '"C:\\work"', (3, 13), "escape", "write the backslash twice")
wrong("percent", "Builds networks", "%builds", (3, 10), "text cannot begin with this character", "put quotes")
wrong("control character", "Builds", "Builds\x07", (3, 16), "control character U+0007", "remove it")
wrong("two documents", "needs:\n", "---\nneeds:\n", (7, 1), "a second document", "keep one document")
wrong("key twice", "title: Alpha", "title: Old\ntitle: Alpha", (3, 1), "“title” stands here again", "remove one")
wrong("merge key", "title: Alpha", "<<: {}\ntitle: Alpha", (2, 1), "“<<”", "write the keys out")
wrong("tag", "Builds networks", "!!str Builds", (3, 10), "the tag “!!str”", "remove it")
wrong("lost alias", "Builds networks", "*summary", (3, 10), "“*summary” has no anchor", "write the value out")
wrong(
    "unknown key", "summary:", "colour: red\nsummary:", (3, 1), "unknown key “colour”", "remove it; the keys here are"
)
wrong("misspelt key", "title: Alpha", "titel: Alpha", (2, 1), "unknown key “titel”", "did you mean “title”?")
wrong("missing key", "summary: Builds networks\n", "", (1, 1), "“summary” is missing", "add it")
wrong("missing key in a need", ", level: expert", "", (8, 5), "“level” is missing", "add it")
wrong("empty text", "Builds networks", "''", (3, 10), "the text is empty", "write it or remove the key")
wrong("nothing", "Builds networks", "", (3, 9), "found nothing", "write a value or remove the key")
wrong("list for text", "Builds networks", "[a, b]", (3, 10), "expected text, found a list", "write one text")
wrong("text for list", "[Network builder]", "builder", (4, 15), "expected a list", "begin each item with “- ”")
wrong("keys for text", "Builds networks", "{a: b}", (3, 10), "found keys", "write one text")
wrong("number for text", "Builds networks", "2026", (3, 10), "found the number 2026", "put quotes around it")
wrong("no for text", "Builds networks", "no", (3, 10), "found “no” without quotes", "put quotes around it")
wrong("text for number", "low: 70", "low: 70k", (20, 11), "expected a whole number", "write plain digits")
wrong("broken number", "low: 70", "low: 70.5", (20, 11), "expected a whole number", "write plain digits")
wrong("quoted number", "low: 70", 'low: "70"', (20, 11), "expected a whole number", "without quotes")
wrong("wrong word", "level: expert", "level: master", (8, 52), "expected one of awareness", "write one of these words")
wrong("misspelt word", "essential", "esential", (8, 34), "found text “esential”", "did you mean “essential”?")
wrong("unknown skill", "skill: routing", "skill: rooting", (8, 13), "no skill “rooting”", "did you mean “routing”?")
wrong("skill twice", "skill: firewalls", "skill: routing", (9, 13), "stands here again (first in line 8)", "remove one")
wrong(
    "unknown source",
    "[survey]}\naspects",
    "[poll]}\naspects",
    (10, 40),
    "no source “poll”",
    "add it to sources.yaml or",
)
wrong("unknown gate", "gate: degree", "gate: licence", (17, 12), "no gate “licence”", "add it to catalogue.yaml or")
wrong("unknown certification", "[ccna]", "[ccnx]", (18, 18), "no certification “ccnx”", "did you mean “ccna”?")
wrong("unknown role", "role: beta", "role: bta", (24, 51), "no role “bta”", "did you mean “beta”?")
wrong("unknown aspect", "  goal:", "  target:", (12, 3), "no aspect “target”", "add it to catalogue.yaml or remove it")
wrong("missing aspect", "  day:\n    text: Tickets\n    points: [Morning, Evening]\n", "", (12, 3), "“day”", "add them")
wrong("range backwards", "low: 70", "low: 170", (20, 11), "“low” (170) is above “high” (110)", "swap or correct")
wrong("currency", "currency: USD", "currency: $", (20, 36), "“$” is not a currency code", "as in USD")
wrong("occupation code", "code: 15-1244", "code: 151244x", (6, 12), "“151244x” is not an official", "as in 15-1244")
wrong("interests", "letters: CRI", "letters: CRC", (25, 22), "“CRC” are no RIASEC letters", "each once")
wrong("file name", "id: alpha", "id: alfa", (1, 5), "“alfa” is not the file's name", "call the file alfa.yaml")


def test_there_are_forty() -> None:
    """At least."""
    assert len(WRONG) >= 40


@pytest.mark.parametrize("name", WRONG)
def test_a_mistake_has_its_place_and_its_remedy(folder: Path, name: str) -> None:
    """The first problem told is this one, and it is in this file."""
    old, new, line, column, what, remedy = WRONG[name]
    (folder / FILE).write_text(TEXT.replace(old, new, 1), encoding="utf-8")

    problems = check_catalogue(folder)

    mine = [problem for problem in problems if problem.file == FILE]
    assert [(each.line, each.column) for each in mine][:1] == [(line, column)], problems
    assert what in mine[0].what
    assert remedy in mine[0].what


@pytest.mark.parametrize("name", [name for name in WRONG if name != "unknown aspect"])
def test_one_mistake_is_told_once(folder: Path, name: str) -> None:
    """No echo of it elsewhere: a role that cannot be read takes no other file along."""
    old, new, *_ = WRONG[name]
    (folder / FILE).write_text(TEXT.replace(old, new, 1), encoding="utf-8")

    problems: tuple[Problem, ...] = check_catalogue(folder)

    assert len(problems) == 1, problems


def test_bytes_that_are_no_text(folder: Path) -> None:
    """The forty-fifth: where the first of them stands."""
    (folder / FILE).write_bytes(TEXT.replace("Builds", "Bu\xefilds").encode("latin-1"))

    (problem,) = check_catalogue(folder)

    assert (problem.file, problem.line, problem.column) == (FILE, 3, 12)
    assert "save the file with the encoding UTF-8" in problem.what
