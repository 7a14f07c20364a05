"""A person's first role is valid from its first line on, and builds on what is bundled."""

from __future__ import annotations

from pathlib import Path

import pytest

from careercompare.core.catalogue import Catalogue
from careercompare.core.errors import LibraryError
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import check_catalogue, load_catalogue
from careercompare.data.own_catalogue import id_of, make_own_catalogue, new_role
from tests.data.catalogue_folder import change

ENGINEER = bundled_catalogue() / "roles/network-engineer.yaml"


@pytest.fixture(scope="module")
def base() -> Catalogue:
    """The catalogue that ships."""
    return load_catalogue(bundled_catalogue())


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The folder of the user's own catalogue, not made yet."""
    return tmp_path / "library" / "own"


def test_a_role_to_start_from_is_valid(own: Path, base: Catalogue) -> None:
    """So is the catalogue made for it, and an editor finds the schemas that both name."""
    file = new_role(own, "lighthouse-keeper", base)

    assert check_catalogue(own, base) == check_catalogue(own) == check_catalogue(file) == ()
    role = load_catalogue(own, None, base).role("lighthouse-keeper")
    assert (role.title, list(role.aspects)) == ("Lighthouse Keeper", [base.aspects[0].id])
    for each in (file, own / "catalogue.yaml"):
        first = each.read_text(encoding="utf-8").splitlines()[0]
        assert (each.parent / first.removeprefix("# yaml-language-server: $schema=")).resolve().is_file()


@pytest.mark.parametrize(
    "title",
    ["Keeper: of “Lights”", 'say "no"', "yes", "C:\\", "# one", "2026", "{a}", "a\nb", "Wärter", "'", "{title}"],
)
def test_any_title_stays_what_it_is(own: Path, base: Catalogue, title: str) -> None:
    """YAML cannot misread it, and no template fills it."""
    new_role(own, "one", base, title)
    new_role(own, "two", base, title, ENGINEER)

    assert check_catalogue(own, base) == ()
    catalogue = load_catalogue(own, None, base)
    assert catalogue.role("one").title == catalogue.role("two").title == " ".join(title.split())


def test_a_copy_is_the_same_but_for_id_and_title(own: Path, base: Catalogue) -> None:
    """Comments inside stay, since they explain the file; the head is that of any role of one's own."""
    file = new_role(own, "ours", base, like=ENGINEER)

    copied, original = load_catalogue(own, None, base).role("ours"), base.role("network-engineer")
    assert copied.title == original.title
    assert copied.needs == original.needs
    text = file.read_text(encoding="utf-8")
    assert "# Closest first" in text
    head = new_role(own, "empty", base, copied.title).read_text(encoding="utf-8").partition("id:")[0]
    assert text.partition("id:")[0] == head
    assert "copy this file under a new name" not in text


def test_an_own_catalogue_is_made_once(own: Path, base: Catalogue) -> None:
    """What somebody has written into it stays."""
    make_own_catalogue(own, base)
    change(own, "catalogue.yaml", "My roles", "Roles of our school")

    new_role(own, "keeper", base)

    assert load_catalogue(own, None, base).name == "Roles of our school"


def test_two_people_have_two_catalogues(tmp_path: Path, base: Catalogue) -> None:
    """Their packs are not taken for two versions of one."""
    ids = set()
    for number in range(3):
        make_own_catalogue(tmp_path / str(number) / "own", base)
        ids.add(load_catalogue(tmp_path / str(number) / "own", None, base).id)

    assert len(ids) > 1


@pytest.mark.parametrize("id_", ["", "../x", "a/b", "A", "a b", "ä", "-a", "a-", "a\n", ".a", "con/", "x" + "\0"])
def test_an_id_must_be_able_to_name_a_file(own: Path, base: Catalogue, id_: str) -> None:
    """One sentence, and nothing is made."""
    with pytest.raises(LibraryError, match="is no id; write small letters"):
        new_role(own, id_, base)

    assert not own.exists()


