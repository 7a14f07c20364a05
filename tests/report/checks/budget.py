"""9: the file is small, and qpdf has nothing to say against it."""

from __future__ import annotations

import io

import pikepdf

from tests.report.matrix import Made

MOST_BYTES = 150_000
"""Of a report of four roles with usual texts."""


def budget(made: Made) -> list[str]:
    """What is too large or damaged; long texts may take more room than usual ones."""
    with pikepdf.open(io.BytesIO(made.pdf)) as document:
        wrong = [str(one) for one in document.check_pdf_syntax()]
    if made.case.text == "plain" and len(made.pdf) > MOST_BYTES:
        wrong.append(f"{len(made.pdf)} bytes")
    return wrong
