"""What parts are made from, for their tests."""

from __future__ import annotations

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import Withheld
from careercompare.present.parts.material import Material
from careercompare.present.screen import present
from tests.builders import a_catalogue


def build_material(
    comparison: Comparison, catalogue: Catalogue | None = None, withheld: frozenset[Withheld] = frozenset()
) -> Material:
    """The material of a comparison, of the catalogue that the tests share unless another is given."""
    of = catalogue or a_catalogue()
    return Material(of, comparison, present(of, comparison), withheld)
