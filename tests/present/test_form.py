"""The form shows each value as it stands, and each problem where it belongs."""

from __future__ import annotations

import pytest

from careercompare.data.yaml_content import Path
from careercompare.present.form import TO_FILL_IN, FormView, form_view
from careercompare.present.vocabulary import vocabulary
from tests.builders import two_roles_catalogue
from tests.data.catalogue_folder import FILES
from tests.edited import ALPHA, PAY, checked, field

TEXT = FILES["roles/alpha.yaml"]


def view(text: str = TEXT) -> FormView:
    """The form of the role alpha with this text."""
    found = checked(roles_alpha=text)
    return form_view(found, ALPHA, vocabulary(found.nodes))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (("title",), "Alpha Engineer"),
        (("other_titles",), "Network builder"),
        (("needs", 0, "skill"), "Routing"),
        (("needs", 0, "level"), "expert"),
        (("aspects", "day", "points"), "Morning\nEvening"),
        (("aspects", "goal", "sources"), "survey"),
        (("interests", "letters"), "CRI"),
        (("unsourced_pay", 0, "low"), "70"),
        (("after", 0, "role"), "Beta Engineer"),
        (("before", 0, "sources"), ""),
    ],
)
def test_each_value_is_shown_as_it_stands(path: Path, text: str) -> None:
    """Names for ids, a line for each item."""
    assert field(view(), *path).text == text
    assert view().todo.words == ""
    assert view().first is None


@pytest.mark.parametrize(
    ("old", "new", "path", "sentence"),
    [
        ("Builds networks", '""', ("summary",), TO_FILL_IN),
        ("summary: Builds networks\n", "", ("summary",), TO_FILL_IN),
        ("level: expert", "level: exprt", ("needs", 0, "level"), "did you mean “expert”?"),
        ("skill: routing", "skill: rooting", ("needs", 0, "skill"), "There is no skill “rooting”; did you mean"),
        ("[survey]}\ncertif", "[survy]}\ncertif", ("gates", 0, "sources"), "There is no source “survy”"),
        ("low: 70", "low: 700", ("unsourced_pay", 0, "low"), "“low” (700) is above “high” (110)"),
        ("letters: CRI", "letters: CRX", ("interests", "letters"), "RIASEC letters"),
        ("  goal: {text: Packets arrive, sources: [survey]}\n", "", ("aspects", "goal", "text"), TO_FILL_IN),
    ],
)
def test_each_problem_stands_beside_its_field(old: str, new: str, path: Path, sentence: str) -> None:
    """A sentence that begins with a capital; the first one can be jumped to."""
    form = view(TEXT.replace(old, new))

    (told,) = field(form, *path).told
    assert sentence in told
    assert told[0].isupper() or told[0] == "“"
    assert form.first == path
    assert field(form, *path).empty == (told == TO_FILL_IN)
    assert form.told == ()


def test_what_has_no_field_is_told_above_with_its_line() -> None:
    """An unknown key, or a file that is no YAML at all."""
    assert view(f"colour: red\n{TEXT}").told[0].startswith("Line 1: Unknown key “colour”")
    broken = view("id: [a")
    assert broken.sections == ()
    assert broken.told[0].startswith("A list opens here")


def test_a_section_says_how_much_is_to_do_and_what_is_in_it() -> None:
    """So that folded ones need not be opened to look."""
    form = view(TEXT.replace("text: Packets arrive", 'text: ""').replace("level: expert", "level: x"))
    sections = {section.id: section for section in form.sections}

    assert sections["aspects-goal"].todo.words == "1 to fill in"
    assert sections["aspects-day"].hint == "Tickets"
    assert sections["needs"].todo.words == "1 mistake"
    assert form.first == ("needs", 0, "level")


def test_a_table_of_pay_has_its_marks() -> None:
    """Digits and marks as they stand; what is not published is empty."""
    found = checked()
    form = form_view(found, PAY, vocabulary(found.nodes))

    assert field(form, "figures", 0, "p90").text == "top-coded"
    assert field(form, "figures", 1, "p25").text == ""


def test_a_section_says_what_is_left() -> None:
    """Mistakes and gaps first, then that nothing is in it; nothing of one with content."""
    base = two_roles_catalogue()
    texts = checked(roles_alpha="id: alpha\ntitle: A\nsummary: ''\naspects: {goal: {text: It runs}}\n")
    form = form_view(texts, ALPHA, vocabulary(texts.nodes, base))
    left = {section.id: section.left for section in form.sections}

    assert (left["aspects-goal"], left["aspects-typical-tasks"]) == ("", "empty")
    assert "to fill in" in left["head"]
