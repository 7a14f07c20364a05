"""Where the files that come with the app are, in a checkout, in a wheel and in the frozen app."""

from __future__ import annotations

import sys
from pathlib import Path


def resources() -> Path:
    """The folder of all bundled files: catalogue, fonts, icons, report templates."""
    if getattr(sys, "frozen", False):
        return Path(getattr(sys, "_MEIPASS")) / "careercompare" / "resources"  # noqa: B009 (only there when frozen)
    package = Path(__file__).resolve().parent.parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def bundled_catalogue() -> Path:
    """The folder of the catalogue that comes with the app."""
    return resources() / "catalogue"


def samples() -> list[Path]:
    """The folders of further catalogues that come with the app, by name; each is off until it is turned on."""
    return sorted(file.parent for file in (resources() / "samples").glob("*/catalogue.yaml"))
