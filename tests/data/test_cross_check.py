"""What is wrong between the files of a catalogue is found, with its place and what to do about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from careercompare.data.catalogue import check_catalogue
from tests.data.catalogue_folder import change

ALPHA, PAY, SKILLS, HEAD = "roles/alpha.yaml", "pay/us.yaml", "skills.yaml", "catalogue.yaml"
TITLE = "title: Alpha Engineer"

MISTAKES = {
    "top code without its floor": (
        PAY,
        "top_code: 200\n",
        "",
        "10:101: a top-coded cell needs its floor; add “top_code” to the table",
    ),
    "unknown skill": (
        ALPHA,
        "skill: routing",
        "skill: ruting",
        "8:13: there is no skill “ruting”; did you mean “routing”?",
    ),
    "unknown skill, nothing near": (
        ALPHA,
        "skill: routing",
        "skill: zzzzz",
        "8:13: there is no skill “zzzzz”; add it to skills.yaml or correct the id",
    ),
    "repeated need": (
        ALPHA,
        "skill: routing",
        "skill: firewalls",
        "9:13: the need “firewalls” stands here again (first in line 8); remove one of them",
    ),
    "unknown certification": (
        ALPHA,
        "[ccna]",
        "[ccnb]",
        "18:18: there is no certification “ccnb”; did you mean “ccna”?",
    ),
    "unknown source": (
        ALPHA,
        "found_in: survey",
        "found_in: surwey",
        "20:65: there is no source “surwey”; did you mean “survey”?",
    ),
    "unknown gate": (ALPHA, "gate: degree", "gate: degre", "17:12: there is no gate “degre”; did you mean “degree”?"),
    "unknown role": (ALPHA, "role: beta", "role: betta", "24:51: there is no role “betta”; did you mean “beta”?"),
    "unknown kind": (
        SKILLS,
        "kind: networking",
        "kind: network",
        "4:11: there is no kind “network”; did you mean “networking”?",
    ),
    "unknown aspect": (ALPHA, "  goal:", "  gaol:", "12:3: there is no aspect “gaol”; did you mean “goal”?"),
    "missing aspect": (
        ALPHA,
        "  goal: {text: Packets arrive, sources: [survey]}\n",
        "",
        "12:3: these aspects have no text: “goal”; add them here",
    ),
    "repeated id": (
        HEAD,
        "gates:\n",
        "gates:\n  - {id: degree, name: Diploma, question: Do you?}\n",
        "13:10: the gate “degree” stands here again (first in line 12); remove one of them",
    ),
    "other file name": (
        ALPHA,
        "id: alpha",
        "id: alfa",
        "1:5: the id “alfa” is not the file's name; call the file alfa.yaml or the role “alpha”",
    ),
    "role to open with twice": (
        HEAD,
        "licence: CC0\n",
        "licence: CC0\nopens_with: [alpha, beta, alpha]\n",
        "6:27: the role to open with “alpha” stands here again (first in line 6); remove one of them",
    ),
    "falling percentiles": (
        PAY,
        "p25: 80",
        "p25: 50",
        "10:70: “p25” (50) is below “p10” (60); percentiles never fall, correct one of them",
    ),
    "low above high": (ALPHA, "low: 70", "low: 700", "20:11: “low” (700) is above “high” (110); swap or correct them"),
    "shared name": (
        SKILLS,
        "[IP routing]",
        "[IP routing, FIREWALLS]",
        "9:11: the name “Firewalls” is taken by the skill “routing” (line 7); change one of them",
    ),
    "date in words": (
        "sources.yaml",
        "reference: 2025-05",
        "reference: May 2025",
        "5:16: “May 2025” is not a date; write YYYY, YYYY-MM or YYYY-MM-DD",
    ),
    "date that is none": (
        "sources.yaml",
        "retrieved: 2026-01-31",
        "retrieved: 2026-02-30",
        "6:16: “2026-02-30” is not a date; write YYYY, YYYY-MM or YYYY-MM-DD",
    ),
    "occupation code": (
        ALPHA,
        "code: 15-1244",
        "code: 15-1299.05",
        (
            "6:12: “15-1299.05” is not an official occupation code; write two digits, a hyphen and four digits, "
            "as in 15-1244, or four digits, as in 2237"
        ),
    ),
    "interests of no O*NET code": (
        ALPHA,
        "15-1244.00",
        "'2237.00'",
        "25:39: “2237.00” is not an O*NET code; write an occupation code, a dot and two digits, as in 15-1244.00",
    ),
    "currency": (
        PAY,
        "currency: USD",
        "currency: usd",
        "5:11: “usd” is not a currency code; write three capital letters, as in USD",
    ),
}


@pytest.mark.parametrize("kind", MISTAKES)
def test_one_mistake_gives_one_sentence_with_its_place(folder: Path, kind: str) -> None:
    """An id, name, number or date that cannot be is reported once, where it stands."""
    name, old, new, expected = MISTAKES[kind]
    change(folder, name, old, new)

    assert [str(problem) for problem in check_catalogue(folder)] == [f"{name}:{expected}"]


def test_repeated_pay_table_ids(folder: Path) -> None:
    """Tables stand in files of their own, so the id is compared over all of them."""
    (folder / "pay/zz.yaml").write_text((folder / PAY).read_text())

    assert [str(problem) for problem in check_catalogue(folder)] == [
        "pay/zz.yaml:1:5: the pay table id “us” is taken by pay/us.yaml; give this table another"
    ]


def test_a_broken_shape_hides_no_ids(folder: Path) -> None:
    """A skill with a mistake still exists for the roles that need it, and their own mistakes are still found."""
    change(folder, SKILLS, "meaning: Choosing the way of packets", "meaning: 3")
    change(folder, ALPHA, TITLE, "title: 3")
    change(folder, ALPHA, "[ccna]", "[ccnb]")

    assert [(each.file, each.line) for each in check_catalogue(folder)] == [(ALPHA, 2), (ALPHA, 18), (SKILLS, 5)]


def test_a_catalogue_opens_with_at_most_four_roles(folder: Path) -> None:
    """Each role that has no room is reported where it stands."""
    names = ["alpha", "beta", "c", "d", "e", "f"]
    for name in names[2:]:
        (folder / f"roles/{name}.yaml").write_text((folder / "roles/beta.yaml").read_text().replace("beta", name))
    change(folder, HEAD, "licence: CC0\n", f"licence: CC0\nopens_with: [{', '.join(names)}]\n")

    assert [str(problem) for problem in check_catalogue(folder)] == [
        f"{HEAD}:6:{column}: a comparison holds at most 4 roles; take “{name}” out of “opens_with”"
        for column, name in ((33, "e"), (36, "f"))
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "lines"),
    [
        (SKILLS, "skills:\n", "skills: []\nskills:\n", [2]),
        (SKILLS, "skills:\n", "skills: {}\nothers:\n", [1, 2]),
        (SKILLS, "skills:\n", "skilz:\n", [1]),
        (SKILLS, "- id: routing", "- idd: routing", [2]),
        (SKILLS, "- id: routing", "- id: rout\n    id: routing", [3]),
        (SKILLS, "- id: routing", "- id: [routing]", [2]),
        (SKILLS, "skills:", "\tskills:", [1]),
        ("sources.yaml", "sources:\n", "sources: []\nsources:\n", [2]),
        ("certifications.yaml", "id: ccna\n    name", "name", [2]),
        (HEAD, "kinds:\n", "kinds: []\nkinds:\n", [10]),
        (HEAD, "gates:\n", "gates: []\ngates:\n", [12]),
        (HEAD, "aspects:\n", "aspects: []\naspects:\n", [7]),
        (ALPHA, "aspects:\n", "aspects: {}\naspects:\n", [12]),
        (ALPHA, "aspects:\n", "aspects:\n  <<: {day: {text: Tickets}}\n", [12]),
    ],
)
def test_a_mistake_where_ids_stand_is_not_one_for_each_use(
    folder: Path, name: str, old: str, new: str, lines: list[int]
) -> None:
    """Only the file with the mistake is reported: nothing can be said of what refers to it."""
    if "<<" in new:  # what is merged in is missing else
        change(folder, name, "  day:\n    text: Tickets\n    points: [Morning, Evening]\n", "")
    change(folder, name, old, new)

    assert [(each.file, each.line) for each in check_catalogue(folder)] == [(name, line) for line in lines]


@pytest.mark.parametrize("name", [HEAD, SKILLS, "certifications.yaml", "sources.yaml", "outlook.yaml"])
def test_an_empty_file_is_one_problem_and_not_to_be_removed(folder: Path, name: str) -> None:
    """Every catalogue has these files, so removing one would only be the next mistake."""
    (folder / name).write_text("")

    assert [str(problem) for problem in check_catalogue(folder)] == [f"{name}:1:1: the file is empty; write its keys"]


def test_without_any_role_no_reference_to_a_role_dangles(folder: Path) -> None:
    """The folder without roles is the one mistake."""
    change(folder, HEAD, "licence: CC0\n", "licence: CC0\nopens_with: [alpha]\n")
    for role in (folder / "roles").iterdir():
        role.unlink()

    assert [problem.file for problem in check_catalogue(folder)] == ["roles/"]


@pytest.mark.parametrize(("code", "right"), [("2237", True), ("15-1244", True), ("223", False), ("22371", False)])
def test_both_forms_of_occupation_codes_are_read(folder: Path, code: str, right: bool) -> None:
    """Those of the United States and those of four digits, such as the United Kingdom's."""
    change(folder, ALPHA, "code: 15-1244", f"code: '{code}'")

    assert right == (check_catalogue(folder) == ())
