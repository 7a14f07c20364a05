"""Finding messages in the code, and what a file of translations may lack."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import messages
import pytest
from babel.messages.catalog import Catalog, Message

PACKAGE = Path(__file__).resolve().parents[2] / "careercompare"
TEMPLATE = messages.found_messages()
ALIKE = {
    "de": {"Name", "Text", "Logo", "Median", "{outlook}, in {area}", "{character} in {place}"},
    "es": {"Social", "no"},
    "fr": {
        *(
            "Aspect",
            "Catalogue",
            "Licence",
            "Logo",
            "Note",
            "Notes",
            "Point",
            "Points",
            "{number} points",
            "Projection",
        ),
        *(
            "Social",
            "Sources",
            "Source {number}",
            "source {number}",
            "sources {numbers}",
            "{catalogue}, version {version}",
        ),
    },
}
ONE, MANY = "{number} skill", "{number} skills"


def calls() -> Iterator[tuple[Path, ast.Call]]:
    """Every call in the code that says something."""
    for room in messages.ROOMS:
        for file in (PACKAGE / room).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in messages.KEYWORDS:
                    yield file, node


def test_every_message_of_the_code_is_found() -> None:
    """The extraction reads tokens and could miss one; this reads the syntax tree."""
    found = {one.id if isinstance(one.id, str) else one.id[0] for one in TEMPLATE}
    missed = {
        (file.name, text.value)
        for file, call in calls()
        for text in call.args[1:2]
        if isinstance(call.func, ast.Name) and call.func.id == "say_number"
        if isinstance(text, ast.Constant) and text.value not in found
    } | {
        (file.name, text.value)
        for file, call in calls()
        for text in call.args[:1]
        if isinstance(text, ast.Constant) and isinstance(text.value, str) and text.value not in found
    }
    assert not missed


def test_no_message_is_put_together_where_it_is_said() -> None:
    """Only a whole literal can be translated; a constant is marked where it is made."""
    pieces = [
        f"{file.name}:{call.lineno}" for file, call in calls() for one in call.args if isinstance(one, ast.JoinedStr)
    ]
    assert not pieces


def test_messages_with_numbers_have_both_forms() -> None:
    """As the singular alone would be said of many."""
    pairs = {one.id for one in TEMPLATE if not isinstance(one.id, str)}
    assert ("{number} skill stands open", "{number} skills stand open") in pairs


def test_the_template_is_up_to_date() -> None:
    """`make messages` was run after the last change."""
    assert (messages.TRANSLATIONS / "messages.pot").read_text(encoding="utf-8") == messages.text_of(TEMPLATE)


@pytest.mark.parametrize(
    ("message", "why"),
    [
        (Message("For {role}", "Für {role}"), ""),
        (Message("For {role}", ""), "is not translated"),
        (Message("For {role}", "Für {rolle}"), "names ['rolle'] instead of ['role']"),
        (Message("For {role}", "Für alle"), "names [] instead of ['role']"),
        (Message("Pay", "Lohn", flags=["fuzzy"]), "is only guessed (fuzzy)"),
        (Message((ONE, MANY), ("eine Kompetenz", "{number} Kompetenzen")), ""),
        (Message((ONE, MANY), ("eine Kompetenz", "")), "is not translated"),
        (Message((ONE, MANY), ("{number} Kompetenz",)), "has 1 forms instead of 2"),
        (
            Message((ONE, MANY), ("{number} {noun}", "{number} Kompetenzen")),
            "names ['noun', 'number'] instead of ['number']",
        ),
    ],
)
def test_a_flawed_translation_is_told(message: Message, why: str) -> None:
    """What is missing, guessed, or would fail when it is said."""
    assert messages.flaw(message, 2) == why


def test_a_file_without_a_message_is_told_which() -> None:
    """With the language and the words."""
    template, german = Catalog(), Catalog(locale="de")
    template.add("Notes")
    template.add("Pay")
    german.add("Pay", "Lohn")
    assert list(messages.lacking(template, german)) == ["de.po: “Notes” is missing."]


def test_translations_outlive_a_change_of_the_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stays keeps its translation, what is new is to do, and what is like something old is a guess."""
    monkeypatch.setattr(messages, "TRANSLATIONS", tmp_path)
    before = Catalog(locale="de")
    before.add("Notes", "Notizen")
    before.add("Gone for good", "Weg")
    (tmp_path / "de.po").write_text(messages.text_of(before), encoding="utf-8")
    now = Catalog()
    now.add("Notes")
    now.add("Something else entirely")
    monkeypatch.setattr(messages, "found_messages", lambda: now)
    assert messages.main([]) == 0
    german = messages.read(tmp_path / "de.po")
    notes = german.get("Notes")
    assert notes is not None
    assert notes.string == "Notizen"
    assert "Weg" not in (tmp_path / "de.po").read_text(encoding="utf-8")
    assert messages.main(["--check"]) == 1


def languages() -> list[Path]:
    """The files of translations."""
    return messages.files()


@pytest.mark.parametrize("file", languages(), ids=[file.stem for file in languages()])
def test_every_message_is_translated(file: Path) -> None:
    """In every form that the language has, with the values that the message has."""
    assert list(messages.lacking(TEMPLATE, messages.read(file))) == []


@pytest.mark.parametrize("file", languages(), ids=[file.stem for file in languages()])
def test_no_message_was_left_as_it_is(file: Path) -> None:
    """What reads the same in both languages is named here, so that nothing is copied by mistake."""
    alike = {one.id for one in messages.read(file) if isinstance(one.id, str) and one.id == one.string}
    words = {one for one in alike if re.search(r"[^\W\d_]{2}", re.sub(r"\{\w+\}", "", one))}
    assert words <= ALIKE.get(file.stem, set()) | {"US Letter", "P10, P25, P75, P90", "210 × 297 mm"}
