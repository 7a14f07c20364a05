"""What the parts of a report are made from."""

from __future__ import annotations

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import Withheld
from careercompare.core.role import Role
from careercompare.core.value import value
from careercompare.present.screen import Screen


@value
class Material:
    """The comparison as it may be told, what is shown of it, and what a part must not tell.

    A name, notes and answers that are withheld are gone from the comparison already; only strengths are left to the
    parts. `parts` are the ids of the parts that the report has (empty: not known, so it may have any), `cited` the
    numbers of the sources that the others name (None: not known, so all).
    """

    catalogue: Catalogue
    comparison: Comparison
    screen: Screen
    withheld: frozenset[Withheld] = frozenset()
    parts: tuple[str, ...] = ()
    cited: frozenset[int] | None = None

    @property
    def roles(self) -> tuple[Role, ...]:
        """The compared roles, in their order."""
        return tuple(self.catalogue.roles[panel.tag.role] for panel in self.screen.panels.roles)

    def has(self, *parts: str) -> bool:
        """Whether the report has one of these parts."""
        return not self.parts or any(part in self.parts for part in parts)
