"""A file is written whole or not at all, and a failure says why in words."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from careercompare.data.files import CannotWriteError, reason, write_atomically


def test_a_new_file_has_the_content_and_the_usual_permissions(tmp_path: Path) -> None:
    """Others may read it if the umask lets them, as with any file."""
    path = tmp_path / "a.txt"
    write_atomically(path, b"new")
    (tmp_path / "usual").touch()

    assert path.read_bytes() == b"new"
    assert path.stat().st_mode == (tmp_path / "usual").stat().st_mode
    assert len(list(tmp_path.iterdir())) == 2


def test_an_old_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    """A private file stays private."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"a much longer old content")
    path.chmod(0o640)
    write_atomically(path, b"new", durable=False)

    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What it points to is written, in its own folder, whether it is there yet or not."""
    (tmp_path / "far").mkdir()
    for name in ("there", "new"):
        target, link = tmp_path / "far" / name, tmp_path / f"link-{name}"
        link.symlink_to(target)
        if name == "there":
            target.write_bytes(b"old")
        write_atomically(link, b"new")

        assert link.is_symlink()
        assert target.read_bytes() == b"new"


def test_large_content_is_written_in_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that takes a part at a time is asked again."""
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, data[:1000]))
    content = bytes(range(256)) * 40
    write_atomically(tmp_path / "a", content)

    assert (tmp_path / "a").read_bytes() == content


@pytest.mark.parametrize("call", ["write", "fsync", "replace", "open", "close"])
@pytest.mark.parametrize(
    ("code", "words"),
    [(errno.ENOSPC, "the disk is full"), (errno.EROFS, "the disk is read-only"), (errno.EACCES, "no permission")],
)
def test_a_failure_at_any_step_keeps_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int, words: str
) -> None:
    """Nothing is lost, nothing temporary stays, and the sentence names the file and the reason."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def fail(*arguments: object, **options: object) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(os, call, fail)
        with pytest.raises(CannotWriteError, match=words) as caught:
            write_atomically(path, b"new")

    assert str(caught.value).startswith(f"{path} could not be written: ")
    assert str(caught.value).endswith(".")
    assert path.read_bytes() == b"old"
    assert [path] == list(tmp_path.iterdir())


def test_an_interruption_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C in the middle of writing is no reason for litter."""

    def interrupt(*arguments: object) -> int:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", interrupt)
        with pytest.raises(KeyboardInterrupt):
            write_atomically(tmp_path / "a", b"new")

    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder(tmp_path: Path) -> None:
    """It is not made: a misspelt path would then succeed somewhere else."""
    with pytest.raises(CannotWriteError, match="its folder does not exist; make the folder or choose another"):
        write_atomically(tmp_path / "gone" / "a", b"")

    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    """A folder cannot hold bytes."""
    with pytest.raises(CannotWriteError, match="it is a folder; choose a file name"):
        write_atomically(tmp_path, b"")


def test_a_read_only_file_is_respected(tmp_path: Path) -> None:
    """Replacing would work, but its owner said no."""
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(CannotWriteError, match="the file is read-only; allow writing or choose another name"):
        write_atomically(path, b"new")

    assert path.read_bytes() == b"old"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are a POSIX thing")
def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    """Nor a device: replacing one would break the system it belongs to."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CannotWriteError, match="not an ordinary file"):
        write_atomically(tmp_path / "pipe", b"")


@pytest.mark.parametrize("name", ["x" * 300, "a\0b"])
def test_impossible_names(tmp_path: Path, name: str) -> None:
    """What no file can be called is said so."""
    with pytest.raises(CannotWriteError, match="its name"):
        write_atomically(tmp_path / name, b"")

    assert list(tmp_path.iterdir()) == []


def test_links_in_a_circle(tmp_path: Path) -> None:
    """A link to itself leads nowhere."""
    (tmp_path / "a").symlink_to(tmp_path / "a")
    with pytest.raises(CannotWriteError, match="leads in a circle"):
        write_atomically(tmp_path / "a", b"")


def test_an_unknown_reason_is_given_in_the_systems_words() -> None:
    """Better a strange word than none."""
    assert reason(OSError(errno.EXDEV, "Cross-device link")) == "cross-device link"
    assert reason(OSError()) == "the system refused it"


def test_a_file_that_is_not_there_is_not_blamed_on_its_folder(tmp_path: Path) -> None:
    """Who reads is told of the file, who writes of the folder."""
    with pytest.raises(FileNotFoundError) as caught:
        (tmp_path / "nothere").read_bytes()

    assert reason(caught.value, reading=True).startswith("there is no file of that name")
    assert reason(caught.value).startswith("its folder does not exist")
    assert reason(IsADirectoryError(errno.EISDIR, ""), reading=True) == "it is a folder; choose a file"
