"""The head of a whole report."""

from __future__ import annotations

from dataclasses import replace

from careercompare.core.comparison import Comparison
from careercompare.core.language import Language
from careercompare.core.report_choices import Letterhead, ReportChoices, Withheld
from careercompare.present.document import document_view
from tests.builders import two_roles_catalogue

COMPARISON = Comparison(
    ("network-engineer", "security-engineer"), title="Two ways", prepared_for="Sam", date="2026-07-01"
)


def test_a_report_says_for_whom_it_is() -> None:
    """By the comparison's name or the one chosen, and not at all if the name is withheld."""
    catalogue = two_roles_catalogue()

    assert document_view(catalogue, COMPARISON).meta == ("Prepared for Sam", "1 July 2026")
    assert document_view(catalogue, COMPARISON, ReportChoices(name="Ms Okoye")).meta[0] == "Prepared for Ms Okoye"
    nameless = ReportChoices(name="Ms Okoye", withheld=frozenset({Withheld.NAME}))
    assert document_view(catalogue, COMPARISON, nameless).meta == ("1 July 2026",)


def test_who_hands_it_out_stands_in_lines() -> None:
    """Empty ones are none."""
    letterhead = Letterhead("Careers Office", "Room 4\n\noffice@example.org")

    view = document_view(two_roles_catalogue(), COMPARISON, ReportChoices(letterhead=letterhead, note="Good luck!"))

    assert view.letterhead == ("Careers Office", "Room 4", "office@example.org")
    assert view.note == "Good luck!"


def test_a_report_speaks_the_language_asked_for() -> None:
    """And says which, and which way it runs."""
    hebrew = Language("he", "עברית", right_to_left=True, messages={"Careers side by side": ("קריירות זו לצד זו",)})

    view = document_view(two_roles_catalogue(), COMPARISON, language=hebrew)

    assert (view.subtitle, view.language, view.right_to_left) == ("קריירות זו לצד זו", "he", True)
    assert view.texts_language == "en"


def test_a_report_says_in_which_language_the_catalogue_is_written() -> None:
    """Whatever its own words are in."""
    spanish = replace(two_roles_catalogue(), language="es")

    assert document_view(spanish, COMPARISON).texts_language == "es"
