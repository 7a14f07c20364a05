"""The library that Wine's tests need: functions get other code, and everything else stays."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging" / "windows"))

from mend_ucrtbase import CODE, LibraryError, exports, mend

COMPILER = shutil.which("x86_64-w64-mingw32-gcc")
BODY = '{ __asm__ volatile ("ud2; .fill 16, 1, 0x90"); return 0; }'


def test_what_is_no_library_is_refused() -> None:
    """In a sentence, whatever it is."""
    for content in (b"", b"\x7fELF" + bytes(100), b"MZ" + bytes(100)):
        with pytest.raises(LibraryError, match="no 64-bit library of Windows"):
            mend(content)


@pytest.mark.skipif(COMPILER is None, reason="gcc-mingw-w64-x86-64-win32 is not installed")
def test_only_the_functions_get_other_code(tmp_path: Path) -> None:
    """Each where it is exported, and one that is not named keeps its own."""
    source, library = tmp_path / "library.c", tmp_path / "library.dll"
    names = [*CODE, "other"]
    source.write_text("".join(f"__declspec(dllexport) int {name}(void) {BODY}\n" for name in names), encoding="utf-8")
    subprocess.run([COMPILER or "", "-shared", "-fno-builtin", "-w", "-o", library, source], check=True)
    before = library.read_bytes()

    after = mend(before)

    places = exports(before)
    assert exports(after) == places
    for name, code in CODE.items():
        assert after[places[name] : places[name] + len(code)] == code != before[places[name] : places[name] + len(code)]
    changed = [at for at, (old, new) in enumerate(zip(before, after, strict=True)) if old != new]
    assert all(any(0 <= at - places[name] < len(CODE[name]) for name in CODE) for at in changed)


@pytest.mark.skipif(COMPILER is None, reason="gcc-mingw-w64-x86-64-win32 is not installed")
def test_a_library_without_the_functions_is_refused(tmp_path: Path) -> None:
    """They are named."""
    source, library = tmp_path / "library.c", tmp_path / "library.dll"
    source.write_text(f"__declspec(dllexport) int creal(void) {BODY}\n", encoding="utf-8")
    subprocess.run([COMPILER or "", "-shared", "-fno-builtin", "-w", "-o", library, source], check=True)

    with pytest.raises(LibraryError, match="exports no cimag, cimagf, cimagl, crealf, creall"):
        mend(library.read_bytes())
