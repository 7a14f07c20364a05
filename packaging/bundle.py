"""Freeze the app into dist/careercompare, and prove that it runs there as it does from its sources."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from numpy_build import numpy_without_blas

ROOT = Path(__file__).resolve().parents[1]
SPEC = ROOT / "packaging" / "careercompare.spec"
DIST = ROOT / "dist"
WORK = ROOT / "build"
BUNDLE = DIST / "careercompare"
SUFFIX = ".exe" if sys.platform == "win32" else ""
WINDOW = BUNDLE / f"careercompare{SUFFIX}"
CONSOLE = BUNDLE / f"careercompare-cli{SUFFIX}"
SOURCE = Path(sys.executable).parent / f"careercompare{SUFFIX}"

EXAMPLE = ("network-engineer", "security-engineer", "--know", "tcp-ip")
SHOWN = ("show", *EXAMPLE)
MISSPELT = ("show", *EXAMPLE, "--know", "firewals")
LONGEST_FREEZE, LONGEST_RUN = 900, 120
XDG = ("CACHE", "CONFIG", "DATA", "STATE")
TIMES = 5


class BundleError(Exception):
    """What went wrong with the frozen app, in one sentence."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of a program wrote on stdout and on stderr, and how long it took in seconds."""

    out: str
    said: str
    seconds: float


