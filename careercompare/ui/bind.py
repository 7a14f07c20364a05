"""Ties a watcher of the store to the life of a widget."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from careercompare.state.store import Snapshot, Store

T = TypeVar("T")


def bind(store: Store, owner: QObject, select: Callable[[Snapshot], T], show: Callable[[T], None]) -> None:
    """Show a slice to a widget until it is destroyed."""
    stop = store.watch(select, show)
    owner.destroyed.connect(lambda: stop())
