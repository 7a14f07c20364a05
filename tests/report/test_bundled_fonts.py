"""The bundled fonts show all that the app itself writes, so that a report never depends on a computer's own."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import typst

from careercompare.core.answer import NO, YES, yes_at
from careercompare.core.comparison import Comparison
from careercompare.core.skill import Level
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import load_catalogue
from careercompare.report import typesetting
from careercompare.report.pdf import make_pdf
from tests.report.catalogue_builder import build_catalogue, build_comparison
from tests.report.reading import failures, folded, text_of

SCRIPTS = {
    "Latin": "Žluťoučký kůň, ǅ ŵ ả ß ſ Ÿ Ộ",
    "Greek": "Ἀθηνᾶ, Ελλάς, Ωμέγα",
    "Cyrillic": "Съешь ещё этих булок, ґ є ї ѝ ў",
    "Arabic": "مرحبا بالعالم، پژگ ١٢٣",
    "Hebrew": "שלום עולם, נִקּוּד",
    "mathematics": "∀x∈ℝ ∑ ∫ ≠ ≤ ⊂ ⨀ 𝔸 𝛼",
    "symbols": "☎ ☢ ⚖ ♞ ✂ ❄ ⏻ ⎈ ⌘ ⏎ ⇧ ⠿ 🄰 🖧 ① ▲ € ₹",
    "emoji": "👩🏽‍🚒 🇩🇪 1️⃣ ❤️‍🔥",
}


@pytest.fixture
def bundled_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks for a font of this computer fails."""
    fonts_of = typesetting._fonts_of

    def bundled(folder: Path, system: bool) -> typst.Fonts:
        assert not system, "a character is not in the bundled fonts"
        return fonts_of(folder, system)

    monkeypatch.setattr(typesetting, "_fonts_of", bundled)


@pytest.mark.usefixtures("bundled_only")
@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
def test_each_script_is_shown_and_read_back(text: str) -> None:
    """By the bundled fonts alone, in bold (the title) and in regular (the notes)."""
    made = make_pdf(build_catalogue(), replace(build_comparison(), title=text, notes=text))

    shown = text_of(made.content)
    assert made.replaced == ()
    assert failures(made.content) == []
    # Reading order within a line is the viewer's affair; no letter may be lost.
    assert Counter(folded(unicodedata.normalize("NFKC", text))) <= Counter(unicodedata.normalize("NFKC", shown))


@pytest.mark.usefixtures("bundled_only")
@pytest.mark.parametrize("answered", [False, True])
def test_no_report_of_the_bundled_catalogue_asks_for_a_system_font(answered: bool) -> None:
    """Every sign of every answer, and every text of the catalogue."""
    catalogue = load_catalogue(bundled_catalogue())
    known = [YES, NO, yes_at(Level.WORKING), yes_at(Level.EXPERT)]
    answers = {skill: known[place % len(known)] for place, skill in enumerate(catalogue.skills) if answered}
    comparison = Comparison(catalogue.opens_with, answers, {"bachelors-degree": False, "on-call": True})

    assert make_pdf(catalogue, comparison).replaced == ()


@pytest.mark.parametrize("name", ["გიორგი", "王小明", "\U0001f12f ok"], ids=["Georgian", "Chinese", "symbol"])
def test_a_name_in_any_script_is_laid_out_once(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether a font of this computer has it or none does."""
    laid_out = []
    compiled = typesetting._compiled

    def counted(files: Mapping[str, bytes], *others: Any, **how: Any) -> object:
        laid_out.append("base.typ" in files)
        return compiled(files, *others, **how)

    monkeypatch.setattr(typesetting, "_compiled", counted)
    monkeypatch.setattr(typesetting, "_found_lacking", {False: {}, True: {}})

    for title in (name, name + name):
        made = make_pdf(build_catalogue(), replace(build_comparison(), title=title))
        assert failures(made.content) == []
        assert set(made.replaced) <= set(name)

    assert laid_out.count(True) == 2
    assert 1 <= laid_out.count(False) <= 2
