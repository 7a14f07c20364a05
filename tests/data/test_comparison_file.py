"""A comparison is read as it was written, and a bad file gives sentences that help."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercompare.core.answer import NO, YES, yes_at
from careercompare.core.comparison import FILE_SUFFIX, Comparison
from careercompare.core.errors import CareerCompareError, ComparisonFileError
from careercompare.core.skill import Level, Weights
from careercompare.data import comparison_file
from careercompare.data.comparison_file import (
    comparison_from_yaml,
    comparison_to_yaml,
    read_comparison,
    write_comparison,
)
from tests.data.comparisons import COMPARISONS

FULL = Comparison(
    roles=("network-engineer", "security-engineer"),
    answers={"tcp-ip": YES, "siem": NO, "routing": yes_at(Level.WORKING)},
    gates={"degree": True, "on-call": False},
    occupations={"network-engineer": "15-1241"},
    area="us-ny",
    weights=Weights(5, 2, 0),
    title="Network or security?",
    prepared_for="Ada: a friend",
    date="2026-11-24",
    notes="First line\n\n  second: line\n",
)
FULL_TEXT = """\
# careercompare comparison
format: 1
title: "Network or security?"
prepared_for: "Ada: a friend"
date: "2026-11-24"
roles:
  - network-engineer
  - security-engineer
occupations:
  network-engineer: "15-1241"
area: us-ny
weights:
  essential: 5
  important: 2
  useful: 0
answers:
  routing: working
  siem: "no"
  tcp-ip: "yes"
gates:
  degree: met
  on-call: not met
notes: |+
  First line

    second: line
"""


def test_the_file_is_pleasant_to_read() -> None:
    """Words, not codes; quotes only where they are needed; the same comparison is always the same text."""
    assert comparison_to_yaml(FULL) == FULL_TEXT
    assert comparison_from_yaml(FULL_TEXT, "x") == FULL


def test_a_new_comparison_is_almost_empty() -> None:
    """Defaults are left out."""
    assert comparison_to_yaml(Comparison()) == "# careercompare comparison\nformat: 1\n"


@given(COMPARISONS)
@settings(max_examples=300, deadline=None)
def test_reading_gives_what_was_written(comparison: Comparison) -> None:
    """For any text at all, control characters and line breaks of every sort included."""
    assert comparison == comparison_from_yaml(comparison_to_yaml(comparison), "x")


@given(st.text(max_size=300))
@settings(deadline=None)
def test_any_text_is_read_or_refused_with_sentences(text: str) -> None:
    """No file ends in a traceback."""
    said = ""
    try:
        comparison_from_yaml("format: 1\n" + text, "x")
    except ComparisonFileError as error:
        said = str(error)

    assert "yaml." not in said or "yaml." in text
    assert said == "" or said.startswith("x:")


def test_on_disk(tmp_path: Path) -> None:
    """Through a file too."""
    path = tmp_path / f"a{FILE_SUFFIX}"
    write_comparison(path, FULL)

    assert path.read_text(encoding="utf-8") == FULL_TEXT
    assert read_comparison(path) == FULL


def test_a_file_an_editor_has_saved_with_other_line_ends(tmp_path: Path) -> None:
    """Windows line ends and a byte order mark change nothing."""
    path = tmp_path / f"a{FILE_SUFFIX}"
    path.write_bytes(b"\xef\xbb\xbf" + FULL_TEXT.replace("\n", "\r\n").encode())

    assert read_comparison(path) == FULL


def test_half_a_surrogate_pair_is_replaced() -> None:
    """It is no character, no file can hold it, and it must not stop the rest from being saved."""
    text = comparison_to_yaml(Comparison(title="a\ud800b", notes="c\n\udfffd"))
    comparison = comparison_from_yaml(text, "x")

    assert (comparison.title, comparison.notes) == ("a\ufffdb", "c\n\ufffdd")


def test_bytes_that_are_not_utf8(tmp_path: Path) -> None:
    """The place of the first bad byte is given."""
    path = tmp_path / "a"
    path.write_bytes(b"format: 1\ntitle: caf\xe9\n")
    with pytest.raises(ComparisonFileError, match="a:2:11: this byte is not UTF-8"):
        read_comparison(path)


def test_text_with_half_a_surrogate_pair_is_refused() -> None:
    """As bytes it would be no UTF-8."""
    with pytest.raises(ComparisonFileError, match="x:2:9: this byte is not UTF-8"):
        comparison_from_yaml("format: 1\ntitle: a\ud800", "x")


def test_a_file_that_is_too_large_is_neither_read_nor_written(tmp_path: Path) -> None:
    """What could not be opened again must not be saved."""
    path = tmp_path / "a"
    with pytest.raises(ComparisonFileError, match="was not written: it would be larger than 2 MB; shorten the notes"):
        write_comparison(path, Comparison(notes="x" * 2_000_000))
    assert not path.exists()

    path.write_bytes(b"#" * 2_000_001)
    with pytest.raises(ComparisonFileError, match="a:1:1: the file is larger than 2 MB"):
        read_comparison(path)


def test_files_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Missing, a folder, forbidden or impossible: each is one sentence with the path."""
    (tmp_path / "forbidden").touch()

    def forbid(*arguments: object, **options: object) -> None:
        raise PermissionError(13, "Permission denied")

    expected = {
        tmp_path / "gone": "there is no such file; choose another.",
        tmp_path: "it is a folder; choose a file in it.",
        tmp_path / "a\0b": "no file can have this name; choose another.",
    }
    for path, words in expected.items():
        with pytest.raises(ComparisonFileError) as caught:
            read_comparison(path)
        assert str(caught.value) == f"{path} could not be opened: {words}"

    monkeypatch.setattr(Path, "open", forbid)
    with pytest.raises(ComparisonFileError, match="forbidden could not be opened: you have no permission"):
        read_comparison(tmp_path / "forbidden")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are a POSIX thing")
def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    """Nobody may ever write into it."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ComparisonFileError, match="it is not an ordinary file; choose another"):
        read_comparison(tmp_path / "pipe")


def test_saving_into_nowhere(tmp_path: Path) -> None:
    """The sentence is that of any file that cannot be written."""
    with pytest.raises(CareerCompareError, match="its folder does not exist"):
        write_comparison(tmp_path / "gone" / "a", FULL)


def test_saving_is_durable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a person saves waits for the disk."""
    asked: list[bool] = []
    monkeypatch.setattr(comparison_file, "write_atomically", lambda path, content, durable=True: asked.append(durable))
    write_comparison(tmp_path / "a", FULL)

    assert asked == [True]
