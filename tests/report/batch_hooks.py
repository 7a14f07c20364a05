"""What the processes of a batch open in tests: a catalogue, and makers of files that do what a row's notes say."""

from __future__ import annotations

import errno
import os
import signal
from pathlib import Path
from unittest import mock

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.errors import LibraryError, ReportError
from careercompare.core.report_choices import ReportChoices
from careercompare.data.files import CannotWriteError
from careercompare.report.finished import Report
from careercompare.report.kinds import BY_SUFFIX, Kind
from tests.builders import two_roles_catalogue

FAKE = ".fake"
TRACE = "BATCH_TRACE"
"""The environment variable that names a folder, in which each file that is begun leaves a mark."""


def opened() -> Catalogue:
    """Two roles, and files that are made in no time."""
    BY_SUFFIX[FAKE] = Kind(FAKE, "Fake", _make)
    return two_roles_catalogue()


def full_disk() -> Catalogue:
    """The same, on a disk that has no room."""

    def write(path: Path, _content: bytes) -> None:
        raise CannotWriteError(f"{path} could not be written: the disk is full.") from OSError(errno.ENOSPC, "full")

    mock.patch("careercompare.report.batch_workers.write_atomically", write).start()
    return opened()


def broken() -> Catalogue:
    """Nothing can be opened."""
    raise LibraryError("The catalogue is broken.")


def stillborn() -> Catalogue:
    """The process is ended before it can begin."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def _make(_catalogue: Catalogue, comparison: Comparison, _choices: ReportChoices) -> Report:
    trace = Path(os.environ[TRACE]) / f"{comparison.prepared_for}-{os.getpid()}"
    with trace.open("ab") as file:
        file.write(b"x")
    match comparison.notes:
        case "dies":
            os.kill(os.getpid(), signal.SIGKILL)
        case "dies once" if len(list(trace.parent.glob(f"{comparison.prepared_for}-*"))) == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        case "refuses":
            raise ReportError("It cannot be made.")
        case "defect":
            raise ZeroDivisionError("by zero")
        case _:
            pass
    boxes = ("☃",) if comparison.notes == "replaces" else ()
    return Report(comparison.prepared_for.encode(), boxes, ("the notes",) * len(boxes))
