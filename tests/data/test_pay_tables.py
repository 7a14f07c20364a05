"""A pay table may speak of many areas, in CSV files beside its head; small files of one area stand beside it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from careercompare.core.area import Area, AreaKind
from careercompare.core.pay import Mark, PayFigure
from careercompare.data import catalogue_database
from careercompare.data.catalogue import check_catalogue, load_catalogue
from careercompare.data.catalogue_files import catalogue_files, yaml_files
from careercompare.data.catalogue_yaml import read_catalogue
from careercompare.data.compiled_catalogue import CompiledCatalogue
from tests.data.catalogue_folder import change
from tests.data.pay_folder import AREAS, FIGURES, HEAD, write_many


@pytest.fixture
def many(folder: Path) -> Path:
    """The small catalogue with a table of three areas in place of its own."""
    return write_many(folder)


def problems(folder: Path) -> list[str]:
    """What is wrong in the folder."""
    return [str(problem) for problem in check_catalogue(folder)]


def test_every_area_has_its_table(many: Path) -> None:
    """With what the head says of all of them, and its note on the occupation."""
    catalogue = load_catalogue(many)

    assert problems(many) == []
    assert dict(catalogue.areas) == {
        "us": Area("us", "United States", AreaKind.NATION),
        "us-tx": Area("us-tx", "Texas", AreaKind.STATE, ("us",)),
        "us-metro-10180": Area("us-metro-10180", "Abilene, TX", AreaKind.METRO, ("us-tx",)),
    }
    (texas,) = catalogue.pay_tables["us-tx"]
    assert (texas.id, texas.area_title, texas.reference, texas.top_code) == ("many", "Texas", "2025-05", 239200)
    withheld = replace(PayFigure("15-1244", *[Mark.SUPPRESSED] * 7), note="All of them.")
    assert texas.figures == (withheld, PayFigure("15-1241", 1, 2, 3, 4, 5, 6))
    abilene = catalogue.pay_table("us-metro-10180")
    assert abilene is not None
    assert abilene.figures == ()


def test_cache_and_files_say_the_same(many: Path, tmp_path: Path) -> None:
    """Opened either way it is the same catalogue; opening decodes no area."""
    fresh = load_catalogue(many, tmp_path / "cache")
    cached = load_catalogue(many, tmp_path / "cache")

    assert read_catalogue(many) == fresh == cached
    assert list(cached.areas) == list(cached.pay_tables) == ["us", "us-tx", "us-metro-10180"]
    assert "us-ut" not in cached.areas
    with pytest.raises(KeyError, match="us-ut"):
        cached.areas["us-ut"]


def test_opening_reads_no_area(many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each area's table is read when it is asked for, and alone."""
    load_catalogue(many, tmp_path / "cache")
    asked: list[tuple[str, str]] = []
    row = CompiledCatalogue.row

    def counted(self: CompiledCatalogue, kind: str, id_: str) -> object:
        asked.append((kind, id_))
        return row(self, kind, id_)

    monkeypatch.setattr(CompiledCatalogue, "row", counted)
    catalogue = load_catalogue(many, tmp_path / "cache")
    assert asked == []

    catalogue.pay_table("us-tx")
    assert "us" in catalogue.pay_tables
    assert asked == [("pay_tables", "us-tx")]
    assert len(catalogue.areas) == 3
    assert asked[1:] == [(catalogue_database.AREAS, "")]


def test_a_change_of_the_figures_is_seen(many: Path, tmp_path: Path) -> None:
    """The cache belongs to the CSV files as well."""
    load_catalogue(many, tmp_path / "cache")
    change(many, FIGURES, "us-tx,15-1241,1", "us-tx,15-1241,7")
    table = load_catalogue(many, tmp_path / "cache").pay_table("us-tx")

    assert table is not None
    assert table.figures[1].employment == 7


def test_csv_files_belong_to_the_catalogue(many: Path) -> None:
    """They are among its files, and only those of pay/ are."""
    (many / "roles/notes.csv").write_text("x")

    assert {name for name in catalogue_files(many) if name.endswith(".csv")} == {AREAS, FIGURES}
    assert [name for name in yaml_files(many) if name.endswith(".csv")] == []


