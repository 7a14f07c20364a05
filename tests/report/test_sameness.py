"""8 of the checks: the same comparison makes the same bytes, wherever and whenever; only the date may be asked for."""

from __future__ import annotations

import hashlib
import io
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pikepdf
import pytest

from careercompare.report.pdf import make_pdf
from tests.report import golden
from tests.report.catalogue_builder import build_catalogue, build_comparison
from tests.report.matrix import made
from tests.report.reading import report

SCRIPT = """
import hashlib, sys
from careercompare.report.pdf import make_pdf
from tests.report.catalogue_builder import build_catalogue, build_comparison
print(hashlib.sha256(make_pdf(build_catalogue(), build_comparison()).content).hexdigest())
"""
SURROUNDINGS = {
    "east": {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C", "LANG": "C"},
    "west": {"PYTHONHASHSEED": "77", "TZ": "America/Lima", "LC_ALL": "de_DE.UTF-8", "LANG": "tr_TR.UTF-8"},
}


def elsewhere(folder: Path, **changed: str) -> str:
    """The digest of the report made by another process, in another folder, with other variables."""
    kept = {key: one for key, one in os.environ.items() if key not in {"SOURCE_DATE_EPOCH", "PYTHONPATH"}}
    root = str(Path(__file__).resolve().parents[2])
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=folder,
        env={**kept, "PYTHONPATH": root, **changed},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


@pytest.mark.parametrize("where", SURROUNDINGS)
def test_neither_place_nor_process_changes_a_byte(tmp_path: Path, where: str) -> None:
    """Seed of hashes, time zone, language of the system, folder."""
    assert elsewhere(tmp_path, **SURROUNDINGS[where]) == hashlib.sha256(report().content).hexdigest()


def test_threads_change_no_byte() -> None:
    """Four at once."""
    with ThreadPoolExecutor(4) as pool:
        contents = list(pool.map(lambda _: make_pdf(build_catalogue(), build_comparison()).content, range(4)))

    assert set(contents) == {report().content}


def test_a_date_that_is_asked_for_changes_dates_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH; and so the test above could fail."""
    # Made before the date is asked for: other tests look at the same report.
    usual = report().content
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    other = make_pdf(build_catalogue(), build_comparison()).content

    assert other != usual
    with pikepdf.open(io.BytesIO(other)) as dated, pikepdf.open(io.BytesIO(usual)) as undated:
        pages = zip(dated.pages, undated.pages, strict=True)
        assert all(one.Contents.read_bytes() == two.Contents.read_bytes() for one, two in pages)
        assert str(dated.docinfo["/CreationDate"]).startswith("D:20010909")


def test_the_bytes_are_those_that_were_written_down() -> None:
    """A report that changes without anybody meaning it shows here."""
    known = golden.written()
    if not known:
        pytest.skip(f"nobody has written down digests for {golden.makers()}: python -m tests.report.golden")

    assert golden.digests() == known


def test_writing_down_keeps_what_other_versions_made(tmp_path: Path) -> None:
    """And a byte that differs is found."""
    file = tmp_path / "golden.json"
    file.write_text('{"typst 0.1": {"a": "b"}}', encoding="utf-8")
    golden.write(file)

    assert golden.written(file) == golden.digests()
    assert json.loads(file.read_text("utf-8"))["typst 0.1"] == {"a": "b"}
    assert hashlib.sha256(made(golden.CASES[0]).pdf + b" ").hexdigest() not in golden.written(file).values()
