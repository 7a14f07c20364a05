"""Makes Typst forget what it laid out: it keeps the last ten documents, about a hundred megabytes each."""

from __future__ import annotations

import typst

KEPT = 10
"""How many compilations Typst keeps what it no longer uses; a test sees it change."""


def empty_typst_cache() -> None:
    """Let go of all of it; the next report is made as fast, unless it is the same one."""
    nothing = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False)
    for _ in range(KEPT + 1):
        typst.compile(b"", font_paths=nothing, format="svg")
