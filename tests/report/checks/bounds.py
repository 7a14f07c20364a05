"""12: nothing is cut off: every letter stands within the margins."""

from __future__ import annotations

from tests.report.drawn import drawn
from tests.report.matrix import Made

MARGIN = 39.6
"""14 mm in points."""
LEAN = 5
"""A large letter may lean a little over the edge it stands on."""
EDGE = 18
"""Head and foot stand in the margins above and below, this far from the edge of the paper or farther."""


def bounds(made: Made) -> list[str]:
    """Each text that reaches over a margin."""
    found = drawn(made.pdf)
    wrong = []
    for run in found.runs:
        left, bottom, right, top = run.box
        sheet = found.sheets[run.sheet]
        if left < MARGIN - LEAN or right > sheet.width - MARGIN + LEAN or bottom < EDGE or top > sheet.height - EDGE:
            wrong.append(f"{run.text!r} on page {run.sheet + 1} at {[round(side) for side in run.box]}")
    return wrong[:5]
