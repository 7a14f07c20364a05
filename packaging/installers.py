"""Makes every installer that this machine can, from one frozen app, and lists them with sizes (`make installers`)."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from bundle import BUNDLE, DIST, WORK, BundleError, freeze, measured, size_of, source_date
from linux_installers import InstallerError, make_linux_installers

INSTALLERS = DIST / "installers"
# What an installer may weigh, in MB; what weighs more is explained by the bundle's largest files.
MOST_INSTALLED = 245
MOST = {".deb": 85, ".run": 62, ".exe": 52}


def main() -> int:
    """Freeze (unless --bundled says that it is done), make, and tell; returns the exit code."""
    try:
        if "--bundled" not in sys.argv[1:]:
            print("Freezing careercompare (about a minute) …", flush=True)
            freeze()
        installed = size_of(BUNDLE) / 1e6
        made: list[Path] = []
        if sys.platform == "linux":
            made += make_linux_installers(BUNDLE, WORK / "installers", INSTALLERS, int(source_date()))
    except (BundleError, InstallerError) as error:
        print(f"installers: {error}", file=sys.stderr)
        return 1
    print(f"\ninstalled {installed:8.1f} MB{_against(installed, MOST_INSTALLED)}")
    heavy = installed > MOST_INSTALLED
    for file in made:
        size = file.stat().st_size / 1e6
        most = MOST.get(file.suffix)
        heavy = heavy or (most is not None and size > most)
        print(f"{file.name:55} {size:8.1f} MB{_against(size, most)}")
    if heavy:
        print(f"\n{measured(BUNDLE)}")
    sums = "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in sorted(made))
    (INSTALLERS / "SHA256SUMS").write_text(sums, encoding="utf-8")
    return 0


def _against(size: float, most: float | None) -> str:
    if most is None:
        return ""
    return f"  (target {most} MB: {'met' if size <= most else 'NOT met'})"


if __name__ == "__main__":
    sys.exit(main())
