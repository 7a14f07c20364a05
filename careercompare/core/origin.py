"""Which catalogue something comes from, and what one catalogue replaces of another."""

from __future__ import annotations

from careercompare.core.value import value


@value
class Origin:
    """A catalogue as it is named beside what comes from it; `released` is a date, empty if it says none."""

    catalogue: str
    name: str
    version: str
    released: str


@value
class Override:
    """An entry of one catalogue (`by`) that stands in the place of another's (`over`), unless it is turned off.

    `kind` is the part of the catalogue it stands in: roles, skills, …
    """

    kind: str
    id: str
    by: Origin
    over: Origin
    on: bool = True
