"""Values: frozen dataclasses with slots, made in a fraction of the time that `dataclass(frozen=True)` takes.

The app makes some ninety of these classes before its first frame, and `dataclass` compiles six methods for each:
that alone was an eighth of the start. Here nothing is compiled but one `__init__` for each number of fields, and a
class takes one of them with names of its own. Fields, slots, `replace`, `fields` and pattern matching are the
standard library's own.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from copy import copy
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from functools import cache
from operator import attrgetter
from types import CodeType, FunctionType
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclasses.dataclass(frozen=True)
class _Sample:
    """What the standard library makes of a dataclass: its marks are put on ours as well."""

    field: int


_PARAMETERS = _Sample.__dataclass_params__  # type: ignore[attr-defined]
_FIELD = fields(_Sample)[0]


@dataclass_transform(frozen_default=True, eq_default=True, field_specifiers=(dataclasses.field,))
def value(cls: type[T]) -> type[T]:
    """Make a class a frozen dataclass with slots that compares by its fields."""
    body = {name: one for name, one in cls.__dict__.items() if name not in ("__dict__", "__weakref__")}
    shown = [_field(name, kind, body.pop(name, MISSING)) for name, kind in body.get("__annotations__", {}).items()]
    names = tuple(field.name for field in shown)
    body |= {
        "__slots__": names,
        "__match_args__": names,
        "__dataclass_fields__": {field.name: field for field in shown},
        "__dataclass_params__": _PARAMETERS,
        "__value__": staticmethod(attrgetter(*names) if names else lambda _: ()),
        "__eq__": _equal,
        "__hash__": _hash,
        "__repr__": _repr,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__reduce__": _reduce,
    }
    # Only a new class can have slots.
    kind: Any = type(cls)
    made = kind(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    made.__init__ = _init(made, shown)
    return made  # type: ignore[no-any-return]


def _field(name: str, kind: object, default: object) -> Field[Any]:
    made: Any = copy(_FIELD)
    made.name, made.type, made.default = name, kind, default
    if isinstance(default, Field):
        made.default, made.default_factory = default.default, default.default_factory
    return made  # type: ignore[no-any-return]


def _init(made: Any, shown: list[Field[Any]]) -> Callable[..., None]:
    """`__init__`, which sets each slot by the slot's own __set__: past the __setattr__ that keeps all others out."""
    defaults, makers = [], {}
    for place, field in enumerate(shown):
        if field.default_factory is not MISSING:
            makers[place] = field.default_factory
            defaults.append(MISSING)
        elif field.default is not MISSING:
            defaults.append(field.default)
    known: dict[str, Any] = {f"set_{place}": made.__dict__[field.name].__set__ for place, field in enumerate(shown)}
    known |= {f"make_{place}": maker for place, maker in makers.items()}
    known["MISSING"] = MISSING
    code = _init_code(len(shown), tuple(makers), checked=hasattr(made, "__post_init__"))
    named = code.replace(co_varnames=("self", *(field.name for field in shown)))
    return FunctionType(named, known, "__init__", tuple(defaults))


@cache
def _init_code(number: int, made: tuple[int, ...], *, checked: bool) -> CodeType:
    """The code for so many fields, of which some are made when they are not given."""
    parameters = ", ".join(["self", *(f"f{place}" for place in range(number))])
    lines = [f"if f{place} is MISSING: f{place} = make_{place}()" for place in made]
    lines += [f"set_{place}(self, f{place})" for place in range(number)]
    if checked:
        lines.append("self.__post_init__()")
    found: dict[str, Any] = {}
    body = "\n  ".join(lines or ["pass"])
    exec(f"def __init__({parameters}):\n  {body}", found)  # numbers, and nothing from elsewhere
    code: CodeType = found["__init__"].__code__
    return code


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
