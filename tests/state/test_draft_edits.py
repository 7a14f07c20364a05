"""Each edit changes the lines of its field, in the words that an author would write."""

from __future__ import annotations

import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare.data.text_check import check_texts
from careercompare.data.yaml_content import Path, list_at
from careercompare.data.yaml_spans import spans
from careercompare.present.entries import Entry
from careercompare.present.form import FormView, form_view
from careercompare.present.form_spec import EntryKind, TableSpec
from careercompare.present.vocabulary import Vocabulary, vocabulary
from careercompare.state.draft_edits import DraftEdit, add_row, move_row, remove_row, write, write_list
from tests.data.catalogue_folder import FILES
from tests.edited import ALPHA, PAY, field

CCNA = Entry(EntryKind.CERTIFICATION, "certifications.yaml", ("certifications", 0))


def shown(entry: Entry) -> tuple[FormView, Vocabulary]:
    """The form of an entry of the small catalogue, and its words."""
    found = check_texts(FILES)
    words = vocabulary(found.nodes)
    return form_view(found, entry, words), words


def diff(entry: Entry, edit: DraftEdit) -> list[str]:
    """The lines that an edit takes away and brings."""
    new = edit.change(FILES)
    assert {name for name in new if new[name] != FILES[name]} <= {entry.file}
    return diff_lines(FILES[entry.file], new[entry.file])


def diff_lines(old: str, new: str) -> list[str]:
    """The lines that go and come between two texts."""
    return [line for line in difflib.ndiff(old.splitlines(), new.splitlines()) if line[0] in "+-"]


@pytest.mark.parametrize(
    ("path", "typed", "lines"),
    [
        (("title",), " Omega: engineer ", ["- title: Alpha Engineer", '+ title: "Omega: engineer"']),
        (("summary",), "", ["- summary: Builds networks", '+ summary: ""']),
        (("other_titles",), "Network builder\nB", ["-", "+ other_titles: [Network builder, B]"]),
        (("other_titles",), " \n", ["- other_titles: [Network builder]"]),
        (("needs", 0, "skill"), "ip routing", []),
        (("needs", 0, "level"), "working", ["-", "+   - {skill: routing, importance: essential, level: working}"]),
        (("needs", 0, "level"), "", ["-", "+   - {skill: routing, importance: essential}"]),
        (
            ("needs_basis", "points"),
            "One\nTwo words",
            ["-", "+ needs_basis: {text: Adverts, points: [One, Two words], "],
        ),
        (("aspects", "day", "points"), "Morning\nNoon\nEvening", ["-", "+     points: [Morning, Noon, Evening]"]),
        (("aspects", "day", "sources"), "survey, wage survey", ["+     sources: [survey, survey]"]),
        (("unsourced_pay", 0, "low"), "80", ["-", "+   - {low: 80, high: 110, currency: USD, period: year, found_i"]),
        (("unsourced_pay", 0, "low"), "80k", ["-", "+   - {low: 80k, high: 110, currency: USD, period: year, found_"]),
        (("after", 0, "role"), "Alpha Engineer", ["-", "+   - {title: Beta Engineer, why: More of it, role: alpha, "]),
        (("before", 0, "role"), "beta", ["-", "+   - {title: Helpdesk, why: First steps, role: beta}"]),
    ],
)
def test_what_is_typed_becomes_yaml(path: Path, typed: str, lines: list[str]) -> None:
    """Names become ids, numbers stay bare, optional keys go when they are emptied."""
    form, words = shown(ALPHA)

    found = diff(ALPHA, write(ALPHA, field(form, *path).spec, path, typed, words))

    assert len(found) == len(lines)
    assert all(line.startswith(begin) for line, begin in zip(found, lines, strict=True))


def test_a_fee_comes_and_goes_as_a_whole() -> None:
    """The first part that is typed makes the keys around it; the last one emptied takes them along."""
    form, words = shown(CCNA)
    texts = dict(FILES)
    for key in ("amount", "currency", "as_of", "source"):
        path: Path = (*CCNA.path, "fee", key)
        texts = dict(write(CCNA, field(form, *path).spec, path, "", words).change(texts))

    assert "fee:" not in texts[CCNA.file]
    path = (*CCNA.path, "fee", "amount")
    texts = dict(write(CCNA, field(form, *path).spec, path, "300", words).change(texts))
    assert "    fee:\n      amount: 300\n    renewal" in texts[CCNA.file]


def test_a_mark_of_pay_stands_without_quotes() -> None:
    """As a hand-written one."""
    form, words = shown(PAY)
    path: Path = ("figures", 0, "median")

    assert "median: suppressed" in diff(PAY, write(PAY, field(form, *path).spec, path, "suppressed", words))[1]


def test_rows_are_added_moved_and_removed() -> None:
    """A new one is in the form of its neighbours, with its choices in the middle; each has a label."""
    form, words = shown(ALPHA)
    part = next(part for section in form.sections for part in section.parts if part.path == ("needs",))
    spec = part.spec
    assert isinstance(spec, TableSpec)

    added = add_row(ALPHA, spec, ("needs",), words)
    moved, removed = move_row(ALPHA, spec, ("needs",), 1, 0), remove_row(ALPHA, spec, ("needs",), 0)

    assert diff(ALPHA, added) == ['+   - {skill: "", importance: important, level: practitioner}']
    assert len(diff(ALPHA, moved)) == 2
    assert diff(ALPHA, removed) == ["-   - {skill: routing, importance: essential, level: expert}"]
    assert [edit.label for edit in (added, moved, removed)] == ["add skill", "move skill", "remove skill"]


def test_the_first_row_of_a_list_that_was_not_there() -> None:
    """The key comes with it, where it belongs."""
    form, words = shown(Entry(EntryKind.ROLE, "roles/beta.yaml"))
    spec = next(part.spec for section in form.sections for part in section.parts if part.path == ("gates",))
    assert isinstance(spec, TableSpec)

    text = add_row(form.entry, spec, ("gates",), words).change(FILES)[form.entry.file]

    assert diff_lines(FILES[form.entry.file], text) == ["+ gates:", '+   - gate: ""', '+     note: ""']


words_of_lists = st.lists(
    st.text(st.sampled_from("ab ,#'é"), min_size=1, max_size=4).map(str.strip).filter(bool), max_size=5
)


@given(words_of_lists, words_of_lists, st.booleans())
def test_a_list_becomes_any_other(old: list[str], new: list[str], block: bool) -> None:
    """In brackets or in lines; comments of items that stay are kept."""
    text = write_list("a: 1\n", ("list",), ["first item", *old] if block else old or ["x"])

    result = write_list(text, ("list",), new)

    data = spans(result).data()
    assert isinstance(data, dict)
    assert (list_at(data, ("list",)) if new else data.get("list")) == (new or None)
