"""What is missing and what to learn next, as cells of the panels' rows."""

from __future__ import annotations

from careercompare.present.next_best import NextBestView, NextListView
from careercompare.present.panels import AspectRowView, CellView, PanelsView


def learn_rows(panels: PanelsView, next_best: NextBestView) -> tuple[AspectRowView, ...]:
    """Two rows that follow every tick: the gaps of each role, and its next best skills."""
    gaps = tuple(
        CellView(
            "" if role.gaps.lines else "Nothing is missing.",
            role.gaps.lines,
            (),
            unsourced=False,
        )
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


def _cell(one: NextListView) -> CellView:
    points = tuple(f"{s.name}: {s.gain}{' (not answered yet)' if s.open else ''}" for s in one.skills)
    return CellView("" if points else one.empty, points, (), unsourced=False)
