"""A whole report as one value, from which every kind of file is made."""

from __future__ import annotations

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.language import ENGLISH, Language
from careercompare.core.redaction import told_of
from careercompare.core.report_choices import ReportChoices
from careercompare.present.blocks import DocumentView
from careercompare.present.catalogue_texts import catalogue_texts
from careercompare.present.parts.listing import parts_view
from careercompare.present.parts.material import Material
from careercompare.present.say import say, speaking
from careercompare.present.screen import present


def document_view(
    catalogue: Catalogue,
    comparison: Comparison,
    choices: ReportChoices = ReportChoices(),
    language: Language = ENGLISH,
) -> DocumentView:
    """The report of a comparison in a language, as chosen; roles that the catalogue does not have are left out."""
    with speaking(language):
        told = told_of(comparison, choices)
        screen = present(catalogue, told)
        heading = screen.heading
        several = len(screen.panels.roles) > 1
        prepared = say("Prepared for {name}", name=heading.prepared_for) if heading.prepared_for else ""
        return DocumentView(
            heading.title or say("Career comparison"),
            say("Careers side by side") if several else say("A career in words and numbers"),
            tuple(part for part in (prepared, heading.date) if part),
            heading.catalogue,
            tuple(role.tag for role in screen.panels.roles),
            parts_view(Material(catalogue, told, screen, choices.withheld), choices.parts),
            language.code,
            language.right_to_left,
            catalogue.language,
            letterhead=tuple(
                line for line in (choices.letterhead.name, *choices.letterhead.contact.splitlines()) if line.strip()
            ),
            note=choices.note,
            told=frozenset() if catalogue.language == language.code else catalogue_texts(catalogue),
        )
