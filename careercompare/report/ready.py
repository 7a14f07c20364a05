"""A comparison as the document that files are made from: in its language, cleaned, and with what was replaced."""

from __future__ import annotations

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.errors import ReportError
from careercompare.core.language import Language
from careercompare.core.report_choices import ReportChoices
from careercompare.core.value import value
from careercompare.data.translations import language_of
from careercompare.present.blocks import DocumentView
from careercompare.present.document import document_view
from careercompare.present.say import speaking
from careercompare.report.cleaning import cleaned
from careercompare.report.finished import Report
from careercompare.report.places import places_of


@value
class Ready:
    """A document with the language its other words are in; `replaced` and `places` are those of a finished report."""

    view: DocumentView
    language: Language
    replaced: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    def finished(self, text: str) -> Report:
        """The report that has this text."""
        return Report(text.encode(), self.replaced, self.places)


def ready_document(catalogue: Catalogue, comparison: Comparison, choices: ReportChoices) -> Ready:
    """The document of a comparison. Raises ReportError, also if there is no role in it."""
    language = language_of(choices.language)
    view = document_view(catalogue, comparison, choices, language)
    if not view.roles:
        raise ReportError("There is no role to report on; choose at least one role first.")
    with speaking(language):
        shown, replaced = cleaned(view)
        return Ready(shown, language, replaced, places_of(view, replaced))
