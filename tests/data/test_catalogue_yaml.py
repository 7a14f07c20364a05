"""A folder of YAML becomes a catalogue, or all its problems at once."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from careercompare.core.errors import CatalogueError
from careercompare.core.pay import Mark
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import check_catalogue, load_catalogue
from tests.data.catalogue_folder import change, write_catalogue

README = Path(__file__).parents[2] / "README.md"
ALPHA, PAY, SKILLS, TITLE = "roles/alpha.yaml", "pay/us.yaml", "skills.yaml", "title: Alpha Engineer"


def test_the_small_catalogue_is_valid(folder: Path) -> None:
    """Without a mistake nothing is reported, and the values are those written."""
    catalogue = load_catalogue(folder)

    assert check_catalogue(folder) == ()
    assert catalogue.released == "2026-01-31"
    assert catalogue.pay_tables["us"][0].reference == "2025"
    assert catalogue.pay_tables["us"][0].figures[1].median is Mark.SUPPRESSED
    assert catalogue.role("alpha").aspects["day"].points == ("Morning", "Evening")
    assert catalogue.outlooks["15-1244"].employment_last == 317.0


def test_a_year_is_a_date_without_quotes(folder: Path) -> None:
    """In every field that holds a date."""
    change(folder, "catalogue.yaml", "released: 2026-01-31", "released: 2026")
    change(folder, "sources.yaml", "retrieved: 2026-01-31", "retrieved: 2027")
    change(folder, "sources.yaml", "reference: 2025-05", "reference: 2025")
    catalogue = load_catalogue(folder)

    assert (catalogue.released, catalogue.sources["survey"].retrieved) == ("2026", "2027")
    assert catalogue.sources["survey"].reference == "2025"


def test_a_catalogue_says_in_which_language_it_is_written(folder: Path) -> None:
    """English, unless it names another by its code."""
    assert load_catalogue(folder).language == "en"
    change(folder, "catalogue.yaml", "released: 2026-01-31", "released: 2026-01-31\nlanguage: pt-BR")
    assert load_catalogue(folder).language == "pt-BR"


def test_every_problem_of_every_file_is_found_at_once(folder: Path) -> None:
    """One pass finds mistakes of every sort, by file and line, even several in a file with a wrong shape."""
    change(folder, ALPHA, TITLE, "titel: Alpha")
    change(folder, ALPHA, "skill: routing", "skill: ruting")
    change(folder, PAY, "p25: 80", "p25: 50")
    change(folder, SKILLS, "- id: routing", "- id: [routing")
    (folder / "outlook.yaml").unlink()

    with pytest.raises(CatalogueError) as caught:
        load_catalogue(folder)

    places = [(problem.file, problem.line) for problem in caught.value.problems]
    assert places == [("outlook.yaml", 1), (PAY, 10), (ALPHA, 2), (SKILLS, 2)]
    assert str(caught.value).startswith("The catalogue has 4 problems:\noutlook.yaml:1:1: the file is missing;")


def test_missing_files_and_folders_are_named(tmp_path: Path) -> None:
    """An empty folder lacks everything, and every lack is one problem."""
    assert [str(problem) for problem in check_catalogue(tmp_path)] == [
        "catalogue.yaml:1:1: the file is missing; add it, with an empty list if it has nothing to say",
        "certifications.yaml:1:1: the file is missing; add it, with an empty list if it has nothing to say",
        "outlook.yaml:1:1: the file is missing; add it, with an empty list if it has nothing to say",
        "pay/:1:1: the folder is missing; make it",
        "roles/:1:1: the folder is missing; make it",
        "skills.yaml:1:1: the file is missing; add it, with an empty list if it has nothing to say",
        "sources.yaml:1:1: the file is missing; add it, with an empty list if it has nothing to say",
    ]


def test_a_folder_without_roles_is_a_problem(folder: Path) -> None:
    """There is nothing to compare."""
    for role in (folder / "roles").iterdir():
        role.unlink()

    assert [str(problem) for problem in check_catalogue(folder)] == [
        "roles/:1:1: the folder holds no role; add a file such as network-engineer.yaml"
    ]


def test_no_folder_at_all(tmp_path: Path) -> None:
    """The message names the path that was asked for."""
    with pytest.raises(CatalogueError, match="there is no such folder, or another catalogue") as caught:
        load_catalogue(tmp_path / "nowhere")

    assert str(tmp_path / "nowhere") in str(caught.value)


def test_files_that_belong_to_no_catalogue_are_reported(folder: Path) -> None:
    """A misnamed file would otherwise be passed over in silence."""
    (folder / "skill.yaml").write_text("skills: [")
    (folder / "roles/gamma.yml").write_text("id: gamma")

    assert [str(problem) for problem in check_catalogue(folder)] == [
        "roles/gamma.yml:1:1: no catalogue has a file of this name; did you mean “roles/gamma.yaml”?",
        "skill.yaml:1:1: no catalogue has a file of this name; did you mean “skills.yaml”?",
    ]


def test_hidden_files_are_passed_over(folder: Path) -> None:
    """Editors keep unfinished copies beside the file that is edited."""
    (folder / "roles/.alpha.yaml").write_text("id: [")

    assert check_catalogue(folder) == ()


def test_a_link_that_leads_nowhere_is_reported(folder: Path) -> None:
    """It is a file that cannot be read."""
    (folder / "roles/gamma.yaml").symlink_to(folder / "nowhere")

    assert [str(problem) for problem in check_catalogue(folder)] == [
        "roles/gamma.yaml:1:1: this is not an ordinary file; replace or remove it"
    ]


def test_checking_one_file_reports_only_that_file(folder: Path) -> None:
    """An author who edits one role sees that role's problems, of references too."""
    change(folder, ALPHA, "skill: routing", "skill: ruting")
    change(folder, PAY, "currency: USD", "currency: usd")

    assert [problem.file for problem in check_catalogue(folder / ALPHA)] == [ALPHA]
    assert [problem.file for problem in check_catalogue(folder / PAY)] == [PAY]
    assert check_catalogue(folder / SKILLS) == ()


