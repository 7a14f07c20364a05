"""Any text in any field: the report is made, is valid, and names what it had to replace."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from careercompare.core.report_choices import Letterhead, Paper, ReportChoices
from careercompare.report.characters import clean, unshowable
from careercompare.report.pdf import make_pdf
from careercompare.report.places import replaced_sentence
from tests.report.catalogue_builder import build_catalogue, build_comparison
from tests.report.fixtures import ADDRESS, CONTROLS, EMOJI, FAR_EAST, MARKUP, NO_CHARACTERS, TURNED, WORD
from tests.report.reading import failures
from tests.report.wild import wild

PIECES = (ADDRESS, CONTROLS, EMOJI, FAR_EAST, MARKUP, NO_CHARACTERS, TURNED, WORD, "", " ", "\n\n", "word " * 30)
ANYTHING = st.text(st.characters(), max_size=80)
"""Every code there is: controls, halves of pairs, private use, marks that turn the direction."""
SIGNS = st.text(st.sampled_from("#$@*_`\\<>[]{}()/\"'=-+~&|%^;:,. \n\t\x00\u202e\u200f\ue000\ud800א"), max_size=40)
TEXTS = st.lists(st.one_of(ANYTHING, SIGNS, st.sampled_from(PIECES)), min_size=1, max_size=6).map(tuple)
HUGE = "words and more words, " * 2500
# Making a report smaller and smaller would take minutes; the texts say enough.
WITHOUT_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck), phases=WITHOUT_SHRINKING)
@given(TEXTS, st.integers(1, 3), st.sampled_from(Paper), st.sampled_from(["", HUGE]))
@example(("\ud800",), 1, Paper.A4, "")
@example(PIECES, 2, Paper.LETTER, HUGE)
def test_any_text_in_every_field_makes_a_valid_report(
    texts: tuple[str, ...], roles: int, paper: Paper, notes: str
) -> None:
    """Of the catalogue, of the comparison and of what is chosen; no character vanishes without a word."""
    catalogue, comparison = wild(build_catalogue(), build_comparison(roles), texts)
    comparison = replace(comparison, notes=notes or comparison.notes)
    first = texts[0]
    choices = ReportChoices(paper=paper, name=first, note=first, letterhead=Letterhead(first, first))

    made = make_pdf(catalogue, comparison, choices)

    assert failures(made.content) == []
    assert unshowable(clean(first)) <= set(made.replaced)
    assert len(made.places) == len(made.replaced)
    assert all(made.places)
    assert bool(replaced_sentence(made)) == bool(made.replaced)
