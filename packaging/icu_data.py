"""Rebuilds the ICU data that Qt for Linux links, with what Qt asks of it alone: 6 MB instead of 32."""

from __future__ import annotations

import shutil
import struct
import subprocess
import tempfile
from pathlib import Path

# Qt calls ICU for collation, for the names of time zones and for character sets of old files. What is left out are
# names of units, currencies, languages and regions, spelled-out numbers, transliteration and line-breaking
# dictionaries, which nothing in Qt asks for, and tables of character sets: text is read by Python here, never by Qt.
LEFT_OUT_FOLDERS = frozenset({"brkitr", "curr", "lang", "rbnf", "region", "translit", "unit"})
LEFT_OUT_ENDINGS = (".cnv", ".cfu")
# Of the other locales' calendars and number formats nothing is read either: Qt has its own.
KEPT_ROOT = frozenset(
    {
        "currencyNumericCodes",
        "en",
        "icustd",
        "icuver",
        "keyTypeData",
        "likelySubtags",
        "metaZones",
        "numberingSystems",
        "plurals",
        "pool",
        "res_index",
        "root",
        "supplementalData",
        "timezoneTypes",
        "windowsZones",
        "zoneinfo64",
    }
)
KEPT_ZONES = frozenset({"en", "pool", "res_index", "root", "tzdbNames"})
ALIGNED = 16
_FORMAT = b"CmnD"


class IcuDataError(Exception):
    """The data is not what ICU's common data is like, or could not be rebuilt."""


def kept(name: str) -> bool:
    """Whether an item, named like `icudt73l/coll/de.res`, stays."""
    _package, *folders, file = name.split("/")
    stem, _, ending = file.rpartition(".")
    if f".{ending}" in LEFT_OUT_ENDINGS or (folders and folders[0] in LEFT_OUT_FOLDERS):
        return False
    if folders == ["zone"]:
        return stem in KEPT_ZONES
    return bool(folders) or ending != "res" or stem in KEPT_ROOT


def items(data: bytes) -> dict[str, bytes]:
    """The items of a package of common data by their names. Raises IcuDataError."""
    if len(data) < ALIGNED or data[2:4] != b"\xda\x27" or data[12:16] != _FORMAT:
        raise IcuDataError("This is no common data of ICU in the byte order of this machine.")
    (start,) = struct.unpack_from("<H", data)
    (number,) = struct.unpack_from("<I", data, start)
    places = [struct.unpack_from("<II", data, start + 4 + 8 * at) for at in range(number)]
    ends = [begin for _, begin in places[1:]] + [len(data) - start]
    return {
        data[start + name : data.index(b"\0", start + name)].decode(): data[start + begin : start + end]
        for (name, begin), end in zip(places, ends, strict=True)
    }


def subset(data: bytes) -> bytes:
    """The same package with the items that stay, in their order, which ICU searches by halves."""
    (start,) = struct.unpack_from("<H", data)
    staying = {name: item for name, item in items(data).items() if kept(name)}
    if not staying:
        raise IcuDataError("Nothing of ICU's data would stay; its items have other names than expected.")
    names = b"".join(name.encode() + b"\0" for name in staying)
    table = 4 + 8 * len(staying)
    at_name, at_item = table, _aligned(table + len(names))
    toc, body = [struct.pack("<I", len(staying))], b""
    for name, item in staying.items():
        toc.append(struct.pack("<II", at_name, at_item + len(body)))
        at_name += len(name.encode()) + 1
        body += item.ljust(_aligned(len(item)), b"\0")
    head = (b"".join(toc) + names).ljust(at_item, b"\0")
    return data[:start] + head + body


def rebuilt(library: Path, target: Path) -> bool:
    """Write a smaller `libicudata`; False where there is no C compiler to link it. Raises IcuDataError."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        return False
    symbol, data = exported(library)
    with tempfile.TemporaryDirectory() as folder:
        small, source = Path(folder, "icu.dat"), Path(folder, "icu.s")
        small.write_bytes(subset(data))
        source.write_text(
            f".section .rodata\n.globl {symbol}\n.type {symbol}, @object\n.balign {ALIGNED}\n{symbol}:\n"
            f'.incbin "{small}"\n.size {symbol}, . - {symbol}\n.section .note.GNU-stack,"",@progbits\n'
        )
        target.parent.mkdir(parents=True, exist_ok=True)
        # No build id: the same data gives the same bytes.
        options = ["-shared", "-nostdlib", f"-Wl,-soname,{library.name}", "-Wl,--build-id=none", "-o", str(target)]
        done = subprocess.run([compiler, *options, str(source)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise IcuDataError(f"{compiler} could not link {library.name}: {done.stderr.strip().splitlines()[-1]}")
    return True


def exported(library: Path) -> tuple[str, bytes]:
    """The one symbol of a 64-bit `libicudata` and what it names. Raises IcuDataError."""
    listed = subprocess.run(["nm", "-D", "-S", "--defined-only", library], capture_output=True, text=True, check=False)
    found = [line.split() for line in listed.stdout.splitlines() if line.endswith("_dat")]
    if len(found) != 1:
        raise IcuDataError(f"{library.name} does not export one package of data.")
    address, size, _kind, symbol = found[0]
    content = library.read_bytes()
    return symbol, content[(start := _offset(content, int(address, 16))) : start + int(size, 16)]


def _offset(elf: bytes, address: int) -> int:
    """Where in the file an address of the loaded library lies."""
    (table,) = struct.unpack_from("<Q", elf, 32)
    size, number = struct.unpack_from("<HH", elf, 54)
    for at in range(table, table + size * number, size):
        kind, _flags, offset, start, _physical, length = struct.unpack_from("<IIQQQQ", elf, at)
        if kind == 1 and start <= address < start + length:
            return int(offset + address - start)
    raise IcuDataError("The data of ICU lies outside of what its library loads.")


def _aligned(length: int) -> int:
    return -(-length // ALIGNED) * ALIGNED
