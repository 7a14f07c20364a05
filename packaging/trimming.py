"""Decides by name what the frozen app leaves out; every rule for every system can be tested on any."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

Entry: TypeAlias = tuple[str, str, str]
"""Where a file goes in the bundle, where it comes from, and PyInstaller's word for its kind."""

# A module named here goes with everything below it.
LEFT_OUT_MODULES = (
    # Parts of Qt with no place in the app. QtOpenGL and QtOpenGLWidgets are not among them: pyqtgraph imports both.
    "PySide6.QtConcurrent",
    "PySide6.QtDBus",
    "PySide6.QtDesigner",
    "PySide6.QtHelp",
    "PySide6.QtNetwork",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtQuickControls2",
    "PySide6.QtQuickTest",
    "PySide6.QtQuickWidgets",
    "PySide6.QtSql",
    "PySide6.QtSvgWidgets",
    "PySide6.QtTest",
    "PySide6.QtUiTools",
    "PySide6.QtXml",
    # What libraries bring along for other uses than ours.
    "lxml.html",
    "lxml.isoschematron",
    "lxml.objectify",
    "numpy.distutils",
    "numpy.f2py",
    "numpy.testing",
    "pydantic.mypy",
    "pydantic.v1",
    "pyqtgraph.canvas",
    "pyqtgraph.console",
    "pyqtgraph.examples",
    "pyqtgraph.flowchart",
    "pyqtgraph.jupyter",
    "pyqtgraph.opengl",
    "rich.markdown",
    "rich.syntax",
    "rich.traceback",
    # What libraries use only if it happens to be installed.
    "IPython",
    "OpenGL",
    "PIL",
    "PyQt5",
    "PyQt6",
    "PySide2",
    "_pytest",
    "colorcet",
    "cupy",
    "h5py",
    "hypothesis",
    "markdown_it",
    "matplotlib",
    "mypy",
    "numba",
    "page",
    "pandas",
    "pip",
    "pygments",
    "pytest",
    "scipy",
    "setuptools",
    "wheel",
    # The standard library's tools, tests and network. hashlib does without _hashlib, which would bring all of OpenSSL.
    "_curses",
    "_hashlib",
    "_ssl",
    "_tkinter",
    "asyncio",
    "curses",
    "distutils",
    "doctest",
    "ensurepip",
    "ftplib",
    "idlelib",
    "imaplib",
    "lib2to3",
    "nntplib",
    "pdb",
    "poplib",
    "pydoc_data",
    "readline",
    "smtplib",
    "ssl",
    "telnetlib",
    "test",
    "tkinter",
    "turtle",
    "unittest",
    "venv",
    "xmlrpc",
)

# What PyInstaller would run at every start before the app, and what the app goes without: a third of its start.
LEFT_OUT_HOOKS = (
    # Nobody asks for sources; those that do not come along could not be shown.
    "pyi_rth_inspect",
    # The app imports it before it starts other processes, and not otherwise.
    "pyi_rth_multiprocessing",
    # No library of the app looks for modules in its own folder.
    "pyi_rth_pkgutil",
    # Nothing is computed by pyqtgraph in other processes.
    "pyi_rth_pyqtgraph_multiprocess",
    # It imports Qt, even for commands that need no window, to tell it where its files are; these wheels know that.
    "pyi_rth_pyside6",
)

# Qt's plugins by folder. Not here, and why it matters: gtk3 (half of GTK), tls and networkinformation (nothing goes
# online), everything that draws without a desktop but offscreen and minimal.
KEPT_PLUGINS = {
    "iconengines": frozenset({"qsvgicon"}),
    "imageformats": frozenset({"qgif", "qicns", "qico", "qjpeg", "qsvg", "qwebp"}),
    # Dead keys, and the input methods that Chinese, Japanese and Korean are typed with.
    "platforminputcontexts": frozenset({"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"}),
    "platforms": frozenset({"qcocoa", "qminimal", "qoffscreen", "qwayland", "qwindows", "qxcb"}),
    "platformthemes": frozenset({"qxdgdesktopportal"}),
    "printsupport": frozenset({"cocoaprintersupport", "cupsprintersupport", "windowsprintersupport"}),
    "styles": frozenset({"qmacstyle", "qmodernwindowsstyle", "qwindowsvistastyle"}),
    "wayland-decoration-client": frozenset({"adwaita", "bradient"}),
    "wayland-shell-integration": frozenset({"xdg-shell"}),
}
KEPT_QT = frozenset(
    {
        "Core",
        "DBus",
        "Gui",
        "OpenGL",
        "OpenGLWidgets",
        "PrintSupport",
        "Svg",
        "WaylandClient",
        "Widgets",
        "WlShellIntegration",
        "XcbQpa",
    }
)

