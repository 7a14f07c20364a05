"""Which of several running windows keeps the session: the one that was opened first."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import QLockFile

SECOND = (
    "careercompare is open already, and that window keeps its changes. "
    "What you change in this one is kept only when you save it to a file."
)


def lock_session(folder: Path) -> QLockFile | None:
    """The lock of a state folder, or None if another running window holds it.

    A folder that cannot be written is no other window: the lock is handed out open, and writing will say why.
    """
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(str(folder / "session.lock"))
    # Never stale by age: a window may stay open for weeks. One whose process is gone is taken over at once.
    lock.setStaleLockTime(0)
    if not lock.tryLock(0) and lock.error() is QLockFile.LockError.LockFailedError:
        return None
    return lock
