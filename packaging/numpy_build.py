"""NumPy built without OpenBLAS for the bundle: 28 MB less, and nothing in the app multiplies large matrices."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
LONGEST = 3600
# NumPy's own switches: its linear algebra then uses the small LAPACK that it carries itself.
WITHOUT_BLAS = ("-Dblas=none", "-Dlapack=none", "-Dallow-noblas=true")


def numpy_without_blas(work: Path) -> Path | None:
    """The folder that holds such a NumPy at the version installed here, built when it is first wanted (a few minutes).

    None where it does not matter or cannot be built, said on stderr: then the bundle takes the NumPy installed here.
    """
    if sys.platform != "linux":
        return None
    wanted = version("numpy")
    folder = work / f"numpy-{wanted}-{sys.implementation.cache_tag}"
    if (folder / "numpy" / "__init__.py").is_file():
        return folder
    if shutil.which("cc") is None or shutil.which("c++") is None:
        print("numpy: no compiler is here, so the bundle keeps OpenBLAS and is 28 MB larger.", file=sys.stderr)
        return None
    print(f"Building NumPy {wanted} without OpenBLAS (once, some minutes) …", flush=True)
    building = work / f"{folder.name}-building"
    shutil.rmtree(building, ignore_errors=True)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    build = [*pip, "wheel", "--no-deps", "--no-binary", "numpy", "--wheel-dir", str(building / "wheel")]
    build += [f"--config-settings=setup-args={option}" for option in WITHOUT_BLAS]
    done = _ran([*build, f"numpy=={wanted}"])
    if done is None:
        wheels = [str(wheel) for wheel in (building / "wheel").glob("numpy-*.whl")]
        done = _ran([*pip, "install", "--no-deps", "--no-index", "--target", str(building / "whole"), *wheels])
    if done is not None:
        print(f"numpy: it could not be built without OpenBLAS ({done}); the bundle is 28 MB larger.", file=sys.stderr)
        return None
    (building / "whole").rename(folder)
    shutil.rmtree(building)
    return folder


def _ran(command: list[str]) -> str | None:
    """None if it went well, else the last line of what it said."""
    # What builds NumPy is pinned like everything else.
    settings = os.environ | {"PIP_CONSTRAINT": str(CONSTRAINTS)}
    try:
        done = subprocess.run(command, env=settings, capture_output=True, text=True, timeout=LONGEST, check=False)
    except subprocess.TimeoutExpired:
        return "it took too long"
    if done.returncode == 0:
        return None
    return (done.stderr.strip().splitlines() or ["it gave no reason"])[-1]
