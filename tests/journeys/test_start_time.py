"""The start tells how long it took, when the benchmark asks."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path


def test_the_start_is_told_and_the_app_leaves(tmp_path: Path) -> None:
    """In milliseconds since the moment that was named, and in silence otherwise."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "CAREERCOMPARE_STATE": str(tmp_path),
        "CAREERCOMPARE_TELL_START": str(time.monotonic_ns()),
    }
    done = subprocess.run(
        [sys.executable, "-m", "careercompare"], env=environment, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")
    told = re.fullmatch(r"FIRST_PAINT ([\d.]+)\n", done.stdout)
    assert told is not None
    assert float(told[1]) > 1
