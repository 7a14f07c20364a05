"""9 and 10 of the checks: a report takes little time, long texts too, and what Typst warns of is never overlooked."""

from __future__ import annotations

import time

import pytest

from careercompare.core.errors import ReportError
from careercompare.report.pdf import make_pdf
from careercompare.report.typesetting import _compiled
from tests.report.catalogue_builder import build_catalogue, build_comparison
from tests.report.fixtures import endless

FONT = '#set text(font: "Inter")\n'


def test_a_long_text_takes_its_time_but_no_more() -> None:
    """Five thousand words in a cell, as many in a point, and two hundred skills: counted as work, not by the clock."""
    catalogue, comparison = endless(build_catalogue(), build_comparison(4))
    begun = time.process_time()
    make_pdf(catalogue, comparison)

    assert time.process_time() - begun < 12


def test_a_usual_report_is_made_at_once() -> None:
    """Changed data in a process that has made one before; half a second of work is ten times what it takes."""
    make_pdf(build_catalogue(), build_comparison())
    begun = time.process_time()
    make_pdf(build_catalogue(), build_comparison(answers={}))

    assert time.process_time() - begun < 2


def test_a_warning_of_typst_is_a_failure() -> None:
    """A font that is not there would let all text vanish."""
    with pytest.raises(ReportError, match="would not look right, so it was not made: unknown font family"):
        _compiled({"main.typ": b'#set text(font: "Nowhere")\nWords'}, False, {}, {}, format="pdf")


def test_a_layout_that_never_settles_is_made_without_asking_where_things_are() -> None:
    """One page more if the number of pages is odd, which makes it even: then the page ends where it ends."""
    asking = "#context { if calc.odd(counter(page).final().first()) { pagebreak() + [More] } }"
    told = f'{FONT}#if "loose" not in sys.inputs [{asking}] else [As it comes]'
    made = _compiled({"main.typ": told.encode()}, False, {}, {}, format="pdf")

    assert isinstance(made, bytes)
    with pytest.raises(ReportError, match="did not converge"):
        _compiled({"main.typ": f"{FONT}Words\n{asking}".encode()}, False, {}, {}, format="pdf")
