"""Makes the files of a batch in several processes, which may die; few things are in the air, and memory stays flat.

The pool of the standard library breaks as a whole when one of its processes dies, cannot tell which task that was, and
hangs on some versions of Python when its processes are replaced; so these are processes with a pipe each.
"""

from __future__ import annotations

import contextlib
import errno
import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path

from careercompare.core.catalogue import Catalogue
from careercompare.core.errors import CareerCompareError
from careercompare.core.report_choices import ReportChoices
from careercompare.core.value import value
from careercompare.data.batch_journal import BatchError
from careercompare.data.files import CannotWriteError, write_atomically
from careercompare.report.batch_plan import Order
from careercompare.report.kinds import BY_SUFFIX
from careercompare.report.places import replaced_sentence

RECYCLED_AFTER = 25
"""So many files, and a process makes way for a fresh one: Typst keeps half a megabyte of each for good."""
MOST_WORKERS = 60
"""Windows waits for no more than 63 things at once."""
_GIVEN_UP_AFTER = 3
_DIED = "died"
_DIED_TWICE = "the process that made it was ended twice, perhaps for want of memory; try this row alone"
_NO_START = "The processes that make the reports are ended as soon as they start; close other programs and go on later."
_FOR_ALL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}


@value
class Bench:
    """What every process of a batch needs: where to write, what, and how to open the catalogue."""

    folder: Path
    suffix: str
    choices: ReportChoices
    open_catalogue: Callable[[], Catalogue]


@value
class Outcome:
    """What became of an order: made, perhaps with a sentence about what its report could not show, or `why` not."""

    order: Order
    note: str = ""
    why: str = ""


@value
class _Ready:
    """A process is there and has begun with its first order."""


@value
class _Stop:
    """Why nothing more can be made."""

    why: str


class _Worker:
    """One process with its pipe; `order` is what it is making."""

    def __init__(self, bench: Bench) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.order: Order | None = None
        self.given = 0
        self.ready = self.dead = False
        self.process: SpawnProcess = context.Process(target=work, args=(theirs, bench), daemon=True)
        with _deaf():
            self.process.start()
        theirs.close()

    def give(self, order: Order) -> None:
        """Let it make a file; if it is dead, waiting for it will tell."""
        self.order, self.given = order, self.given + 1
        with contextlib.suppress(OSError):
            self.connection.send(order)

    def heard(self) -> Outcome | _Stop | _Ready:
        """What it says; if it died, that."""
        order = self.order
        assert order is not None
        try:
            said: Outcome | _Stop | _Ready = self.connection.recv()
        except (EOFError, OSError):
            self.kill()
            self.dead = True
            said = Outcome(order, why=_DIED)
        if isinstance(said, _Ready):
            self.ready = True
        else:
            self.order = None
        return said

    def leave(self) -> None:
        """Let it end by itself, and wait until its memory is free."""
        self.connection.close()
        self.process.join()

    def kill(self) -> None:
        """End it at once."""
        self.connection.close()
        self.process.kill()
        self.process.join()


def outcomes(orders: Sequence[Order], bench: Bench, workers: int) -> Generator[Outcome, None, None]:
    """Make all of them and tell each as it is done; closing this ends all processes at once.

    An order whose process dies is tried once more at the end, alone. Raises BatchError when nothing more can be made.
    """
    again: list[Order] = []
    for outcome in _made_by_all(orders, bench, workers):
        if outcome.why == _DIED:
            again.append(outcome.order)
        else:
            yield outcome
    for order in again:
        for outcome in _made_by_all([order], bench, 1):
            yield outcome if outcome.why != _DIED else Outcome(order, why=_DIED_TWICE)


def _made_by_all(orders: Sequence[Order], bench: Bench, workers: int) -> Generator[Outcome, None, None]:
    waiting = deque(orders)
    crew: list[_Worker] = []
    stillborn = 0
    try:
        while True:
            _set_to_work(crew, waiting, bench, min(workers, MOST_WORKERS))
            busy: dict[object, _Worker] = {worker.connection: worker for worker in crew if worker.order is not None}
            if not busy:
                return
            for connection in wait([worker.connection for worker in busy.values()]):
                worker = busy[connection]
                said = worker.heard()
                stillborn = stillborn + 1 if not worker.ready else 0
                if isinstance(said, _Stop):
                    raise BatchError(said.why)
                if stillborn == _GIVEN_UP_AFTER:
                    raise BatchError(_NO_START)
                if worker.dead:
                    crew.remove(worker)
                if isinstance(said, Outcome):
                    yield said
    finally:
        for worker in crew:
            worker.kill()


def _set_to_work(crew: list[_Worker], waiting: deque[Order], bench: Bench, most: int) -> None:
    """Give everybody who is idle something to do, with fresh processes for old ones and for those that died."""
    for worker in [worker for worker in crew if worker.order is None]:
        if not waiting or worker.given >= RECYCLED_AFTER:
            crew.remove(worker)
            worker.leave()
        else:
            worker.give(waiting.popleft())
    while waiting and len(crew) < most:
        crew.append(_Worker(bench))
        crew[-1].give(waiting.popleft())


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    """Start a process that does not hear Ctrl-C even before it can say so itself; this one hears it right after."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def work(connection: Connection, bench: Bench) -> None:
    """Make what comes through the pipe until it is closed; the life of one process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Every core has a process of its own; threads of Typst would only stand in each other's way.
    os.environ["RAYON_NUM_THREADS"] = "1"
    from careercompare.report.typst_cache import empty_typst_cache

    with contextlib.suppress(EOFError, OSError):
        try:
            catalogue = bench.open_catalogue()
        except CareerCompareError as error:
            connection.send(_Stop(str(error)))
            return
        connection.send(_Ready())
        while True:
            connection.send(_made(connection.recv(), catalogue, bench))
            empty_typst_cache()


def _made(order: Order, catalogue: Catalogue, bench: Bench) -> Outcome | _Stop:
    """Make one file; a defect costs its own row and no other."""
    try:
        report = BY_SUFFIX[bench.suffix].make(catalogue, order.comparison, bench.choices)
        write_atomically(bench.folder / order.entry.file, report.content)
    except CannotWriteError as error:
        cause = error.__cause__
        gone = not os.access(bench.folder, os.W_OK | os.X_OK)
        for_all = gone or (isinstance(cause, OSError) and cause.errno in _FOR_ALL)
        return _Stop(str(error)) if for_all else Outcome(order, why=str(error))
    except CareerCompareError as error:
        return Outcome(order, why=str(error))
    except Exception as error:
        return Outcome(order, why=f"careercompare has a defect here ({type(error).__name__}: {error}); please tell us")
    return Outcome(order, replaced_sentence(report))
