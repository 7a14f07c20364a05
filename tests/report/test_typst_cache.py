"""Typst forgets when it is told to."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import typst

from careercompare.report.typst_cache import empty_typst_cache


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux says how much memory is in use")
def test_memory_is_flat() -> None:
    """Documents of about thirty megabytes each, of which Typst would keep the last ten."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)

    def lay_out(number: int) -> None:
        text = f"#table(columns: 4, ..range(1500).map(word => [#word of {number}]))".encode()
        typst.compile(text, font_paths=fonts, format="svg")
        empty_typst_cache()

    for number in range(2):
        lay_out(number)
    before = resident()
    for number in range(2, 5):
        lay_out(number)

    assert resident() - before < 30_000_000


def resident() -> int:
    """Bytes of memory of this process."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
