"""Texts in another language than the report's own say so, so that a screen reader pronounces them by its rules."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest

from careercompare.core.report_choices import ReportChoices
from careercompare.report.pdf import make_pdf
from tests.report.catalogue_builder import NETWORK_TEXTS, build_catalogue, build_comparison
from tests.report.reading import failures, folded, text_of


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
