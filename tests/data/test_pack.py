"""Packs: what is packed comes out the same, and a hostile one is refused with a sentence and not a byte written."""

from __future__ import annotations

import contextlib
import hashlib
import io
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careercompare.core.errors import CatalogueError, LibraryError, PackError
from careercompare.data.catalogue import check_catalogue, load_catalogue
from careercompare.data.files import CannotWriteError
from careercompare.data.library_changes import add
from careercompare.data.pack import MOST_ENTRIES, read_pack, read_pack_bytes, read_packed_catalogue, write_pack
from tests.data.catalogue_folder import FILES, change, write_catalogue
from tests.data.pay_folder import AREAS, FIGURES, write_many

Zip = zipfile.ZipFile


@pytest.fixture
def packed(folder: Path, tmp_path: Path) -> Path:
    """The small catalogue as a pack."""
    write_pack(folder, tmp_path / "small.ccpack")
    return tmp_path / "small.ccpack"


def test_what_is_packed_comes_out_the_same(folder: Path, packed: Path) -> None:
    """Every file, to the byte, and the same catalogue."""
    assert {name: text.encode() for name, text in FILES.items()} == read_pack(packed)
    assert read_packed_catalogue(packed) == load_catalogue(folder)
    assert check_catalogue(packed) == ()


def test_a_file_that_not_every_system_can_have_is_not_packed(folder: Path, tmp_path: Path) -> None:
    """The sentence is of making a pack, not of opening one, and no pack is left."""
    (folder / "pay/us.yaml").rename(folder / "pay/aux.yaml")

    with pytest.raises(PackError, match=r"“pay/aux\.yaml”, a name that not every system can have; it was not made"):
        write_pack(folder, tmp_path / "many.ccpack")
    assert not (tmp_path / "many.ccpack").exists()


@given(st.dictionaries(st.from_regex("[a-z]{1,8}(-[a-z0-9]{1,5})?", fullmatch=True), st.text(max_size=300), max_size=6))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_catalogue_makes_the_round_trip(tmp_path_factory: pytest.TempPathFactory, roles: dict[str, str]) -> None:
    """Whatever names and texts its roles have, packing and opening gives the same, and packing again the same bytes."""
    folder = write_catalogue(tmp_path_factory.mktemp("pack") / "catalogue")
    for role, words in roles.items():
        text = FILES["roles/beta.yaml"].replace("id: beta", f"id: '{role}'")
        quoted = "".join(letter if letter.isalnum() else f"\\U{ord(letter):08x}" for letter in words)
        whole = text.replace("summary: Guards things", f'summary: "x{quoted}"')
        (folder / f"roles/{role}.yaml").write_text(whole, encoding="utf-8")
    first, second = folder.parent / "1.ccpack", folder.parent / "2.ccpack"
    if check_catalogue(folder):
        with pytest.raises(CatalogueError):
            write_pack(folder, first)
        return

    write_pack(folder, first)
    write_pack(folder, second)

    assert first.read_bytes() == second.read_bytes()
    assert read_packed_catalogue(first) == load_catalogue(folder)


def test_a_pack_does_not_depend_on_when_and_in_which_order(folder: Path, packed: Path, tmp_path: Path) -> None:
    """Dates and the order of the disk leave no trace."""
    other = tmp_path / "other"
    for name in sorted(FILES, reverse=True):
        (other / name).parent.mkdir(parents=True, exist_ok=True)
        (other / name).write_text(FILES[name], encoding="utf-8")
    write_pack(other, tmp_path / "other.ccpack")

    assert (tmp_path / "other.ccpack").read_bytes() == packed.read_bytes()


def test_only_what_belongs_to_a_catalogue_is_packed(folder: Path, tmp_path: Path) -> None:
    """Licence and readme go along; an editor's leavings and schemas stay behind."""
    for name in ("LICENSE", "README.md", "notes.txt", ".hidden.yaml", "alpha.yaml~"):
        (folder / name).write_text("words", encoding="utf-8")
    (folder / "schema").mkdir()
    (folder / "schema/role.schema.json").write_text("{}", encoding="utf-8")

    files = write_pack(folder, tmp_path / "a.ccpack")

    assert {*FILES, "LICENSE", "README.md"} == set(read_pack(tmp_path / "a.ccpack"))
    assert files == len(FILES) + 2


