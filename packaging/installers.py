"""Makes every installer that this machine can, from one frozen app, and lists them with sizes (`make installers`)."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from bundle import BUNDLE, DIST, WORK, BundleError, freeze, measured, size_of, source_date
from linux_installers import InstallerError, make_linux_installers
from windows_installers import freeze_under_wine, make_windows_installers

WINDOWS_BUNDLE = DIST / "windows" / BUNDLE.name
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
            freeze_under_wine(WINDOWS_BUNDLE)
        work, date = WORK / "installers", int(source_date())
        bundles = [BUNDLE]
        made: list[Path] = []
        if sys.platform == "linux":
            made += make_linux_installers(BUNDLE, work, INSTALLERS, date)
            if WINDOWS_BUNDLE.is_dir():
                bundles.append(WINDOWS_BUNDLE)
                made += make_windows_installers(WINDOWS_BUNDLE, work, INSTALLERS, date)
        elif sys.platform == "win32":
            made += make_windows_installers(BUNDLE, work, INSTALLERS, date)
    except (BundleError, InstallerError) as error:
        print(f"installers: {error}", file=sys.stderr)
        return 1
    print()
    told: list[tuple[str, float, int | None]]
    told = [(f"{bundle.relative_to(DIST)}, installed", size_of(bundle) / 1e6, MOST_INSTALLED) for bundle in bundles]
    told += [(file.name, file.stat().st_size / 1e6, MOST.get(file.suffix)) for file in made]
    for name, size, most in told:
        print(f"{name:60} {size:8.1f} MB{_against(size, most)}")
    if any(most is not None and size > most for _, size, most in told):
        print("".join(f"\n{bundle.relative_to(DIST)}: {measured(bundle)}" for bundle in bundles))
    INSTALLERS.mkdir(parents=True, exist_ok=True)
    sums = "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in sorted(made))
    (INSTALLERS / "SHA256SUMS").write_text(sums, encoding="utf-8")
    return 0


def _against(size: float, most: float | None) -> str:
    if most is None:
        return ""
    return f"  (target {most} MB: {'met' if size <= most else 'NOT met'})"


if __name__ == "__main__":
    sys.exit(main())
