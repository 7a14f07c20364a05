"""A mapping that is made as a whole when the first of its values is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

V = TypeVar("V")


class MadeMapping(Mapping[str, V]):
    """Values by id; `make` is called once, and not before somebody looks inside."""

    def __init__(self, make: Callable[[], Mapping[str, V]]) -> None:
        self._make = make
        self._made: Mapping[str, V] | None = None

    def __getitem__(self, id_: str) -> V:
        return self._all[id_]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def __repr__(self) -> str:
        return f"MadeMapping({'not made' if self._made is None else len(self._made)})"

    @property
    def _all(self) -> Mapping[str, V]:
        if self._made is None:
            self._made = self._make()
        return self._made
