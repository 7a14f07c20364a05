"""The making of one file of a report on a thread of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, Signal

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.errors import CareerCompareError
from careercompare.core.report_choices import ReportChoices

if TYPE_CHECKING:
    from careercompare.report.kinds import Kind


class JobSignals(QObject):
    """A QRunnable is no QObject, so it tells through one."""

    done = Signal(object, object)


class ExportJob(QRunnable):
    """Makes one file of values that nobody can change meanwhile; by itself of the kind that its name asks for."""

    def __init__(
        self,
        catalogue: Catalogue,
        comparison: Comparison,
        file: Path,
        choices: ReportChoices,
        kind: Kind | None = None,
    ) -> None:
        super().__init__()
        self.signals = JobSignals()
        self._work = catalogue, comparison, file, choices, kind
        self.setAutoDelete(False)

    def run(self) -> None:
        """Write the file, and tell what came of it."""
        catalogue, comparison, file, choices, kind = self._work
        try:
            from careercompare.report.kinds import export

            report = export(catalogue, comparison, file, choices, kind)
        except CareerCompareError as error:
            self.signals.done.emit(None, error)
        except Exception as error:  # the thread's edge: a defect must reach the person, not vanish
            self.signals.done.emit(None, CareerCompareError(f"This is a defect of careercompare: {error!r}"))
        else:
            self.signals.done.emit(report, None)
