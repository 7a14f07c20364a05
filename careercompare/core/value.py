"""Values: frozen dataclasses with slots, made in a fraction of the time that `dataclass(frozen=True)` takes.

The app makes some eighty of these classes before its first frame, and `dataclass` compiles six methods for each:
that alone was an eighth of the start. Here only `__init__` is compiled, and what it shares is shared. Fields, slots,
`replace`, `fields` and pattern matching are the standard library's own.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, eq_default=True)
def value(cls: type[T]) -> type[T]:
    """Make a class a frozen dataclass with slots that compares by its fields."""
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    shown = fields(made)
    made.__init__ = _init(made, shown)
    made.__value__ = _key(shown)
    made.__eq__ = _equal
    made.__hash__ = _hash
    made.__repr__ = _repr
    made.__setattr__ = _refuse
    made.__delattr__ = _refuse
    made.__reduce__ = _reduce
    return made  # type: ignore[no-any-return]


def _key(shown: tuple[Field[Any], ...]) -> Any:
    """All that makes a value what it is, as one object that compares and hashes."""
    return staticmethod(attrgetter(*(field.name for field in shown)) if shown else lambda _: ())


def _init(made: Any, shown: tuple[Field[Any], ...]) -> Any:
    # A slot's own __set__ goes past the __setattr__ that keeps everybody else out.
    known: dict[str, Any] = {f"set_{field.name}": made.__dict__[field.name].__set__ for field in shown}
    parameters, lines = ["self"], []
    for field in shown:
        name = field.name
        if field.default is not MISSING:
            known[f"default_{name}"] = field.default
            parameters.append(f"{name}=default_{name}")
        elif field.default_factory is not MISSING:
            known[f"make_{name}"], known["MISSING"] = field.default_factory, MISSING
            parameters.append(f"{name}=MISSING")
            lines.append(f"if {name} is MISSING: {name} = make_{name}()")
        else:
            parameters.append(name)
        lines.append(f"set_{name}(self, {name})")
    if hasattr(made, "__post_init__"):
        lines.append("self.__post_init__()")
    body = "\n  ".join(lines or ["pass"])
    exec(f"def __init__({', '.join(parameters)}):\n  {body}", known)  # names of fields, from our own classes
    return known["__init__"]


def _equal(self: Any, other: object) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return self.__value__(self) == other.__value__(other)  # type: ignore[attr-defined] # it is of the same class


def _hash(self: Any) -> int:
    return hash(self.__value__(self))


def _repr(self: Any) -> str:
    inside = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in fields(self))
    return f"{type(self).__qualname__}({inside})"


def _reduce(self: Any) -> tuple[type, tuple[Any, ...]]:
    """How to copy and pickle: make it anew."""
    return type(self), tuple(getattr(self, field.name) for field in fields(self))


def _refuse(self: object, name: str, *_value: object) -> None:
    raise FrozenInstanceError(f"a {type(self).__name__} is a value and cannot be changed: {name}")
