"""1: the file keeps to PDF/UA-1 and to the part of PDF/A that it has to be."""

from __future__ import annotations

from careercompare.core.redaction import may_carry
from tests.report.matrix import Made
from tests.report.reading import conformance, failures


def profile(made: Made) -> str:
    """What it has to be: 3a if it may carry its comparison, else 2a."""
    return "3a" if may_carry(made.case.choices) else "2a"


def validity(made: Made) -> list[str]:
    """What page-validation finds; veraPDF is asked in tests/report/test_verapdf.py, about all files at once."""
    claimed = "".join(conformance(made.pdf)).lower()
    wrong = [] if claimed == profile(made) else [f"claims to be PDF/A-{claimed}, not {profile(made)}"]
    return wrong + failures(made.pdf)
