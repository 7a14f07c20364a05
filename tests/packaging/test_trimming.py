"""What the frozen app leaves out, on lists of file names as the three systems have them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from trimming import KEPT_LOCALES, LEFT_OUT_MODULES, kept, trimmed, worth_stripping

from careercompare.present.numerals import ENGLISH_LOCALE

PACKAGE = Path(__file__).resolve().parents[2] / "careercompare"

LINUX = {
    True: """
        PySide6/QtOpenGL.abi3.so
        PySide6/QtPrintSupport.abi3.so
        PySide6/libpyside6.abi3.so.6.10
        PySide6/Qt/lib/libQt6Core.so.6
        PySide6/Qt/lib/libQt6OpenGLWidgets.so.6
        PySide6/Qt/lib/libQt6PrintSupport.so.6
        PySide6/Qt/lib/libQt6WaylandClient.so.6
        PySide6/Qt/lib/libQt6WlShellIntegration.so.6
        PySide6/Qt/lib/libQt6XcbQpa.so.6
        PySide6/Qt/lib/libicudata.so.73
        PySide6/Qt/plugins/platforms/libqoffscreen.so
        PySide6/Qt/plugins/platforms/libqwayland.so
        PySide6/Qt/plugins/platforms/libqxcb.so
        PySide6/Qt/plugins/platforminputcontexts/libcomposeplatforminputcontextplugin.so
        PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so
        PySide6/Qt/plugins/platformthemes/libqxdgdesktopportal.so
        PySide6/Qt/plugins/printsupport/libcupsprintersupport.so
        PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so
        babel/global.dat
        babel/locale-data/en.dat
        babel/locale-data/en_US.dat
        babel/locale-data/root.dat
        careercompare/resources/catalogue/skills.yaml
        careercompare/resources/report/main.typ
        libQt6Core.so.6
        libbz2.so.1.0
        libffi.so.8
        liblzma.so.5
        libpyside6.abi3.so.6.10
        libpython3.11.so.1.0
        libsqlite3.so.0
        libuuid.so.1
        libxcb-cursor.so.0
        libxkbcommon-x11.so.0
        libxkbcommon.so.0
        numpy.libs/libscipy_openblas64_-32a4b2a6.so
        pikepdf.libs/libqpdf-781b0270.so.30.4.2
        python3.11/lib-dynload/_bz2.cpython-311-x86_64-linux-gnu.so
        python3.11/lib-dynload/_lzma.cpython-311-x86_64-linux-gnu.so
        python3.11/lib-dynload/_sqlite3.cpython-311-x86_64-linux-gnu.so
        rapidfuzz/fuzz_cpp.cpython-311-x86_64-linux-gnu.so
        typst/_typst.abi3.so""",
    False: """
        PySide6/Qt/lib/libQt6Network.so.6
        PySide6/Qt/lib/libQt6Qml.so.6
        PySide6/Qt/lib/libQt6WaylandCompositor.so.6
        PySide6/Qt/plugins/egldeviceintegrations/libqeglfs-x11-integration.so
        PySide6/Qt/plugins/generic/libqtuiotouchplugin.so
        PySide6/Qt/plugins/imageformats/libqpdf.so
        PySide6/Qt/plugins/imageformats/libqtiff.so
        PySide6/Qt/plugins/networkinformation/libqglib.so
        PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so
        PySide6/Qt/plugins/platforms/libqeglfs.so
        PySide6/Qt/plugins/platforms/libqvnc.so
        PySide6/Qt/plugins/platformthemes/libqgtk3.so
        PySide6/Qt/plugins/sqldrivers/libqsqlite.so
        PySide6/Qt/plugins/tls/libqopensslbackend.so
        PySide6/Qt/plugins/xcbglintegrations/libqxcb-glx-integration.so
        PySide6/Qt/qml/QtQuick/qmldir
        PySide6/Qt/translations/qtbase_de.qm
        PySide6/QtCore.pyi
        babel/locale-data/nb.dat
        babel/locale-data/en_GB.dat
        libEGL.so.1
        libGL.so.1
        libX11.so.6
        libcrypto.so.3
        libcups.so.2
        libfontconfig.so.1
        libfreetype.so.6
        libglib-2.0.so.0
        libgtk-3.so.0
        libstdc++.so.6
        libwayland-client.so.0
        libxcb.so.1
        libz.so.1
        lxml/includes/etree_defs.h
        numpy/_core/tests/data/astype_copy.pkl
        pyqtgraph/colors/maps/viridis.csv
        pyqtgraph/examples/Plotting.py
        pyqtgraph/icons/peegee/peegee_512px.png
        rapidfuzz/distance/metrics_cpp_avx2.cpython-311-x86_64-linux-gnu.so""",
}
WINDOWS = {
    True: """
        PySide6\\QtCore.pyd
        PySide6\\Qt6Core.dll
        PySide6\\Qt6PrintSupport.dll
        PySide6\\plugins\\imageformats\\qjpeg.dll
        PySide6\\plugins\\platforms\\qoffscreen.dll
        PySide6\\plugins\\platforms\\qwindows.dll
        PySide6\\plugins\\styles\\qmodernwindowsstyle.dll
        VCRUNTIME140.dll
        careercompare\\resources\\theme\\light.toml
        libffi-8.dll
        python313.dll
        sqlite3.dll""",
    False: """
        PySide6\\Qt6Network.dll
        PySide6\\Qt6Qml.dll
        PySide6\\opengl32sw.dll
        PySide6\\plugins\\platforms\\qdirect2d.dll
        PySide6\\plugins\\tls\\qschannelbackend.dll
        PySide6\\translations\\qtbase_fr.qm
        babel\\locale-data\\fi.dat""",
}
MACOS = {
    True: """
        PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore
        PySide6/Qt/lib/QtPrintSupport.framework/Versions/A/Resources/Info.plist
        PySide6/Qt/plugins/platforms/libqcocoa.dylib
        PySide6/Qt/plugins/platforms/libqoffscreen.dylib
        PySide6/Qt/plugins/styles/libqmacstyle.dylib
        careercompare/resources/icons/careercompare.svg
        libpython3.13.dylib
        libsqlite3.0.dylib""",
    False: """
        PySide6/Qt/lib/QtNetwork.framework/Versions/A/QtNetwork
        PySide6/Qt/lib/QtQml.framework/Versions/A/Resources/Info.plist
        PySide6/Qt/plugins/imageformats/libqtiff.dylib
        PySide6/Qt/plugins/tls/libqsecuretransportbackend.dylib""",
}
CASES = [
    (system, name, stays)
    for system, files in (("linux", LINUX), ("win32", WINDOWS), ("darwin", MACOS))
    for stays, names in files.items()
    for name in names.split()
]


@pytest.mark.parametrize(("system", "name", "stays"), CASES)
def test_each_file_stays_or_goes(system: str, name: str, stays: bool) -> None:
    """The app's own needs stay, what it never uses and what must be the user's own goes."""
    assert kept(name, system) is stays


def test_a_link_goes_with_its_file() -> None:
    """No link in the bundle may point to a file that was left out."""
    entries = [
        ("PySide6/Qt/lib/libQt6Core.so.6", "/x/libQt6Core.so.6", "BINARY"),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
        ("libpython3.so", "libpython3.11.so.1.0", "SYMLINK"),
        ("PySide6/lib", "Qt/./lib", "SYMLINK"),
        ("PySide6/Qt/lib/again", "../../Qt/lib/libQt6Core.so.6", "SYMLINK"),
    ]
    links = [name for name, _, kind in trimmed(entries, "linux") if kind == "SYMLINK"]
    assert links == ["libQt6Core.so.6", "PySide6/lib", "PySide6/Qt/lib/again"]


def test_only_files_that_bear_it_are_stripped() -> None:
    """Libraries that were rewritten after linking break when stripped, and other systems strip nothing."""
    bearing = ["libpython3.11.so.1.0", "typst/_typst.abi3.so", "python3.11/lib-dynload/_sqlite3.cpython-311.so"]
    others = [
        "numpy.libs/libscipy_openblas64_-32a4b2a6.so",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "pikepdf.libs/libqpdf.so",
    ]
    assert [name for name in bearing + others if worth_stripping(name, "linux")] == bearing
    assert not any(worth_stripping(name, "darwin") for name in bearing)


def test_what_the_app_imports_is_not_left_out() -> None:
    """Neither an import statement nor a module named in text, anywhere in the package, asks for what is not there."""
    wanted = {
        f"{file.relative_to(PACKAGE.parent)}: {name}"
        for file, tree in _package()
        for name in _modules_named(tree)
        if any(name == out or name.startswith(f"{out}.") for out in LEFT_OUT_MODULES)
    }
    assert not wanted


def test_the_locales_kept_are_those_used() -> None:
    """A report in a language writes its numbers with that locale, and with those that it builds on."""
    codes = {file.stem for file in (PACKAGE.parent / "resources" / "translations").glob("*.po")} | {ENGLISH_LOCALE}
    bases = {code.partition("_")[0] for code in codes} | {"root"}
    assert codes | bases <= KEPT_LOCALES


@cache
def _package() -> list[tuple[Path, ast.Module]]:
    return [(file, ast.parse(file.read_text(encoding="utf-8"))) for file in PACKAGE.rglob("*.py")]


@cache
def _resources() -> frozenset[str]:
    return frozenset(file.name for file in (PACKAGE.parent / "resources").rglob("*.*"))


def _modules_named(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and "." in node.value:
            # page.html is no part of the module page.
            yield from {node.value} - _resources()
