"""New, copied, adopted and deleted entries."""

from __future__ import annotations

from datetime import date

import pytest

from careercompare.data.bundled import bundled_catalogue
from careercompare.data.edited_catalogue import role_text
from careercompare.data.text_check import Texts, check_texts
from careercompare.present.entries import Entry, entries_view, is_empty
from careercompare.present.form_spec import EntryKind
from careercompare.present.vocabulary import Vocabulary, vocabulary
from careercompare.state.entry_edits import adopt, copy, delete, new
from tests.data.catalogue_folder import FILES
from tests.edited import ALPHA, ROUTING

TODAY = date(2026, 11, 24)
KINDS = [kind for kind in EntryKind if kind is not EntryKind.CATALOGUE]


def words(texts: Texts = FILES) -> Vocabulary:
    """The words of texts."""
    return vocabulary(check_texts(texts).nodes)


def titles(texts: Texts, kind: EntryKind) -> list[str]:
    """The entries of a kind."""
    return [line.title for group in entries_view(check_texts(texts)) for line in group.entries if group.kind is kind]


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_entry_has_its_title_and_all_else_to_be_filled_in(kind: EntryKind) -> None:
    """It stands in the list under its id, and not one thing in it is a mistake."""
    made = new(FILES, kind, " Größe: C++ ", words(), TODAY)

    texts = made.edit.change(FILES)

    checked = check_texts(texts)
    assert "Größe: C++" in titles(texts, kind)
    assert made.entry in [line.entry for group in entries_view(checked) for line in group.entries]
    assert checked.problems or kind is EntryKind.ROLE
    assert [each for each in checked.problems if not is_empty(each)] == []
    assert "id: grosse-c" in texts[made.entry.file]


@pytest.mark.parametrize("kind", KINDS)
def test_titles_may_be_the_same_and_ids_are_not(kind: EntryKind) -> None:
    """The second gets a number."""
    once = new(FILES, kind, "Twin", words(), TODAY).edit.change(FILES)

    twice = new(once, kind, "Twin", words(once), TODAY).edit.change(once)

    assert titles(twice, kind).count("Twin") == 2
    assert any("id: twin-2" in text for text in twice.values())


def test_the_first_entry_of_a_file_that_is_missing_or_empty() -> None:
    """As in a catalogue that builds on another."""
    for text in (None, "", "# only a comment\n", "skills: []\n", "skills:\n"):
        texts = {name: each for name, each in FILES.items() if name != "skills.yaml"}
        texts |= {} if text is None else {"skills.yaml": text}

        made = new(texts, EntryKind.SKILL, "SQL", words(), TODAY).edit.change(texts)

        assert titles(made, EntryKind.SKILL) == ["SQL"]


def test_a_role_of_a_catalogue_that_builds_on_another_needs_no_aspects() -> None:
    """A first role is soon written."""
    made = new(FILES, EntryKind.ROLE, "R", words(), TODAY, builds_on=True).edit.change(FILES)

    assert "aspects: {}" in made["roles/r.yaml"]


@pytest.mark.parametrize("entry", [ALPHA, ROUTING, Entry(EntryKind.PAY, "pay/us.yaml")])
def test_a_copy_is_valid_at_once(entry: Entry) -> None:
    """Under an id and a title of its own; a skill leaves its other names to the first, an area keeps its title."""
    made = copy(FILES, entry, words())

    texts = made.edit.change(FILES)

    assert check_texts(texts).problems == ()
    assert any("(copy)" in title for title in titles(texts, entry.kind)) is (entry.kind is not EntryKind.PAY)
    assert len(titles(texts, entry.kind)) == len(titles(FILES, entry.kind)) + 1
    assert made.entry != entry


def test_a_role_of_another_catalogue_is_taken_over_as_it_is_written() -> None:
    """Every comment comes along; as one's own it differs in id and title alone."""
    text = role_text(bundled_catalogue(), "network-engineer")
    assert text is not None

    instead = adopt(FILES, text, "Network Engineer", words(), as_own=False).edit.change(FILES)
    own = adopt(FILES, text, "Mine", words(), as_own=True).edit.change(FILES)

    assert instead["roles/network-engineer.yaml"] == text
    lines = zip(own["roles/mine.yaml"].splitlines(), text.splitlines(), strict=True)
    assert [mine for mine, theirs in lines if mine != theirs] == ["id: mine", "title: Mine"]


def test_deleting_takes_the_file_or_the_item() -> None:
    """And nothing besides."""
    assert ALPHA.file not in delete(ALPHA).change(FILES)
    assert titles(delete(ROUTING).change(FILES), EntryKind.SKILL) == ["Firewalls"]
