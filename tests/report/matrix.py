"""Which reports all checks look at, and how they are made.

The full product of roles, papers, languages, texts, looks and redactions would be thousands of reports. What goes
wrong in a layout goes wrong with two things at once (four roles and long words, Letter and right-to-left), so every
pair of values is there at least once; only pairs of which one is printed by the same rules whatever the other is
(a text and a redaction, a text and an ink, a text and the language of the labels) are left out, but each text stands
in both directions of reading.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from functools import cache
from pathlib import Path
from unittest import mock

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.language import Language
from careercompare.core.report_choices import Ink, Letterhead, Paper, ReportChoices, Withheld
from careercompare.core.value import value
from careercompare.data import translations
from careercompare.present.blocks import DocumentView
from careercompare.present.document import document_view
from careercompare.report.finished import Report
from careercompare.report.pdf import make_pdf
from tests.report.catalogue_builder import build_catalogue, build_comparison
from tests.report.fixtures import FIXTURES, HEAVY
from tests.report.pairwise import pairwise_cases

ARABIC_WORDS = {
    "Career comparison": ("مقارنة المهن",),
    "Careers side by side": ("المهن جنبا إلى جنب",),
    "Side by side": ("جنبا إلى جنب",),
    "Sources": ("المصادر",),
    "Pay": ("الأجر",),
    "Notes": ("ملاحظات",),
    "Prepared for {name}": ("أعد من أجل {name}",),
    "Page {page} of {pages}": ("صفحة {page} من {pages}",),
}
RIGHT_TO_LEFT = Language("ar", "العربية", right_to_left=True, messages=ARABIC_WORDS)
"""Stands in until the app has a language of its own that is read from the right."""

LANGUAGES: dict[str, Language] = {one.code: one for one in translations.languages()}
if not any(one.right_to_left for one in LANGUAGES.values()):
    LANGUAGES[RIGHT_TO_LEFT.code] = RIGHT_TO_LEFT

LOGO = Path(__file__).parents[2] / "resources" / "icons" / "careercompare.svg"
LOOKS: dict[str, dict[str, object]] = {
    "colour": {},
    "black": {"ink": Ink.BLACK},
    "letterhead": {"letterhead": Letterhead("Careers Office", "Room 4\noffice@example.org", str(LOGO))},
    "note": {"note": "Let us talk on Friday.\nBring your certificates.", "name": "A. N. Other"},
}
WITHHELD: dict[str, frozenset[Withheld]] = {"nothing": frozenset()} | {one.value: frozenset({one}) for one in Withheld}


@value
class Case:
    """One report of the matrix; `text` and `look` are names of fixtures and looks."""

    roles: int
    paper: Paper
    language: str
    text: str
    look: str = "colour"
    withheld: str = "nothing"

    def __str__(self) -> str:
        return "-".join((str(self.roles), self.paper, self.language, self.text, self.look, self.withheld)).replace(
            " ", "_"
        )

    @property
    def choices(self) -> ReportChoices:
        """What is chosen for it."""
        looks = LOOKS[self.look]
        return ReportChoices(paper=self.paper, language=self.language, withheld=WITHHELD[self.withheld], **looks)  # type: ignore[arg-type]


@value
class Made:
    """A report with what it was made from; `document` is what it has to say."""

    case: Case
    catalogue: Catalogue
    comparison: Comparison
    document: DocumentView
    report: Report

    @property
    def language(self) -> Language:
        """That of its own words."""
        return LANGUAGES[self.case.language]

    @property
    def pdf(self) -> bytes:
        """Its bytes."""
        return self.report.content


def cases() -> tuple[Case, ...]:
    """The whole matrix, the same at every run."""
    factors = {
        "roles": ("2", "3", "4"),
        "paper": tuple(paper.value for paper in Paper),
        "language": tuple(LANGUAGES),
        "text": tuple(FIXTURES),
        "look": tuple(LOOKS),
        "withheld": tuple(WITHHELD),
    }
    apart = [frozenset(("text", other)) for other in ("language", "look", "withheld")]
    found = [_case(**one) for one in pairwise_cases(factors, apart)]
    met = {(one.text, LANGUAGES[one.language].right_to_left) for one in found}
    for text in FIXTURES:
        for language in {one.right_to_left: one.code for one in LANGUAGES.values()}.values():
            if (text, LANGUAGES[language].right_to_left) not in met:
                found.append(Case(2, Paper.A4, language, text))
    last = tuple(LANGUAGES)[-1]
    heavy = [Case(roles, Paper.A4, code, text) for text in HEAVY for roles, code in ((2, "en"), (4, last))]
    return (*dict.fromkeys(found), *heavy)


def few_cases() -> tuple[Case, ...]:
    """So many of them that each value of each choice occurs once: for what takes long."""
    waiting = [one for one in cases() if one.text not in HEAVY]
    wanted = {pair for one in waiting for pair in _values(one)}
    found = []
    while wanted:
        best = max(waiting, key=lambda one: len(wanted & _values(one)))
        wanted -= _values(best)
        found.append(best)
    return tuple(found)


def _values(case: Case) -> set[tuple[str, object]]:
    return {(field.name, getattr(case, field.name)) for field in fields(case)}


def _case(roles: str, paper: str, language: str, text: str, look: str, withheld: str) -> Case:
    return Case(int(roles), Paper(paper), language, text, look, withheld)


@cache
def made(case: Case) -> Made:
    """The report of a case, made once for all who ask."""
    catalogue, comparison = (FIXTURES | HEAVY)[case.text](build_catalogue(), build_comparison(case.roles))
    with all_languages():
        report = make_pdf(catalogue, comparison, case.choices)
        document = document_view(catalogue, comparison, case.choices, LANGUAGES[case.language])
    return Made(case, catalogue, comparison, document, report)


@contextmanager
def all_languages() -> Iterator[None]:
    """Let the language of this module be one of the app's."""
    with mock.patch("careercompare.report.pdf.language_of", LANGUAGES.__getitem__):
        yield
