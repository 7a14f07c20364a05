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


def main() -> int:
    """Run both benchmarks and print what they say."""
    print(f"medians of {RUNS} runs, in turn, on {os.cpu_count()} cores")
    _first_paint()
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


def _run(program: str, folder: Path) -> str:
    import time

    environment = {
        "QT_QPA_PLATFORM": "offscreen",
        **os.environ,
        "CAREERCOMPARE_CACHE": str(folder / "cache"),
        "CAREERCOMPARE_STATE": str(folder / "state"),
        "CAREERCOMPARE_STARTED": str(time.monotonic_ns()),
    }
    # An installed app has its bytecode; where this is set, every start would compile the sources anew.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return subprocess.run(
        [sys.executable, str(PROGRAM), program], env=environment, capture_output=True, text=True, check=True, timeout=60
    ).stdout


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
