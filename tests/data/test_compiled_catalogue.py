"""The compiled catalogue is only a cache: it never changes what a catalogue says, and losing it costs nothing."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

import careercompare
from careercompare.core.catalogue import Catalogue
from careercompare.core.errors import CatalogueError
from careercompare.data import catalogue_database, catalogue_yaml
from careercompare.data.catalogue import load_catalogue
from careercompare.data.catalogue_yaml import read_catalogue
from tests.data.catalogue_folder import change, write_catalogue


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Grows with each catalogue that is read from YAML."""
    read: list[Path] = []

    def counting(folder: Path, base: Catalogue | None = None) -> Catalogue:
        read.append(folder)
        return read_catalogue(folder, base)

    monkeypatch.setattr(catalogue_yaml, "read_catalogue", counting)
    return read


def the_file(cache: Path) -> Path:
    """The only file in the cache, which also means that nothing temporary was left there."""
    (file,) = cache.iterdir()
    return file


def test_cache_memory_and_yaml_say_the_same(folder: Path, cache: Path) -> None:
    """A catalogue equals itself, whichever way it was opened."""
    fresh, cached = load_catalogue(folder, cache), load_catalogue(folder, cache)

    assert read_catalogue(folder) == fresh == cached == load_catalogue(folder)
    assert list(cached.roles) == ["alpha", "beta"]
    assert "alpha" in cached.roles
    assert "gamma" not in cached.roles
    with pytest.raises(KeyError, match="gamma"):
        cached.roles["gamma"]


def test_yaml_is_read_once(folder: Path, cache: Path, compilations: list[Path]) -> None:
    """The second opening takes the cache."""
    load_catalogue(folder, cache)
    load_catalogue(folder, cache)

    assert len(compilations) == 1


def test_the_cache_is_named_after_its_folder(tmp_path: Path, cache: Path) -> None:
    """Two catalogues have two caches side by side."""
    for name in ("a", "b"):
        load_catalogue(write_catalogue(tmp_path / name), cache)

    names = [file.name for file in cache.iterdir()]
    assert len(names) == 2
    assert all(name.startswith("catalogue-") and name.endswith(".sqlite") for name in names)


def _edit(folder: Path) -> None:
    change(folder, "roles/alpha.yaml", "Alpha Engineer", "Omega Engineer")


def _add(folder: Path) -> None:
    text = (folder / "roles/beta.yaml").read_text().replace("id: beta", "id: gamma")
    (folder / "roles/gamma.yaml").write_text(text)


def _remove(folder: Path) -> None:
    (folder / "roles/alpha.yaml").unlink()


def _same_size_and_time(folder: Path) -> None:
    path = folder / "roles/alpha.yaml"
    before = path.stat()
    change(folder, "roles/alpha.yaml", "Alpha Engineer", "Omega Engineer")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.parametrize("edit", [_edit, _add, _remove, _same_size_and_time])
def test_any_change_of_the_yaml_is_seen(
    folder: Path, cache: Path, compilations: list[Path], edit: Callable[[Path], None]
) -> None:
    """A file that is edited, new or gone makes the cache stale, even if its size and date were kept."""
    load_catalogue(folder, cache)
    edit(folder)

    assert load_catalogue(folder, cache) == read_catalogue(folder)
    assert len(compilations) == 2
    assert the_file(cache)


