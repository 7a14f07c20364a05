"""A certificate knows the sources of everything that is said of it."""

from __future__ import annotations

from careercompare.core.certification import Fee
from tests.builders import a_certification


def test_fees_add_their_sources() -> None:
    """Each source once, the statements' own first."""
    assert a_certification(sources=("a", "b"), fee=Fee(1, "USD", "2025", "b")).all_sources() == ("a", "b")
    assert a_certification(sources=("a",), fee=Fee(1, "USD", "2025", "c")).all_sources() == ("a", "c")