def test_pay_of_many_areas_goes_along(folder: Path, tmp_path: Path) -> None:
    """The CSV files beside a pay table are a part of the catalogue: packed, read without unpacking, and checked."""
    write_many(folder)
    pack = tmp_path / "many.ccpack"

    write_pack(folder, pack)

    assert {name for name in read_pack(pack) if name.endswith(".csv")} == {AREAS, FIGURES}
    assert check_catalogue(pack) == ()
    assert read_packed_catalogue(pack) == load_catalogue(folder)
    name = add(tmp_path / "state", pack, None)
    assert load_catalogue(tmp_path / "state/library" / name) == load_catalogue(folder)


def test_a_mistake_in_the_figures_of_a_pack_is_told(folder: Path, tmp_path: Path) -> None:
    """With its line; and a table without its figures is told too."""
    write_many(folder)
    write_pack(folder, tmp_path / "many.ccpack")
    contents = read_pack(tmp_path / "many.ccpack")

    for spoilt, why in (
        ({**contents, FIGURES: contents[FIGURES].replace(b"us-tx,15-1241,1", b"us-tx,15-1241,few")}, f"{FIGURES}:4:15"),
        ({name: content for name, content in contents.items() if name != FIGURES}, f"there is no CSV file {FIGURES}"),
        ({**contents, "pay/more.csv": b"a"}, "pay/more.csv:1:1: no file of pay/ names this one"),
    ):
        with Zip(tmp_path / "spoilt.ccpack", "w") as made:
            for name, content in spoilt.items():
                made.writestr(name, content)
        (problem,) = check_catalogue(tmp_path / "spoilt.ccpack")
        assert why in str(problem)


def test_a_broken_catalogue_is_not_packed(folder: Path, tmp_path: Path) -> None:
    """All its problems are told, and no file is made."""
    change(folder, "roles/alpha.yaml", "title: Alpha Engineer", "titel: Alpha")

    with pytest.raises(CatalogueError, match="did you mean “title”"):
        write_pack(folder, tmp_path / "a.ccpack")

    assert not (tmp_path / "a.ccpack").exists()


def test_a_pack_that_cannot_be_written_is_told(folder: Path, tmp_path: Path) -> None:
    """As every file that cannot be."""
    with pytest.raises(CannotWriteError, match="its folder does not exist"):
        write_pack(folder, tmp_path / "nowhere" / "a.ccpack")


def test_a_folder_zipped_by_hand_is_a_pack_too(tmp_path: Path) -> None:
    """File managers put everything into a folder, and list folders."""
    file = tmp_path / "by-hand.ccpack"
    with Zip(file, "w") as made:
        made.mkdir("my catalogue")
        made.mkdir("my catalogue/roles")
        for name, text in FILES.items():
            made.writestr(f"my catalogue/{name}", text)

    assert set(FILES) == set(read_pack(file))


def test_problems_in_a_pack_have_their_place(tmp_path: Path) -> None:
    """As in a folder: file, line, column."""
    file = tmp_path / "bad.ccpack"
    with Zip(file, "w") as made:
        for name, text in FILES.items():
            made.writestr(name, text.replace("\ntitle: Beta Engineer", "\ntitel: Beta"))

    (problem,) = check_catalogue(file)
    assert str(problem) == "roles/beta.yaml:2:1: unknown key “titel”; did you mean “title”?"


# ---- hostile packs --------------------------------------------------------------------------------------------------


def small(made: Zip) -> None:
    """The small catalogue, which is fine."""
    for name, text in FILES.items():
        made.writestr(name, text)


def with_name(name: str) -> Callable[[Zip], None]:
    """The small catalogue and an entry of another name."""

    def write(made: Zip) -> None:
        small(made)
        entry = zipfile.ZipInfo("x")
        entry.filename = name  # as it is: the constructor would mend it
        made.writestr(entry, "words")

    return write


def with_mode(mode: int, name: str = "roles/gamma.yaml") -> Callable[[Zip], None]:
    """The small catalogue and an entry of another kind."""

    def write(made: Zip) -> None:
        small(made)
        entry = zipfile.ZipInfo(name)
        entry.external_attr = mode << 16
        made.writestr(entry, "/etc/passwd")

    return write


def with_zeros(count: int, size: int) -> Callable[[Zip], None]:
    """The small catalogue and files that are nothing but zeros."""

    def write(made: Zip) -> None:
        small(made)
        for number in range(count):
            made.writestr(f"roles/zero-{number}.yaml", b"\0" * size, zipfile.ZIP_DEFLATED)

    return write