@pytest.mark.parametrize("id_", ["con", "nul", "com1", "lpt9", "aux.old"])
def test_an_id_that_is_a_device_on_windows_is_refused(own: Path, folder: Path, base: Catalogue, id_: str) -> None:
    """When a role is made, and when one that stands there is checked."""
    with pytest.raises(LibraryError, match=f"“{id_}” is a name that no file can have on Windows; write another id"):
        new_role(own, id_, base)
    assert not own.exists()
    (folder / "roles/beta.yaml").rename(folder / f"roles/{id_}.yaml")
    change(folder, f"roles/{id_}.yaml", "id: beta", f"id: {id_}")
    assert f"“{id_}” is a name that no file can have on Windows; write another id, as in my-role" in [
        problem.what for problem in check_catalogue(folder)
    ]
    assert new_role(own, f"my-{id_}", base).is_file()


def test_a_bundled_role_is_not_replaced_by_an_empty_one(own: Path, base: Catalogue) -> None:
    """Only a copy may take its place; a catalogue that borrows nothing may use the id."""
    with pytest.raises(LibraryError, match="is a bundled role; add --like network-engineer to start from its text"):
        new_role(own, "network-engineer", base)
    assert not own.exists()

    new_role(own, "network-engineer", base, like=ENGINEER)
    assert load_catalogue(own, None, base).role("network-engineer").needs == base.role("network-engineer").needs


def test_a_complete_catalogue_may_use_an_id_that_is_bundled(folder: Path, base: Catalogue) -> None:
    """It takes nobody's place there."""
    assert new_role(folder, "network-engineer", base).is_file()


def test_nothing_is_overwritten(own: Path, base: Catalogue) -> None:
    """A role that is there is not replaced."""
    file = new_role(own, "keeper", base)
    file.write_text("mine", encoding="utf-8")

    with pytest.raises(LibraryError, match="is there already"):
        new_role(own, "keeper", base)

    assert file.read_text(encoding="utf-8") == "mine"


def test_a_role_for_a_complete_catalogue_fills_all_of_its_aspects(folder: Path, base: Catalogue) -> None:
    """It uses that catalogue's own words, not the bundled ones."""
    new_role(folder, "gamma", base)

    assert check_catalogue(folder) == ()
    assert list(load_catalogue(folder).role("gamma").aspects) == ["goal", "day"]


def test_a_copy_that_would_not_fit_is_refused(folder: Path, base: Catalogue) -> None:
    """A complete catalogue lacks the skills of the bundled role; it stays as it is."""
    with pytest.raises(LibraryError, match="would not fit into"):
        new_role(folder, "ours", base, like=ENGINEER)

    assert not (folder / "roles/ours.yaml").exists()
    assert not (folder / "schema").exists()


def test_into_a_broken_catalogue_nothing_is_written(folder: Path, base: Catalogue) -> None:
    """First things first."""
    change(folder, "roles/alpha.yaml", "title: Alpha Engineer", "titel: Alpha")

    with pytest.raises(LibraryError, match="has problems, so nothing was written into it"):
        new_role(folder, "gamma", base)


def test_a_role_that_cannot_be_read_cannot_be_copied(own: Path, base: Catalogue, tmp_path: Path) -> None:
    """Missing, or no text at all."""
    (tmp_path / "bytes.yaml").write_bytes(b"\xff\xfe")

    for like in (tmp_path / "nowhere.yaml", tmp_path / "bytes.yaml"):
        with pytest.raises(LibraryError, match="could not be copied"):
            new_role(own, "ours", base, like=like)
    assert not own.exists()


@pytest.mark.parametrize(
    ("title", "id_"),
    [("Lighthouse Keeper", "lighthouse-keeper"), ("C++ / Ünïcode", "c-unicode"), ("看守", "my-role"), ("  A  ", "a")],
)
def test_an_id_comes_from_the_title(title: str, id_: str) -> None:
    """As one would write it oneself; one that is taken gets a number."""
    assert id_ == id_of(title)
    assert id_of(title, {id_}) == f"{id_}-2"
