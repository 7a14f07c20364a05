"""The document that a file is made from: in its language, and cleaned."""

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
class Told:
    """A document ready to be written, its language, and the characters in it that are shown as □, with their places."""

    view: DocumentView
    language: Language
    replaced: tuple[str, ...]
    places: tuple[str, ...] = ()

    def finished(self, content: str | bytes) -> Report:
        """The report that has this text, or these bytes."""
        return Report(content.encode() if isinstance(content, str) else content, self.replaced, self.places)


def told(catalogue: Catalogue, comparison: Comparison, choices: ReportChoices) -> Told:
    """The report of a comparison as chosen. Raises ReportError for an unknown language and without any role."""
    language = language_of(choices.language)
    view = document_view(catalogue, comparison, choices, language)
    if not view.roles:
        raise ReportError("There is no role to report on; choose at least one role first.")
    with speaking(language):
        made, replaced = cleaned(view)
        return Told(made, language, replaced, places_of(view, replaced))