def test_another_version_of_the_app_compiles_anew(
    folder: Path, cache: Path, compilations: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An update may understand the same files in another way."""
    load_catalogue(folder, cache)
    monkeypatch.setattr(careercompare, "__version__", "99.0")
    load_catalogue(folder, cache)

    assert len(compilations) == 2


def test_other_fields_compile_anew(
    folder: Path, cache: Path, compilations: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cache of older dataclasses is not taken for one of these."""
    load_catalogue(folder, cache)
    monkeypatch.setattr(catalogue_database, "shapes", lambda: "other fields")
    load_catalogue(folder, cache)

    assert len(compilations) == 2


def test_a_mistake_in_the_yaml_shows_although_a_cache_is_there(folder: Path, cache: Path) -> None:
    """The cache never hides an error that was made since, and goes back to work when it is mended."""
    load_catalogue(folder, cache)
    change(folder, "roles/alpha.yaml", "title: Alpha", "titel: Alpha")
    with pytest.raises(CatalogueError, match="did you mean “title”"):
        load_catalogue(folder, cache)

    change(folder, "roles/alpha.yaml", "titel: Alpha", "title: Alpha")
    assert load_catalogue(folder, cache) == read_catalogue(folder)


def _garbage(file: Path) -> None:
    file.write_bytes(b"this is no database" * 1000)


def _empty(file: Path) -> None:
    file.write_bytes(b"")


def _half(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _without_tables(file: Path) -> None:
    file.unlink()
    sqlite3.connect(file).close()
    file.write_bytes(b"SQLite format 3\0")


def _no_rows(file: Path) -> None:
    _sql(file, "delete from rows")


def _wrong_rows(file: Path) -> None:
    _sql(file, "update rows set body = (select body from opening), crc = (select crc from opening)")


def _rows_without_sense(file: Path) -> None:
    _sql(file, "update rows set body = 'text'")


def _one_wrong_byte(file: Path) -> None:
    content = file.read_bytes()
    assert b"Builds networks" in content
    file.write_bytes(content.replace(b"Builds networks", b"Breaks networks"))


def _sql(file: Path, statement: str) -> None:
    database = sqlite3.connect(file)
    with database:
        database.execute(statement)
    database.close()


DAMAGES = [_garbage, _empty, _half, _without_tables, _no_rows, _wrong_rows, _rows_without_sense, _one_wrong_byte]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_cache_is_harmless_and_mended(
    folder: Path, cache: Path, compilations: list[Path], damage: Callable[[Path], None]
) -> None:
    """Whenever the damage is noticed, the values are those of the YAML, and the next opening has a good cache."""
    load_catalogue(folder, cache)
    damage(the_file(cache))

    assert load_catalogue(folder, cache) == read_catalogue(folder)
    assert len(compilations) == 2
    assert load_catalogue(folder, cache) == read_catalogue(folder)
    assert len(compilations) == 2
    assert the_file(cache)


def test_damage_that_comes_while_the_catalogue_is_open(folder: Path, cache: Path, compilations: list[Path]) -> None:
    """A value that is first asked for late is read from the YAML then."""
    catalogue = load_catalogue(folder, cache)
    catalogue = load_catalogue(folder, cache)
    with the_file(cache).open("r+b") as file:  # in place: the open database sees it
        file.write(b"x" * the_file(cache).stat().st_size)

    assert catalogue.role("alpha").title == "Alpha Engineer"
    assert len(compilations) == 2


def test_a_cache_deleted_while_open(folder: Path, cache: Path) -> None:
    """It is safe to delete at any time."""
    load_catalogue(folder, cache)
    catalogue = load_catalogue(folder, cache)
    the_file(cache).unlink()

    assert catalogue == read_catalogue(folder)


@pytest.mark.parametrize("failing", ["replace", "write", "open"])
def test_a_cache_that_cannot_be_written_is_done_without(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    """A full or read-only disk, or a file another program holds open, costs time only, and leaves nothing behind."""

    def fail(*arguments: object, **options: object) -> int:
        raise OSError(13, "no")

    cache.mkdir()
    with monkeypatch.context() as patch:
        patch.setattr(os, failing, fail)
        catalogue = load_catalogue(folder, cache)
        assert catalogue.role("alpha").title == "Alpha Engineer"

    assert list(cache.iterdir()) == []
    assert catalogue == read_catalogue(folder)


def test_a_file_where_the_cache_folder_should_be(folder: Path, cache: Path) -> None:
    """The folder cannot be made, and nobody is bothered."""
    cache.write_text("a file")

    assert load_catalogue(folder, cache) == read_catalogue(folder)
    assert cache.read_text() == "a file"


def test_without_a_cache_nothing_is_written(folder: Path) -> None:
    """None means: only in memory."""
    before = sorted(folder.parent.rglob("*"))
    load_catalogue(folder)

    assert before == sorted(folder.parent.rglob("*"))


def test_two_processes_at_once(folder: Path, cache: Path) -> None:
    """Both open the same catalogue while the other compiles it, and one whole cache is left."""
    code = (
        "import sys; from pathlib import Path; from careercompare.data.catalogue import load_catalogue\n"
        "for _ in range(10):\n"
        "    catalogue = load_catalogue(Path(sys.argv[1]), Path(sys.argv[2]))\n"
        "    assert catalogue.role('beta').title == 'Beta Engineer'\n"
        "    for file in Path(sys.argv[2]).glob('*.sqlite'): file.unlink(missing_ok=True)\n"
        "load_catalogue(Path(sys.argv[1]), Path(sys.argv[2]))\n"
    )
    command = [sys.executable, "-c", code, str(folder), str(cache)]
    environment = os.environ | {"PYTHONPATH": str(Path(careercompare.__file__).parent.parent)}
    running = [subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    errors = [process.communicate(timeout=60)[1] for process in running]

    assert errors == ["", ""]
    load_catalogue(folder, cache)
    assert the_file(cache)


def test_threads_share_an_open_catalogue(folder: Path, cache: Path) -> None:
    """An export on another thread reads the same rows."""
    load_catalogue(folder, cache)
    catalogue = load_catalogue(folder, cache)
    titles: list[str] = []
    threads = [
        threading.Thread(target=lambda: titles.extend(role.title for role in catalogue.roles.values()))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(titles) == ["Alpha Engineer"] * 8 + ["Beta Engineer"] * 8


def test_opening_from_the_cache_imports_no_checker(folder: Path, cache: Path) -> None:
    """Checking is slow to import, and an unchanged catalogue has been checked."""
    load_catalogue(folder, cache)
    code = (
        "import sys; from pathlib import Path; from careercompare.data.catalogue import find_roles, load_catalogue\n"
        "catalogue = load_catalogue(Path(sys.argv[1]), Path(sys.argv[2]))\n"
        "assert find_roles(catalogue, 'alpha') == ('alpha',)\n"
        "print([name for name in ('yaml', 'pydantic', 'rapidfuzz') if name in sys.modules])"
    )
    environment = os.environ | {"PYTHONPATH": str(Path(careercompare.__file__).parent.parent)}
    command = [sys.executable, "-c", code, str(folder), str(cache)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)

    assert done.stdout.strip() == "[]"
