"""What the reference checker says of reports that hold every value of the matrix, and of bad ones.

It takes a second for each; page-validation knows the same rules and is asked about all (checks/validity.py).
"""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from tests.report.checks.validity import profile
from tests.report.damage import Damage, damaged, first, set_key
from tests.report.matrix import few_cases, made
from tests.report.verapdf import missing, verapdf

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())

BAD: dict[str, tuple[Damage, str]] = {
    "no language": (set_key(lambda document: document.Root, "/Lang", None), "ua1 7.2"),
    "a picture without words": (set_key(lambda document: first(document, "Figure"), "/Alt", None), "ua1 7.3"),
    "not tagged": (set_key(lambda document: document.Root, "/MarkInfo", None), "3a 6.7.2.2"),
    "a file of no known relation": (
        set_key(lambda document: next(iter(document.attachments.values())).obj, "/AFRelationship", None),
        "3a 6.8",
    ),
}


def test_reports_keep_every_rule(tmp_path: Path) -> None:
    """PDF/UA-1, and PDF/A-3a with the comparison inside or 2a without: some 260 rules each; one start for all files."""
    asked = {}
    for number, case in enumerate(few_cases()):
        report = made(case)
        path = tmp_path / f"{number}-{case}.pdf"
        path.write_bytes(report.pdf)
        asked[path] = ("ua1", profile(report))

    broken = {path.stem: rules for path, rules in verapdf(asked).items() if rules}

    assert broken == {}


def test_bad_reports_break_rules(tmp_path: Path) -> None:
    """Each by its rule, so that silence above means something; a page with nothing at all breaks many."""
    asked = {}
    for name, (damage, _) in BAD.items():
        asked[tmp_path / f"{name}.pdf"] = ("ua1", "3a")
        (tmp_path / f"{name}.pdf").write_bytes(damaged(damage).pdf)
    bare = tmp_path / "bare.pdf"
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(bare)

    broken = verapdf({**asked, bare: ("ua1", "2a")})

    for path, (name, (_, rule)) in zip(asked, BAD.items(), strict=True):
        assert [one for one in broken[path] if one.startswith(rule)], (name, broken[path])
    assert {one.split()[0] for one in broken[bare]} == {"ua1", "2a"}