def main() -> int:
    """Freeze, prove and measure; returns the exit code."""
    try:
        print("Freezing careercompare (about a minute) …", flush=True)
        freeze()
        print(f"dist/{BUNDLE.name}: {measured(BUNDLE)}", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            prove(Path(folder))
            print(start_times(Path(folder)))
    except BundleError as error:
        print(f"bundle: {error}", file=sys.stderr)
        return 1
    return 0


def freeze() -> None:
    """Run PyInstaller so that the same sources give the same bytes; raises BundleError."""
    command = [sys.executable, "-m", "PyInstaller", "--clean", "--noconfirm", "--log-level", "ERROR"]
    command += ["--distpath", str(DIST), "--workpath", str(WORK), str(SPEC)]
    fixed = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": source_date(), "PYINSTALLER_CONFIG_DIR": str(WORK / "cache")}
    # Code that was not packed before is read sooner, and installers pack it far better: 3 MB less to fetch.
    fixed["PYINSTALLER_ZLIB_COMPRESSION_LEVEL"] = "0"
    numpy = numpy_without_blas(WORK)
    # Before everything else that Python finds, so that PyInstaller takes this one.
    found_first = {"PYTHONPATH": os.pathsep.join(filter(None, [str(numpy), os.environ.get("PYTHONPATH")]))}
    done = _ran(command, ROOT, os.environ | fixed | (found_first if numpy else {}), LONGEST_FREEZE)
    said = [line for line in done.stderr.splitlines() if line.strip()]
    # PyInstaller goes on without a module that it was told to take, and only says so.
    errors = [line for line in said if " ERROR: " in line]
    if done.returncode or errors:
        last = (errors or said or ["it gave no reason"])[-1]
        raise BundleError(f"PyInstaller ended with {done.returncode}: {last}")
    for program in (WINDOW, CONSOLE):
        if not program.is_file():
            raise BundleError(f"PyInstaller made no {program.relative_to(ROOT)}; is it still in {SPEC.name}?")
    share_program(WINDOW, CONSOLE)


def share_program(window: Path, console: Path) -> None:
    """Where both programs came out the same, as on Linux, keep one and a link to it."""
    if sys.platform != "win32" and window.read_bytes() == console.read_bytes():
        console.unlink()
        console.symlink_to(window.name)


def source_date() -> str:
    """Seconds since 1970 of the last commit, 0 without one; SOURCE_DATE_EPOCH overrules it."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return given
    try:
        asked = ["git", "log", "-1", "--format=%ct"]
        told = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return "0"
    return told.stdout.strip() or "0"


def prove(folder: Path) -> None:
    """Run the frozen app in an empty folder and compare it with the one that runs from sources; raises BundleError."""
    print(run(WINDOW, ["--smoke"], folder).out.strip() or "smoke: passed")
    for arguments, code in (SHOWN, 0), (MISSPELT, 1):
        frozen, source = (run(program, arguments, folder, code) for program in (CONSOLE, SOURCE))
        if (frozen.out, frozen.said) != (source.out, source.said) or not frozen.out + frozen.said:
            raise BundleError(f"`careercompare {' '.join(arguments)}` says something else when frozen.")
        print(f"{' '.join(arguments)}: the same {len(frozen.out + frozen.said):,} characters as from sources")
    reports = []
    for number, program in enumerate((CONSOLE, SOURCE)):
        file = folder / f"{number}.pdf"
        run(program, ("export", *EXAMPLE, "--pdf", str(file)), folder)
        reports.append(file.read_bytes())
    if reports[0] != reports[1]:
        sizes = " against ".join(f"{len(report):,} bytes" for report in reports)
        raise BundleError(f"The frozen app exports another PDF than the one from sources: {sizes}.")
    print(f"export: the same {len(reports[0]):,} bytes as from sources")
    for words, others in elsewhere(folder).items():
        file = folder / "elsewhere.pdf"
        run(WINDOW, ["--smoke"], folder, others=others)
        run(CONSOLE, ("export", *EXAMPLE, "--pdf", str(file)), folder, others=others)
        if file.read_bytes() != reports[0]:
            raise BundleError(f"With {words} the frozen app exports another PDF.")
        print(f"with {words}: starts, and exports the same bytes")


def elsewhere(folder: Path) -> dict[str, dict[str, str]]:
    """What another computer may be like, in words and as settings: other fonts, no locale, homes of all kinds."""
    named = folder / "Jörg Müller  (läuft)"
    named.mkdir(exist_ok=True)
    fonts = folder / "fonts.conf"
    fonts.write_text('<?xml version="1.0"?><fontconfig><cachedir>none</cachedir></fontconfig>', encoding="utf-8")
    homes = ["HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", *(f"XDG_{kind}_HOME" for kind in XDG)]
    found = {
        "no fonts": {"FONTCONFIG_FILE": str(fonts)},
        "no locale": {"LANG": "", "LC_ALL": "C", "PYTHONUTF8": ""},
        "a name with blanks and umlauts": dict.fromkeys([*homes, "TMPDIR", "TEMP", "TMP"], str(named)),
    }
    if sys.platform == "linux":
        # Not even root can make a folder there.
        found["a home that cannot be written"] = dict.fromkeys(homes, "/proc/home")
    return found


def size_of(folder: Path) -> int:
    """The bytes of all files below a folder; a link counts as nothing."""
    return sum(file.stat().st_size for file in _files_of(folder))


def _files_of(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file() and not file.is_symlink()]


def measured(folder: Path) -> str:
    """Size, number of files and the ten largest of a folder; a link counts as nothing."""
    files = _files_of(folder)
    sizes = sorted(((file.stat().st_size, file.relative_to(folder).as_posix()) for file in files), reverse=True)
    largest = "".join(f"\n{size / 1e6:8.1f} MB  {name}" for size, name in sizes[:10])
    return f"{sum(size for size, _ in sizes) / 1e6:.1f} MB in {len(sizes)} files; the largest are{largest}"


def start_times(folder: Path) -> str:
    """How long --smoke takes, frozen and from sources, measured by turns so that both meet the same machine."""
    taken = [[run(program, ["--smoke"], folder).seconds for program in (WINDOW, SOURCE)] for _ in range(TIMES)]
    frozen, source = (statistics.median(times) for times in zip(*taken, strict=True))
    return (
        f"--smoke takes {frozen:.2f} s frozen and {source:.2f} s from sources: {frozen / source:.2f} times as long "
        f"(medians of {TIMES})"
    )


def run(
    program: Path,
    arguments: Sequence[str],
    folder: Path,
    code: int = 0,
    others: Mapping[str, str] = MappingProxyType({}),
) -> Run:
    """Run a program away from everything it could lean on; raises BundleError unless it ends with `code`.

    `others` are settings in the place of the usual ones; one that is empty is not there at all.
    Ending well also means in silence: not a word on stderr.
    """
    name = f"`{program.name} {' '.join(arguments)}`"
    empty = folder / "empty"
    empty.mkdir(exist_ok=True)
    environment = {name: value for name, value in {**clean_environment(folder), **others}.items() if value}
    start = time.perf_counter()
    done = _ran([str(program), *arguments], empty, environment, LONGEST_RUN)
    seconds = time.perf_counter() - start
    said = [line for line in done.stderr.splitlines() if line.strip()]
    if done.returncode != code:
        raise BundleError(f"{name} ended with {done.returncode}: {said[-1] if said else 'it gave no reason'}")
    if said and code == 0:
        raise BundleError(f"{name} ended well but wrote on stderr: {said[0]}")
    left = [file.name for file in empty.iterdir()]
    if left:
        raise BundleError(f"{name} left {', '.join(left)} in the folder that it was started in.")
    return Run(done.stdout, "\n".join(said), seconds)


def clean_environment(folder: Path) -> dict[str, str]:
    """The least that a program needs, with every folder of its user inside `folder`, and no screen."""
    places = ["HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TMPDIR", "TEMP", "TMP", "XDG_RUNTIME_DIR"]
    places += [f"XDG_{kind}_HOME" for kind in XDG]
    windows = {name: os.environ[name] for name in ("SYSTEMROOT", "WINDIR") if name in os.environ}
    fixed = {"PATH": os.defpath, "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    return windows | dict.fromkeys(places, str(folder)) | fixed


def _ran(
    command: Sequence[str], where: Path, environment: dict[str, str], longest: int
) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            command,
            cwd=where,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=longest,
            check=False,
        )
    except OSError as error:
        raise BundleError(f"{command[0]} cannot be started: {error.strerror or error}.") from error
    except subprocess.TimeoutExpired as error:
        raise BundleError(f"{Path(command[0]).name} was still running after {longest} s and was stopped.") from error


if __name__ == "__main__":
    sys.exit(main())
