"""Who earns more, and whether that would change if a role were counted as another official occupation."""

from __future__ import annotations

from collections.abc import Sequence

from careercompare.core.comparison import Comparison
from careercompare.core.pay import PayTable, rank_amount
from careercompare.core.role import Occupation, Role
from careercompare.core.value import value


@value
class Counting:
    """A role counted as one of its official occupations."""

    role: str
    occupation: Occupation


@value
class Earnings:
    """The role with the highest median among those that have one; `leader` is None on a tie or with fewer than two.

    `flips` names, for each single other way to count one role, that way and who would lead then.
    """

    countings: tuple[Counting, ...]
    leader: str | None
    without_median: tuple[str, ...]
    flips: tuple[tuple[Counting, str | None], ...]


def occupation_of(role: Role, comparison: Comparison) -> Occupation | None:
    """The official occupation a role is counted as: the chosen one, else its closest."""
    chosen = comparison.occupations.get(role.id)
    for occupation in role.occupations:
        if occupation.code == chosen:
            return occupation
    return role.occupations[0] if role.occupations else None


def earnings(roles: Sequence[Role], comparison: Comparison, table: PayTable | None) -> Earnings:
    """Who earns more by median in one pay table, and what that rests on."""
    countings = tuple(
        Counting(role.id, occupation) for role in roles if (occupation := occupation_of(role, comparison)) is not None
    )
    leader = _leader(countings, table)
    flips = []
    for role in roles if leader else ():
        for other in role.occupations:
            changed = Counting(role.id, other)
            if changed in countings or _median(changed, table) is None:
                continue
            then = _leader(tuple(changed if c.role == role.id else c for c in countings), table)
            if then != leader:
                flips.append((changed, then))
    with_median = {counting.role for counting in countings if _median(counting, table) is not None}
    without = tuple(role.id for role in roles if role.id not in with_median)
    return Earnings(countings, leader, without, tuple(flips))


def _leader(countings: Sequence[Counting], table: PayTable | None) -> str | None:
    ranked = sorted(((m, c.role) for c in countings if (m := _median(c, table)) is not None), reverse=True)
    if len(ranked) < 2 or ranked[0][0] == ranked[1][0]:
        return None
    return ranked[0][1]


def _median(counting: Counting, table: PayTable | None) -> float | None:
    figure = table.figure(counting.occupation.code) if table else None
    return rank_amount(figure.median) if figure else None
