"""Which printed texts are set in a language or a direction of their own."""

from __future__ import annotations

from dataclasses import replace

from careercompare.report.marked_texts import marked_texts
from careercompare.report.typesetting import Data
from tests.report.documents import a_document

VIEW = replace(
    a_document(), language="he", right_to_left=True, told=frozenset({"Network+  basics", "One.\nTwo.", "Else"})
)


def test_texts_of_the_catalogue_are_found_as_they_are_printed() -> None:
    """In one line or in paragraphs; none that is not printed, since its letters would be looked for in fonts."""
    data: Data = {"rows": [{"title": "Network+ basics"}, {"title": "Two.", "figure": True, "at": 0.5}], "none": None}

    assert marked_texts(data, VIEW)["told"] == {"Network+ basics": "ltr", "Two.": "ltr"}


def test_other_texts_are_turned_if_they_run_against_the_page() -> None:
    """What the person wrote, say; its language is not known."""
    data = {"title": "My C++.", "note": ["הערה", "C++ ו־Linux", "", "58 %"]}

    assert marked_texts(data, VIEW) == {"told": {}, "turned": {"My C++.": "ltr"}}
