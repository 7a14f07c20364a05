"""axe-core in a headless browser finds nothing wrong with any variant of the web page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from careercompare.core.report_choices import Ink, ReportChoices
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import load_catalogue
from careercompare.report.cleaning import cleaned
from careercompare.report.html import html_page, make_html
from tests.report.browser import problems
from tests.report.catalogue_builder import build_catalogue, build_comparison
from tests.report.documents import a_document

FOUR = ("network-engineer", "security-engineer", "cloud-engineer", "data-analyst")
VARIANTS = {
    "two": (2, False, Ink.COLOUR, False, 1280),
    "two on a phone": (2, False, Ink.COLOUR, False, 360),
    "two in the dark": (2, False, Ink.COLOUR, True, 1280),
    "four": (4, False, Ink.COLOUR, False, 1280),
    "four on a phone in the dark": (4, False, Ink.COLOUR, True, 360),
    "four in black ink": (4, False, Ink.BLACK, False, 1280),
    "right to left": (2, True, Ink.COLOUR, False, 1280),
    "right to left on a phone in the dark": (4, True, Ink.COLOUR, True, 360),
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_axe_finds_nothing(variant: str, tmp_path: Path) -> None:
    """And no page is wider than its window."""
    roles, right_to_left, ink, dark, width = VARIANTS[variant]
    page = html_page(cleaned(a_document(roles, right_to_left))[0], ink)

    assert problems(page, tmp_path, dark=dark, width=width) == []


@pytest.mark.parametrize("roles", [2, 4])
def test_axe_finds_nothing_in_a_real_report(roles: int, tmp_path: Path) -> None:
    """Made from a catalogue, with every part."""
    page = make_html(build_catalogue(), build_comparison(roles)).content.decode()

    assert problems(page, tmp_path) == []


@pytest.mark.parametrize(("roles", "language", "width"), [(4, "en", 800), (4, "es", 360), (2, "de", 1280)])
def test_axe_finds_nothing_in_the_bundled_roles(roles: int, language: str, width: int, tmp_path: Path) -> None:
    """Their long texts and many rows are not cut off either, nor are the long words of other languages."""
    comparison = replace(build_comparison(), roles=FOUR[:roles])
    choices = ReportChoices(language=language)
    page = make_html(load_catalogue(bundled_catalogue()), comparison, choices).content.decode()

    assert problems(page, tmp_path, width=width) == []


def test_axe_finds_what_is_wrong(tmp_path: Path) -> None:
    """The check can fail: words that are hard to see, a picture that says nothing, and a page that is too wide."""
    page = html_page(cleaned(a_document())[0])
    bad = page.replace("<h1>", '<p style="color: #bbbbbb; width: 3000px">Faint</p><img src="data:,"><h1>', 1)

    found = problems(bad, tmp_path)

    assert {one.split(":")[0] for one in found} >= {"color-contrast", "image-alt"}
    assert any("pixels wide" in one for one in found)
