"""What was open survives a kill, and a session that cannot be read is kept aside."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import careercompare
from careercompare.core.answer import YES
from careercompare.core.comparison import Comparison
from careercompare.core.errors import CareerCompareError
from careercompare.data import session as session_module
from careercompare.data.files import CannotWriteError
from careercompare.data.session import Session, SessionFile, session_from_json, session_to_json
from tests.data.comparisons import COMPARISONS

SAVED = Comparison(roles=("a", "b"), title="Mine")
SESSION = Session(SAVED.with_answer("tcp-ip", YES), Path("/home/ada/mine.careercompare").absolute(), SAVED)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[SessionFile]:
    """The session of an empty state folder that is not there yet."""
    file = SessionFile(tmp_path / "state")
    yield file
    file.close()


def let_others_run() -> None:
    """Give the processor away while another thread or process works."""
    getattr(os, "sched_yield", lambda: None)()


def store(folder: Path, session: Session) -> None:
    """Keep a session and wait until it is on disk."""
    file = SessionFile(folder)
    file.write(session)
    file.close()
    assert file.failed is None


def wait_for(path: Path) -> float:
    """How long it takes until a file is there, in seconds."""
    started = time.perf_counter()
    while not path.exists():
        assert time.perf_counter() - started < 10
        let_others_run()
    return time.perf_counter() - started


def test_a_session_comes_back(tmp_path: Path) -> None:
    """With its file and what that file held, so that unsaved edits still count as unsaved."""
    store(tmp_path, SESSION)
    file = SessionFile(tmp_path)

    assert file.read() == SESSION
    assert file.problem is None


@given(COMPARISONS, st.none() | COMPARISONS, st.sampled_from([None, Path("/a b/é 😀: #.careercompare").absolute()]))
@settings(max_examples=100, deadline=None)
def test_any_session_comes_back(now: Comparison, saved: Comparison | None, path: Path | None) -> None:
    """For any text at all."""
    session = Session(now, path, saved)

    assert session == session_from_json(session_to_json(session), "x")


def test_no_session_yet(file: SessionFile) -> None:
    """The first start is no problem."""
    assert file.read() is None
    assert file.problem is None
    assert not file.path.exists()


def test_a_write_is_on_disk_a_moment_later(file: SessionFile) -> None:
    """Nobody waits for it, and it needs no closing."""
    started = time.perf_counter()
    file.write(SESSION)
    called = time.perf_counter() - started

    assert wait_for(file.path) < 0.2
    assert called < 0.05


def test_the_latest_of_many_edits_wins(tmp_path: Path) -> None:
    """In the order they were made."""
    file = SessionFile(tmp_path)
    for number in range(300):
        file.write(Session(Comparison(title=str(number))))
    file.close()

    assert SessionFile(tmp_path).read() == Session(Comparison(title="299"))
    assert [file.path] == list(tmp_path.iterdir())


def test_writing_never_waits_for_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While one write hangs, edits go on, and of those only the last is written."""
    written: list[bytes] = []
    entered, release = threading.Event(), threading.Event()

    def slow(path: Path, content: bytes, *, durable: bool) -> None:
        entered.set()
        assert release.wait(10)
        written.append(content)

    monkeypatch.setattr(session_module, "write_atomically", slow)
    file = SessionFile(tmp_path)
    file.write(Session(Comparison(title="first")))
    assert entered.wait(10)
    for title in ("second", "third", "last"):
        file.write(Session(Comparison(title=title)))
    release.set()
    file.close()

    assert [b"first" in written[0], b"last" in written[1]] == [True, True]
    assert len(written) == 2


def test_a_killed_app_finds_its_session(tmp_path: Path) -> None:
    """Killed without any chance to close, a moment after an edit."""
    code = (
        "import sys, threading; from pathlib import Path\n"
        "from careercompare.core.comparison import Comparison\n"
        "from careercompare.data.session import Session, SessionFile\n"
        "SessionFile(Path(sys.argv[1])).write(Session(Comparison(title='edited')))\n"
        "threading.Event().wait(60)\n"
    )
    environment = os.environ | {"PYTHONPATH": str(Path(careercompare.__file__).parent.parent)}
    process = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], env=environment)
    wait_for(tmp_path / "session.json")
    process.kill()
    process.wait(timeout=30)

    assert SessionFile(tmp_path).read() == Session(Comparison(title="edited"))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"garbage",
        b"\xff\xfe",
        b'{"format": 1, "now": {',
        b'{"format": 1}',
        b'{"format": 9, "now": {}}',
        b"[1]",
        b"\x00" * 100,
        b'{"format": 1, "now": {"roles": 3}}',
        b'{"format": 1, "now": {}, "file": ["a"]}',
        b'{"format": 1, "now": 3}',
        b'{"format": 1, "now": {"roles": ["a", "a"]}}',
        b'{"format": 1, "now": {"answers": {"bgp": {"known": false, "level": "expert"}}}}',
        b"[" * 100_000,
    ],
)
def test_a_broken_session_is_set_aside(tmp_path: Path, content: bytes) -> None:
    """Its bytes are kept under another name, the sentence says where, and the app starts anew."""
    file = SessionFile(tmp_path)
    file.path.write_bytes(content)

    assert file.read() is None
    assert file.problem is not None
    aside = tmp_path / "session.broken-1.json"
    assert aside.read_bytes() == content
    assert f"The last session could not be read. It was set aside as {aside}." in file.problem
    assert not file.path.exists()


