"""The document that every file starts from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careercompare.core.errors import ReportError
from careercompare.core.report_choices import ReportChoices
from careercompare.report.told import told
from tests.report.catalogue_builder import build_catalogue, build_comparison


def test_what_is_replaced_is_told_with_its_places() -> None:
    """As with a PDF."""
    made = told(build_catalogue(), replace(build_comparison(), title="Two \ud800 ways"), ReportChoices())

    assert made.view.title == "Two □ ways"
    assert made.replaced == ("\ud800",)
    assert made.places == ("the title",)
    assert made.finished("x").content == b"x"


def test_a_report_needs_a_role() -> None:
    """And a language that it can be written in."""
    with pytest.raises(ReportError, match="There is no role to report on"):
        told(build_catalogue(), build_comparison(0), ReportChoices())
    with pytest.raises(ReportError, match="“xx”"):
        told(build_catalogue(), build_comparison(), ReportChoices(language="xx"))
