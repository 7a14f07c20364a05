"""The document that every file starts from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careercompare.core.errors import ReportError
from careercompare.core.report_choices import ReportChoices
from careercompare.report.ready import ready_document
from tests.report.catalogue_builder import build_catalogue, build_comparison


def test_what_is_replaced_is_told_with_its_places() -> None:
    """As with a PDF."""
    ready = ready_document(build_catalogue(), replace(build_comparison(), title="Two \ud800 ways"), ReportChoices())

    assert ready.view.title == "Two □ ways"
    assert ready.replaced == ("\ud800",)
    assert ready.places == ("the title",)
    assert ready.finished("x").content == b"x"


def test_a_report_needs_a_role() -> None:
    """And a language that it can be written in."""
    with pytest.raises(ReportError, match="There is no role to report on"):
        ready_document(build_catalogue(), build_comparison(0), ReportChoices())
    with pytest.raises(ReportError, match="“xx”"):
        ready_document(build_catalogue(), build_comparison(), ReportChoices(language="xx"))