def test_several_tables_may_speak_of_one_area(many: Path) -> None:
    """An author's own stands first if its file does, and both are kept."""
    (many / "pay/a-texas.yaml").write_text(
        "id: mine\narea: us-tx\narea_title: Texas\nconcept: advertised\ncurrency: USD\nperiod: year\n"
        "reference: 2025-11\nsource: survey\nfigures:\n  - {occupation: 15-1244, median: 99}\n"
    )
    catalogue = load_catalogue(many)

    assert [table.id for table in catalogue.pay_tables["us-tx"]] == ["mine", "many"]
    assert catalogue.areas["us-tx"].parents == ("us",)
    change(many, "pay/a-texas.yaml", "area_title: Texas", "area_title: Tejas")
    assert problems(many) == [
        "pay/many-areas.csv:1:1: the area “us-tx” is called “Tejas” in pay/a-texas.yaml and “Texas” here; use one title"
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        (HEAD, "areas: many-areas.csv", "areas: many-area.csv", "8:8: there is no CSV file pay/many-area.csv; did you"),
        (HEAD, "top_code: 239200\n", "", f"{FIGURES}:2:30: a top-coded cell needs its floor; add “top_code” to the"),
        (HEAD, "source: survey", "source: surwey", "6:9: there is no source “surwey”; did you mean “survey”?"),
        (HEAD, "reference: 2025-05", "reference: May 2025", "5:12: “May 2025” is not a date; write YYYY, YYYY-MM or"),
        (HEAD, "currency: USD", "currency: Dollar", "3:11: “Dollar” is not a currency code; write three capital"),
        (HEAD, "figures: many", "figuers: many", "9:1: unknown key “figuers”; did you mean “figures”?"),
        (HEAD, "15-1244", "15-12", "11:18: “15-12” is not an official occupation code; write two digits, a hyphen"),
        (AREAS, "us-tx,Texas,state,us", "us-tx,Texas,state,uss", "3:19: there is no area “uss”; did you mean “us”?"),
        (FIGURES, "us-tx,15-1241", "us-ty,15-1241", "4:1: there is no area “us-ty”; did you mean “us-tx”?"),
        (FIGURES, "5,6,", "5,4,", "4:25: “p75” (4) is below “median” (5); percentiles never fall, correct one of"),
    ],
)
def test_one_mistake_is_one_problem(many: Path, name: str, old: str, new: str, expected: str) -> None:
    """In head or CSV, with file, line, column and what to do."""
    change(many, name, old, new)
    wanted = expected if expected.startswith("pay/") else f"{name}:{expected}"

    found = [each for each in problems(many) if "no file of pay/ names" not in each]
    assert [each[: len(wanted)] for each in found] == [wanted]


def test_a_mistake_among_the_areas_is_not_one_for_each_figure(many: Path) -> None:
    """Of the figures nothing can be said then."""
    change(many, AREAS, "us-tx,Texas,state,us", "us-tx,Texas,steit,us")

    assert [each.split(":")[0] for each in problems(many)] == [AREAS]


def test_a_csv_file_that_nobody_names_is_told(many: Path) -> None:
    """It would be left unread; but not if a broken head may be the one that names it."""
    (many / "pay/other.csv").write_text("x")
    assert problems(many) == [
        "pay/other.csv:1:1: no file of pay/ names this one; name it under “areas” or “figures”, or remove it"
    ]

    change(many, HEAD, "concept: base-wage", "concept: wage")
    assert [each.split(":")[0] for each in problems(many)] == [HEAD]


def test_a_csv_file_can_be_checked_alone(many: Path) -> None:
    """As every other file of the catalogue; a CSV file elsewhere is none of it."""
    change(many, FIGURES, "5,6,", "5,4,")
    change(many, "roles/alpha.yaml", "[ccna]", "[ccnb]")
    (many / "other.csv").write_text("x")

    assert [problem.file for problem in check_catalogue(many / FIGURES)] == [FIGURES]
    assert "this is no YAML file" in str(check_catalogue(many / "other.csv")[0])


def test_a_folder_is_no_csv_file(many: Path) -> None:
    """Nothing but ordinary files is opened."""
    (many / FIGURES).unlink()
    (many / FIGURES).mkdir()

    assert problems(many) == [f"{FIGURES}:1:1: this is not an ordinary file; replace or remove it"]


def test_employment_is_a_number_or_withheld(folder: Path) -> None:
    """In a small table too."""
    change(folder, "pay/us.yaml", "employment: 1000", "employment: top-coded")

    assert problems(folder) == [
        "pay/us.yaml:10:39: employment is never top-coded; write a whole number or suppressed, or remove the key"
    ]
