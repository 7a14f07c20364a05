"""The parts of the PDF report in reading order: the one place that lists them."""

from __future__ import annotations

from collections.abc import Callable

from careercompare.core.value import value
from careercompare.present.screen import Screen
from careercompare.report.characters import clean


@value
class Part:
    """One part: its template's name, its heading (a text, or made from the screen), and when it is left out."""

    template: str
    heading: str | Callable[[Screen], str]
    wanted: Callable[[Screen], bool] = lambda _: True

    def title(self, screen: Screen) -> str:
        """The heading, which is also the bookmark."""
        return self.heading if isinstance(self.heading, str) else self.heading(screen)


def has_verdict(screen: Screen) -> bool:
    """Whether there is something to judge: two roles or more."""
    return len(screen.panels.roles) > 1


PARTS = (
    Part("cover", lambda screen: screen.verdict.headline if has_verdict(screen) else "At a glance"),
    Part(
        "table",
        lambda screen: "Side by side" if has_verdict(screen) else "The work",
        lambda screen: any(not row.folds for row in screen.panels.rows),
    ),
    Part("skills", "Fit and gaps", lambda screen: bool(screen.checklist.groups)),
    Part("next_skills", "Next best skills", lambda screen: bool(screen.checklist.groups)),
    Part("pay", "Pay"),
    Part("sections", "In detail", lambda screen: any(row.folds for row in screen.panels.rows)),
    Part("notes", "Notes", lambda screen: bool(clean(screen.heading.notes))),
    Part("sources", "Sources", lambda screen: bool(screen.sources.sources)),
    Part("method", "How fit is computed"),
)


def parts_of(screen: Screen) -> tuple[Part, ...]:
    """The parts that this comparison has something to say in."""
    return tuple(part for part in PARTS if part.wanted(screen))
