"""The smaller ICU data: what stays, and that it is still a package of ICU."""

from __future__ import annotations

import struct
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
from hypothesis import given
from hypothesis import strategies as st
from icu_data import IcuDataError, exported, items, kept, rebuilt, subset

LIBRARY = Path(PySide6.__file__).parent / "Qt" / "lib" / "libicudata.so.73"
needs_icu = pytest.mark.skipif(not LIBRARY.exists(), reason="Qt brings ICU's data on Linux alone")
HEADER = struct.pack("<HH", 32, 0x27DA) + bytes(8) + b"CmnD" + bytes(16)


def package(parts: dict[str, bytes]) -> bytes:
    """A package of common data with these items, laid out as ICU does."""
    table = 4 + 8 * len(parts)
    names = b"".join(name.encode() + b"\0" for name in parts)
    toc, at_name, at_item = struct.pack("<I", len(parts)), table, table + len(names)
    for name, item in parts.items():
        toc += struct.pack("<II", at_name, at_item)
        at_name += len(name) + 1
        at_item += len(item)
    return HEADER + toc + names + b"".join(parts.values())


@pytest.mark.parametrize(
    ("name", "stays"),
    [
        ("icudt73l/coll/de.res", True),
        ("icudt73l/coll/ucadata.icu", True),
        ("icudt73l/cnvalias.icu", True),
        ("icudt73l/zoneinfo64.res", True),
        ("icudt73l/zone/root.res", True),
        ("icudt73l/zone/fr.res", False),
        ("icudt73l/de_AT.res", False),
        ("icudt73l/unit/en.res", False),
        ("icudt73l/brkitr/thaidict.dict", False),
        ("icudt73l/ibm-943_P15A-2003.cnv", False),
    ],
)
def test_what_stays(name: str, stays: bool) -> None:
    """Collation, characters and zones; not what Qt never asks for."""
    assert kept(name) is stays


@given(
    st.dictionaries(
        st.sampled_from(["coll/de.res", "coll/sv.res", "unit/en.res", "root.res", "a.cnv", "nfc.nrm"]),
        st.binary(min_size=1, max_size=40),
    )
)
def test_what_stays_is_what_it_was(parts: dict[str, bytes]) -> None:
    """Byte for byte but for the padding, in order, and aligned."""
    whole = {f"icudt73l/{name}": item for name, item in sorted(parts.items())}
    staying = {name: item for name, item in whole.items() if kept(name)}
    if not staying:
        return
    small = subset(package(whole))

    found = items(small)
    assert list(found) == sorted(staying)
    assert {name: item[: len(staying[name])] for name, item in found.items()} == staying
    assert all(not item[len(staying[name]) :].strip(b"\0") for name, item in found.items())


@pytest.mark.parametrize("data", [b"", b"\x7fELF" + bytes(60), HEADER[:12] + b"ResB" + bytes(40)])
def test_other_data_is_refused(data: bytes) -> None:
    """Rather than made into something that ICU cannot read."""
    with pytest.raises(IcuDataError, match="no common data"):
        items(data)


@needs_icu
def test_qt_s_own_data_shrinks_to_a_fifth_and_sorts_as_before(tmp_path: Path) -> None:
    """Qt, given the smaller library, sorts Swedish and German words as their readers do."""
    small = tmp_path / LIBRARY.name
    if not rebuilt(LIBRARY, small):
        pytest.skip("no C compiler is here to link it")
    assert small.stat().st_size < LIBRARY.stat().st_size / 5
    assert {name for name in items(exported(LIBRARY)[1]) if kept(name)} == set(items(exported(small)[1]))
    asked = (
        "from PySide6.QtCore import QCollator, QLocale, QTimeZone\n"
        "words = ['zebra', 'ärla', 'apa', 'öl', 'Zorn']\n"
        "for name in ('sv_SE', 'de_DE'):\n"
        "    collator = QCollator(QLocale(name))\n"
        "    print(*sorted(words, key=collator.sortKey))\n"
        "print(len(QTimeZone.availableTimeZoneIds()) > 300)\n"
        "print([line.split()[-1] for line in open('/proc/self/maps') if 'libicudata' in line][0])\n"
    )
    # Loaded first, it is the one that Qt finds under that name.
    done = subprocess.run(
        [sys.executable, "-c", asked],
        env={"LD_PRELOAD": str(small), "LC_ALL": "C.UTF-8", "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == ["apa zebra Zorn ärla öl", "apa ärla öl zebra Zorn", "True", str(small)]
