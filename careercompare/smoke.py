"""The whole app once, with nobody there: proof that an installation is whole."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from careercompare.app import EXIT_FAILED, EXIT_OK, build
from careercompare.core.errors import CareerCompareError
from careercompare.core.report_choices import ReportChoices
from careercompare.data.bundled import bundled_catalogue, resources
from careercompare.data.catalogue import load_catalogue
from careercompare.data.folders import cache_folder
from careercompare.ui.display import missing_library
from careercompare.ui.start_qt import EXIT_NO_WINDOW, start_qt


def smoke() -> int:
    """Load, build the window, draw the chart, export, and leave; returns the exit code."""
    from PySide6.QtCore import Qt

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:  # a virus scanner may hold a file
        try:
            qt = start_qt(resources(), cache_folder())
            catalogue = load_catalogue(bundled_catalogue(), Path(folder) / "cache")
            app = build(catalogue, Path(folder) / "state")
        except ImportError as error:
            print(missing_library(error, resources() / "system-libraries.txt"), file=sys.stderr)
            return EXIT_NO_WINDOW
        except CareerCompareError as error:
            print(error, file=sys.stderr)
            return EXIT_FAILED
        app.window.show()
        qt.processEvents()
        app.window.pay.load_chart()
        qt.processEvents()
        chart = app.window.pay.chart
        written: list[Path | None] = []
        # A message box would wait for somebody.
        app.export.failed.disconnect()
        app.export.failed.connect(lambda what, why: print(what, why, file=sys.stderr))
        app.export.finished.connect(written.append)
        app.export.finished.connect(qt.quit, Qt.ConnectionType.QueuedConnection)
        app.export.start(Path(folder) / "smoke.pdf", ReportChoices())
        qt.exec()
        whole = bool(chart and chart.painted and chart.stops and written and written[0])
        size = written[0].stat().st_size if written and written[0] else 0
        app.window.close()
        app.close()
    roles = len(app.store.now.screen.panels.roles)
    print(f"smoke: {roles} roles, {len(chart.stops) if chart else 0} pay values drawn, a PDF of {size} bytes")
    return EXIT_OK if whole else EXIT_FAILED
