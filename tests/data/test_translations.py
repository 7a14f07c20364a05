"""The languages that a report can be written in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from careercompare.core.errors import ReportError
from careercompare.core.language import ENGLISH
from careercompare.data.translations import language_of, languages, read_language

HEAD = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals={};\\n"

"""
GERMAN = (
    HEAD.format("2; plural=(n != 1)")
    + """
msgid "Notes"
msgstr "Notizen"

msgid "{number} skill"
msgid_plural "{number} skills"
msgstr[0] "{number} Kompetenz"
msgstr[1] "{number} Kompetenzen"

#, fuzzy
msgid "Sources"
msgstr "Quelle?"

msgid "Pay"
msgstr ""
"""
)
ARABIC = HEAD.format("6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)")


def written(folder: Path, name: str, text: str) -> Path:
    """A file of messages."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_english_needs_no_file() -> None:
    """It is the first, since the app itself speaks it."""
    assert languages()[0] == ENGLISH
    assert language_of("en") is ENGLISH


def test_a_language_that_nobody_wrote_is_refused() -> None:
    """With those that there are."""
    with pytest.raises(ReportError, match=r"cannot be written in “tlh”; choose one of en \(English\)"):
        language_of("tlh")


def test_a_language_has_its_messages_and_is_called_as_it_calls_itself(tmp_path: Path) -> None:
    """What is not translated, or only guessed, is not among them."""
    german = read_language(written(tmp_path, "de.po", GERMAN))
    assert (german.code, german.name, german.right_to_left) == ("de", "Deutsch", False)
    assert german.messages == {
        "Notes": ("Notizen",),
        "{number} skill": ("{number} Kompetenz", "{number} Kompetenzen"),
    }
    assert [german.plural(number) for number in (0, 1, 2)] == [1, 0, 1]


def test_a_language_counts_and_runs_in_its_own_way(tmp_path: Path) -> None:
    """Arabic has six forms, and begins at the right."""
    arabic = read_language(written(tmp_path, "ar.po", ARABIC))
    assert (arabic.name, arabic.right_to_left) == ("العربية", True)
    assert [arabic.plural(number) for number in (0, 1, 2, 3, 11, 100)] == [0, 1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("de.po", GERMAN + "\nNotes: Notizen\n"),
        ("de.po", HEAD.format("2; plural=(n ! 1)") + GERMAN[len(HEAD) :]),
        ("nowhere.po", GERMAN),
    ],
)
def test_a_broken_file_is_told_in_a_sentence(tmp_path: Path, name: str, text: str) -> None:
    """Which file, and what to do."""
    file = written(tmp_path, name, text)
    told = rf"^The translation {re.escape(str(file))} cannot be used: .+\. Install careercompare again, or choose "
    with pytest.raises(ReportError, match=told):
        read_language(file)


def test_a_file_that_is_gone_is_told_in_a_sentence(tmp_path: Path) -> None:
    """Instead of a traceback."""
    with pytest.raises(ReportError, match="cannot be read: there is no file of that name"):
        read_language(tmp_path / "de.po")
