"""A report carries the comparison that it was made from, and no more of it than it tells."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from careercompare.core.comparison import Comparison
from careercompare.core.errors import ComparisonFileError
from careercompare.core.redaction import told_of
from careercompare.core.report_choices import ReportChoices, Withheld
from careercompare.data.comparison_pdf import ATTACHED, open_comparison
from careercompare.data.yaml_reading import MOST_BYTES
from careercompare.report.carried import carried
from careercompare.report.pdf import make_pdf
from tests.data.comparisons import COMPARISONS
from tests.report.catalogue_builder import build_catalogue, build_comparison
from tests.report.reading import conformance, failures, folded, report, text_of

# Making a report smaller and smaller would take minutes; the values say enough.
WITHOUT_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)


def made_with(*withheld: Withheld, comparison: Comparison | None = None, attach: bool = True) -> bytes:
    """The report of a comparison without what is withheld."""
    choices = ReportChoices(withheld=frozenset(withheld), attach=attach)
    return make_pdf(build_catalogue(), comparison or build_comparison(), choices).content


def opened(folder: Path, content: bytes) -> Comparison:
    """The comparison that a PDF is opened as."""
    (folder / "a.pdf").write_bytes(content)
    return open_comparison(folder / "a.pdf")


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), phases=WITHOUT_SHRINKING)
@given(COMPARISONS)
def test_what_is_opened_is_what_was_exported(tmp_path_factory: pytest.TempPathFactory, comparison: Comparison) -> None:
    """Whatever stands in it, and whichever of its roles the catalogue does not have."""
    known = replace(comparison, roles=("network-engineer", *comparison.roles[:3]))

    assert opened(tmp_path_factory.mktemp("report"), made_with(comparison=known)) == known


SECRETS = {
    Withheld.NAME: "Sam Rivera",
    Withheld.NOTES: "Ask about the rota",
    Withheld.ANSWERS: "firewalls: expert",
}


@pytest.mark.parametrize("withheld", [{Withheld.NAME}, {Withheld.NOTES}, {Withheld.ANSWERS}, set(SECRETS)])
def test_what_is_withheld_is_not_inside(tmp_path: Path, withheld: set[Withheld]) -> None:
    """Neither on paper nor in the file that the paper carries."""
    content = made_with(*withheld)

    assert opened(tmp_path, content) == told_of(build_comparison(), ReportChoices(withheld=frozenset(withheld)))
    inside, printed = attached(content), text_of(content)
    for what, secret in SECRETS.items():
        assert (secret in inside) == (what not in withheld)
        assert folded(secret) not in printed or what not in withheld


@pytest.mark.parametrize("content", ["strengths", "alone"])
def test_a_report_that_must_not_carry_it_does_not(tmp_path: Path, content: str) -> None:
    """Without strengths, or if somebody does not want it inside: then it is PDF/A-2a, with nothing attached."""
    pdf = made_with(Withheld.STRENGTHS) if content == "strengths" else made_with(attach=False)

    assert failures(pdf) == []
    assert conformance(pdf) == ("2", "A")
    with pytest.raises(ComparisonFileError, match="carries no comparison"):
        opened(tmp_path, pdf)


def test_the_attachment_says_what_it_is() -> None:
    """Its name, kind and relation, for viewers and archives; the report is then PDF/A-3a."""
    pdf = report().content
    with pikepdf.open(io.BytesIO(pdf)) as document:
        [(name, one)] = document.attachments.items()
        assert (name, str(one.relationship)) == (ATTACHED, "/Data")
        assert one.get_file().mime_type == "application/yaml"
        assert one.description == "The comparison, to open again with careercompare"
        assert len(document.Root.AF) == 1
    assert conformance(pdf) == ("3", "A")


def test_one_that_would_be_too_long_to_open_is_left_out() -> None:
    """A report that cannot be opened again should not claim that it can."""
    assert carried(replace(build_comparison(), notes="x" * MOST_BYTES), ReportChoices()) is None
    assert carried(replace(build_comparison(), notes="x" * (MOST_BYTES - 1000)), ReportChoices()) is not None


def attached(pdf: bytes) -> str:
    """All that is attached."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return b"".join(one.get_file().read_bytes() for one in document.attachments.values()).decode()
