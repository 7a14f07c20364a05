"""OEWS is read with its marks, its areas get ids that people can read, and what is not OEWS is refused."""

from __future__ import annotations

import gzip
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from careercompare.core.area import Area, AreaKind
from careercompare.core.pay import Mark, PayFigure
from careercompare.sources import oews
from careercompare.sources.oews import Oews, OewsFileError, read_oews
from tests.sources.oews_database import CELLS, NUMBERS, write_oews

CODES = ("15-1244", "11-3021")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The small database."""
    return write_oews(tmp_path / "oews.sqlite")


@pytest.fixture
def read(file: Path) -> Oews:
    """What it holds of two occupations."""
    return read_oews(file, CODES)


def change(file: Path, statement: str) -> None:
    """Break the database in one place."""
    with closing(sqlite3.connect(file)) as database, database:
        database.execute(statement)


def test_release_and_floor_are_read_from_it(read: Oews) -> None:
    """Neither is taken for granted."""
    assert (read.reference, read.top_code) == ("2025-05", 239200)


def test_areas_have_readable_ids_and_lie_in_their_states(read: Oews) -> None:
    """A metropolitan area in each state of its title, all states in the nation."""
    assert {area.id: area for area in read.areas} == {
        "us": Area("us", "United States", AreaKind.NATION),
        "us-metro-10180": Area("us-metro-10180", "Abilene, TX", AreaKind.METRO, ("us-tx",)),
        "us-metro-10380": Area("us-metro-10380", "Aguadilla, PR", AreaKind.METRO, ("us-pr",)),
        "us-metro-28140": Area("us-metro-28140", "Kansas City, MO-KS", AreaKind.METRO, ("us-mo", "us-ks")),
        "us-ks": Area("us-ks", "Kansas", AreaKind.STATE, ("us",)),
        "us-nonmetro-2000006": Area(
            "us-nonmetro-2000006", "Kansas nonmetropolitan area", AreaKind.NONMETRO, ("us-ks",)
        ),
        "us-mo": Area("us-mo", "Missouri", AreaKind.STATE, ("us",)),
        "us-tx": Area("us-tx", "Texas", AreaKind.STATE, ("us",)),
        "us-pr": Area("us-pr", "Puerto Rico", AreaKind.TERRITORY, ("us",)),
    }


def test_the_mark_decides(read: Oews) -> None:
    """Withheld, top-coded, hourly only, a real amount beyond the floor, and nothing at all are five things."""
    assert read.figures["us-metro-10180"] == (PayFigure("15-1244", *[Mark.SUPPRESSED] * 7),)
    managers, admins = read.figures["us-metro-28140"]
    assert (managers.p75, managers.p90) == (239100, Mark.TOP_CODED)
    assert (admins.employment, admins.mean) == (90, Mark.SUPPRESSED)
    (hourly,) = read.figures["us-ks"]
    assert (hourly.employment, hourly.median) == (50, Mark.NOT_APPLICABLE)
    assert read.figures["us"][0].p90 == 297510
    assert read.figures["us-tx"][0].employment is None
    assert read.figures["us-pr"] == ()


def test_a_mark_counts_even_beside_an_amount(tmp_path: Path) -> None:
    """Some releases print the cap itself where it was reached."""
    cells = {("N0000000", "151244"): (*NUMBERS[:6], ("239200", "5"))}
    read = read_oews(write_oews(tmp_path / "x.sqlite", cells), CODES)

    assert read.figures["us"][0].p90 is Mark.TOP_CODED


def test_packed_it_says_the_same(file: Path, read: Oews, tmp_path: Path) -> None:
    """As it is shipped."""
    packed = tmp_path / "oews.sqlite.gz"
    with file.open("rb") as source, gzip.open(packed, "wb") as target:
        shutil.copyfileobj(source, target)

    assert read == read_oews(packed, CODES)


def test_what_unpacks_beyond_measure_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before it fills the disk."""
    monkeypatch.setattr(oews, "MOST_BYTES", 1_000_000)
    bomb = tmp_path / "bomb.gz"
    bomb.write_bytes(gzip.compress(bytes(5_000_000)))

    with pytest.raises(OewsFileError, match=r"bomb\.gz unpacks to more than 1 MB; it is no OEWS"):
        read_oews(bomb, CODES)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"no database at all", "holds no OEWS that can be read: file is not a database; download it again."),
        (gzip.compress(b"x" * 9000, mtime=0)[:40], "holds no OEWS that can be read: Compressed file ended before"),
        (b"\x1f\x8bnothing", "holds no OEWS that can be read:"),
        (b"", "holds no OEWS that can be read: no such table: area"),
        (None, "could not be read: there is no such file; choose another."),
    ],
)
def test_other_files_are_refused_in_one_sentence(tmp_path: Path, content: bytes | None, expected: str) -> None:
    """Whatever they are."""
    file = tmp_path / "x"
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(OewsFileError) as refused:
        read_oews(file, CODES)
    assert expected in str(refused.value)


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("update meta set value = 'March 2025'", "The release of this OEWS is “March 2025”; expected May and a year"),
        ("delete from meta", "The release of this OEWS is “”"),
        ("update area set state_code = '99' where area_code = '0010180'", "lies in a state that is not known: 99"),
        ("update cell set v13 = '#'", "holds “#” with the footnote “”: not known"),
        ("update cell set v13 = '-', f13 = '77'", "holds “-” with the footnote “77”: not known"),
    ],
)
def test_what_nobody_has_seen_in_it_is_not_guessed(file: Path, statement: str, expected: str) -> None:
    """A new footnote or a new form is told, never taken for a number or a gap."""
    change(file, statement)

    with pytest.raises(OewsFileError, match=expected):
        read_oews(file, CODES)


def test_only_what_is_asked_for_is_read(file: Path) -> None:
    """Other occupations are left where they are."""
    assert all(not figures for figures in read_oews(file, ["15-9999"]).figures.values())
    assert any(occupation == "999999" for _, occupation in CELLS)