# PyInstaller takes what the building machine happens to have. These alone may come along: a desktop may lack them, and
# no part of it minds a second copy. Drivers, fontconfig, GLib and the like must be the user's own.
_KEPT_SYSTEM = re.compile(r"lib(python3|ffi|sqlite3|bz2|lzma|uuid|xkbcommon|xcb-\w)[\w.+-]*\.so[\d.]*$")

# Languages whose way of writing money, numbers and dates is used, with what each builds on.
KEPT_LOCALES = frozenset({"root", "en", "en_US", "ar", "de", "es", "fr", "he"})
# Languages of Qt's own buttons and menus; English needs no file.
KEPT_TRANSLATIONS: frozenset[str] = frozenset()

_PLUGIN = re.compile(r"/plugins/([^/]+)/(?:lib)?([^/]+?)\.(?:so|dll|dylib)$")
_QT_LIBRARY = re.compile(r"(?:^|/)(?:lib)?Qt6?([A-Z]\w*?)(?:\.so[\d.]*|\.dll|\.framework/.*)$")
_LOCALE = re.compile(r"^babel/locale-data/(\w+)\.dat$")
_TRANSLATION = re.compile(r"/translations/(\w+?)_(\w+)\.qm$")
_FOR_DEVELOPERS = re.compile(r"(^|/)(tests?|examples|__pycache__)/|\.(pyi|pyx|pxd|pxi|h|qmltypes|typed)$")
# The same code again for newer processors; without it, "did you mean" takes the plain one and nobody can tell.
_SECOND_COPY = re.compile(r"^rapidfuzz/.*_avx2\.")
# pyqtgraph's own emblem and its tables of colours; our windows have an icon, and the pay chart has our colours.
_NOT_OURS = re.compile(r"^pyqtgraph/(icons/peegee|colors/maps)/")
_WITH_SYMBOLS = re.compile(r"libpython3|(typst/_typst|yaml/_yaml)\.|(python3\.\d+/)?lib-dynload/")
_WINDOWS_FALLBACKS = ("opengl32sw.dll", "d3dcompiler_47.dll")


def kept(name: str, platform: str) -> bool:
    """Whether the bundle for that platform (as in sys.platform) has the file that would go to that place in it."""
    name = name.replace("\\", "/")
    if name.startswith("careercompare/"):
        return True
    plugin = _PLUGIN.search(name)
    if plugin:
        return plugin[2] in KEPT_PLUGINS.get(plugin[1], frozenset())
    library = _QT_LIBRARY.search(name)
    if library:
        return library[1] in KEPT_QT
    locale = _LOCALE.match(name)
    if locale:
        return locale[1] in KEPT_LOCALES
    if "/translations/" in name:
        translation = _TRANSLATION.search(name)
        return bool(translation and translation[1] == "qtbase" and translation[2] in KEPT_TRANSLATIONS)
    if _SECOND_COPY.search(name) or _NOT_OURS.search(name):
        return False
    if _FOR_DEVELOPERS.search(name) or "/qml/" in name:
        return False
    if platform == "win32":
        return name.rsplit("/", 1)[-1].lower() not in _WINDOWS_FALLBACKS
    if platform == "linux" and "/" not in name and ".so" in name:
        return ".cpython-" in name or ".abi3." in name or bool(_KEPT_SYSTEM.match(name))
    return True


def trimmed(entries: Iterable[Entry], platform: str) -> list[Entry]:
    """The entries that stay; a link goes with what it points to."""
    staying = [entry for entry in entries if kept(entry[0], platform)]
    there = {place for name, _, kind in staying if kind != "SYMLINK" for place in _with_folders(name)}
    return [entry for entry in staying if entry[2] != "SYMLINK" or _pointed_to(entry) in there]


def worth_stripping(name: str, platform: str) -> bool:
    """Whether a file carries much that only debuggers read and loses nothing else without it.

    NumPy's libraries are not among them: they were rewritten after linking, and stripping damages such files.
    """
    return platform == "linux" and bool(_WITH_SYMBOLS.match(name))


def _with_folders(name: str) -> list[str]:
    parts = name.replace("\\", "/").split("/")
    return ["/".join(parts[:length]) for length in range(1, len(parts) + 1)]


def _pointed_to(link: Entry) -> str:
    parts = link[0].replace("\\", "/").split("/")[:-1]
    for step in link[1].replace("\\", "/").split("/"):
        if step == "..":
            parts = parts[:-1]
        elif step != ".":
            parts.append(step)
    return "/".join(parts)