def test_checking_what_is_no_file_of_a_catalogue(folder: Path) -> None:
    """A path that does not exist, and a file that is no YAML, are problems and not nothing."""
    (folder / "notes.txt").write_text("x")

    assert "there is no such file or folder; choose another" in str(check_catalogue(folder / "gone.yaml")[0])
    assert "this is no YAML file" in str(check_catalogue(folder / "notes.txt")[0])


def test_the_bundled_catalogue_has_no_problem() -> None:
    """What ships must open."""
    assert check_catalogue(bundled_catalogue()) == ()
    assert {"network-engineer", "security-engineer"} <= set(load_catalogue(bundled_catalogue()).roles)


def test_the_smallest_role_of_readme_has_no_problem(tmp_path: Path) -> None:
    """Who pastes it into the file it names begins without a mistake."""
    blocks = re.findall(r"```yaml\n(# resources/catalogue/(\S+\.yaml):.*?)```", README.read_text("utf-8"), re.DOTALL)
    ((role, name),) = blocks
    folder = tmp_path / "catalogue"
    shutil.copytree(bundled_catalogue(), folder)
    (folder / name).write_text(role, encoding="utf-8")

    assert name == "roles/lighthouse-keeper.yaml"
    assert check_catalogue(folder) == ()
    assert load_catalogue(folder).role("lighthouse-keeper").title == "Lighthouse Keeper"


def test_two_folders_do_not_mix(tmp_path: Path) -> None:
    """Checking one catalogue says nothing of another."""
    first, second = write_catalogue(tmp_path / "a"), write_catalogue(tmp_path / "b")
    change(first, ALPHA, "skill: routing", "skill: ruting")

    assert len(check_catalogue(first)) == 1
    assert check_catalogue(second) == ()


def test_keys_that_begin_with_x_are_the_authors_own(folder: Path) -> None:
    """Anywhere, whatever they hold; any other key is a mistake."""
    change(folder, "roles/alpha.yaml", "id: alpha", "id: alpha\nx-owner: {team: [a, 012]}")
    change(folder, "roles/alpha.yaml", "level: expert}", "level: expert, x-why: asked often}")
    change(folder, "roles/alpha.yaml", "aspects:", "aspects:\n  x-draft: {text: not shown}")

    assert check_catalogue(folder) == ()
    assert "x-draft" not in load_catalogue(folder).roles["alpha"].aspects
    change(folder, "roles/alpha.yaml", "x-owner", "y-owner")
    assert "unknown key “y-owner”" in check_catalogue(folder)[0].what
