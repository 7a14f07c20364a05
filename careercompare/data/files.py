"""Reading and writing whole files: all or nothing, and failures said in words."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from pathlib import Path

from careercompare.core.errors import CareerCompareError

_REASONS = {
    errno.ENOENT: "its folder does not exist; make the folder or choose another",
    errno.ENOTDIR: "a part of its path is a file, not a folder; choose another place",
    errno.EACCES: "you have no permission there, or another program holds it open; choose another place",
    errno.EPERM: "you have no permission there; choose another place",
    errno.EROFS: "the disk is read-only; choose another place",
    errno.ENOSPC: "the disk is full; free some space and try again",
    errno.EDQUOT: "your share of the disk is used up; free some space and try again",
    errno.EISDIR: "it is a folder; choose a file name",
    errno.ENAMETOOLONG: "its name is too long; choose a shorter one",
    errno.ELOOP: "its link leads in a circle; choose another place",
    errno.EIO: "the disk failed; choose another place",
}
_NO_FILE = "there is no file of that name; check the name or choose another"


class CannotWriteError(CareerCompareError):
    """A file that could not be written; what stood there before is untouched."""


def reason(error: OSError, *, reading: bool = False) -> str:
    """Why a file could not be read or written, and what to do, as the end of a sentence."""
    if reading and error.errno == errno.ENOENT:  # the system says the same of a file and of a folder that is not there
        return _NO_FILE
    if reading and error.errno == errno.EISDIR:
        return "it is a folder; choose a file"
    return _REASONS.get(error.errno or 0) or (error.strerror or "the system refused it").lower()


def refuse_to_replace(path: Path, opened: Path | None) -> None:
    """Keep the file that something was opened from, by whatever path it is named; raises CannotWriteError."""
    with contextlib.suppress(OSError, ValueError):  # one that is not there cannot be replaced
        if opened is not None and path.samefile(opened):
            raise _cannot_write(path, "it is what the comparison was opened from; choose another name")


def write_atomically(path: Path, content: bytes, *, durable: bool = True) -> None:
    """Replace a file's content at one stroke; `durable` waits until the disk has it.

    A link is written through, and a file that was there keeps its permission bits. Raises CannotWriteError.
    """
    try:
        target = Path(os.path.realpath(path))
        mode = _mode_to_keep(path, target)
        _replace(target, content, mode, durable)
    except OSError as error:
        raise _cannot_write(path, reason(error)) from error
    except ValueError as error:  # a NUL in the path
        raise _cannot_write(path, "its name holds a character that no file name may have; choose another") from error


def write_in_folder(path: Path, content: bytes) -> None:
    """Write a file at one stroke into a folder that is made when needed; raises CannotWriteError."""
    with contextlib.suppress(OSError):  # the writing below says better what is wrong
        path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, content)


def _mode_to_keep(path: Path, target: Path) -> int | None:
    """The permission bits of the file that is there, or None; refuses what must not be replaced."""
    try:
        status = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(status.st_mode):
        raise _cannot_write(path, "it is a folder; choose a file name")
    if not stat.S_ISREG(status.st_mode):
        raise _cannot_write(path, "it is not an ordinary file; choose another name")
    if not status.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise _cannot_write(path, "the file is read-only; allow writing or choose another name")
    return stat.S_IMODE(status.st_mode)


def _replace(target: Path, content: bytes, mode: int | None, durable: bool) -> None:
    # made by os.open and not by tempfile, whose files only their owner may read: a new file follows the umask
    temporary = target.parent / f".careercompare-{os.urandom(8).hex()}.tmp"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    handle = os.open(temporary, flags, 0o666)
    try:
        try:
            rest = memoryview(content)
            while rest:
                rest = rest[os.write(handle, rest) :]
            if durable:
                os.fsync(handle)
        finally:
            os.close(handle)
        if mode is not None:
            temporary.chmod(mode)
        os.replace(temporary, target)  # noqa: PTH105 (named as the system call it is, so that a test can break it)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    if durable:
        _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Ask the disk to keep the new name too; Windows and some network disks cannot, and need not."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _cannot_write(path: Path, why: str) -> CannotWriteError:
    return CannotWriteError(f"{path} could not be written: {why}.")
