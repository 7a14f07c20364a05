"""Every part of a report on pages of its own: valid, named, complete, and within the margins whatever it is told."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from careercompare.core.catalogue import Catalogue, Gate
from careercompare.core.certification import Fee, RenewalFee
from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import Ink, ReportChoices
from careercompare.core.role import CareerStep, RoleGate
from careercompare.data.bundled import bundled_catalogue, samples
from careercompare.data.catalogue import load_catalogue
from careercompare.present.blocks import Paragraph, Points, Table
from careercompare.present.document import document_view
from careercompare.present.parts.listing import PARTS
from careercompare.report.pdf import make_pdf
from tests.report.catalogue_builder import NETWORK, build_catalogue, with_role
from tests.report.reading import bookmarks, characters, failures, folded, text_of

MARGIN = 39.5  # 14 mm in points
TOGETHER = ("gates", "outlook", "certifications", "steps", "sources", "method", "glossary")
TECHNOLOGY = ("network-engineer", "security-engineer", "data-analyst", "it-manager")
CARE = ("registered-nurse", "paramedic", "secondary-school-teacher")
WORDS = {
    "markup": '#panic() $x$ @ref *b* `c` \\ <lab> // = - + #read("/etc/passwd") [x] {y}',
    "a long word": "pneumono" * 38,
    "a long text": "This sentence goes on about one thing, and then it goes on about it once more. " * 27,
    "blank": " \n\u00a0\u200b",
}


@cache
def catalogue_of(roles: tuple[str, ...]) -> Catalogue:
    """The bundled catalogue, or that of care, where they have these roles."""
    return load_catalogue(samples()[0] if roles[0] in CARE else bundled_catalogue())


def outside(pdf: bytes) -> list[str]:
    """The characters that are not within the margins."""
    return [
        character
        for _, character, (left, bottom, right, top), (width, height) in characters(pdf)
        if left < MARGIN or right > width - MARGIN or bottom < 0 or top > height
    ]


def words_of(catalogue: Catalogue, comparison: Comparison, choices: ReportChoices) -> list[str]:
    """All that stands in paragraphs, lists and tables, but for notes on rows: paper may do without these."""
    found: list[str] = []
    for part in document_view(catalogue, comparison, choices).parts:
        found.append(part.title)
        for block in part.blocks:
            if isinstance(block, Paragraph):
                found += [said.text for said in block.statements]
            elif isinstance(block, Points):
                found += [point.text for point in block.points]
            elif isinstance(block, Table):
                for row in block.rows:
                    found += [row.title, row.group]
                    found += [words for cell in row.cells for words in (cell.said.text, cell.mark, cell.aside)]
    return [words for words in found if words.strip()]


@pytest.mark.parametrize("part", [part.id for part in PARTS])
def test_a_part_can_be_a_report_by_itself(part: str) -> None:
    """With a page for it, and as a bookmark."""
    comparison = Comparison(TECHNOLOGY[:2], notes="Ask Mara.")
    made = make_pdf(catalogue_of(TECHNOLOGY), comparison, ReportChoices(parts=(part,)))

    assert len(bookmarks(made.content)) == 1
    assert failures(made.content) == []


@pytest.mark.parametrize(
    ("roles", "ink"),
    [(TECHNOLOGY[:1], Ink.COLOUR), (TECHNOLOGY, Ink.COLOUR), (CARE, Ink.BLACK)],
    ids=("one", "four", "care"),
)
def test_all_that_the_looked_up_parts_say_is_printed(roles: tuple[str, ...], ink: Ink) -> None:
    """For one role and for four, in dollars and in pounds, with and without projections."""
    catalogue, choices = catalogue_of(roles), ReportChoices(parts=TOGETHER, ink=ink)
    comparison = Comparison(roles, gates={"bachelors-degree": True, "on-call": False})
    made = make_pdf(catalogue, comparison, choices)

    # A hyphen at the end of a line is read as the mark of a break.
    printed = text_of(made.content).replace("-", "")
    told = words_of(catalogue, comparison, choices)
    assert [words for words in told if folded(words).replace("-", "") not in printed] == []
    assert outside(made.content) == []
    assert failures(made.content) == []


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_no_words_break_the_looked_up_parts(words: str) -> None:
    """Whatever an author writes of must-haves, certificates and steps."""
    bare = build_catalogue()
    certificate = replace(
        next(iter(bare.certifications.values())),
        id="wild",
        name=words[:90],
        full_name=words[:200],
        shows=words,
        prerequisites=words,
        validity=words,
        fee=Fee(1e7, "USD", words[:60], "article", words),
        renewal=RenewalFee(0.01, "EUR", 99, "2001", "article", words),
    )
    role = replace(
        NETWORK,
        gates=(RoleGate("wild", words),),
        certifications=("wild",),
        before=(CareerStep(words[:90], words),),
        after=(CareerStep(words[:90], words, NETWORK.id),),
    )
    catalogue = replace(
        with_role(bare, role),
        gates={**bare.gates, "wild": Gate("wild", words[:90], words)},
        certifications={**bare.certifications, "wild": certificate},
    )
    made = make_pdf(catalogue, Comparison((NETWORK.id,)), ReportChoices(parts=TOGETHER))

    assert failures(made.content) == []
    assert outside(made.content) == []