def with_noise(count: int, size: int) -> Callable[[Zip], None]:
    """The small catalogue and files that hardly shrink less than YAML does."""

    def write(made: Zip) -> None:
        small(made)
        words = hashlib.shake_256(b"seed").hexdigest(size // 2).encode()
        for number in range(count):
            made.writestr(f"roles/noise-{number}.yaml", words, zipfile.ZIP_DEFLATED)

    return write


def with_many(made: Zip) -> None:
    """More files than any catalogue has."""
    small(made)
    for number in range(MOST_ENTRIES):
        made.writestr(f"roles/r{number}.yaml", "")


def without_head(made: Zip) -> None:
    """No catalogue at all."""
    made.writestr("skills.yaml", FILES["skills.yaml"])


def compressed_otherwise(made: Zip) -> None:
    """A way of packing that unpacks far more."""
    small(made)
    made.writestr("README.md", "words", zipfile.ZIP_BZIP2)


HOSTILE: dict[str, tuple[Callable[[Zip], None], str]] = {
    "traversal": (with_name("../evil.yaml"), "a path that leads out of it"),
    "traversal inside": (with_name("roles/../../evil.yaml"), "a path that leads out of it"),
    "traversal by backslash": (with_name("roles\\..\\..\\evil.yaml"), "a path that leads out of it"),
    "absolute": (with_name("/etc/cron.d/evil.yaml"), "an absolute path"),
    "absolute by backslash": (with_name("\\evil.yaml"), "an absolute path"),
    "drive": (with_name("C:/evil.yaml"), "an absolute path"),
    "drive without slash": (with_name("C:evil.yaml"), "an absolute path"),
    "backslash": (with_name("roles\\gamma.yaml"), "a name that not every system can have"),
    "nul": (with_name("roles/gamma.yaml\0.exe"), "a name that not every system can have"),
    "control": (with_name("roles/\x1b[2Jgamma.yaml"), "a name that not every system can have"),
    "device": (with_name("roles/con.yaml"), "a name that not every system can have"),
    "dot at the end": (with_name("roles./gamma.yaml"), "a name that not every system can have"),
    "stream": (with_name("roles/gamma.yaml:evil"), "a name that not every system can have"),
    "empty part": (with_name("roles//gamma.yaml"), "a name that not every system can have"),
    "empty name": (with_name(""), "a name that not every system can have"),
    "unknown file": (with_name("run.exe"), "is no part of a catalogue"),
    "unknown folder": (with_name("bin/"), "is no part of a catalogue"),
    "yaml elsewhere": (with_name("deep/roles/gamma.yaml"), "is no part of a catalogue"),
    "hidden": (with_name(".bashrc"), "a name that not every system can have"),
    "twice": (with_name("roles/alpha.yaml"), "twice"),
    "twice by case": (with_name("roles/ALPHA.yaml"), "twice"),
    "link": (with_mode(stat.S_IFLNK | 0o777), "a link"),
    "pipe": (with_mode(stat.S_IFIFO | 0o644), "no ordinary file"),
    "device file": (with_mode(stat.S_IFCHR | 0o644), "no ordinary file"),
    "folder called a file": (with_mode(stat.S_IFDIR | 0o755), "no ordinary file"),
    "one large file": (with_zeros(1, 30_000_000), "unpacks to more than|holds “roles/zero-0.yaml” with more than"),
    "a few zeros": (with_zeros(2, 1_900_000), "unpacks to more than 100 times its size"),
    "many zeros": (with_zeros(15, 1_900_000), "unpacks to more than 100 times its size"),
    "many words": (with_noise(30, 900_000), "unpacks to more than 20 MB"),
    "many files": (with_many, "has more than the 2,000 files"),
    "no catalogue": (without_head, "holds no catalogue.yaml"),
    "another compression": (compressed_otherwise, "compressed in a way that packs are not"),
}


def everything_below(folder: Path) -> list[tuple[str, bytes]]:
    """Every path below a folder with what is in it."""
    return sorted((str(path), path.read_bytes() if path.is_file() else b"") for path in folder.rglob("*"))


@pytest.mark.filterwarnings("ignore:Duplicate name:UserWarning")
@pytest.mark.parametrize("name", list(HOSTILE))
def test_hostile_packs_are_refused_in_one_sentence(tmp_path: Path, name: str) -> None:
    """Nothing is written anywhere: not into the library, not beside it, not above it."""
    write, says = HOSTILE[name]
    file = tmp_path / "hostile.ccpack"
    with Zip(file, "w") as made:
        write(made)
    before = everything_below(tmp_path)

    with pytest.raises(PackError, match=says) as caught:
        add(tmp_path / "deep/in/state", file)

    assert before == everything_below(tmp_path)
    assert "\n" not in str(caught.value)
    assert str(caught.value).isprintable()
    assert len(check_catalogue(file)) == 1


def _tampered(change_bytes: Callable[[bytearray], object]) -> bytes:
    whole = io.BytesIO()
    with Zip(whole, "w") as made:
        small(made)
    content = bytearray(whole.getvalue())
    change_bytes(content)
    return bytes(content)


def _entry(content: bytearray) -> int:
    return content.find(b"PK\x01\x02")


def _encrypt(content: bytearray) -> None:
    content[_entry(content) + 8] |= 1


def _claim(content: bytearray) -> None:
    """Say that there are 60,000 entries."""
    end = content.rfind(b"PK\x05\x06")
    content[end + 8 : end + 12] = struct.pack("<HH", 60_000, 60_000)


def _long_directory(content: bytearray) -> None:
    """Say that the list of entries has 500 MB."""
    end = content.rfind(b"PK\x05\x06")
    content[end + 12 : end + 16] = struct.pack("<I", 500_000_000)


def _zip64(content: bytearray) -> None:
    """Put the locator of a larger list before the end: what 100,000 entries need."""
    end = content.rfind(b"PK\x05\x06")
    content[end:end] = b"PK\x06\x07" + b"\0" * 16


def _flip(content: bytearray) -> None:
    content[45] ^= 0xFF


def _lie_about_size(content: bytearray) -> None:
    """Say that a file unpacks to nothing."""
    content[_entry(content) + 24 : _entry(content) + 28] = b"\0\0\0\0"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (_tampered(_encrypt), "which is encrypted"),
        (_tampered(_claim), "more than the 2,000 files"),
        (_tampered(_long_directory), "more than the 2,000 files"),
        (_tampered(_zip64), "more than the 2,000 files"),
        (_tampered(_flip), "is damaged"),
        (_tampered(_lie_about_size), "is damaged"),
        (_tampered(lambda content: content.__delitem__(slice(200, 400))), "is damaged|is no pack"),
        (_tampered(lambda content: content.__delitem__(slice(-30, None))), "is no pack"),
        (b"", "is no pack"),
        (b"PK", "is no pack"),
        (b"id: small\n" * 1000, "is no pack"),
        (b"PK\x03\x04" + b"\0" * 20_000_000, "is larger than 20 MB"),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else f"{len(value)} bytes",
)
def test_a_tampered_pack_is_refused(content: bytes, says: str) -> None:
    """Whatever its headers claim."""
    with pytest.raises(PackError, match=says):
        read_pack_bytes(content, "tampered.ccpack")


