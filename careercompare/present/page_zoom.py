"""How large the pages of a report are shown, and how finely they are drawn for it."""

from __future__ import annotations

from enum import Enum
from math import sqrt

from careercompare.core.value import value

SCREEN_PPI = 96
"""Pixels of an inch of paper at 100 %, before the screen's own scaling."""
STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)
LEAST, MOST = STEPS[0], STEPS[-1]
MOST_PIXELS = 60_000_000
"""Of all pages together: seventy pages are drawn no finer than what a computer with little memory bears."""
COARSEST = 48.0


class Fit(Enum):
    """What the size of the pages follows."""

    WIDTH = "width"
    PAGE = "page"
    FACTOR = "factor"


@value
class Zoom:
    """The size that is wished: as wide as there is room, as whole pages, or by a factor (1.0 is 100 %)."""

    fit: Fit = Fit.WIDTH
    factor: float = 1.0


@value
class Sheet:
    """The size of a page in inches."""

    width: float
    height: float


def factor_of(zoom: Zoom, sheet: Sheet, room: tuple[float, float]) -> float:
    """The factor at which a page is shown in some room (screen pixels, without margins)."""
    if zoom.fit is Fit.FACTOR:
        return zoom.factor
    factor = room[0] / (sheet.width * SCREEN_PPI)
    if zoom.fit is Fit.PAGE:
        factor = min(factor, room[1] / (sheet.height * SCREEN_PPI))
    return min(max(factor, LEAST), MOST)


def stepped(factor: float, step: int) -> float:
    """The next size of the ladder above (step 1) or below (step -1); the ends stay."""
    near = 0.005
    if step > 0:
        return next((one for one in STEPS if one > factor + near), MOST)
    return next((one for one in reversed(STEPS) if one < factor - near), LEAST)


def fineness(factor: float, scaling: float, sheet: Sheet, pages: int) -> float:
    """Dots per inch for pages at a factor on a screen with some scaling, rounded to tenths; many pages get fewer."""
    wanted = SCREEN_PPI * factor * scaling
    bearable = sqrt(MOST_PIXELS / (max(pages, 1) * sheet.width * sheet.height))
    return round(max(min(wanted, bearable), COARSEST), 1)
