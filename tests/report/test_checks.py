"""Twelve checks on every report of the matrix, and for each check a bad report that it finds out.

1 validity (and veraPDF in test_verapdf.py) · 2 claims · 3 outline · 4 tables · 5 figures and links · 6 wording ·
7 fonts · 8 sameness (test_sameness.py) · 9 budget · 10 warnings (test_budget.py) · 11 contrast · 12 bounds
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.report.checks.bounds import bounds
from tests.report.checks.budget import budget
from tests.report.checks.claims import claims
from tests.report.checks.contrast import contrast
from tests.report.checks.figures import figures
from tests.report.checks.fonts import fonts
from tests.report.checks.outline import outline
from tests.report.checks.tables import tables
from tests.report.checks.validity import validity
from tests.report.checks.wording import wording
from tests.report.matrix import Case, Made, cases, made

CHECKS: tuple[Callable[[Made], list[str]], ...] = (
    validity,
    claims,
    outline,
    tables,
    figures,
    wording,
    fonts,
    budget,
    contrast,
    bounds,
)


@pytest.mark.parametrize("case", cases(), ids=str)
def test_every_report_passes_every_check(case: Case) -> None:
    """All findings at once, by the check that found them."""
    report = made(case)

    found = {check.__name__: wrong for check in CHECKS if (wrong := check(report))}

    assert found == {}
