"""What is missing and what to learn next, as cells of the panels' rows."""

from __future__ import annotations

from careercompare.core.skill import Importance
from careercompare.present.cell import CellView, points
from careercompare.present.fit import GapsView
from careercompare.present.next_best import NextBestView, NextListView
from careercompare.present.panels import AspectRowView, PanelsView
from careercompare.present.wording import listed


def learn_rows(panels: PanelsView, next_best: NextBestView) -> tuple[AspectRowView, ...]:
    """Two rows that follow every tick: the gaps of each role, and its next best skills."""
    gaps = tuple(
        CellView("" if _gap_lines(role.gaps) else role.gaps.none, points(_gap_lines(role.gaps)))
        for role in panels.roles
    )
    steps = tuple(_cell(one) for one in next_best.lists if one.tag is not None)
    return (
        AspectRowView("gaps", "Gaps", "What is asked and not covered, strongest first.", False, gaps),
        AspectRowView("next", "Learn next", "The skills that would add most to your fit.", False, steps),
    )


def together_text(next_best: NextBestView) -> tuple[str, CellView] | None:
    """Title and cell of the list that serves all roles at once, if there are several."""
    return next(((one.title, _cell(one)) for one in next_best.lists if one.tag is None), None)


def _gap_lines(gaps: GapsView) -> tuple[str, ...]:
    """What is missing by name; of what is open only the essential by name, since the checklist shows the rest."""
    missing = [f"Missing, {importance}: {listed(names)}" for importance, names in gaps.missing]
    named = [f"Not answered, {word}: {listed(names)}" for word, names in gaps.open if word == Importance.ESSENTIAL]
    counted = [f"{len(names)} {word}" for word, names in gaps.open if word != Importance.ESSENTIAL]
    return (*missing, *named, *([f"Not answered: {listed(counted)}"] if counted else []))


def _cell(one: NextListView) -> CellView:
    lines = [f"{s.name}: {s.gain}{' (not answered yet)' if s.open else ''}" for s in one.skills]
    return CellView("" if lines else one.empty, points(lines))
