"""The last resort for a defect: say it, keep the app alive, and leave the details on stderr."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType

from PySide6.QtWidgets import QWidget

from careercompare.core.errors import CareerCompareError


def last_resort(window: QWidget) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """What Python calls with every exception that nobody expected."""

    def hook(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            window.close()
            return
        from careercompare.ui import messages

        if isinstance(error, CareerCompareError):
            messages.failed(window, "That did not work.", error)
            return
        import traceback

        traceback.print_exception(kind, error, where)
        messages.failed(window, "careercompare has met a defect. Your answers are kept.", repr(error))

    return hook
