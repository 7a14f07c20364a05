"""The library on disk: what is in it, in which order, and that a broken part never hinders the rest."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from careercompare.core.catalogue import Catalogue
from careercompare.core.errors import CareerCompareError, CatalogueError, LibraryError
from careercompare.core.library import Library, ShelfKind
from careercompare.data import bundled, library_changes
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import find_roles, load_catalogue
from careercompare.data.files import CannotWriteError
from careercompare.data.library import bundled_alone, library_folder, open_library, own_folder
from careercompare.data.library_file import NAME, read_entries
from careercompare.data.own_catalogue import new_role
from careercompare.data.pack import write_pack
from tests.data.catalogue_folder import change, write_catalogue

NETWORK_ENGINEER = bundled_catalogue() / "roles/network-engineer.yaml"


@pytest.fixture(scope="module")
def base() -> Catalogue:
    """The catalogue that ships."""
    return load_catalogue(bundled_catalogue())


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """A state folder that is not there yet."""
    return tmp_path / "state"


def names(library: Library) -> list[str]:
    """The names of all shelves, the lowest first."""
    return [shelf.name for shelf in library.shelves]


def test_nothing_added_is_the_bundled_catalogue_itself(state: Path, cache: Path) -> None:
    """And nothing is made on disk for it."""
    library = open_library(state, cache)

    assert library.catalogue is library.bundled
    assert [shelf for shelf in library.shelves if shelf.on] == [library.shelves[0]]
    assert not state.exists()


def test_own_roles_are_added_and_count_most(state: Path, cache: Path, base: Catalogue, folder: Path) -> None:
    """Bundled, then what was added, then the user's own; a role of the same id takes the bundled one's place."""
    library_changes.add(state, folder, base)
    new_role(own_folder(state), "keeper", base, "Keeper")
    new_role(own_folder(state), "network-engineer", base, "Ours", NETWORK_ENGINEER)

    library = open_library(state, cache)

    on = [shelf.name for shelf in library.shelves if shelf.on]
    assert on == ["bundled", "small", "own"]
    assert {"alpha", "keeper", "security-engineer"} <= set(library.catalogue.roles)
    assert library.catalogue.role("network-engineer").title == "Ours"
    assert library.catalogue.origins["network-engineer"].catalogue == "own"
    assert find_roles(library.catalogue, "keeper") == ("keeper",)
    assert find_roles(library.catalogue, "alpha") == ("alpha",)
    asked = library.catalogue.skills[library.catalogue.role("keeper").needs[0].skill].name
    assert set(find_roles(library.catalogue, asked)) >= {"keeper", *find_roles(base, asked)}


def test_an_override_can_be_turned_off_and_on(state: Path, cache: Path, base: Catalogue) -> None:
    """Off is the bundled value, on is the own one again, and both survive a restart."""
    new_role(own_folder(state), "network-engineer", base, "Ours", NETWORK_ENGINEER)

    library_changes.turn_override(state, "own", "roles", "network-engineer", on=False)
    off = open_library(state, cache)
    library_changes.turn_override(state, "own", "roles", "network-engineer", on=True)

    assert off.catalogue.role("network-engineer") == base.role("network-engineer")
    assert [one.on for one in off.catalogue.overrides] == [False]
    assert open_library(state, cache).catalogue.role("network-engineer").title == "Ours"


def test_a_catalogue_that_is_off_is_not_even_read(state: Path, cache: Path, base: Catalogue, folder: Path) -> None:
    """Unless somebody wants to look into it."""
    library_changes.add(state, folder, base)
    library_changes.turn(state, "small", on=False)
    change(folder, "roles/alpha.yaml", "title: Alpha Engineer", "titel: Alpha")

    library = open_library(state, cache)
    looked = open_library(state, cache, look_inside=True)

    assert library.catalogue is library.bundled
    assert library.shelf("small").problems == ()  # type: ignore[union-attr] # it is there
    assert looked.shelf("small").problems != ()  # type: ignore[union-attr]
    assert looked.broken == ()


def test_a_broken_catalogue_hinders_nothing(state: Path, base: Catalogue, folder: Path) -> None:
    """The rest opens, and its problems are kept to be shown."""
    library_changes.add(state, folder, base)
    new_role(own_folder(state), "keeper", base)
    change(own_folder(state), "roles/keeper.yaml", "summary:", "sumary:")

    library = open_library(state, None)

    assert [shelf.name for shelf in library.broken] == ["own"]
    assert "did you mean “summary”?" in library.broken[0].problems[0].what
    assert "alpha" in library.catalogue.roles
    assert "keeper" not in library.catalogue.roles


def test_the_last_good_version_stays(state: Path, cache: Path, base: Catalogue) -> None:
    """While the window is open, and even over a restart, as long as the cache has it."""
    new_role(own_folder(state), "keeper", base, "Keeper")
    before = open_library(state, cache)
    change(own_folder(state), "roles/keeper.yaml", "summary:", "sumary:")

    while_open = open_library(state, None, before)
    restarted = open_library(state, cache)

    for library in (while_open, restarted):
        assert library.catalogue.role("keeper").title == "Keeper"
        assert len(library.broken[0].problems) == 1


def test_a_folder_that_is_gone_is_a_problem_and_no_crash(state: Path, base: Catalogue, folder: Path) -> None:
    """A stick that is not plugged in."""
    library_changes.add(state, folder, base)
    shutil.rmtree(folder)

    library = open_library(state, None)

    what = f"the folder is gone; put it back, or “careercompare library remove {library.broken[0].name}”"
    assert library.broken[0].problems[0].what == what
    assert library.catalogue.roles


@pytest.mark.parametrize("content", [b"", b"{", b'{"format": 2, "entries": []}', b"[]", b"\xff", b"[" * 100_000])
def test_a_damaged_list_is_said_and_set_aside(state: Path, base: Catalogue, folder: Path, content: bytes) -> None:
    """Nothing is lost silently: the bundled catalogue opens, and the next change keeps the damaged file beside."""
    state.mkdir()
    (state / NAME).write_bytes(content)

    library = open_library(state, None)
    library_changes.add(state, folder, base)

    assert str(state / NAME) in library.problem
    assert library.catalogue is library.bundled
    assert [path.read_bytes() for path in state.glob("library.broken-*.json")] == [content]
    assert [entry.name for entry in read_entries(state)] == ["small"]


def test_samples_are_off_until_they_are_turned_on(state: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second catalogue may be shipped without being forced on anybody."""
    write_catalogue(tmp_path / "resources/samples/nursing")
    change(tmp_path / "resources/samples/nursing", "catalogue.yaml", "id: small", "id: nursing")
    (tmp_path / "resources/catalogue").symlink_to(bundled_catalogue(), target_is_directory=True)
    monkeypatch.setattr(bundled, "resources", lambda: tmp_path / "resources")

    before = open_library(state, None)
    library_changes.turn(state, "nursing", on=True)
    after = open_library(state, None)

    assert [(shelf.kind, shelf.on) for shelf in before.shelves[1:]] == [(ShelfKind.SAMPLE, False)]
    assert "alpha" not in before.catalogue.roles
    assert "alpha" in after.catalogue.roles


