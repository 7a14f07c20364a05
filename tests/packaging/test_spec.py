"""What the spec asks of PyInstaller, with stand-ins in PyInstaller's place and each of the three systems in turn."""

from __future__ import annotations

import importlib.util
import re
import sys
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from trimming import LEFT_OUT_HOOKS, LEFT_OUT_MODULES

from careercompare import __version__
from careercompare.ui import lean_qt
from careercompare.ui.lean_qt import NAME, read

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "packaging" / "careercompare.spec"
SYSTEMS = ("linux", "win32", "darwin")
FOUND = [
    ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
    ("PySide6/Qt/lib/libQt6Core.so.6", "/x/libQt6Core.so.6", "BINARY"),
    ("PySide6/Qt/lib/libQt6Qml.so.6", "/x/libQt6Qml.so.6", "BINARY"),
]
DATA = [("babel/locale-data/nb.dat", "/x/nb.dat", "DATA"), ("babel/global.dat", "/x/global.dat", "DATA")]


SCRIPTS = [(name, f"/x/{name}.py", "PYSOURCE") for name in ("pyiboot01_bootstrap", *LEFT_OUT_HOOKS, "__main__")]


@dataclass
class Made:
    """A stand-in for one of PyInstaller's targets, with what it was called with."""

    kind: str
    args: tuple[Any, ...]
    options: dict[str, Any]
    scripts: list[tuple[str, str, str]] = field(default_factory=lambda: list(SCRIPTS))
    pure: list[object] = field(default_factory=list)
    binaries: list[tuple[str, str, str]] = field(default_factory=lambda: list(FOUND))
    datas: list[tuple[str, str, str]] = field(default_factory=lambda: list(DATA))