def test_broken_sessions_never_replace_each_other(tmp_path: Path) -> None:
    """The second gets the next free name."""
    for content in (b"one", b"two", b"three"):
        file = SessionFile(tmp_path)
        file.path.write_bytes(content)
        assert file.read() is None

    assert [(tmp_path / f"session.broken-{number}.json").read_bytes() for number in (1, 2, 3)] == [
        b"one",
        b"two",
        b"three",
    ]


def test_a_broken_session_that_cannot_be_moved_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Later edits fail with the reason instead."""

    def refuse(*arguments: object) -> None:
        raise PermissionError(13, "Permission denied")

    file = SessionFile(tmp_path)
    file.path.write_bytes(b"broken")
    monkeypatch.setattr(Path, "replace", refuse)
    assert file.read() is None
    file.write(SESSION)
    file.close()

    assert file.path.read_bytes() == b"broken"
    assert "is kept as it is because it could not be moved: you have no permission" in str(file.failed)
    assert str(file.failed) in str(file.problem)


def test_a_folder_in_the_sessions_place_is_set_aside(tmp_path: Path) -> None:
    """Whatever it is, it is not ours to delete."""
    file = SessionFile(tmp_path)
    (file.path / "inside").mkdir(parents=True)

    assert file.read() is None
    assert (tmp_path / "session.broken-1.json" / "inside").is_dir()
    store(tmp_path, SESSION)


def test_a_failure_is_kept_and_told_and_forgotten_after_a_success(tmp_path: Path) -> None:
    """A full disk does not stop the app, and neither does it stop trying."""
    told: list[CareerCompareError] = []
    (tmp_path / "state").write_text("a file where the folder should be")
    file = SessionFile(tmp_path / "state", told.append)
    file.write(SESSION)
    started = time.perf_counter()
    while not told:
        assert time.perf_counter() - started < 10
        let_others_run()
    assert [file.failed] == told
    assert isinstance(told[0], CannotWriteError)
    assert "a part of its path is a file" in str(told[0])

    (tmp_path / "state").unlink()
    file.write(SESSION)
    file.close()
    assert file.failed is None
    assert SessionFile(tmp_path / "state").read() == SESSION


def test_a_defect_in_writing_does_not_end_the_thread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All later edits depend on it."""
    with monkeypatch.context() as patch:
        patch.setattr(session_module, "session_to_json", lambda session: 1 / 0)
        told: list[CareerCompareError] = []
        file = SessionFile(tmp_path, told.append)
        file.write(SESSION)
        started = time.perf_counter()
        while not told:
            assert time.perf_counter() - started < 10
            let_others_run()
    file.write(SESSION)
    file.close()

    assert SessionFile(tmp_path).read() == SESSION


def test_a_session_that_could_not_be_read_again_is_not_written(tmp_path: Path) -> None:
    """The last good one stays."""
    store(tmp_path, SESSION)
    file = SessionFile(tmp_path)
    file.write(Session(Comparison(notes="x" * 4_000_000)))
    file.close()

    assert "too long to be kept; shorten the notes" in str(file.failed)
    assert SessionFile(tmp_path).read() == SESSION


def test_a_file_name_that_is_not_text_is_left_out(tmp_path: Path) -> None:
    """The comparison comes back without its file rather than with a wrong one."""
    store(tmp_path, Session(SAVED, Path("/a\udcff"), SAVED))

    assert SessionFile(tmp_path).read() == Session(SAVED, None, SAVED)


def test_after_closing_nothing_is_taken(tmp_path: Path) -> None:
    """An edit that would be lost is a defect of the caller."""
    file = SessionFile(tmp_path)
    file.close()
    file.close()

    with pytest.raises(RuntimeError, match="closed"):
        file.write(SESSION)
