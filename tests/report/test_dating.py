"""The date inside a report: chosen, never read from the clock."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careercompare.core.comparison import Comparison
from careercompare.core.errors import ReportError
from careercompare.report.dating import timestamp
from tests.report.catalogue_builder import build_catalogue

DAY = 86400


@pytest.fixture(autouse=True)
def _no_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.mark.parametrize(
    ("date", "released", "expected"),
    [
        ("1970-01-02", "1970-01-05", DAY),
        ("1970", "1970-01-05", 4 * DAY),
        ("", "1970-01-05", 4 * DAY),
        ("1970-02-31", "1970-01-05", 4 * DAY),
        ("next week", "soon", 0),
        ("0001-01-01", "", 0),
    ],
)
def test_the_comparisons_date_then_the_release(date: str, released: str, expected: int) -> None:
    """A full date of the comparison counts, else the catalogue's, else nought."""
    catalogue = replace(build_catalogue(), released=released)
    assert timestamp(catalogue, Comparison(date=date)) == expected


def test_source_date_epoch_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """What reproducible builds set wins."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1234567890")
    assert timestamp(build_catalogue(), Comparison(date="2026-11-20")) == 1234567890


@pytest.mark.parametrize("value", ["soon", "-1", "1.5", "٣", "9" * 30])
def test_a_wrong_epoch_is_said(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is no number of seconds is refused in one sentence that names it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    with pytest.raises(ReportError, match="SOURCE_DATE_EPOCH"):
        timestamp(build_catalogue(), Comparison())