def test_a_library_of_one(base: Catalogue) -> None:
    """What stands alone has no shelves above it."""
    assert names(bundled_alone(base)) == ["bundled"]


def test_a_pack_is_unpacked_into_the_library_and_removed_with_it(
    state: Path, tmp_path: Path, base: Catalogue, folder: Path
) -> None:
    """The pack itself stays where it is."""
    pack = tmp_path / "small.ccpack"
    write_pack(folder, pack, base)

    assert library_changes.add(state, pack, base) == "small"
    assert "alpha" in open_library(state, None).catalogue.roles
    library_changes.remove(state, "small")

    assert "alpha" not in open_library(state, None).catalogue.roles
    assert list(library_folder(state).iterdir()) == []
    assert pack.is_file()


def test_a_newer_pack_takes_the_place_of_the_older(state: Path, tmp_path: Path, base: Catalogue, folder: Path) -> None:
    """The same id is another version; nothing of the old one is left."""
    pack = tmp_path / "small.ccpack"
    write_pack(folder, pack, base)
    library_changes.add(state, pack, base)
    (folder / "roles/beta.yaml").unlink()
    change(folder, "roles/alpha.yaml", ", role: beta", "")
    change(folder, "catalogue.yaml", '"1.0"', '"2.0"')
    write_pack(folder, pack, base)

    library_changes.add(state, pack, base)

    shelf = open_library(state, None).shelf("small")
    assert shelf is not None
    assert shelf.catalogue is not None
    assert (shelf.catalogue.version, list(shelf.catalogue.roles)) == ("2.0", ["alpha"])
    assert [path.name for path in library_folder(state).iterdir()] == ["small"]


def _copy_of_the_bundled(folder: Path) -> Path:
    change(folder, "catalogue.yaml", "id: small", "id: bundled")
    return folder


def _broken(folder: Path) -> Path:
    change(folder, "roles/alpha.yaml", "title: Alpha Engineer", "titel: Alpha")
    return folder


@pytest.mark.parametrize(
    ("prepare", "says"),
    [
        (_copy_of_the_bundled, "has a catalogue with the id “bundled” already"),
        (_broken, "unknown key “titel”; did you mean “title”?"),
        (lambda folder: folder / "nowhere", "is neither a folder nor a pack"),
        (lambda folder: folder / "catalogue.yaml", "is neither a folder nor a pack"),
    ],
)
def test_what_cannot_be_added_changes_nothing(
    state: Path, base: Catalogue, folder: Path, prepare: object, says: str
) -> None:
    """One sentence says why."""
    with pytest.raises(LibraryError, match=says):
        library_changes.add(state, prepare(folder), base)  # type: ignore[operator] # one of the functions above

    assert not state.exists()


