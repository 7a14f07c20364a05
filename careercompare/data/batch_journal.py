"""What a batch has made in its folder: a file to which lines are added, so that a kill takes one line at most."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from careercompare.core.errors import CareerCompareError
from careercompare.core.value import value
from careercompare.data.files import CannotWriteError, reason

NAME = ".careercompare-batch"
FORMAT = 1
_LOCKED = 1 << 40  # a byte far behind the end, for Windows keeps others from reading what is locked


class BatchError(CareerCompareError):
    """A batch that cannot go on; what is made stays."""


@value
class Entry:
    """A file of the batch: what it is called after, the row it is for, and what it was made from (empty: not yet)."""

    file: str
    stem: str
    row: str
    made: str = ""


class Journal:
    """The journal of one folder, open and locked until it is closed; `entries` go from file name to the last entry."""

    def __init__(self, folder: Path) -> None:
        """Open the journal of a folder that is there; raises BatchError or CannotWriteError."""
        self._file = folder / NAME
        self.entries: dict[str, Entry] = {}
        try:
            flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
            self._handle = os.open(self._file, flags, 0o666)
        except OSError as error:
            raise CannotWriteError(f"Nothing can be written into {folder}: {reason(error)}.") from error
        try:
            self._lock(folder)
            self._begin(_read(self._handle))
        except BaseException:
            os.close(self._handle)
            raise

    def name(self, entries: list[Entry]) -> None:
        """Keep which file is whose before any is made, so that a kill leaves no file that nobody knows."""
        self._write([entry for entry in entries if self.entries.get(entry.file) != entry])
        with contextlib.suppress(OSError):
            os.fsync(self._handle)

    def made(self, entry: Entry) -> None:
        """Keep that a file is finished."""
        self._write([entry])

    def close(self) -> None:
        """Let others go on in this folder."""
        os.close(self._handle)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _begin(self, content: bytes) -> None:
        self.entries = read_entries(content, self._file)
        if not content:
            self._put(json.dumps({"careercompare-batch": FORMAT}) + "\n")
        elif not content.endswith(b"\n"):
            self._put("\n")  # whatever was torn off stays a line of its own

    def _write(self, entries: list[Entry]) -> None:
        if entries:
            self._put("".join(_line(entry) for entry in entries))
            self.entries |= {entry.file: entry for entry in entries}

    def _put(self, text: str) -> None:
        rest = memoryview(text.encode())
        try:
            while rest:
                rest = rest[os.write(self._handle, rest) :]
        except OSError as error:
            raise CannotWriteError(f"{self._file} could not be written: {reason(error)}.") from error

    def _lock(self, folder: Path) -> None:
        try:
            if sys.platform == "win32":
                import msvcrt

                os.lseek(self._handle, _LOCKED, os.SEEK_SET)
                msvcrt.locking(self._handle, msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            raise BatchError(f"Another batch is writing into {folder}; wait until it is done, or stop it.") from None
        except OSError:  # some network disks have no locks
            pass


def read_journal(folder: Path) -> dict[str, Entry]:
    """The entries of a folder's journal, which may not be there, without touching it; raises BatchError."""
    file = folder / NAME
    try:
        return read_entries(file.read_bytes(), file)
    except OSError:
        return {}


def read_entries(content: bytes, file: Path) -> dict[str, Entry]:
    """The last entry of each file, without lines that are torn; raises BatchError for a journal of a newer app."""
    entries: dict[str, Entry] = {}
    for line in content.split(b"\n"):
        try:
            found = json.loads(line)
            if "careercompare-batch" in found and found["careercompare-batch"] != FORMAT:
                raise BatchError(f"{file} was written by another version of careercompare; choose another folder.")
            texts = [found[key] for key in ("file", "stem", "row", "made")]
        except (ValueError, KeyError, TypeError, RecursionError):
            continue
        if all(isinstance(text, str) for text in texts) and Path(texts[0]).name == texts[0]:
            entries[texts[0]] = Entry(*texts)
    return entries


def _line(entry: Entry) -> str:
    fields = {"file": entry.file, "stem": entry.stem, "row": entry.row, "made": entry.made}
    return json.dumps(fields, ensure_ascii=False) + "\n"


def _read(handle: int) -> bytes:
    os.lseek(handle, 0, os.SEEK_SET)
    parts = []
    while part := os.read(handle, 1 << 20):
        parts.append(part)
    return b"".join(parts)
