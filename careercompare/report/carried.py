"""The comparison inside its own report, as the app opens it again and as much of it as the report may tell."""

from __future__ import annotations

from careercompare.core.comparison import Comparison
from careercompare.core.redaction import may_carry, told_of
from careercompare.core.report_choices import ReportChoices
from careercompare.core.value import value
from careercompare.data.comparison_file import comparison_to_yaml
from careercompare.data.comparison_pdf import ATTACHED
from careercompare.data.yaml_reading import MOST_BYTES
from careercompare.present.say import say


@value
class Carried:
    """A file inside a PDF: its name and content, and what viewers say it is."""

    name: str
    content: bytes
    description: str


def carried(comparison: Comparison, choices: ReportChoices) -> Carried | None:
    """The comparison to put into its report; None if it must not be told, or would be too long to be read again."""
    if not may_carry(choices):
        return None
    content = comparison_to_yaml(told_of(comparison, choices)).encode()
    if len(content) > MOST_BYTES:
        return None
    return Carried(ATTACHED, content, say("The comparison, to open again with careercompare"))
