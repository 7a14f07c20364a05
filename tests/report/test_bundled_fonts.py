"""The bundled fonts show all that the app itself writes, so that a report never depends on a computer's own."""

from __future__ import annotations

from pathlib import Path

import pytest
import typst

from careercompare.core.answer import NO, YES, yes_at
from careercompare.core.comparison import Comparison
from careercompare.core.skill import Level
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import load_catalogue
from careercompare.report import typesetting
from careercompare.report.pdf import make_pdf


@pytest.mark.parametrize("answered", [False, True])
def test_no_report_of_the_bundled_catalogue_asks_for_a_system_font(
    monkeypatch: pytest.MonkeyPatch, answered: bool
) -> None:
    """Every sign of every answer, and every text of the catalogue."""
    fonts_of = typesetting._fonts_of

    def bundled_only(folder: Path, system: bool) -> typst.Fonts:
        assert not system, "a character is not in the bundled fonts"
        return fonts_of(folder, system)

    monkeypatch.setattr(typesetting, "_fonts_of", bundled_only)
    catalogue = load_catalogue(bundled_catalogue())
    known = [YES, NO, yes_at(Level.WORKING), yes_at(Level.EXPERT)]
    answers = {skill: known[place % len(known)] for place, skill in enumerate(catalogue.skills) if answered}
    comparison = Comparison(catalogue.opens_with, answers, {"bachelors-degree": False, "on-call": True})

    assert make_pdf(catalogue, comparison).replaced == ()
