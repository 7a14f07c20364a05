"""Export of two roles against typst compiling the same input alone."""

from __future__ import annotations

import contextlib
import tempfile
import time
from typing import Any
from unittest import mock

import typst

from careercompare.core.answer import YES
from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import load_catalogue
from careercompare.report.pdf import make_pdf


def export_times(runs: int) -> tuple[list[float], list[float]]:
    """Milliseconds of whole exports and of typst alone, warm, in turn, and each with notes of its own."""
    catalogue = load_catalogue(bundled_catalogue())
    ours: list[float] = []
    alone: list[float] = []
    for run in range(runs + 1):
        files, options = _input(catalogue, f"Typst alone, {run}.")
        started = time.perf_counter()
        make_pdf(catalogue, _comparison(catalogue, f"Ours, {run}."))
        middle = time.perf_counter()
        with tempfile.TemporaryDirectory() as root:
            typst.compile(files, **(options | {"root": root}))
        if run:  # the first run loads everything
            ours.append((middle - started) * 1000)
            alone.append((time.perf_counter() - middle) * 1000)
    return ours, alone


def _comparison(catalogue: Catalogue, notes: str) -> Comparison:
    return Comparison(roles=catalogue.opens_with, answers={"tcp-ip": YES}, notes=notes)


def _input(catalogue: Catalogue, notes: str) -> tuple[Any, dict[str, Any]]:
    """What an export hands to typst; nothing is compiled."""
    # An empty PDF is refused further on; all that is wanted here is the input.
    stand_in = mock.patch.object(typst, "compile_with_warnings", return_value=(b"", []))
    with stand_in as compile_, contextlib.suppress(Exception):
        make_pdf(catalogue, _comparison(catalogue, notes))
    (files,), options = compile_.call_args
    return files, dict(options)
