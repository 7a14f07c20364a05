"""How the app lies on a Linux system, and the scripts that put it there for one user and take it away again."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from identity import APP_ID, FILE_KINDS, NAME
from linux_installers import (
    LINUX,
    completion,
    copyright_notice,
    debian_changes,
    make_linux_installers,
    manual,
    stage,
)

from careercompare import __version__
from careercompare.cli.arguments import COMMANDS

pytestmark = pytest.mark.skipif(os.name != "posix", reason="these installers are for Linux")


@pytest.fixture(scope="module")
def staged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A frozen app that only prints, laid out as it is installed."""
    folder = tmp_path_factory.mktemp("staging")
    bundle = folder / "bundle"
    (bundle / "_internal").mkdir(parents=True)
    (bundle / "_internal" / "library.so").write_bytes(b"library")
    program = bundle / NAME
    program.write_text('#!/bin/sh\necho "the app, with $*"\n', encoding="utf-8")
    program.chmod(0o755)
    (bundle / f"{NAME}-cli").symlink_to(NAME)
    stage(bundle, folder / "staged", folder / "icons")
    for script in ("install.sh", "uninstall.sh"):
        shutil.copy2(LINUX / script, folder / "staged" / script)
    return folder / "staged"


def files_below(folder: Path) -> set[str]:
    """All files and links, by where they lie."""
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_symlink() or file.is_file()}


def found(tool: str) -> bool:
    """Whether a program is installed, beside Python or for everybody."""
    return Path(sys.executable).with_name(tool).exists() or shutil.which(tool) is not None


def run(script: Path, home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a script as somebody whose home is that folder, and who has nothing else."""
    environment = {"HOME": str(home), "PATH": os.defpath}
    return subprocess.run(
        ["sh", str(script), *words], cwd=script.parent, env=environment, capture_output=True, text=True, check=False
    )


def test_everything_lies_where_a_system_looks(staged: Path) -> None:
    """Command, menu, file kinds, icons, manual, completion and licences."""
    share = staged / "usr" / "share"
    command = staged / "usr" / "bin" / NAME
    assert command.is_symlink()
    assert command.resolve() == (staged / "usr" / "lib" / NAME / NAME).resolve()
    for file in (f"applications/{APP_ID}.desktop", f"metainfo/{APP_ID}.metainfo.xml", f"mime/packages/{APP_ID}.xml"):
        assert (share / file).is_file()
    for name in [f"apps/{APP_ID}", *(f"mimetypes/{kind.media_type.replace('/', '-')}" for kind in FILE_KINDS)]:
        assert (share / "icons/hicolor/48x48" / f"{name}.png").is_file()
        assert (share / "icons/hicolor/scalable" / f"{name}.svg").is_file()
    assert "PySide6" in (share / "doc" / NAME / "copyright").read_text(encoding="utf-8")
    assert gzip.decompress((share / "man/man1" / f"{NAME}.1.gz").read_bytes()) == manual()


def test_only_programs_may_be_run(staged: Path) -> None:
    """A library needs no such right, and checkers of packages say so."""
    home = staged / "usr" / "lib" / NAME
    assert (home / NAME).stat().st_mode & 0o777 == 0o755
    assert (home / "_internal" / "library.so").stat().st_mode & 0o777 == 0o644


def test_manual_and_completion_know_every_command() -> None:
    """They are made from the parser itself."""
    page, bash, zsh = manual().decode(), completion("bash").decode(), completion("zsh").decode()
    for command in COMMANDS:
        assert f"careercompare {command}".replace("-", r"\-") in page.replace("\\fI", "").replace("\\fR", "")
        assert command in bash
        assert command in zsh


def test_the_licences_of_all_parts_are_told() -> None:
    """In one text, as Debian wants it."""
    text = copyright_notice()
    assert "MIT" in text
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text


def test_the_same_app_makes_the_same_installers_anywhere(staged: Path, tmp_path: Path) -> None:
    """Byte for byte, whatever folder they are made in; those whose tools are not here are left out."""
    missing = [tool for tool in ("nfpm", "makeself", "mksquashfs", "zstd") if not found(tool)]
    if missing:
        pytest.skip(f"{', '.join(missing)} not installed here")
    bundle = staged / "usr" / "lib" / NAME
    made = [
        {
            one.name: one.read_bytes()
            for one in make_linux_installers(bundle, tmp_path / work, tmp_path / f"{work}-to", 1_796_074_664)
        }
        for work in ("here", "there")
    ]

    assert len(made[0]) == 5
    assert [name for name in made[0] if made[0][name] != made[1][name]] == []


def test_debian_is_told_of_this_version() -> None:
    """With the moment of the commit, in the form that its tools read."""
    told = debian_changes(0)

    assert told.startswith(f"careercompare ({__version__}-1) stable; urgency=medium\n\n  * ")
    assert told.endswith(">  Thu, 01 Jan 1970 00:00:00 +0000\n")


def test_one_user_installs_runs_and_removes_it(staged: Path, tmp_path: Path) -> None:
    """Without root, with a blank in the home's name; nothing but the user's own is left."""
    home = tmp_path / "home of Änne"
    mine = home / ".local" / "share" / "applications" / "mine.desktop"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine", encoding="utf-8")
    comparison = home / ".local" / "state" / NAME / "session.json"
    comparison.parent.mkdir(parents=True)
    comparison.write_text("{}", encoding="utf-8")
    before = files_below(home)

    done = run(staged / "install.sh", home)

    assert done.returncode == 0, done.stderr
    command = home / ".local" / "bin" / NAME
    started = subprocess.run([str(command), "show"], capture_output=True, text=True, check=True)
    assert started.stdout == "the app, with show\n"
    desktop = (mine.parent / f"{APP_ID}.desktop").read_text(encoding="utf-8")
    assert f'Exec="{command}" %f\n' in desktop
    assert "uninstall.sh" in done.stdout
    removed = run(home / ".local" / "lib" / NAME / "uninstall.sh", home)
    assert removed.returncode == 0, removed.stderr
    left = {file for file in files_below(home) if not file.startswith(".local/share/mime/") and "cache" not in file}
    assert left == before


def test_a_second_install_replaces_the_first(staged: Path, tmp_path: Path) -> None:
    """No file of the old version stays behind."""
    assert run(staged / "install.sh", tmp_path, "--quiet").stdout == ""
    stale = tmp_path / ".local" / "lib" / NAME / "_internal" / "stale.so"
    stale.write_bytes(b"old")

    again = run(staged / "install.sh", tmp_path)

    assert again.returncode == 0, again.stderr
    assert not stale.exists()
    assert not list((tmp_path / ".local" / "lib").glob(".careercompare-*"))


def test_what_somebody_else_put_there_is_not_replaced(staged: Path, tmp_path: Path) -> None:
    """A folder of that name without our list stays as it is, and the reason is told."""
    theirs = tmp_path / ".local" / "lib" / NAME
    theirs.mkdir(parents=True)
    (theirs / "thesis.txt").write_text("years of work", encoding="utf-8")

    refused = run(staged / "install.sh", tmp_path)

    assert refused.returncode == 1
    assert "was not made by this installer" in refused.stderr
    assert (theirs / "thesis.txt").read_text(encoding="utf-8") == "years of work"
    assert files_below(tmp_path) == {f".local/lib/{NAME}/thesis.txt"}


def test_an_option_that_is_none_is_refused(staged: Path, tmp_path: Path) -> None:
    """Before anything is written."""
    refused = run(staged / "install.sh", tmp_path, "--everything")

    assert refused.returncode == 2
    assert "“--everything” is no option" in refused.stderr
    assert files_below(tmp_path) == set()
