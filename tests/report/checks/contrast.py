"""11: every letter stands out from what lies under it, at 4.5 to 1 or more."""

from __future__ import annotations

from tests.report.drawn import Colour, drawn
from tests.report.matrix import Made

LEAST = 4.5


def contrast(made: Made) -> list[str]:
    """Each pair of colours that is too alike, with a text in it."""
    faint = {(run.paint, run.ground): run.text for run in drawn(made.pdf).runs if ratio(run.paint, run.ground) < LEAST}
    return [
        f"{text!r} is {paint} on {ground}, {ratio(paint, ground):.1f} to 1" for (paint, ground), text in faint.items()
    ]


def ratio(one: Colour, other: Colour) -> float:
    """How far two colours stand apart, from 1 to 21, as WCAG counts it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    parts = [part / 255 for part in colour]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
