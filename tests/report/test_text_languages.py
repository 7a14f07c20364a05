"""Texts in another language than the report's own say so, so that a screen reader pronounces them by its rules."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace

import pikepdf
import pytest

from careercompare.core.catalogue import Catalogue
from careercompare.core.report_choices import ReportChoices
from careercompare.report.pdf import make_pdf
from tests.report.catalogue_builder import NETWORK_TEXTS, build_catalogue, build_comparison
from tests.report.reading import characters, failures, folded, text_of


def languages_of(pdf: bytes) -> set[str]:
    """All that the document and its elements name."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        named = (one for one in document.objects if isinstance(one, pikepdf.Dictionary) and "/Lang" in one)
        return {str(one.Lang) for one in named}


@pytest.mark.parametrize(
    ("catalogue", "report", "expected"),
    [("en", "en", {"en"}), ("en", "de", {"de", "en"}), ("fr", "en", {"en", "fr"}), ("en", "ar", {"ar", "en"})],
)
def test_what_the_catalogue_says_is_in_its_language(catalogue: str, report: str, expected: set[str]) -> None:
    """Whichever way both are read; one language needs no marks."""
    told = replace(build_catalogue(), language=catalogue)
    made = make_pdf(told, build_comparison(), ReportChoices(language=report)).content

    assert languages_of(made) == expected
    assert failures(made) == []
    assert folded(NETWORK_TEXTS["key-skills"])[:20] in text_of(made) or report == "ar"


SKILL, TITLE, QUESTION = "Qrouting C++", "Zources of C++", "Would you Qxw?"


def signed_catalogue() -> Catalogue:
    """A catalogue whose names end in signs."""
    made = build_catalogue()
    return replace(
        made,
        skills={key: replace(one, name=SKILL) for key, one in made.skills.items()},
        sources={key: replace(one, title=TITLE) for key, one in made.sources.items()},
        gates={key: replace(one, question=QUESTION) for key, one in made.gates.items()},
    )


@pytest.mark.parametrize(("report", "marked"), [("de", True), ("ar", True), ("en", False)])
def test_names_and_titles_are_marked_as_well(report: str, marked: bool) -> None:
    """A report of nothing but names, without a fact."""
    choices = ReportChoices(language=report, parts=("skills",))
    made = make_pdf(signed_catalogue(), build_comparison(), choices).content

    assert ("en" in languages_of(made) - {report}) is marked
    assert failures(made) == []


@pytest.mark.parametrize("report", ["ar", "he"])
@pytest.mark.parametrize(("part", "sign"), [("skills", "+"), ("sources", "+"), ("gates", "?"), ("notes", "!")])
def test_a_sign_at_the_end_stands_behind_its_text(report: str, part: str, sign: str) -> None:
    """On a page that is read from the right as well, whoever wrote it."""
    comparison = replace(build_comparison(), title="Mine", notes="Ask about it!")
    made = make_pdf(signed_catalogue(), comparison, ReportChoices(language=report, parts=(part,))).content
    printed = list(characters(made))
    signs = [box for _, character, box, _ in printed if character == sign]
    before = {next_to_the_left(box, printed, but=sign) for box in signs}

    assert signs
    assert before == {{"+": "C", "?": "w", "!": "t"}[sign]}


def next_to_the_left(
    box: tuple[float, ...], printed: Sequence[tuple[int, str, tuple[float, ...], object]], but: str
) -> str:
    """The letter of the same line that stands nearest, within the room of two."""
    found = [(box[0] - other[2], one) for _, one, other, _ in printed if one != but and abs(other[1] - box[1]) < 4]
    return min(((gap, one) for gap, one in found if -1 < gap < 14), default=(0.0, ""))[1]
