"""Draws the pages of a report off the main thread: one report at a time, and only the latest that was wished for."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.errors import CareerCompareError
from careercompare.core.report_choices import ReportChoices, Shape
from careercompare.core.value import value

PAUSE = 200
"""Milliseconds in which nothing more is wished before drawing starts: whoever types a name is not interrupted."""


@value
class Wish:
    """A report to draw, or the infographic of a shape, so finely (dots per inch)."""

    catalogue: Catalogue
    comparison: Comparison
    choices: ReportChoices
    ppi: float
    shape: Shape | None = None


@value
class Drawn:
    """The pages as PNG pictures, how finely they are drawn, and a sentence about characters that became □.

    `parts` are those that had something to say.
    """

    pictures: tuple[bytes, ...]
    ppi: float
    replaced: str = ""
    parts: frozenset[str] = frozenset()


class PageSignals(QObject):
    """A QRunnable is no QObject, so it tells through one."""

    done = Signal(object, object)


class PageJob(QRunnable):
    """Draws one report of values that nobody can change meanwhile."""

    def __init__(self, wish: Wish) -> None:
        super().__init__()
        self.signals = PageSignals()
        self._wish = wish
        self.setAutoDelete(False)

    def run(self) -> None:
        """Draw, and tell what came of it."""
        try:
            drawn = drawn_of(self._wish)
        except CareerCompareError as error:
            self._tell(None, str(error))
        except Exception as error:  # the thread's edge: a defect must reach the person, not vanish
            self._tell(None, f"This is a defect of careercompare: {error!r}")
        else:
            self._tell(drawn, "")

    def _tell(self, drawn: Drawn | None, why: str) -> None:
        # The app may have ended meanwhile, and the signals with it.
        with contextlib.suppress(RuntimeError):
            self.signals.done.emit(drawn, why)


class PageMaker(QObject):
    """Takes wishes and emits `made` (Drawn) or `failed` (a sentence) for the last of them; `busy` tells in between.

    What was drawn for a wish that another has overtaken is dropped.
    """

    made = Signal(object)
    failed = Signal(str)
    busy = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wished: Wish | None = None
        self._job: PageJob | None = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._start)

    def wish(self, wish: Wish, *, at_once: bool = False) -> None:
        """Draw this instead of whatever was wished before."""
        self._wished = wish
        self.busy.emit(True)
        self._timer.start(0 if at_once else PAUSE)

    def forget(self) -> None:
        """Nobody waits any more; what is being drawn is dropped when it is done."""
        self._timer.stop()
        self._wished = None
        if self._job is not None:
            self._job.signals.done.disconnect()
            self._job.signals.done.connect(self._drop, Qt.ConnectionType.QueuedConnection)

    def _start(self) -> None:
        # One at a time: Typst uses every core for one report, and two would only slow each other.
        if self._job is not None or self._wished is None:
            return
        self._job = PageJob(self._wished)
        self._wished = None
        self._job.signals.done.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        QThreadPool.globalInstance().start(self._job)

    def _finish(self, drawn: Drawn | None, why: str) -> None:
        self._job = None
        if self._wished is not None:
            # Somebody has changed the choices meanwhile; if they still do, the timer starts the next one.
            if not self._timer.isActive():
                self._start()
            return
        self.busy.emit(False)
        if drawn is None:
            self.failed.emit(why)
        else:
            self.made.emit(drawn)

    def _drop(self, _drawn: object, _why: str) -> None:
        self._job = None
        self._start()


def drawn_of(wish: Wish) -> Drawn:
    """The pages of a report, or the one of an infographic. Raises CareerCompareError."""
    if wish.shape is not None:
        return _poster_of(wish, wish.shape)
    # Imported here, on the job's thread: Typst takes a moment to load.
    from careercompare.data.translations import language_of
    from careercompare.present.document import document_view
    from careercompare.report.finished import Report
    from careercompare.report.pdf import make_pages
    from careercompare.report.places import replaced_sentence

    pages = make_pages(wish.catalogue, wish.comparison, wish.choices, wish.ppi)
    view = document_view(wish.catalogue, wish.comparison, wish.choices, language_of(wish.choices.language))
    told = replaced_sentence(Report(b"", pages.replaced, pages.places))
    return Drawn(pages.pictures, wish.ppi, told, frozenset(part.id for part in view.parts))


def _poster_of(wish: Wish, shape: Shape) -> Drawn:
    from careercompare.report.places import replaced_sentence
    from careercompare.report.poster import make_poster

    made = make_poster(wish.catalogue, wish.comparison, wish.choices, shape, ".png", wish.ppi)
    return Drawn((made.content,), wish.ppi, replaced_sentence(made))
