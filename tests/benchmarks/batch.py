"""A batch of people: memory of few against many, one core against all, every PDF valid, killed and gone on."""

from __future__ import annotations

import csv
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from careercompare.cli.people import usable_cores
from careercompare.data.batch_journal import NAME
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import load_catalogue
from tests.report.reading import failures

FEW, MANY = 10, 1000
EVERY = 0.05
PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
FIRST = ("Mara", "Tomás", "Noor", "李 Wei", "Aoife", "Jürgen", "Zofia", "Olumide", "Ines", "Şebnem")
LAST = ("Lind", "Okafor", "Ångström", "Nguyễn", "O’Shea", "García Peña", "Kowalska", "van der Berg")


@dataclass(frozen=True)
class Run:
    """How long a run took, and the most memory at once: of all processes together, and of the largest."""

    seconds: float
    all_bytes: int
    one_bytes: int


def benchmark(many: int = MANY) -> int:
    """Print all figures; returns 1 if a report is missing, double, unlike or not valid."""
    cores = usable_cores()
    part = max(FEW, many // 10)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        os.environ |= {"CAREERCOMPARE_CACHE": str(folder / "cache"), "CAREERCOMPARE_STATE": str(folder / "state")}
        lists = {number: _people(folder / f"{number}.csv", number) for number in {FEW, part, many}}
        _run(lists[FEW], folder / "warm")  # the catalogue is compiled once
        few, much = (_run(lists[number], folder / f"made-{number}") for number in (FEW, many))
        print(f"batch of {FEW}: {_told(few)}")
        print(f"batch of {many} on {cores} cores: {_told(much)}, {many / much.seconds:.2f} a second")
        print(f"  ratio of memory: all {much.all_bytes / few.all_bytes:.2f}, one {much.one_bytes / few.one_bytes:.2f}")
        alone = _run(lists[part], folder / "alone", "--workers", "1")
        together = _run(lists[part], folder / "together")
        speed = alone.seconds / together.seconds
        print(f"batch of {part}: {alone.seconds:.1f} s on 1 core, {together.seconds:.1f} s on {cores}")
        print(f"  ratio {speed:.2f}, {speed / cores:.2f} for each core")
        wrong = _validity(folder / f"made-{many}", many)
        return int(wrong | _going_on(lists[part], folder / "killed", folder / "together", part))


def _people(file: Path, number: int) -> Path:
    """A list of so many people: ten invented ones over and over with other notes, so that more are not harder."""
    catalogue = load_catalogue(bundled_catalogue())
    roles, areas = list(catalogue.roles), list(catalogue.pay_tables)
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened)
        writer.writerow(("name", "roles", "skills", "area", "notes"))
        for place in range(number):
            kind = place % FEW
            chance = random.Random(kind)
            chosen = chance.sample(roles, 1 + kind % 3)
            levels = ("", ":working", ":3")
            skills = [need.skill + chance.choice(levels) for need in catalogue.role(chosen[0]).needs if kind % 5]
            name = f"{FIRST[kind]} {LAST[kind % len(LAST)]}"
            notes = f"Number {place}. " * (1 + kind)
            writer.writerow((name, ";".join(chosen), ";".join(skills), chance.choice(areas), notes))
    return file


def _run(people: Path, folder: Path, *more: str) -> Run:
    """One batch from outside, watched until it ends."""
    largest = [0, 0]

    def watch(process: subprocess.Popen[bytes]) -> None:
        sizes = [_resident(pid) for pid in _family(process.pid)]
        largest[:] = max(largest[0], sum(sizes)), max(largest[1], *sizes)

    started = time.perf_counter()
    code = _watched(people, folder, watch, *more)
    if code:
        raise RuntimeError(f"the batch ended with {code}")
    return Run(time.perf_counter() - started, *largest)


def _watched(people: Path, folder: Path, watch: Callable[[subprocess.Popen[bytes]], None], *more: str) -> int:
    words = ("export", "--people", str(people), "--to", str(folder), "--quiet", *more)
    with subprocess.Popen([sys.executable, "-m", "careercompare", *words], stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            watch(process)
            with suppress(subprocess.TimeoutExpired):
                process.wait(EVERY)
        return process.returncode


def _family(pid: int) -> list[int]:
    """A process and all that it started; Linux alone tells."""
    found = [pid]
    for one in found:
        with suppress(OSError):
            found += map(int, Path(f"/proc/{one}/task/{one}/children").read_text("ascii").split())
    return found


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1]) * PAGE
    except (OSError, IndexError):
        return 0


def _validity(folder: Path, number: int) -> bool:
    """Whether a report is missing, or not valid against PDF/UA and PDF/A."""
    files = sorted(folder.glob("*.pdf"))
    with ProcessPoolExecutor(usable_cores(), get_context("spawn")) as pool:
        bad = [file.name for file, found in zip(files, pool.map(_failures, files), strict=True) if found]
    print(f"valid: {len(files) - len(bad)} of {number}{' – not: ' if bad else ''}{', '.join(bad[:5])}")
    return len(files) != number or bool(bad)


def _failures(file: Path) -> list[str]:
    return failures(file.read_bytes())


def _going_on(people: Path, folder: Path, whole: Path, number: int) -> bool:
    """Whether a batch that was killed after a third and run again differs from one that was left alone."""

    def kill(process: subprocess.Popen[bytes]) -> None:
        if len(_made(folder)) >= number // 3:
            process.send_signal(signal.SIGKILL)

    code = _watched(people, folder, kill)
    before = _made(folder)
    _run(people, folder)
    made = _made(folder)
    ours, theirs = _content(folder), _content(whole)
    right = len(before) < number and sorted(made) == sorted(theirs) and ours == theirs
    print(f"killed ({code}) after {len(before)} of {number} and run again: {len(ours)} files, {len(made)} times made")
    print(f"  {'byte for byte those of a batch that was left alone' if right else 'NOT those of a batch left alone'}")
    return not right


def _content(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.name != NAME}


def _made(folder: Path) -> list[str]:
    """The files that the journal calls finished, as often as it does."""
    made = []
    with suppress(OSError):
        for line in (folder / NAME).read_text("utf-8").splitlines():
            with suppress(ValueError):
                made += [entry["file"] for entry in [json.loads(line)] if entry.get("made")]
    return made


def _told(run: Run) -> str:
    return f"{run.seconds:.1f} s, {run.all_bytes / 1e6:.0f} MB in all, {run.one_bytes / 1e6:.0f} MB in the largest"
