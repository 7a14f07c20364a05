"""From rows to comparisons, and everything that is wrong in a row."""

from __future__ import annotations

from pathlib import Path

import pytest

from careercompare.core.answer import NO, YES, yes_at
from careercompare.core.area import Area, AreaKind
from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.skill import Level
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import load_catalogue
from careercompare.data.people import People, read_people
from tests.builders import a_catalogue, a_pay_table, a_role, network_engineer, security_engineer

AREAS = {
    "us": Area("us", "United States", AreaKind.NATION),
    "us-ks": Area("us-ks", "Kansas", AreaKind.STATE, ("us",)),
    "us-metro-1": Area("us-metro-1", "Kansas City, MO-KS", AreaKind.METRO, ("us-ks",)),
    "us-metro-2": Area("us-metro-2", "Houston-Pasadena, TX", AreaKind.METRO, ("us",)),
    "us-none": Area("us-none", "Nowhere", AreaKind.STATE, ("us",)),
}


@pytest.fixture
def catalogue() -> Catalogue:
    """Two roles and four areas with pay, and one without."""
    tables = [
        a_pay_table(id=f"pay-{area.id}", area=area.id, area_title=area.title)
        for area in AREAS.values()
        if area.id != "us-none"
    ]
    return a_catalogue((network_engineer(), security_engineer()), pay_tables=tables, areas=AREAS)


def people(folder: Path, catalogue: Catalogue, *rows: str, head: str = "name,roles,skills,area", **how: str) -> People:
    """What a list of these rows says."""
    file = folder / "people.csv"
    file.write_text("\n".join([head, *rows, ""]), encoding="utf-8")
    return read_people(file, catalogue, **how)


def test_a_row_becomes_a_comparison(tmp_path: Path, catalogue: Catalogue) -> None:
    """Ids and names, in any case; levels as numbers and words; three ways to say no."""
    head = "name,roles,skills,area,title,notes,date,file"
    skills = "tcp-ip; TCP/IP ;Switching:2;wi-fi:Expert;no: SIEM;-vpn;No:risk"
    row = f"Mara  Lind,Network Engineer; security-engineer,{skills},kansas,A start,Moves soon.,2026-11-30,mine"

    (person,) = people(tmp_path, catalogue, row, head=head).persons

    assert (person.line, person.name, person.file) == (2, "Mara Lind", "mine")
    assert person.comparison == Comparison(
        roles=("network-engineer", "security-engineer"),
        answers={
            "tcp-ip": YES,
            "switching": yes_at(Level.WORKING),
            "wireless": yes_at(Level.EXPERT),
            "siem": NO,
            "vpn": NO,
            "risk": NO,
        },
        area="us-ks",
        title="A start",
        prepared_for="Mara Lind",
        date="2026-11-30",
        notes="Moves soon.",
    )


@pytest.mark.parametrize(
    ("cell", "area"),
    [("", "us"), ("us-metro-1", "us-metro-1"), ("Houston", "us-metro-2"), ("Kansas", "us-ks"), ("tx", "us-metro-2")],
)
def test_an_area_is_an_id_a_name_or_words_that_fit_one(
    tmp_path: Path, catalogue: Catalogue, cell: str, area: str
) -> None:
    """The name of a state means the state, though a city has it too."""
    (person,) = people(tmp_path, catalogue, f"Mara,network-engineer,,{cell}").persons

    assert person.comparison is not None
    assert person.comparison.area == area


def test_an_area_for_all_is_that_of_those_who_name_none(tmp_path: Path, catalogue: Catalogue) -> None:
    """A row's own counts more."""
    rows = ("Mara,network-engineer,,", "Li,network-engineer,,us")

    found = people(tmp_path, catalogue, *rows, area="us-metro-2").persons

    assert [one.comparison.area for one in found if one.comparison] == ["us-metro-2", "us"]


