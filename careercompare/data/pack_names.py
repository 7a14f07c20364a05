"""What the entries of a pack may be called and be: ordinary files of a catalogue, each once, and nothing else."""

from __future__ import annotations

import re
import stat
import unicodedata
import zipfile
from collections.abc import Sequence

from careercompare.core.errors import PackError
from careercompare.data.catalogue_files import FOLDERS, HEAD, PAY, shape_of

_EXTRAS = frozenset({"LICENSE", "LICENSE.txt", "LICENSE.md", "README.md", "README.txt"})
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_REPARSE_POINT = 0x400
# What no system takes for anything but a name, on any of them.
_PART = re.compile(r"\w[\w.\- ]*(?<![. ])")
_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
_DRIVE = re.compile(r"[A-Za-z]:")


def is_extra(name: str) -> bool:
    """Whether a file belongs to a catalogue beside its YAML: its licence and a word to the reader."""
    return name in _EXTRAS


def check_names(
    entries: Sequence[zipfile.ZipInfo], pack: str, most: int, done: str = "opened"
) -> dict[str, zipfile.ZipInfo]:
    """The files of a pack by their name in the catalogue; raises PackError at the first entry that is none.

    A folder around everything, as a zip made by hand has it, is taken off. `done` is what does not
    happen to a pack that is refused.
    """
    if len(entries) > most:
        raise PackError(f"The pack {pack} has more than the {most:,} files that a pack may hold.")
    for entry in entries:
        why = _why_not(entry)
        if why:
            raise PackError(f"The pack {pack} holds “{_shown(entry.orig_filename)}”, {why}; it was not {done}.")
    around = _folder_around([entry.orig_filename for entry in entries])
    files: dict[str, zipfile.ZipInfo] = {}
    seen: set[str] = set()
    for entry in entries:
        name = entry.orig_filename.removeprefix(around)
        if name.endswith("/") or not name:
            if name and name not in FOLDERS:
                raise _unknown(pack, name, done)
            continue
        same = unicodedata.normalize("NFC", name).casefold()
        if same in seen:
            raise PackError(f"The pack {pack} holds “{_shown(name)}” twice; it was not {done}.")
        seen.add(same)
        if not belongs(name):
            raise _unknown(pack, name, done)
        files[name] = entry
    return files


def belongs(name: str) -> bool:
    """Whether a catalogue has a file of that relative name."""
    return shape_of(name) is not None or is_extra(name) or (name.startswith(PAY) and name.endswith(".csv"))


def _unknown(pack: str, name: str, done: str) -> PackError:
    return PackError(f"The pack {pack} holds “{_shown(name)}”, which is no part of a catalogue; it was not {done}.")


def _why_not(entry: zipfile.ZipInfo) -> str:
    """Why an entry can be no file of a catalogue, as the middle of a sentence; empty if it can."""
    name = entry.orig_filename
    parts = name.removesuffix("/").split("/")
    if name.startswith(("/", "\\")) or _DRIVE.match(name):
        return "an absolute path"
    if ".." in re.split(r"[/\\]", name):
        return "a path that leads out of it"
    if "\\" in name or any(not _PART.fullmatch(part) or _DEVICE.fullmatch(part) for part in parts):
        return "a name that not every system can have"
    kind = stat.S_IFMT(entry.external_attr >> 16)
    wanted = stat.S_IFDIR if name.endswith("/") else stat.S_IFREG
    if kind not in (0, wanted) or entry.external_attr & _REPARSE_POINT:
        return "a link" if stat.S_ISLNK(kind) or not kind else "which is no ordinary file"
    if entry.flag_bits & _ENCRYPTED:
        return "which is encrypted"
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "which is compressed in a way that packs are not"
    return ""


def _folder_around(names: Sequence[str]) -> str:
    """The folder, with its slash, that everything is in; empty if the catalogue stands at the top."""
    first = names[0].partition("/")[0] + "/" if names and "/" in names[0] else ""
    wraps = first not in FOLDERS and f"{first}{HEAD}" in names and all(name.startswith(first) for name in names)
    return first if wraps else ""


def _shown(name: str) -> str:
    """A name that can be printed: a stranger's must not steer the terminal."""
    clean = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in name)
    return clean if len(clean) <= 60 else clean[:59] + "…"
