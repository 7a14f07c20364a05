"""YAML that cannot be read has a place, and files that nobody writes by hand are refused quickly."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from careercompare.data.catalogue import check_catalogue
from careercompare.data.yaml_reading import MOST_BYTES
from tests.data.catalogue_folder import change

ALPHA, TITLE = "roles/alpha.yaml", "title: Alpha Engineer"

MISTAKES = {
    "unknown alias": (
        ALPHA,
        "[ccna]",
        "*nope",
        "18:17: the alias “*nope” has no anchor “&nope” above it; write the value out",
    ),
    "alias in itself": (
        ALPHA,
        "[ccna]",
        "&x [*x]",
        "18:21: the alias “*x” stands inside what it names; write the value out",
    ),
    "tag": (
        ALPHA,
        TITLE,
        "title: !!str Alpha",
        "2:8: the tag “!!str” is not allowed; remove it, and put quotes around text",
    ),
    "colon in text": (
        ALPHA,
        TITLE,
        "title: Alpha: Engineer",
        "2:13: a colon stands where no key is; fix the indentation, or quote text with a colon",
    ),
    "open quote": (ALPHA, TITLE, "title: 'Alpha", "2:8: a quote opens here and never closes; close it"),
    "open list": (ALPHA, TITLE, "title: [a", "2:8: a list opens here and never closes; close it with “]”"),
    "tab": (ALPHA, TITLE, f"\t{TITLE}", "2:1: a tab indents this line; indent with spaces"),
    "control character": (
        ALPHA,
        TITLE,
        "title: é\x07",
        "2:9: the control character U+0007 is not allowed here; remove it",
    ),
    "second document": (
        ALPHA,
        "gates:\n",
        "---\ngates:\n",
        "16:1: a second document begins here; keep one document in a file",
    ),
    "empty key": (
        ALPHA,
        TITLE,
        f"{TITLE}\n?\n: b",
        "3:2: a key is empty; write a word before the colon",
    ),
    "missing value": (
        ALPHA,
        "[ccna]",
        "[ccna, , ccna]",
        "18:24: a value is missing here; write it, and put quotes around text that begins with a sign",
    ),
    "list as a key": (ALPHA, TITLE, "? [a]\n: b", "2:3: a key must be a word, not a list or more keys"),
}


@pytest.mark.parametrize("kind", MISTAKES)
def test_one_mistake_gives_one_sentence_with_its_place(folder: Path, kind: str) -> None:
    """The line and column lead to what must be changed."""
    name, old, new, expected = MISTAKES[kind]
    change(folder, name, old, new)

    assert [str(problem) for problem in check_catalogue(folder)] == [f"{name}:{expected}"]


def test_merge_keys_are_refused(folder: Path) -> None:
    """What a merge brings in stands in no line of its own, so it is not merged."""
    change(folder, ALPHA, TITLE, "<<: {title: Alpha}")

    assert [str(problem) for problem in check_catalogue(folder)] == [
        "roles/alpha.yaml:1:1: the key “title” is missing; add it",
        "roles/alpha.yaml:2:1: merging keys with “<<” is not allowed; write the keys out",
    ]


def test_bytes_that_are_not_utf8_have_a_place(folder: Path) -> None:
    """The column counts characters, not bytes."""
    (folder / ALPHA).write_bytes("id: alpha\r\ntitle: é".encode() + b"\xff\n")

    assert "roles/alpha.yaml:2:9: this byte is not UTF-8; save the file with the encoding UTF-8" in map(
        str, check_catalogue(folder)
    )


def test_a_byte_order_mark_is_fine(folder: Path) -> None:
    """Some editors write one, and it counts in no column."""
    text = (folder / ALPHA).read_bytes()
    (folder / ALPHA).write_bytes(b"\xef\xbb\xbf" + text)
    assert check_catalogue(folder) == ()

    (folder / ALPHA).write_bytes(b"\xef\xbb\xbf" + text.replace(b"id: alpha", b"id: 3"))
    assert [(each.line, each.column) for each in check_catalogue(folder) if "expected" in each.what] == [(1, 5)]


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n..."])
def test_an_empty_file_is_said_to_be_empty(folder: Path, text: str) -> None:
    """A file of comments holds nothing, as an empty one does."""
    (folder / "certifications.yaml").write_text(text)

    problem = check_catalogue(folder)[0]
    assert problem.file == "certifications.yaml"
    assert "empty" in problem.what or "expected keys" in problem.what


def test_a_billion_laughs_is_refused_quickly(folder: Path) -> None:
    """Aliases of aliases are counted, never written out."""
    lines = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"{new}: &{new} [{', '.join([f'*{old}'] * 10)}]" for old, new in zip("abcdefgh", "bcdefghi", strict=True)]
    (folder / ALPHA).write_text("\n".join(lines))
    started = time.perf_counter()

    problem = next(each for each in check_catalogue(folder) if each.file == ALPHA)

    assert time.perf_counter() - started < 2
    assert str(problem) == (
        "roles/alpha.yaml:6:12: the file grows too large when its aliases are written out; use fewer values"
    )


def test_a_long_text_in_many_aliases_is_refused(folder: Path) -> None:
    """Characters count too, not only values."""
    (folder / ALPHA).write_text(f"a: &a {'x' * 100_000}\nb: [{', '.join(['*a'] * 1000)}]\n")

    assert any("grows too large" in each.what for each in check_catalogue(folder))


def test_an_honest_alias_is_fine(folder: Path) -> None:
    """Naming a value once and using it twice is ordinary YAML."""
    change(folder, ALPHA, "sources: [survey]", "sources: &s [survey]")
    change(folder, ALPHA, "goal: {text: Packets arrive, sources: [survey]}", "goal: {text: Arrival, sources: *s}")

    assert check_catalogue(folder) == ()


def test_deep_nesting_is_refused(folder: Path) -> None:
    """Nothing in a catalogue is as deep as that."""
    expected = "values are nested more than 40 deep; use fewer levels"
    (folder / ALPHA).write_text("[" * 60 + "]" * 60)
    assert f"roles/alpha.yaml:1:41: {expected}" in map(str, check_catalogue(folder))

    (folder / ALPHA).write_text("[" * 100_000)
    assert expected in [each.what for each in check_catalogue(folder)]


def test_nesting_through_aliases_is_refused(folder: Path) -> None:
    """Each line is one level deeper than the one above, and none looks deep."""
    lines = ["a0: &a0 [x]", *(f"a{each}: &a{each} [*a{each - 1}]" for each in range(1, 2000))]
    (folder / ALPHA).write_text("\n".join(lines))

    assert "roles/alpha.yaml:39:12: values are nested more than 40 deep; use fewer levels" in map(
        str, check_catalogue(folder)
    )


def test_a_large_file_is_refused(folder: Path) -> None:
    """Nobody writes such a file by hand."""
    (folder / ALPHA).write_text("#" * (MOST_BYTES + 1))

    assert "roles/alpha.yaml:1:1: the file is larger than 2 MB; split it or remove what is too long" in map(
        str, check_catalogue(folder)
    )