@pytest.mark.parametrize(
    ("row", "column", "what"),
    [
        ("Mara,netwrk-engineer,,", "roles", "no role “netwrk-engineer”; did you mean “network-engineer”?"),
        ("Mara,zzz,,", "roles", "no role “zzz”; “careercompare list roles” shows them all"),
        ("Mara,,,", "roles", "no role is named"),
        ("Mara,network-engineer;Network Engineer,,", "roles", "“Network Engineer” stands there twice"),
        ("Mara,network-engineer,tcp-pi,", "skills", "no skill “tcp-pi”; did you mean “tcp-ip”?"),
        (
            "Mara,network-engineer,tcp-ip:guru,",
            "skills",
            "“guru” in “tcp-ip:guru” is no level; use 1 to 4 or aw",
        ),
        ("Mara,network-engineer,tcp-ip;-tcp-ip,", "skills", "“tcp-ip” is answered twice, and differently"),
        ("Mara,network-engineer,no:tcp-pi,", "skills", "did you mean “tcp-ip”?"),
        ("Mara,network-engineer,,Kansas C; x", "area", "no area"),
        ("Mara,network-engineer,,hou", "area", "“hou” is no area; did you mean “us-metro-2” (Houston-Pasadena, TX)?"),
        ("Mara,network-engineer,,kan", "area", "“kan” may be 2 areas; did you mean “us-ks” (Kansas)?"),
        ("Mara,network-engineer,,us-none", "area", "no area “us-none”"),
        (",network-engineer,,", "name", "there is no name"),
    ],
)
def test_what_is_wrong_is_named_with_line_and_column(
    tmp_path: Path, catalogue: Catalogue, row: str, column: str, what: str
) -> None:
    """And costs this row alone."""
    found = people(tmp_path, catalogue, "Li,security-engineer,,", row)

    assert [person.comparison is None for person in found.persons] == [False, True]
    (problem,) = found.problems
    assert (problem.line, problem.column) == (3, column)
    assert what in problem.what


def test_all_mistakes_of_a_row_are_said_at_once(tmp_path: Path, catalogue: Catalogue) -> None:
    """In the order of the lines, with those of rows that fell apart."""
    found = people(tmp_path, catalogue, "Mara,zz;network-engineer;yy,xx,ww", "Li,a,b,c,d", "Noor,vv,,")

    assert [(one.line, one.column) for one in found.problems] == [
        *((2, "roles"), (2, "roles"), (2, "skills"), (2, "area")),
        (3, ""),
        (4, "roles"),
    ]


def test_more_than_four_roles_are_too_many(tmp_path: Path) -> None:
    """As everywhere."""
    catalogue = a_catalogue([a_role(f"role-{number}") for number in range(5)])

    found = people(tmp_path, catalogue, f"Mara,{';'.join(catalogue.roles)},,")

    assert "at most 4 roles; 5 are named" in found.problems[0].what


def test_a_title_of_two_roles_is_not_guessed(tmp_path: Path) -> None:
    """Their ids tell them apart."""
    catalogue = a_catalogue((a_role("one", title="Engineer"), a_role("two", title="Engineer")))

    found = people(tmp_path, catalogue, "Mara,engineer,,", "Li,two,,")

    assert found.problems[0].what == "“engineer” may be “one” or “two”; write the one you mean"
    assert found.persons[1].comparison is not None


def test_a_file_may_stand_in_for_a_name(tmp_path: Path, catalogue: Catalogue) -> None:
    """For somebody who shall not be named."""
    found = people(tmp_path, catalogue, ",network-engineer,case-7", head="name,roles,file")

    assert not found.problems
    assert (found.persons[0].name, found.persons[0].file) == ("", "case-7")


def test_the_example_of_the_documents_has_no_mistakes() -> None:
    """It shows every column at work."""
    catalogue = load_catalogue(bundled_catalogue())

    found = read_people(Path(__file__).parents[2] / "docs" / "people.csv", catalogue)

    assert found.problems == ()
    assert len(found.persons) == 5
    assert all(
        any(getattr(person.comparison, field) for person in found.persons) for field in ("answers", "title", "notes")
    )
