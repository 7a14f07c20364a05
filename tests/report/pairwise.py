"""A few cases that hold every pair of values together: most defects need no more than two things at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import combinations, product
from random import Random

TRIED = 60


def pairwise_cases(
    factors: Mapping[str, Sequence[str]], apart: Collection[frozenset[str]] = ()
) -> list[dict[str, str]]:
    """Cases in which all pairs of values of any two factors occur; those named in `apart` need not meet.

    The same factors always give the same cases.
    """
    wanted = {
        (one, a, other, b)
        for one, other in combinations(factors, 2)
        if frozenset((one, other)) not in apart
        for a, b in product(factors[one], factors[other])
    }
    random = Random(7)  # not for secrets
    cases: list[dict[str, str]] = []
    while wanted:
        first, a, second, b = min(wanted)
        tried = [
            {key: random.choice(values) for key, values in factors.items()} | {first: a, second: b}
            for _ in range(TRIED)
        ]
        best = max(tried, key=lambda case: len(wanted & _pairs(case)))
        wanted -= _pairs(best)
        cases.append(best)
    return cases


def _pairs(case: Mapping[str, str]) -> set[tuple[str, str, str, str]]:
    return {(one, case[one], other, case[other]) for one, other in combinations(case, 2)}
