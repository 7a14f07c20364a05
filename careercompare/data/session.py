"""What survives a kill: every edit is on disk a moment later, and nobody waits for it."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec

from careercompare.core.comparison import Comparison
from careercompare.core.errors import CareerCompareError, ComparisonFileError
from careercompare.core.value import value
from careercompare.data.files import CannotWriteError, reason, write_atomically

# JSON, unlike the comparison files that people read and send: it is read at every start, where YAML would be slow.
SUFFIX = ".json"
FORMAT = 1
MOST_SESSION_BYTES = 4_000_000
"""A session holds a comparison twice."""


@value
class Session:
    """The open comparison, the file it belongs to, and what that file held when last saved or opened."""

    comparison: Comparison
    file: Path | None = None
    saved: Comparison | None = None


class SessionFile:
    """The session on disk.

    `failed` is the last failure to write, None after a success; `problem` is what was wrong with the file that
    `read` found.
    """

    def __init__(self, folder: Path, on_failure: Callable[[CareerCompareError], None] | None = None) -> None:
        """The session of a state folder, which is made when needed; `on_failure` is called on another thread."""
        self.path = folder / f"session{SUFFIX}"
        self.failed: CareerCompareError | None = None
        self.problem: str | None = None
        self.on_failure = on_failure
        self._changed = threading.Condition()
        self._waiting: Session | None = None
        self._closing = False
        self._thread: threading.Thread | None = None
        self._kept_out: CareerCompareError | None = None

    def read(self) -> Session | None:
        """The session of last time, if there is one; a file that cannot be read is set aside, never overwritten."""
        self.problem = None
        if not os.path.lexists(self.path):
            return None
        try:
            return session_from_json(self._content(), self.path.name)
        except ComparisonFileError as error:
            self.problem = f"The last session could not be read. {self._set_aside()}\n{error}"
            return None

    def _content(self) -> bytes:
        try:
            with self.path.open("rb") as file:
                content = file.read(MOST_SESSION_BYTES + 1)
        except OSError as error:
            raise ComparisonFileError(f"{self.path.name}: {reason(error, reading=True)}.") from None
        if len(content) > MOST_SESSION_BYTES:
            raise ComparisonFileError(f"{self.path.name} is larger than any session.")
        return content

    def write(self, session: Session) -> None:
        """Keep a session; returns at once, and of several in a row only the latest need reach the disk."""
        with self._changed:
            if self._closing:
                raise RuntimeError("the session file is closed")
            self._waiting = session
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="session", daemon=True)
                self._thread.start()
            self._changed.notify()

    def close(self) -> None:
        """Wait until the latest session is on disk, and stop."""
        with self._changed:
            self._closing = True
            self._changed.notify()
        if self._thread is not None:
            self._thread.join()

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting is not None or self._closing)
                session, self._waiting = self._waiting, None
                last = self._closing
            if session is not None:
                self._keep(session, last)
            elif last:
                return

    def _keep(self, session: Session, last: bool) -> None:
        try:
            self._put(session_to_json(session), last)
            self.failed = None
        except CareerCompareError as error:
            self._fail(error)
        except Exception as error:  # a defect here must not end the thread that keeps all later edits
            self._fail(CannotWriteError(f"{self.path} could not be written: {error}."))

    def _put(self, content: bytes, last: bool) -> None:
        if self._kept_out is not None:
            raise self._kept_out
        if len(content) > MOST_SESSION_BYTES:
            raise ComparisonFileError("The session is too long to be kept; shorten the notes.")
        with contextlib.suppress(OSError):  # the writing below says better what is wrong
            self.path.parent.mkdir(parents=True, exist_ok=True)
        # after a kill the system still has what was written; waiting for the disk is left to the last time
        write_atomically(self.path, content, durable=last)

    def _fail(self, error: CareerCompareError) -> None:
        self.failed = error
        if self.on_failure is not None:
            self.on_failure(error)

    def _set_aside(self) -> str:
        """Move the file to a name of its own, and say where it is."""
        for number in range(1, 10_000):
            aside = self.path.with_name(f"session.broken-{number}{SUFFIX}")
            try:
                if self.path.is_dir():
                    aside.mkdir()
                else:
                    aside.touch(exist_ok=False)  # takes the name, so that nothing that is there can be replaced
                self.path.replace(aside)
            except FileExistsError:
                continue
            except OSError as error:
                why = f"{self.path} is kept as it is because it could not be moved: {reason(error)}."
                self._kept_out = CannotWriteError(why)
                return why
            return f"It was set aside as {aside}."
        self._kept_out = CannotWriteError(f"{self.path} is kept as it is; remove the broken sessions beside it.")
        return str(self._kept_out)


@value
class _Stored:
    """The session as it stands in the file."""

    format: int
    now: Comparison
    file: str | None = None
    saved: Comparison | None = None


def session_to_json(session: Session) -> bytes:
    """The content of a session file; a file name that is not text is left out."""
    file = None if session.file is None else str(session.file.absolute())
    saved = None if session.saved is None else _without_surrogates(session.saved)
    stored = _Stored(FORMAT, _without_surrogates(session.comparison), file if file and _is_text(file) else None, saved)
    return msgspec.json.encode(stored)


def session_from_json(content: bytes, name: str) -> Session:
    """The session in the content of a file called `name`; raises ComparisonFileError."""
    try:
        stored = msgspec.json.decode(content, type=_Stored)
        for one in filter(None, (stored.now, stored.saved)):
            one.with_roles(one.roles)  # no role twice, and no more than a comparison holds
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise ComparisonFileError(f"{name} holds no session: {error}.") from None
    if stored.format != FORMAT:
        raise ComparisonFileError(f"{name} was written by another version of careercompare.")
    return Session(stored.now, None if stored.file is None else Path(stored.file), stored.saved)


def _without_surrogates(comparison: Comparison) -> Comparison:
    """One broken character must not keep everything else from being kept."""
    words = {key: getattr(comparison, key) for key in ("title", "prepared_for", "date", "notes")}
    broken = {key: text for key, text in words.items() if not _is_text(text)}
    whole = {key: text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for key, text in broken.items()}
    return replace(comparison, **whole)


def _is_text(text: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in text)
