"""A finished file, whatever its kind."""

from __future__ import annotations

from careercompare.core.value import value


@value
class Report:
    """The content of a file; `replaced` are the characters that no font could show, printed as □.

    `places` says in words where each of them stands, in the same order.
    """

    content: bytes
    replaced: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