class Spec:
    """The targets that the spec makes on a system, by kind and in order."""

    def __init__(self, system: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.made: list[Made] = []
        monkeypatch.setattr(sys, "platform", system)
        monkeypatch.setattr(sys, "path", list(sys.path))
        names: dict[str, Any] = {"SPECPATH": str(SPEC.parent), "workpath": str(folder)}
        for kind in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE"):
            names[kind] = self._target(kind)
        exec(compile(SPEC.read_text(encoding="utf-8"), SPEC, "exec"), names)

    def of(self, kind: str) -> list[Made]:
        """The targets of one kind."""
        return [made for made in self.made if made.kind == kind]

    def _target(self, kind: str) -> Any:
        def make(*args: Any, **options: Any) -> Made:
            made = Made(kind, args, options)
            self.made.append(made)
            return made

        return make


@pytest.fixture(params=SYSTEMS)
def system(request: pytest.FixtureRequest) -> str:
    """Each system's name in turn, as in sys.platform."""
    return str(request.param)


@pytest.fixture
def spec(system: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Spec:
    """The spec as that system runs it."""
    return Spec(system, tmp_path, monkeypatch)


def test_two_programs_share_one_folder(spec: Spec) -> None:
    """One program has a console and one has not; the folder holds both and what they share once."""
    programs = {made.options["name"]: made for made in spec.of("EXE")}
    assert {name: made.options["console"] for name, made in programs.items()} == {
        "careercompare": False,
        "careercompare-cli": True,
    }
    assert all(made.options["exclude_binaries"] for made in programs.values())
    (folder,) = spec.of("COLLECT")
    assert folder.options["name"] == "careercompare"
    assert [made for made in folder.args if isinstance(made, Made)] == spec.of("EXE")
    # macOS would hide the app from the Dock if the last program had a console.
    assert spec.of("EXE")[-1].options["console"] is False


def test_each_system_has_its_icon(spec: Spec, system: str) -> None:
    """A Linux program takes it from its desktop entry; macOS has one for the app's files too."""
    ending = {"win32": ".ico", "darwin": ".icns"}.get(system)
    for made in spec.of("EXE"):
        assert (Path(made.options["icon"]).suffix if made.options["icon"] else None) == ending
    for made in spec.of("BUNDLE"):
        assert Path(made.options["icon"]).read_bytes()[:4] == b"icns"
        assert [(name, kind) for name, _, kind in made.args[1]] == [("careercompare-document.icns", "DATA")]
        assert made.options["bundle_identifier"] == made.options["info_plist"]["CFBundleIdentifier"]


def test_nothing_missing_is_referred_to(spec: Spec) -> None:
    """Every file that the spec hands to PyInstaller is there."""
    (analysis,) = spec.of("Analysis")
    named = [*analysis.args[0], *analysis.options["pathex"], *(source for source, _ in analysis.options["datas"])]
    for made in spec.made:
        named += [source for entries in made.args[1:] if made.kind == "BUNDLE" for _, source, _ in entries]
        named += [made.options[key] for key in ("icon", "version", "entitlements_file") if key in made.options]
    files = [name for name in named if name is not None and name != __version__]
    assert files
    assert [name for name in files if not Path(name).exists()] == []


def test_resources_go_where_the_frozen_app_looks(spec: Spec, monkeypatch: pytest.MonkeyPatch) -> None:
    """The place in the bundle and the place that bundled.py looks in are one."""
    from careercompare.data.bundled import resources

    (analysis,) = spec.of("Analysis")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", "/bundle", raising=False)
    place = resources().relative_to("/bundle")
    (all_, first), (file, second) = analysis.options["datas"]
    assert (all_, first) == (str(ROOT / "resources"), place.as_posix())
    assert (Path(file).name, second) == (NAME, (place / "qt").as_posix())


def test_the_modules_of_qt_fit_the_frozen_app(spec: Spec, monkeypatch: pytest.MonkeyPatch) -> None:
    """What PySide6 would compile at every start comes along compiled."""
    (analysis,) = spec.of("Analysis")
    file = Path(analysis.options["datas"][1][0])
    assert not read(file)
    monkeypatch.setattr(lean_qt, "FROZEN", True)
    assert "shibokensupport.signature.loader" in read(file)


def test_what_runs_before_the_app_is_left_out(system: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Except for what is not named: PyInstaller's own first steps, and the app."""
    for made in Spec(system, tmp_path, monkeypatch).of("EXE"):
        assert [script[0] for script in made.args[1]] == ["pyiboot01_bootstrap", "__main__"]
    assert all(name.startswith("pyi_rth_") for name in LEFT_OUT_HOOKS)


def test_the_hidden_imports_exist_and_stay(spec: Spec, monkeypatch: pytest.MonkeyPatch) -> None:
    """A renamed module would otherwise be missed first by a user, at the moment that needs it."""
    (analysis,) = spec.of("Analysis")
    hidden = analysis.options["hiddenimports"]
    assert not set(hidden) & set(LEFT_OUT_MODULES)
    files = [ROOT / Path(*name.split(".")) for name in hidden if name.startswith("careercompare.")]
    assert [file for file in files if not file.with_suffix(".py").exists()] == []
    others = {name.split(".")[0] for name in hidden} - {"careercompare"}
    for folder in analysis.options["pathex"]:
        monkeypatch.syspath_prepend(folder)
    assert [name for name in others if importlib.util.find_spec(name) is None] == []


def test_the_pieces_imported_when_idle_are_hidden_imports(spec: Spec) -> None:
    """Modules named only in text are invisible to PyInstaller."""
    (analysis,) = spec.of("Analysis")
    text = (ROOT / "careercompare" / "ui" / "idle.py").read_text(encoding="utf-8")
    named = set(re.findall(r'"(PySide6\.\w+|pyqtgraph|numpy)"', text))
    assert named
    assert named <= set(analysis.options["hiddenimports"])


def test_the_code_is_trimmed_but_whole(spec: Spec) -> None:
    """The rules of trimming.py are applied to modules and files; assertions stay in the code."""
    (analysis,) = spec.of("Analysis")
    assert analysis.options["excludes"] == list(LEFT_OUT_MODULES)
    assert analysis.options["optimize"] == 0
    (files,) = [entries for entries in spec.of("COLLECT")[0].args if isinstance(entries, list)]
    assert [name for name, _, _ in files] == ["libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "babel/global.dat"]


def test_one_version_everywhere(spec: Spec, system: str) -> None:
    """The version is written once, in the package; every other place takes it from there."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" in project["project"]["dynamic"]
    assert project["tool"]["hatch"]["version"]["path"] == "careercompare/__init__.py"
    assert __version__ not in SPEC.read_text(encoding="utf-8")
    assert [made.options["version"] for made in spec.of("BUNDLE")] == ([__version__] if system == "darwin" else [])
    for program in spec.of("EXE"):
        file = program.options["version"]
        assert (file is not None) is (system == "win32")
        if file:
            text = Path(file).read_text(encoding="utf-8")
            assert f"StringStruct('ProductVersion', '{__version__}')" in text
            assert f"filevers=({', '.join(__version__.split('.'))}, 0)" in text


def test_the_spec_needs_no_qt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that only freezes may have no library that Qt needs."""
    for name in [name for name in sys.modules if name.split(".")[0] == "careercompare"]:
        monkeypatch.delitem(sys.modules, name)
    for name in {"PySide6", "PySide6.QtCore", *(name for name in sys.modules if name.startswith("PySide6."))}:
        monkeypatch.setitem(sys.modules, name, None)
    assert Spec("linux", tmp_path, monkeypatch).of("COLLECT")
