"""Imports PySide6 without what it would make at every start for programmers: texts of signatures, and features."""

from __future__ import annotations

import builtins
import contextlib
import marshal
import sys
import threading
import zlib
from collections.abc import Mapping
from importlib.machinery import ModuleSpec
from importlib.util import find_spec, module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, TypeAlias

from careercompare.core.errors import CareerCompareError
from careercompare.data.files import write_atomically
from careercompare.later import Later, import_later

if TYPE_CHECKING:
    from zipfile import ZipFile

Modules: TypeAlias = Mapping[str, tuple[bool, bytes]]
"""Whether each is a package, and its compiled code."""

NAME = "files.dir"
"""Where PySide6 looks for its modules before it unpacks and compiles those that it carries, a third of its import."""

FROZEN = bool(getattr(sys, "frozen", False))

_PACKAGE = "shibokensupport"
# What only a wrong call or a question for a signature needs; what is left are packages, the loader, and a list.
_LATER = {
    f"{_PACKAGE}.{name}"
    for name in (
        "feature",
        *(f"signature.{one}" for one in ("mapping", "errorhandler", "layout", "parser")),
        *(f"signature.lib.{one}" for one in ("enum_sig", "pyi_generator", "tool")),
    )
}


def import_qt(*files: Path) -> None:
    """Import what all of PySide6 stands on, with the compiled modules of the first whole file that fits, if any."""
    if "shiboken6" not in sys.modules:
        found = ((file, read(file)) for file in files)
        file, modules = next(((file, modules) for file, modules in found if modules), (None, {}))
        if file is not None:
            _import_shiboken(file, modules)
    import PySide6.QtCore  # noqa: F401

    # It would read the source of every module imported from now on, in search of features that nobody here chooses.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def read(file: Path) -> Modules:
    """The modules in a file; none if it is missing, damaged, or of another Python or PySide6."""
    try:
        content = file.read_bytes()
    except OSError:
        return {}
    mark, _line, modules = content[4:].partition(b"\n")
    # Another Python's compiled code could not even be looked at.
    if content[:4] != zlib.crc32(content[4:]).to_bytes(4, "big") or mark != mark_of(frozen=FROZEN):
        return {}
    read: Modules = marshal.loads(modules)
    return read


def keep(file: Path) -> None:
    """Write such a file for the next start, on a thread, if this one could have used it."""
    if not packing():
        return

    def write() -> None:
        # A cache that cannot be written costs time at the next start and nothing else.
        with contextlib.suppress(OSError, CareerCompareError):
            file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(file, packed(mark_of(frozen=FROZEN)), durable=False)

    threading.Thread(target=write).start()


def packing() -> bool:
    """Whether PySide6 had to unpack its modules in this process."""
    return _archive() is not None


def packed(mark: bytes) -> bytes:
    """The content of such a file, from the modules that PySide6 has unpacked; raises RuntimeError if it has not."""
    archive = _archive()
    if archive is None:
        raise RuntimeError("PySide6 has unpacked nothing")
    modules: dict[str, tuple[bool, bytes]] = {}
    for path in archive.namelist():
        if path.endswith(".py") and path.startswith(f"{_PACKAGE}/"):
            name = path.removesuffix(".py").replace("/", ".")
            code = compile(archive.read(path), path, "exec", dont_inherit=True)
            modules[name.removesuffix(".__init__")] = name.endswith(".__init__"), marshal.dumps(code)
    content = mark + b"\n" + marshal.dumps(modules)
    return zlib.crc32(content).to_bytes(4, "big") + content


def mark_of(*, frozen: bool) -> bytes:
    """What compiled modules depend on: the Python, and the very PySide6 that is installed or, frozen, comes along."""
    spec = None if frozen else find_spec("shiboken6")
    status = Path(spec.origin).stat() if spec is not None and spec.origin is not None else None
    return repr((sys.implementation.cache_tag, status and (status.st_size, status.st_mtime_ns))).encode()


def _archive() -> ZipFile | None:
    found: ZipFile | None = getattr(getattr(sys.modules.get(_PACKAGE), "__loader__", None), "zfile", None)
    return found


def _import_shiboken(file: Path, modules: Modules) -> None:
    """Import it while it believes that it was installed beside the file."""
    spec = find_spec("shiboken6")
    if spec is None or spec.loader is None:
        return
    shiboken = module_from_spec(spec)
    place = shiboken.__file__
    finder = _Finder(modules)
    # It imports them all in case that it has to unpack its own.
    import_later("base64", "tempfile", "textwrap", "traceback", "zipfile")
    sys.modules["shiboken6"] = shiboken
    sys.meta_path.insert(0, finder)
    try:
        shiboken.__file__ = str(file)
        spec.loader.exec_module(shiboken)
    finally:
        shiboken.__file__ = place
        sys.meta_path.remove(finder)


class _Finder:
    """Finds and loads the modules of a file."""

    def __init__(self, modules: Modules) -> None:
        self._modules = modules

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        """As every finder does."""
        if name not in self._modules:
            return None
        return spec_from_loader(name, self, is_package=self._modules[name][0])  # type: ignore[arg-type]

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """As every loader does, and a module that can wait for those that can."""
        if spec.name not in _LATER:
            return None
        module = Later(spec.name, self._run)
        if spec.name.endswith(".mapping"):
            # The half that is written in C looks for this in the dictionary, past __getattr__.
            module.__dict__["update_mapping"] = lambda: module.load().update_mapping()
        if spec.name.endswith(".feature"):
            # Asked before and after every import; None is: go on as usual.
            module.__dict__["feature_import"] = module.__dict__["feature_imported"] = _no_feature
        return module

    def exec_module(self, module: ModuleType) -> None:
        """As every loader does, but for those that can wait."""
        if not isinstance(module, Later):
            self._run(module)

    def _run(self, module: ModuleType) -> None:
        # PySide6 may have given it another name meanwhile, but not another file.
        exec(marshal.loads(self._modules[module.__name__][1]), module.__dict__)


def _no_feature(*_import: object, **_more: object) -> None:
    """Nobody here chooses features of PySide6, so no import is looked at."""
