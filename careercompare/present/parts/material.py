"""What the parts of a report are made from."""

from __future__ import annotations

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import Withheld
from careercompare.core.value import value
from careercompare.present.screen import Screen


@value
class Material:
    """The comparison as it may be told, what is shown of it, and what a part must not tell.

    A name, notes and answers that are withheld are gone from the comparison already; only strengths are left to the
    parts.
    """

    catalogue: Catalogue
    comparison: Comparison
    screen: Screen
    withheld: frozenset[Withheld] = frozenset()
