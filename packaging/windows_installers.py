"""Makes the installers for Windows from the frozen app: a setup program by NSIS, and an archive that needs no setup."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

from icons import DOCUMENT, make_icons
from identity import NAME
from linux_installers import InstallerError

from careercompare import __version__
from careercompare.data.folders import PORTABLE_MARK

ROOT = Path(__file__).resolve().parents[1]
WINDOWS = ROOT / "packaging" / "windows"
SCRIPT = WINDOWS / "installer.nsi"
# What Wine made holds a repackaged Python; its name keeps it from being taken for a release.
ARCHITECTURE = "windows-x86_64" if sys.platform == "win32" else "windows-x86_64-trial"
_PORTABLE = """\
While this file lies beside careercompare.exe, your answers, settings and catalogues are kept in the folder “data”
beside it, and what can be rebuilt in “cache”. They go where this folder goes; nothing is left on the computer.
Without this file they are kept in your own folders of this computer.
"""
# The same for each file, whoever packs it: an ordinary file, written by Windows.
_EARLIEST = 315532800  # 1980, before which an archive can tell no time
_LONGEST = 1200


def make_windows_installers(bundle: Path, work: Path, target: Path, date: int) -> list[Path]:
    """Make the archive and, where NSIS is, the setup program; `date` is Unix time. Raises InstallerError."""
    target.mkdir(parents=True, exist_ok=True)
    sign_programs(bundle)
    archive = target / f"{NAME}-{__version__}-{ARCHITECTURE}-portable.zip"
    pack_portable(bundle, archive, date)
    makensis = find_makensis()
    if makensis is None:
        print("installers: makensis not found here, so the setup program is left out; install NSIS.", file=sys.stderr)
        return [archive]
    setup = target / f"{NAME}-{__version__}-{ARCHITECTURE}-setup.exe"
    make_icons(work / "icons")
    run_makensis(setup_command(makensis, bundle, work / "icons", setup), date)
    return [setup, archive]


def sign_programs(bundle: Path) -> None:
    """Sign both programs with SIGN_COMMAND where there is one, each once. Raises InstallerError."""
    sign = os.environ.get("SIGN_COMMAND", "").strip()
    for program in (bundle / f"{NAME}.exe", bundle / f"{NAME}-cli.exe") if sign else ():
        # A command with its words, to which NSIS adds the file's name in the same way.
        done = subprocess.run(f'{sign} "{program.resolve()}"', shell=True, capture_output=True, check=False)
        if done.returncode:
            said = (done.stderr or done.stdout).decode(errors="replace").strip().splitlines() or ["it gave no reason"]
            raise InstallerError(f"{program.name} could not be signed: {said[-1]}")


def pack_portable(bundle: Path, file: Path, date: int) -> None:
    """Pack the app into one folder with the mark that makes it portable; the same app and date give the same bytes."""
    contents = {place.relative_to(bundle).as_posix(): place for place in bundle.rglob("*") if place.is_file()}
    if f"{NAME}.exe" not in contents:
        raise InstallerError(f"{bundle} holds no {NAME}.exe; freeze the app for Windows first.")
    day = time.gmtime(max(date, _EARLIEST))[:6]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted({*contents, PORTABLE_MARK}):
            entry = zipfile.ZipInfo(f"{NAME}/{name}", day)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            own = contents.get(name)
            content = own.read_bytes() if own else _PORTABLE.replace("\n", "\r\n").encode("utf-8-sig")
            archive.writestr(entry, content)


def setup_command(
    makensis: str, bundle: Path, icons: Path, setup: Path, version: str = __version__, *, fast: bool = False
) -> list[str]:
    """What makes the setup program; `fast` packs it loosely, for tests. SIGN_COMMAND in the environment signs it."""
    # Whole paths, since NSIS goes to the folder of its script.
    given = {
        "VERSION": version,
        "BUNDLE": str(bundle.resolve()),
        "APP_ICON": str(icons.resolve() / f"{NAME}.ico"),
        "DOCUMENT_ICON": str(icons.resolve() / f"{DOCUMENT}.ico"),
        "LICENCE": str(ROOT / "LICENSE"),
        "OUTFILE": str(setup.resolve()),
    }
    sign = os.environ.get("SIGN_COMMAND", "").strip()
    if sign:
        given["SIGN"] = sign
    settings = [f"-D{name}={text}" for name, text in given.items()] + (["-DFAST"] if fast else [])
    return [makensis, "-V2", "-WX", "-INPUTCHARSET", "UTF8", *settings, str(SCRIPT)]


def find_makensis() -> str | None:
    """NSIS's compiler, which its own setup on Windows does not put where commands are looked for."""
    places = [os.environ[name] for name in ("ProgramFiles(x86)", "ProgramFiles") if name in os.environ]
    installed = [str(Path(place, "NSIS", "makensis.exe")) for place in places]
    return shutil.which("makensis") or next((place for place in installed if Path(place).is_file()), None)


def run_makensis(command: list[str], date: int) -> None:
    """Run it. Raises InstallerError."""
    fixed = os.environ | {"SOURCE_DATE_EPOCH": str(date)}
    try:
        done = subprocess.run(command, env=fixed, capture_output=True, timeout=_LONGEST, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise InstallerError(f"makensis could not do its work: {error}.") from error
    if done.returncode:
        said = (done.stdout + done.stderr).decode(errors="replace").strip().splitlines() or ["it gave no reason"]
        # Warnings are errors here, and then it says which one before it says so.
        told = [line for line in said if re.match(r"warning|error", line.strip(), re.IGNORECASE)] or said
        raise InstallerError(f"makensis ended with {done.returncode}: {told[0].strip()}")


def freeze_under_wine(bundle: Path) -> None:
    """Freeze the app for Windows here, for tests; where that cannot be done, say so on stderr and clear an older one.

    Raises InstallerError where it can be done and fails.
    """
    shutil.rmtree(bundle, ignore_errors=True)
    if sys.platform != "linux":
        return
    missing = [name for name in ("debootstrap", "x86_64-w64-mingw32-gcc", "makensis") if shutil.which(name) is None]
    if missing or os.geteuid() != 0:
        why = f"{' and '.join(missing)} not found here" if missing else "entering a Debian with Wine takes root"
        print(f"installers: {why}, so nothing is made for Windows.", file=sys.stderr)
        return
    script = WINDOWS / "build_under_wine.sh"
    print("Freezing careercompare for Windows, for tests (some minutes) …", flush=True)
    done = subprocess.run([str(script)], env=os.environ | {"PYTHON": sys.executable}, check=False)
    if done.returncode:
        raise InstallerError(f"{script.name} ended with {done.returncode}; what it said above tells why.")
