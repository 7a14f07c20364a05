"""Carries words from other threads to the one that owns the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Bridge(QObject):
    """Emitted from any thread, `told` arrives on the thread that made the bridge."""

    told = Signal(str)