def test_a_folder_is_added_once(state: Path, base: Catalogue, folder: Path, tmp_path: Path) -> None:
    """Neither itself again, nor another with its id."""
    library_changes.add(state, folder, base)

    with pytest.raises(LibraryError, match="in the library already, as “small”"):
        library_changes.add(state, folder, base)
    with pytest.raises(LibraryError, match="has a catalogue with the id “small” already"):
        library_changes.add(state, write_catalogue(tmp_path / "second"), base)


def test_names_that_are_not_there_are_guessed(state: Path, base: Catalogue, folder: Path) -> None:
    """And what belongs to the app can only be turned off."""
    library_changes.add(state, folder, base)
    new_role(own_folder(state), "keeper", base)

    with pytest.raises(LibraryError, match="did you mean “small”"):
        library_changes.turn(state, "smal", on=False)
    with pytest.raises(LibraryError, match="always on"):
        library_changes.turn(state, "bundled", on=False)
    with pytest.raises(LibraryError, match="turn it off instead"):
        library_changes.remove(state, "own")


def test_an_edited_id_does_not_lose_the_shelf(state: Path, base: Catalogue, folder: Path) -> None:
    """A shelf keeps the name under which it was added."""
    library_changes.add(state, folder, base)
    change(folder, "catalogue.yaml", "id: small", "id: bundled")

    library = open_library(state, None)

    assert library.catalogue.origins["alpha"].catalogue == "small"
    library_changes.turn(state, "small", on=False)
    assert "alpha" not in open_library(state, None).catalogue.roles


def test_a_full_disk_leaves_the_library_as_it_was(
    state: Path, tmp_path: Path, base: Catalogue, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a pack that cannot be unpacked, nothing is left."""
    pack = tmp_path / "small.ccpack"
    write_pack(folder, pack, base)

    def full(path: Path, _content: bytes) -> int:
        path.touch()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)

    with pytest.raises(CannotWriteError, match="the disk is full; free some space"):
        library_changes.add(state, pack, base)

    assert not state.exists()


def test_a_folder_that_cannot_be_renamed_leaves_the_older_version(
    state: Path, tmp_path: Path, base: Catalogue, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The swap is undone when its second half fails."""
    pack = tmp_path / "small.ccpack"
    write_pack(folder, pack, base)
    library_changes.add(state, pack, base)
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.name.startswith(".unpacking"):
            raise PermissionError(13, "held open")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)

    with pytest.raises(CannotWriteError, match="you have no permission there"):
        library_changes.add(state, pack, base)

    assert [path.name for path in library_folder(state).iterdir()] == ["small"]
    assert (library_folder(state) / "small/roles/alpha.yaml").is_file()


def test_an_addition_is_checked_anew_when_its_base_changes(
    state: Path, cache: Path, base: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it refers to may be gone after an update."""
    from careercompare.data import compiled_catalogue

    new_role(own_folder(state), "keeper", base)
    open_library(state, cache)
    read: list[Path] = []
    from careercompare.data import catalogue_yaml

    original = catalogue_yaml.read_catalogue

    def counting(folder: Path, under: Catalogue | None = None) -> Catalogue:
        read.append(folder)
        return original(folder, under)

    monkeypatch.setattr(catalogue_yaml, "read_catalogue", counting)
    open_library(state, cache)
    assert read == []
    elsewhere = state / "elsewhere"
    shutil.copytree(bundled_catalogue(), elsewhere)
    monkeypatch.setattr(compiled_catalogue, "bundled_catalogue", lambda: elsewhere)

    open_library(state, cache)

    assert own_folder(state) in read


def test_the_bundled_catalogue_must_be_whole(state: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without it there is nothing to build on, and that is said as one failure."""
    from careercompare.data import library

    monkeypatch.setattr(library, "bundled_catalogue", lambda: tmp_path / "nowhere")

    with pytest.raises(CatalogueError):
        open_library(state, None)
    assert issubclass(CatalogueError, CareerCompareError)


def test_what_vanishes_while_it_is_open_stays_as_it_was(
    state: Path, cache: Path, base: Catalogue, folder: Path
) -> None:
    """The user's own and an added folder: gone, with the last good version, until they are back or removed."""
    library_changes.add(state, folder, base)
    new_role(own_folder(state), "keeper", base, "Keeper")
    before = open_library(state, cache)
    for each in (own_folder(state), folder):
        each.rename(each.with_name("elsewhere"))

    gone = open_library(state, cache, open_library(state, cache, before))

    assert [shelf.name for shelf in gone.broken if shelf.gone] == ["small", "own"]
    assert {"alpha", "keeper"} <= set(gone.catalogue.roles)
    for each in (own_folder(state), folder):
        each.with_name("elsewhere").rename(each)
    assert open_library(state, cache, gone).broken == ()
    library_changes.remove(state, "small")
    assert names(open_library(state, cache, gone))[-1] == "own"
    shutil.rmtree(own_folder(state))
    assert "own" not in names(open_library(state, cache))
