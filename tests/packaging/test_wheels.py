"""The rules of trimming over all libraries, plugins and translations of the wheels that other systems get.

The lists in wheels/ are the names in PySide6-Essentials 6.10.3, shiboken6, NumPy, typst, pikepdf and rapidfuzz.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from trimming import KEPT_PLUGINS, KEPT_TRANSLATIONS, kept

FOLDER = Path(__file__).parent / "wheels"
SYSTEMS = {"win32": "win_amd64", "darwin": "macosx_13_0_universal2"}


@pytest.fixture(params=SYSTEMS)
def system(request: pytest.FixtureRequest) -> str:
    """Each system in turn, as in sys.platform."""
    return str(request.param)


@pytest.fixture
def staying(system: str) -> set[str]:
    """The names of its wheels that would be in a bundle."""
    names = (FOLDER / f"{SYSTEMS[system]}.txt").read_text(encoding="utf-8").split()
    assert len(names) > 300
    return {name for name in names if kept(name, system)}


def test_every_part_of_qt_that_the_app_uses_is_there(system: str, staying: set[str]) -> None:
    """Each with the library below it."""
    for part in ("Core", "Gui", "Widgets", "Svg", "PrintSupport", "OpenGL", "OpenGLWidgets"):
        binding, library = {
            "win32": (f"PySide6/Qt{part}.pyd", f"PySide6/Qt6{part}.dll"),
            "darwin": (f"PySide6/Qt{part}.abi3.so", f"PySide6/Qt/lib/Qt{part}.framework/Versions/A/Qt{part}"),
        }[system]
        assert {binding, library} <= staying


def test_no_part_of_qt_that_goes_online_or_runs_scripts_is(staying: set[str]) -> None:
    """Their bindings are left out as modules, before these rules."""
    libraries = {match[1] for name in staying if (match := re.search(r"(?:/Qt6|/A/Qt)([A-Z]\w+?)(?:\.dll)?$", name))}

    assert "Core" in libraries
    assert not libraries & {"Network", "Qml", "Quick", "Sql", "WebSockets", "Designer", "Help", "Test"}


def test_the_window_opens_draws_and_prints(system: str, staying: set[str]) -> None:
    """Its platform, one without a screen for the smoke run, style and pictures."""
    plugins = {match[1] for name in staying if (match := re.search(r"/plugins/\w+/(?:lib)?(\w+)\.\w+$", name))}
    own = {"win32": {"qwindows", "qmodernwindowsstyle"}, "darwin": {"qcocoa", "qmacstyle"}}[system]

    assert own | {"qoffscreen", "qsvg", "qsvgicon", "qjpeg"} <= plugins
    assert plugins <= frozenset().union(*KEPT_PLUGINS.values())


def test_of_translations_only_those_of_our_languages_stay(staying: set[str]) -> None:
    """Qt's own buttons and menus."""
    translations = {name for name in staying if name.endswith(".qm")}

    assert {Path(name).stem for name in translations} <= {f"qtbase_{language}" for language in KEPT_TRANSLATIONS}


def test_no_software_renderer_comes_along(staying: set[str]) -> None:
    """20 MB for machines that Windows 10 does not run on."""
    assert not any("opengl32sw" in name or "d3dcompiler" in name for name in staying)