def test_a_hundred_thousand_entries_are_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """The list of entries is not even opened."""
    claimed = _tampered(_claim)
    monkeypatch.setattr(zipfile, "ZipFile", lambda *_words: pytest.fail("the list was read"))

    with pytest.raises(PackError, match="more than the 2,000 files"):
        read_pack_bytes(claimed, "many.ccpack")


@given(st.binary(max_size=400), st.integers(0, 3000), st.integers(0, 60))
@settings(max_examples=150)
def test_no_bytes_fail_in_another_way(junk: bytes, place: int, cut: int) -> None:
    """Random damage is either harmless or a sentence, never a traceback."""
    content = bytearray(_SMALL)
    content[place : place + cut] = junk

    with contextlib.suppress(PackError):
        assert "catalogue.yaml" in read_pack_bytes(bytes(content), "junk.ccpack")


_SMALL = _tampered(lambda _content: None)


@pytest.mark.parametrize("make", [Path.mkdir, lambda path: None], ids=["folder", "nothing"])
def test_what_is_no_file_is_told(tmp_path: Path, make: Callable[[Path], object]) -> None:
    """A folder or nothing at all."""
    make(tmp_path / "a.ccpack")

    with pytest.raises(PackError, match="choose a pack"):
        read_pack(tmp_path / "a.ccpack")


def test_a_pack_with_a_broken_catalogue_is_not_added(tmp_path: Path) -> None:
    """It is checked in memory, so nothing of it is written."""
    file = tmp_path / "bad.ccpack"
    with Zip(file, "w") as made:
        for name, text in FILES.items():
            made.writestr(name, text.replace("\ntitle: Beta Engineer", "\ntitel: Beta"))
    before = everything_below(tmp_path)

    with pytest.raises(LibraryError, match="unknown key “titel”; did you mean “title”"):
        add(tmp_path / "state", file)

    assert before == everything_below(tmp_path)
