"""`import oews` writes what the source says, the same bytes each time; the bundled table is held against it whole."""

from __future__ import annotations

import gzip
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from careercompare.cli.importing import import_oews
from careercompare.core.errors import CareerCompareError, CatalogueError
from careercompare.core.pay import PayFigure
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import check_catalogue, load_catalogue
from careercompare.data.catalogue_yaml import read_catalogue
from careercompare.data.pay_writing import named_occupations
from tests.data.catalogue_folder import change, write_catalogue
from tests.sources.oews_database import CELLS, NUMBERS, write_oews

SOURCE = Path(__file__).parents[2] / "../shared/data/oews/flat_may2025/oews-2025.sqlite.gz"
NAMES = ("us-oews-2025-05.yaml", "us-oews-2025-05-areas.csv", "us-oews-2025-05-figures.csv")
FIELDS = {"employment": 1, "mean": 4, "p10": 11, "p25": 12, "median": 13, "p75": 14, "p90": 15}
WORDS = {"8": "suppressed", "5": "top-coded", "4": "not-applicable"}
AREA_TYPES = {"nation": "N", "state": "S", "territory": "S", "metro": "M", "nonmetro": "M"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small catalogue that knows the source, without a pay table."""
    made = write_catalogue(tmp_path / "catalogue")
    (made / "pay/us.yaml").unlink()
    sources = (made / "sources.yaml").read_text()
    _, entry = sources.split("sources:\n")
    (made / "sources.yaml").write_text(sources + entry.replace("survey", "oews-2025-05"))
    return made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The small dataset."""
    return write_oews(tmp_path / "oews.sqlite")


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of pay/."""
    return {path.name: path.read_bytes() for path in (folder / "pay").iterdir()}


def test_the_files_are_a_table_of_the_catalogue(folder: Path, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For the occupations that its roles and outlooks name, with nothing wrong in them."""
    import_oews(file, folder)

    assert check_catalogue(folder) == ()
    catalogue = load_catalogue(folder)
    assert sorted(catalogue.areas) == sorted(catalogue.pay_tables)
    nation = catalogue.pay_table("us")
    assert nation is not None
    assert nation.figures == (PayFigure("15-1244", *map(int, NUMBERS)),)  # type: ignore[arg-type]
    assert (nation.top_code, nation.source) == (239200, "oews-2025-05")
    assert capsys.readouterr().out.endswith("9 areas, 1 occupations, 4 figures\n")


def test_again_it_writes_the_same_bytes(folder: Path, file: Path) -> None:
    """Sorted, one line end, nothing of the day in it."""
    import_oews(file, folder)
    first = contents(folder)
    for name in NAMES:
        (folder / "pay" / name).unlink()
    import_oews(file, folder)

    assert tuple(sorted(first)) == tuple(sorted(NAMES))
    assert first == contents(folder)
    assert all(b"\r" not in content for content in first.values())


def test_the_words_of_an_author_are_kept(folder: Path, file: Path) -> None:
    """The head is written once; notes in it outlive the next import."""
    import_oews(file, folder)
    head = folder / "pay" / NAMES[0]
    head.write_text(head.read_text() + "notes:\n  - {occupation: 15-1244, note: Mind the servers.}\n")
    import_oews(file, folder)
    table = load_catalogue(folder).pay_table("us")

    assert table is not None
    assert table.figures[0].note == "Mind the servers."


def test_a_figure_that_cannot_be_leaves_what_was_there(folder: Path, file: Path, tmp_path: Path) -> None:
    """Everything is read back before anything is written."""
    import_oews(file, folder)
    before = contents(folder)
    falling = (*NUMBERS[:2], *reversed(NUMBERS[2:]))
    bad = write_oews(tmp_path / "bad.sqlite", {**CELLS, ("N0000000", "151244"): falling})

    with pytest.raises(CatalogueError, match="percentiles never fall"):
        import_oews(bad, folder)
    assert before == contents(folder)


def test_a_source_that_the_catalogue_lacks_is_told(folder: Path, file: Path) -> None:
    """As everything else that a check would say of the new files."""
    change(folder, "sources.yaml", "- id: oews-2025-05", "- id: another")

    with pytest.raises(CatalogueError, match=r"there is no source “oews-2025-05”; add it to sources\.yaml"):
        import_oews(file, folder)


def test_an_occupation_without_any_figure_is_told(folder: Path, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It may be mistyped, or lie in another release."""
    change(folder, "roles/alpha.yaml", "code: 15-1244", "code: 15-9999")
    import_oews(file, folder)

    assert capsys.readouterr().err == "careercompare: this release has no figures for 15-9999.\n"


def test_another_folder_is_no_catalogue(tmp_path: Path, file: Path) -> None:
    """One sentence, and nothing is written into it."""
    with pytest.raises(CareerCompareError, match="is no catalogue folder that names occupations; choose another"):
        import_oews(file, tmp_path)
    assert list(tmp_path.iterdir()) == [file]


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """The official dataset, unpacked without the code that is tested."""
    if not SOURCE.exists():
        pytest.skip("the OEWS dataset is not beside this repository")
    path = tmp_path_factory.mktemp("oews") / "oews.sqlite"
    with gzip.open(SOURCE) as packed, path.open("wb") as unpacked:
        shutil.copyfileobj(packed, unpacked)
    with closing(sqlite3.connect(path)) as database:
        yield database


def test_every_bundled_cell_is_that_of_the_source(source: sqlite3.Connection) -> None:
    """All areas, all occupations named, all seven values, marks included, and not one more or less."""
    catalogue = read_catalogue(bundled_catalogue())
    codes = named_occupations(bundled_catalogue())
    fields = list(FIELDS.values())
    columns = ", ".join([*(f"v{n:02}" for n in fields), *(f"f{n:02}" for n in fields)])
    pattern = ", ".join("?" * len(codes))
    query = (
        f"select substr(key, 4, 8), substr(key, 18, 6), {columns} from cell"
        f" where substr(key, 12, 6) = '000000' and substr(key, 18, 6) in ({pattern})"
    )
    official = {
        (area, code, name): row[place] if row[place] != "-" else WORDS[row[place + 7]]
        for area, code, *row in source.execute(query, [code.replace("-", "") for code in codes])
        for place, name in enumerate(FIELDS)
    }
    by_title = {(kind, title): kind + code for code, kind, title in _areas(source)}
    bundled = {}
    for area in catalogue.areas.values():
        key = by_title[AREA_TYPES[area.kind.value], area.title.replace("United States", "National")]
        (table,) = catalogue.pay_tables[area.id]
        for figure in table.figures:
            for name in FIELDS:
                cell = getattr(figure, name)
                bundled[key, figure.occupation.replace("-", ""), name] = str(cell)

    assert len(by_title) == len(catalogue.areas) == 583
    assert {code for _, code, _ in official} == {code.replace("-", "") for code in codes}
    assert [key for key in official if official[key] != bundled.get(key)] == []
    assert official == bundled


def _areas(source: sqlite3.Connection) -> list[tuple[str, str, str]]:
    return source.execute("select area_code, areatype_code, area_name from area").fetchall()


def test_the_bundled_files_are_what_the_command_writes(source: sqlite3.Connection, tmp_path: Path) -> None:
    """Byte for byte, from nothing but the head with its notes."""
    assert source
    copy = tmp_path / "catalogue"
    shutil.copytree(bundled_catalogue(), copy)
    for name in NAMES[1:]:
        (copy / "pay" / name).unlink()
    import_oews(SOURCE, copy)

    assert contents(bundled_catalogue()) == contents(copy)
