"""`make bench`: first paint and export against the least they could take; `batch [PEOPLE]`: a list of people."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.export import export_times

RUNS = 10
PROGRAM = Path(__file__).with_name("first_paint.py")
FROZEN = Path(__file__).resolve().parents[2] / "dist" / "careercompare" / "careercompare"
SOURCE = Path(sys.executable).with_name("careercompare")


def main() -> int:
    """Run both benchmarks and print what they say."""
    print(f"medians of {RUNS} runs, in turn, on {os.cpu_count()} cores")
    _first_paint()
    _frozen_paint()
    ours, alone = export_times(RUNS)
    _print("export of two roles, warm", ours)
    _print("typst alone, same input", alone)
    print(f"  ratio {statistics.median(ours) / statistics.median(alone):.2f}")
    return 0


def _first_paint() -> None:
    with tempfile.TemporaryDirectory() as folder:
        times: dict[str, list[float]] = {"bare": [], "app": []}
        blocks: list[float] = []
        for run in range(RUNS + 1):
            for program, taken in times.items():
                out = _run(program, Path(folder))
                if run:  # the first run fills caches
                    taken.append(_number(out, "FIRST_PAINT"))
                    if program == "app":
                        blocks.append(_number(out, "LONGEST_BLOCK"))
    for program, taken in times.items():
        _print(f"first paint, {program}", taken)
    print(f"  ratio {statistics.median(times['app']) / statistics.median(times['bare']):.2f}")
    _print("longest blocked moment until the chart stands", blocks)


def _frozen_paint() -> None:
    if not FROZEN.exists():
        print("first paint, frozen: not measured, since `make bundle` has made no dist/careercompare")
        return
    times: dict[Path, list[float]] = {FROZEN: [], SOURCE: []}
    with tempfile.TemporaryDirectory() as folder:
        for run in range(RUNS + 1):
            for program, taken in times.items():
                out = _ran([str(program)], Path(folder), "CAREERCOMPARE_TELL_START")
                if run:
                    taken.append(_number(out, "FIRST_PAINT"))
    _print("first paint, frozen", times[FROZEN])
    _print("first paint, the same command from sources", times[SOURCE])
    print(f"  ratio {statistics.median(times[FROZEN]) / statistics.median(times[SOURCE]):.2f}")


def _run(program: str, folder: Path) -> str:
    return _ran([sys.executable, str(PROGRAM), program], folder, "CAREERCOMPARE_STARTED")


def _ran(command: list[str], folder: Path, started: str) -> str:
    import time

    environment = {
        "QT_QPA_PLATFORM": "offscreen",
        **os.environ,
        "CAREERCOMPARE_CACHE": str(folder / "cache"),
        "CAREERCOMPARE_STATE": str(folder / "state"),
    }
    # An installed app has its bytecode; where this is set, every start would compile the sources anew.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment[started] = str(time.monotonic_ns())
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=60).stdout


def _number(out: str, word: str) -> float:
    found = re.search(rf"{word} ([\d.]+)", out)
    if found is None:
        raise RuntimeError(f"the program printed no {word}: {out!r}")
    return float(found[1])


def _print(what: str, milliseconds: list[float]) -> None:
    middle = statistics.median(milliseconds)
    print(f"{what}: {middle:.0f} ms (from {min(milliseconds):.0f} to {max(milliseconds):.0f})")


if __name__ == "__main__":
    if sys.argv[1:2] == ["batch"]:
        from tests.benchmarks.batch import benchmark

        sys.exit(benchmark(*map(int, sys.argv[2:3])))
    sys.exit(main())
