"""Which kind of file a name asks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from careercompare.core.errors import ReportError
from careercompare.report.kinds import KINDS, kind_of


def test_the_ending_of_a_name_picks_the_kind() -> None:
    """In capitals too."""
    assert kind_of(Path("a/Report.PDF")).suffix == ".pdf"
    assert len({kind.suffix for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize("name", ["report", "report.docx", ".pdf"])
def test_a_name_that_asks_for_nothing_known_is_refused(name: str) -> None:
    """And told which endings there are."""
    with pytest.raises(ReportError, match=f"“{name}” does not say what to write; let its name end in one of .pdf"):
        kind_of(Path(name))
