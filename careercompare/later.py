"""Modules that others import but few ever use: their code runs when something in them is first asked for."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from types import ModuleType

_lock = threading.RLock()


class Later(ModuleType):
    """A module that is not run yet; `run` fills it."""

    def __init__(self, name: str, run: Callable[[ModuleType], None]) -> None:
        super().__init__(name)
        self.__dict__["_run"] = run

    def __getattr__(self, name: str) -> object:
        """Called only for what is not there."""
        if name == "__path__":  # asked of every module by `from … import …`; a package would have it
            raise AttributeError(name)
        return getattr(self.load(), name)

    def load(self) -> ModuleType:
        """Run it, once."""
        with _lock:
            run = self.__dict__.pop("_run", None)
            if run is not None:
                run(self)
                self.__class__ = ModuleType  # type: ignore[assignment] # what it is from now on
        return self


def import_later(*names: str) -> None:
    """Put modules of the standard library in their places without running them, unless they have been."""
    for name in names:
        spec = find_spec(name) if name not in sys.modules else None
        if spec is not None and spec.loader is not None:
            module = Later(name, spec.loader.exec_module)
            for key, value in module_from_spec(spec).__dict__.items():
                module.__dict__[key] = value
            sys.modules[name] = module


def import_without(missing: str, name: str) -> None:
    """Import a module as if another, which it can do without, were not there."""
    if missing in sys.modules:
        return
    sys.modules[missing] = None  # type: ignore[assignment] # how Python itself marks what cannot be imported
    try:
        import_module(name)
    finally:
        del sys.modules[missing]
