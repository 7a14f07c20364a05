"""The commands for authors, from outside: an author's day without a window."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from careercompare.data.folders import state_folder
from tests.data.catalogue_folder import change, write_catalogue
from tests.journeys.test_command_line import run


def done(*words: str, **environment: str) -> str:
    """Run a command that must work, and return what it printed."""
    ran = run(*words, **environment)
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


def test_an_authors_day(tmp_path: Path) -> None:
    """New role, check, show, pack, open on a fresh profile, compare, export, turn off, remove."""
    file = Path(done("new-role", "lighthouse-keeper", "--title", "Keeper of Lights").strip())
    assert file.is_relative_to(state_folder())
    done("new-role", "network-engineer", "--like", "network-engineer", "--title", "Our engineer")
    assert "no problems" in done("check", str(file.parents[1]))
    assert "Keeper of Lights · My roles" in done("list", "roles")
    assert "Security Engineer · Technology careers" in done("list", "roles")

    pack = tmp_path / "mine.ccpack"
    assert "2 roles" in done("pack", str(file.parents[1]), "--to", str(pack))
    assert "no problems" in done("check", str(pack))

    fresh = {"CAREERCOMPARE_STATE": str(tmp_path / "fresh")}
    name = done("library", "add", str(pack), **fresh).split("“")[1].split("”")[0]
    listed = done("library", **fresh)
    assert f"{name} on My roles 1, 2 roles" in " ".join(listed.split())
    assert f"{name} replaces roles/network-engineer of bundled: on" in listed
    shown = json.loads(done("show", "lighthouse-keeper", "security-engineer", "network-engineer", "--json", **fresh))
    assert [role["title"] for role in shown["roles"]] == ["Keeper of Lights", "Security Engineer", "Our engineer"]
    assert [role["catalogue"]["replaces"] is not None for role in shown["roles"]] == [False, False, True]
    words = ("export", "lighthouse-keeper", "security-engineer", "--pdf", str(tmp_path / "a.pdf"))
    assert Path(done(*words, **fresh).strip()).read_bytes().startswith(b"%PDF")

    done("library", "off", name, "roles/network-engineer", **fresh)
    assert "Our engineer" not in done("list", "roles", **fresh)
    done("library", "off", name, **fresh)
    assert "Keeper of Lights" not in done("list", "roles", **fresh)
    done("library", "remove", name, **fresh)
    assert name not in done("library", **fresh)


def test_a_bundled_role_is_replaced_only_by_its_own_text() -> None:
    """Without --like that is refused; --like finds the bundled text beside the own one that replaces it."""
    refused = run("new-role", "network-engineer")
    assert (refused.returncode, state_folder().exists()) == (1, False)
    assert "“network-engineer” is a bundled role; add --like network-engineer to start" in refused.stderr

    done("new-role", "network-engineer", "--like", "security-engineer", "--title", "Ours")
    copied = Path(done("new-role", "copied", "--like", "network-engineer").strip()).read_text(encoding="utf-8")
    assert "title: Network Engineer" in copied


@pytest.mark.parametrize("words", [("new-role", "keeper"), ("library", "on", "care-and-teaching")])
def test_a_state_folder_that_cannot_be_made_is_named(tmp_path: Path, words: tuple[str, ...]) -> None:
    """And no file inside it that nobody has heard of."""
    (tmp_path / "file").touch()
    state = tmp_path / "file/state"

    ran = run(*words, CAREERCOMPARE_STATE=str(state))

    assert ran.returncode == 1
    assert f"your careercompare folder {state} cannot be made or written: a part of its path is a file" in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_a_catalogue_for_one_run(tmp_path: Path) -> None:
    """Folder and pack alike, without leaving a trace in the library."""
    folder = write_catalogue(tmp_path / "catalogue")
    pack = tmp_path / "small.ccpack"
    done("pack", str(folder), "--to", str(pack))

    for path in (folder, pack):
        assert "Alpha Engineer" in done("list", "roles", "--catalogue", str(path))
        shown = done("show", "alpha", "network-engineer", "--catalogue", str(path))
        assert "From “A small catalogue”" in shown
    assert "Alpha Engineer" not in done("list", "roles")


def test_a_broken_catalogue_is_said_and_the_rest_works() -> None:
    """One line on stderr, and exit code 0."""
    file = Path(done("new-role", "keeper").strip())
    change(file.parents[1], "roles/keeper.yaml", "summary:", "sumary:")

    ran = run("list", "roles")

    assert ran.returncode == 0
    assert "network-engineer" in ran.stdout
    assert ran.stderr.count("\n") == 1
    assert "the catalogue “own” has 1 problem and is left out; “careercompare check" in ran.stderr


def test_schemas_are_printed_and_written(tmp_path: Path) -> None:
    """One, or all of them."""
    assert json.loads(done("schema", "role"))["title"] == "careercompare: role"
    assert {"role", "skills", "pay"} <= set(json.loads(done("schema")))
    written = done("schema", "--to", str(tmp_path / "schemas")).splitlines()
    assert all(json.loads(Path(file).read_text(encoding="utf-8")) for file in written)


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("library", "add", "/nowhere"), 1, "neither a folder nor a pack"),
        (("library", "add", "/nowhere.ccpack"), 1, "there is no such file; choose a pack"),
        (("library", "remove", "bundled"), 1, "always on"),
        (("library", "on", "nothing"), 1, "“careercompare library” shows what there is"),
        (("library", "on"), 2, "name what to on"),
        (("library", "burn", "x"), 2, "invalid choice"),
        (("pack", "/nowhere"), 1, "there is no such folder"),
        (("new-role", "../x"), 1, "is no id"),
        (("new-role", "x", "--like", "network-enginer"), 1, "did you mean “network-engineer”?"),
        (("schema", "rolle"), 1, "did you mean “role”?"),
        (("list", "roles", "--catalogue", "/nowhere"), 1, "/nowhere cannot be used"),
        (("list", "roles", "--catalogue", "/nowhere.ccpack"), 1, "there is no such file"),
    ],
)
def test_what_is_wrong_is_a_sentence(words: tuple[str, ...], code: int, sentence: str) -> None:
    """No traceback, no silence."""
    ran = run(*words)

    assert (ran.returncode, "Traceback" in ran.stderr) == (code, False)
    assert sentence in ran.stderr


def test_a_hostile_pack_is_one_line(tmp_path: Path) -> None:
    """And nothing of it reaches the disk."""
    with zipfile.ZipFile(tmp_path / "evil.ccpack", "w") as made:
        made.writestr("../evil.yaml", "words")

    ran = run("library", "add", str(tmp_path / "evil.ccpack"))

    assert (ran.returncode, ran.stderr.count("\n")) == (1, 1)
    assert "a path that leads out of it" in ran.stderr
    assert not (tmp_path.parent / "evil.yaml").exists()
    assert not state_folder().exists()
