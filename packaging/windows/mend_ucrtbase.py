"""For tests only: a copy of Wine's ucrtbase.dll in which the parts of complex numbers can be asked for.

NumPy asks for them when it is imported, and Wine 10 ends a program that does: `mend_ucrtbase.py WINE'S_COPY TARGET`.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

# On Windows a complex float comes packed in RCX, a complex double by its address in RCX; the answer goes into XMM0.
_REAL = bytes.fromhex("f20f1001c3")  # movsd xmm0, [rcx]; ret
_IMAGINARY = bytes.fromhex("f20f104108c3")  # movsd xmm0, [rcx + 8]; ret
CODE = {
    "creal": _REAL,
    "creall": _REAL,
    "crealf": bytes.fromhex("660f6ec1c3"),  # movd xmm0, ecx; ret
    "cimag": _IMAGINARY,
    "cimagl": _IMAGINARY,
    "cimagf": bytes.fromhex("48c1e920660f6ec1c3"),  # shr rcx, 32; movd xmm0, ecx; ret
}
# Wine takes a library with this mark for one of its own, and would load its own in its place.
_MARK = b"Wine builtin DLL"


class LibraryError(Exception):
    """What is wrong with the library, in one sentence."""


def main() -> int:
    """Mend the first file into the second; returns the exit code."""
    if len(sys.argv) != 3:
        print("usage: mend_ucrtbase.py WINE'S_COPY TARGET", file=sys.stderr)
        return 2
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    try:
        mended = mend(source.read_bytes())
        # It may be a link to Wine's own, which must stay as it is.
        target.unlink(missing_ok=True)
        target.write_bytes(mended)
    except (OSError, LibraryError) as error:
        print(f"mend_ucrtbase: {error}", file=sys.stderr)
        return 1
    return 0


def mend(library: bytes) -> bytes:
    """The same 64-bit library with other code for these functions and without Wine's mark. Raises LibraryError."""
    places = exports(library)
    missing = sorted(CODE.keys() - places)
    if missing:
        raise LibraryError(f"it exports no {', '.join(missing)}.")
    mended = bytearray(library)
    for name, code in CODE.items():
        mended[places[name] : places[name] + len(code)] = code
    at = mended.find(_MARK, 0, 0x200)
    if at >= 0:
        mended[at : at + len(_MARK)] = bytes(len(_MARK))
    return bytes(mended)


def exports(library: bytes) -> dict[str, int]:
    """Where in the file the code of each exported function begins, by its name. Raises LibraryError."""
    (header,) = struct.unpack_from("<I", library, 0x3C) if library[:2] == b"MZ" else (0,)
    if library[header : header + 4] != b"PE\0\0" or library[header + 24 : header + 26] != b"\x0b\x02":
        raise LibraryError("it is no 64-bit library of Windows.")
    sections, size = struct.unpack_from("<H12xH", library, header + 6)
    # Of each section: how long it is and where it lies in memory, and both for the file.
    table = [struct.unpack_from("<IIII", library, header + 24 + size + 40 * at + 8) for at in range(sections)]

    def place(address: int) -> int:
        for length, start, _, offset in table:
            if start <= address < start + length:
                return int(offset + address - start)
        raise LibraryError(f"nothing of it lies at {address:#x}.")

    (directory,) = struct.unpack_from("<I", library, header + 24 + 112)
    number, functions, names, ordinals = struct.unpack_from("<4I", library, place(directory) + 24)
    found = {}
    for at in range(number):
        (name,) = struct.unpack_from("<I", library, place(names) + 4 * at)
        (ordinal,) = struct.unpack_from("<H", library, place(ordinals) + 2 * at)
        (function,) = struct.unpack_from("<I", library, place(functions) + 4 * ordinal)
        begin = place(name)
        found[library[begin : library.index(b"\0", begin)].decode()] = place(function)
    return found


if __name__ == "__main__":
    sys.exit(main())
