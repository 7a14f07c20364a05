"""A catalogue that builds on the bundled one needs only what it adds, and may use all that the base has."""

from __future__ import annotations

from pathlib import Path

import pytest

from careercompare.core.catalogue import Catalogue
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import check_catalogue, load_catalogue
from tests.data.catalogue_folder import change

HEAD = """\
id: mine
name: Mine
version: "1"
licence: CC0
builds_on: bundled
"""
ROLE = """\
id: keeper
title: Keeper
summary: Keeps a light burning.
occupations: []
needs:
  - {skill: tcp-ip, importance: essential, level: working}
needs_basis: {text: My own judgement., sources: [jobdiv-2025]}
aspects:
  goal: {text: The light burns.}
after:
  - {title: Network Engineer, why: Why not, role: network-engineer}
"""
KEEPER = "roles/keeper.yaml"


@pytest.fixture(scope="module")
def base() -> Catalogue:
    """The catalogue that ships."""
    return load_catalogue(bundled_catalogue())


@pytest.fixture
def addition(tmp_path: Path) -> Path:
    """A catalogue of one role and nothing else."""
    folder = tmp_path / "addition"
    (folder / "roles").mkdir(parents=True)
    (folder / "catalogue.yaml").write_text(HEAD, encoding="utf-8")
    (folder / KEEPER).write_text(ROLE, encoding="utf-8")
    return folder


def problems(folder: Path, base: Catalogue | None = None) -> list[str]:
    """What is wrong, as it is printed."""
    return [str(problem) for problem in check_catalogue(folder, base)]


def test_a_role_and_five_lines_are_a_catalogue(addition: Path, base: Catalogue) -> None:
    """Every other file may be missing, and aspects may be left out; the base is found even if nobody names it."""
    catalogue = load_catalogue(addition, None, base)

    assert problems(addition, base) == problems(addition) == []
    assert (catalogue.builds_on, list(catalogue.roles), dict(catalogue.skills)) == ("bundled", ["keeper"], {})


def test_no_role_is_needed_either(addition: Path, base: Catalogue) -> None:
    """A catalogue may add skills alone."""
    (addition / KEEPER).unlink()
    (addition / "roles").rmdir()

    assert problems(addition, base) == []


def test_guesses_look_into_both(addition: Path, base: Catalogue) -> None:
    """What is meant may stand in the base or in the catalogue itself."""
    (addition / "skills.yaml").write_text(
        "skills:\n  - id: lamp-care\n    name: Lamp care\n    kind: networkin\n    meaning: Care\n"
        "    levels: {awareness: a, working: b, practitioner: c, expert: d}\n",
        encoding="utf-8",
    )
    change(addition, KEEPER, "skill: tcp-ip", "skill: lamp-car")
    change(addition, KEEPER, "jobdiv-2025", "jobdiv-2052")
    change(addition, KEEPER, "  goal:", "  gaol:")
    change(addition, KEEPER, "role: network-engineer", "role: network-enginer")

    assert problems(addition, base) == [
        "roles/keeper.yaml:6:13: there is no skill “lamp-car”; did you mean “lamp-care”?",
        "roles/keeper.yaml:7:50: there is no source “jobdiv-2052”; did you mean “jobdiv-2025”?",
        "roles/keeper.yaml:9:3: there is no aspect “gaol”; did you mean “goal”?",
        "roles/keeper.yaml:11:51: there is no role “network-enginer”; did you mean “network-engineer”?",
        "skills.yaml:4:11: there is no kind “networkin”; did you mean “networking”?",
    ]


def test_a_file_that_cannot_be_read_is_one_problem(addition: Path, base: Catalogue) -> None:
    """Not one for each use of what it may hold."""
    (addition / "skills.yaml").write_text("skills: [", encoding="utf-8")
    change(addition, KEEPER, "skill: tcp-ip", "skill: of-mine")

    assert len(problems(addition, base)) == 1


def test_a_skill_of_the_base_keeps_its_names(addition: Path, base: Catalogue) -> None:
    """Two skills of one name would be ticked by chance; replacing the skill itself is fine."""
    skill = (
        "skills:\n  - id: {id}\n    name: TCP/IP\n    kind: networking\n    meaning: Packets\n"
        "    levels: {{awareness: a, working: b, practitioner: c, expert: d}}\n"
    )
    (addition / "skills.yaml").write_text(skill.format(id="tcp-ip"), encoding="utf-8")
    assert problems(addition, base) == []
    (addition / "skills.yaml").write_text(skill.format(id="mine"), encoding="utf-8")

    (problem,) = problems(addition, base)
    assert problem.endswith(
        "the name “TCP/IP” is taken by the skill “tcp-ip” (the bundled catalogue); change one of them"
    )


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("builds_on: bundled", "builds_on: bundle", "“builds_on”: expected “bundled”, found text “bundle”"),
        ("builds_on: bundled\n", "", "the key “aspects” is missing; add it"),
        ("licence: CC0\n", "", "the key “licence” is missing; add it"),
        ("id: mine", "id: My Roles", "“My Roles” is no id that can name a file everywhere"),
        ("builds_on:", "build_on:", "unknown key “build_on”; did you mean “builds_on”?"),
    ],
)
def test_mistakes_in_the_head_are_said(addition: Path, base: Catalogue, old: str, new: str, says: str) -> None:
    """With and without a base."""
    change(addition, "catalogue.yaml", old, new)

    assert any(says in problem for problem in problems(addition, base))


def test_a_complete_catalogue_stays_strict(folder: Path) -> None:
    """Only what builds on another may leave aspects out."""
    change(folder, "roles/beta.yaml", "  day: {text: Alerts}\n", "")

    assert problems(folder) == ["roles/beta.yaml:9:3: these aspects have no text: “day”; add them here"]
