"""Packs: a catalogue folder as one file, made the same every time, and opened with the distrust a stranger earns."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from pathlib import Path

from careercompare.core.catalogue import Catalogue
from careercompare.core.errors import CatalogueError, PackError, Problem
from careercompare.data.catalogue_files import FOLDERS, HEAD, PACK_SUFFIX, catalogue_files
from careercompare.data.catalogue_yaml import catalogue_of, examine, problems_of
from careercompare.data.csv_reading import MOST_CSV_BYTES
from careercompare.data.files import reason, write_atomically
from careercompare.data.pack_names import belongs, check_names, is_extra
from careercompare.data.pay_tables import PayReading
from careercompare.data.yaml_reading import MOST_BYTES, Document, read_yaml

MOST_ENTRIES = 2_000
MOST_UNPACKED = 20_000_000
MOST_RATIO = 100
"""A pack that unpacks to more than a megabyte may grow so many times; YAML grows four to ten times."""
_MOST_DIRECTORY = 400 * MOST_ENTRIES
_FREE = 1_000_000
_CHUNK = 1 << 16
_EPOCH = (1980, 1, 1, 0, 0, 0)
_END, _END_64, _END_SIZE, _MOST_COMMENT = b"PK\x05\x06", b"PK\x06\x07", 22, 65_535
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    struct.error,
)


def write_pack(folder: Path, file: Path, base: Catalogue | None = None) -> int:
    """Write a catalogue folder as a pack and return the number of files in it; only what belongs to it is taken.

    The same files make the same pack. Raises CatalogueError if the catalogue has problems, PackError if it cannot be
    a pack, CannotWriteError.
    """
    problems = problems_of(folder, base)
    if problems:
        raise CatalogueError(problems)
    contents = _contents_of(folder)
    if len(contents) > MOST_ENTRIES:
        raise PackError(f"{folder} has {len(contents):,} files, and a pack holds at most {MOST_ENTRIES:,}.")
    if sum(map(len, contents.values())) > MOST_UNPACKED:
        raise PackError(f"{folder} is larger than the {MOST_UNPACKED // 1_000_000} MB that a pack may hold.")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in contents.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # otherwise the same folder packed on Windows would be another file
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            pack.writestr(entry, content)
    with zipfile.ZipFile(packed) as pack:
        check_names(pack.infolist(), file.name, MOST_ENTRIES, "made")
    read_pack_bytes(packed.getvalue(), file.name)  # what is handed out must open elsewhere
    write_atomically(file, packed.getvalue())
    return len(contents)


def read_pack(file: Path) -> dict[str, bytes]:
    """The files of a pack by name, all in memory; raises PackError, and writes nothing ever."""
    try:
        if not file.is_file():
            what = "it is a folder" if file.is_dir() else "there is no such file"
            raise PackError(f"{file} could not be opened: {what}; choose a pack ({PACK_SUFFIX}).")
        with file.open("rb") as stream:
            content = stream.read(MOST_UNPACKED + 1)
    except OSError as error:
        raise PackError(f"{file} could not be opened: {reason(error, reading=True)}.") from error
    except ValueError:  # a NUL in the path
        raise PackError("No file can have this name; choose a pack.") from None
    return read_pack_bytes(content, file.name)


def read_pack_bytes(content: bytes, name: str) -> dict[str, bytes]:
    """The files of a pack that is in memory; raises PackError."""
    if len(content) > MOST_UNPACKED:
        raise _refused(name, f"is larger than {MOST_UNPACKED // 1_000_000} MB")
    _check_end(content, name)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as pack:
            entries = check_names(pack.infolist(), name, MOST_ENTRIES)
            return _unpacked(pack, entries, len(content), name)
    except _DAMAGED:
        raise _refused(name, "is damaged; ask for a new copy") from None


def pack_problems(file: Path, base: Catalogue | None = None) -> tuple[Problem, ...]:
    """Everything that is wrong with the catalogue in a pack; raises PackError if the pack itself is refused."""
    contents = read_pack(file)
    return examine(documents_of(contents), pay_of(contents), base)[1]


def read_packed_catalogue(file: Path, base: Catalogue | None = None) -> Catalogue:
    """The catalogue in a pack, without unpacking it; raises PackError or CatalogueError."""
    return packed_catalogue(read_pack(file), base)


def packed_catalogue(contents: dict[str, bytes], base: Catalogue | None = None) -> Catalogue:
    """The catalogue that a pack's files make; raises CatalogueError."""
    return catalogue_of(documents_of(contents), pay_of(contents), base)


def documents_of(contents: dict[str, bytes]) -> dict[str, Document]:
    """The YAML files among a pack's, read, and the folders they are in."""
    documents = {name: read_yaml(content, name) for name, content in contents.items() if name.endswith(".yaml")}
    folders = {name: Document(name) for name in FOLDERS if any(each.startswith(name) for each in contents)}
    return documents | folders


def pay_of(contents: dict[str, bytes]) -> PayReading:
    """What will read the CSV files among a pack's that its pay tables name."""
    return PayReading([name for name in contents if name.endswith(".csv")], contents.__getitem__)


def _contents_of(folder: Path) -> dict[str, bytes]:
    """What belongs to the catalogue of a folder, in order; links are followed, so that a pack holds none."""
    names = [name for name in catalogue_files(folder) if belongs(name)]
    names += [each.name for each in folder.iterdir() if is_extra(each.name) and each.is_file()]
    try:
        return {name: (folder / name).read_bytes() for name in sorted(names)}
    except OSError as error:
        raise PackError(f"{folder} could not be read: {reason(error, reading=True)}.") from error


def _check_end(content: bytes, name: str) -> None:
    """Look at the end of the file alone: a list of a hundred thousand entries is refused before it is read."""
    place = content.rfind(_END, max(len(content) - _END_SIZE - _MOST_COMMENT, 0))
    if place < 0 or len(content) < place + _END_SIZE or not content.startswith(b"PK"):
        raise _refused(name, "is no pack; choose a file made by “careercompare pack”")
    entries, size = struct.unpack("<HI", content[place + 10 : place + 16])
    if entries > MOST_ENTRIES or size > _MOST_DIRECTORY or content[max(place - 20, 0) : place].startswith(_END_64):
        raise _refused(name, f"has more than the {MOST_ENTRIES:,} files that a pack may hold")


def _unpacked(pack: zipfile.ZipFile, entries: dict[str, zipfile.ZipInfo], packed: int, name: str) -> dict[str, bytes]:
    """Unpack in memory, counting what really comes out: a header can say any size."""
    contents: dict[str, bytes] = {}
    total = 0
    for inside, entry in entries.items():
        parts: list[bytes] = []
        size = 0
        with pack.open(entry) as stream:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                total += len(chunk)
                if total > MOST_UNPACKED:
                    raise _refused(name, f"unpacks to more than {MOST_UNPACKED // 1_000_000} MB")
                if total > _FREE and total > MOST_RATIO * packed:
                    raise _refused(name, f"unpacks to more than {MOST_RATIO} times its size, as no catalogue does")
                most = MOST_CSV_BYTES if inside.endswith(".csv") else MOST_BYTES
                if size > most:
                    raise _refused(name, f"holds “{inside}” with more than {most // 1_000_000} MB")
                parts.append(chunk)
        contents[inside] = b"".join(parts)
    if HEAD not in contents:
        raise _refused(name, f"holds no {HEAD}, so it is no catalogue")
    return contents


def _refused(name: str, why: str) -> PackError:
    return PackError(f"The pack {name} {why}.")
